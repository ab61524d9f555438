"""The remark of a cover image that tells nothing to those who do not see it: it leads to the field, and goes with it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from one_page import edit
from PIL import Image as Picture
from projects_page import open_page, section
from PySide6.QtWidgets import QFileDialog

from verkostoadmin.services.lint.finding import Place

TITLE = "Kansikuvalla ei ole tekstivastinetta"


@pytest.fixture
def page(make_window: Callable[..., Any], example_template: Path, tmp_path: Path) -> Any:
    return open_page(make_window, example_template, tmp_path, "OMA 2")


def remarks(page: Any) -> dict[str, Place]:
    """By title, the first of each."""
    return {item.title: item.place for item in reversed(page.detail.snapshot.findings)}


def test_a_cover_image_without_a_text_is_remarked_until_it_has_one(
    page: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    basics, file = section(page, "basics"), tmp_path / "kansi.png"
    Picture.new("RGB", (300, 200), "#0b6e5d").save(file)
    assert TITLE not in remarks(page)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *arguments, **named: (str(file), ""))
    basics.cover.choose.click()
    page.detail.show_section("events")
    page.detail.go(remarks(page)[TITLE])
    assert basics.cover.form.editors["alt_fi"].input.focus.hasFocus()
    for name in ("alt_fi", "alt_sv", "alt_en"):
        edit(basics.cover.form.editors[name], "Vihreä pinta")
    assert TITLE not in remarks(page)
