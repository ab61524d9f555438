"""Logos of organisations and of the office: brought in from a file, seen, and taken away again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from one_page import PLAIN_PROJECTS, edit
from organisations_page import open_page, organisation
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.logo_files import DRAWN, REFUSED
from verkostoadmin.services import logos, records, settings
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.widgets.banner import Banner


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the dialog gives."""
    chosen = tmp_path / "logo.svg"
    chosen.write_text(DRAWN, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(chosen), ""))
    return chosen


def words(window: Any) -> str:
    QApplication.processEvents()
    return " ".join(banner.accessibleName() for banner in window.findChildren(Banner) if banner.isVisible())


def test_the_office_gets_a_logo_in_the_settings(
    make_window: Callable[..., Any], example_db: Database, file: Path
) -> None:
    example_db.close()
    window = make_window(example_db.path, entries=(PLAIN_PROJECTS,))
    window.show_settings()
    look = window.shade.sheet.look
    assert look.logo.remove.isHidden()
    look.logo.choose.click()
    assert logos.office_logo(window.context.db)
    assert look.logo.picture._pixmap is not None
    assert look.logo.picture.accessibleName() == "Logo: FCG"
    look.logo.remove.click()
    assert logos.office_logo(window.context.db) is None
    assert look.logo.picture.accessibleName() == "FCG: ei logoa"


def test_the_offices_colours_are_chosen_beside_its_logo(make_window: Callable[..., Any], example_db: Database) -> None:
    example_db.close()
    window = make_window(example_db.path, entries=(PLAIN_PROJECTS,))
    window.show_settings()
    editor = window.shade.sheet.look.colours.form.editors["office.brand"]
    edit(editor, "neutral")
    assert settings.all_settings(window.context.db)["office.brand"] == "neutral"


def test_an_organisation_gets_a_logo_and_a_bad_one_is_told(
    qtbot: Any, make_window: Callable[..., Any], example_template: Path, tmp_path: Path, file: Path
) -> None:
    page = open_page(make_window, example_template, tmp_path)
    key = organisation(page, "Helsinki")
    page.show_record("organisation", key)
    page.detail.open_form()
    form, window = page.detail.form, page.window()
    form.logo.choose.click()
    stored = records.load(window.context.db, "organisation", key)
    assert stored is not None and stored["logo_id"]
    qtbot.waitUntil(lambda: form.logo.picture.accessibleName() == "Logo: Helsinki")
    file.write_bytes(REFUSED["text"][0])
    form.logo.choose.click()
    assert "Muuta teksti käyriksi" in words(window)
    assert records.load(window.context.db, "organisation", key) == stored
    form.logo.remove.click()
    assert (records.load(window.context.db, "organisation", key) or {})["logo_id"] is None
