"""The brochure beside the project and in its own section: the pages of the very PDF, made after edits, and the preflight."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from one_page import button, edit
from projects_page import open_page, project_id, section

from verkostoadmin import documents
from verkostoadmin.documents.request import Request

PATIENCE = 20_000


@pytest.fixture
def page(make_window: Callable[..., Any], example_template: Path, tmp_path: Path, qtbot: Any) -> Any:
    made = open_page(make_window, example_template, tmp_path, "Kestävä kuntatalous", side=True)
    qtbot.waitUntil(lambda: made.side.brochure.preview.pages is not None, timeout=PATIENCE)
    return made


def test_the_first_page_stands_beside_the_project(page: Any) -> None:
    side = page.side.brochure
    with page.context.db.read() as session:
        pdf = documents.build(session, Request("brochure", (page.current_record()[1],), date.today())).pdf
    assert side.preview.pages._pdf == pdf
    assert side.facts.text() == "Päivittyy kirjoittaessa · A4, 2 sivua"
    assert "Kestävä kuntatalous" in side.page.accessibleDescription()
    image = side.page.grab().toImage()
    assert len({image.pixelColor(x, 30).name() for x in range(0, image.width(), 3)}) > 1


def test_an_edit_is_printed_after_a_pause(page: Any, qtbot: Any) -> None:
    preview = page.side.brochure.preview
    edit(section(page, "basics").tagline, "Aivan uusi iskulause")
    assert preview.is_late()
    qtbot.waitUntil(lambda: "Aivan uusi iskulause" in preview.pages.text(0).replace("\r\n", " "), timeout=PATIENCE)


def test_a_hidden_brochure_is_not_made(page: Any) -> None:
    page.toggle_side_panel()
    edit(section(page, "basics").tagline, "Piilossa")
    assert not page.side.brochure.preview.is_late()


def test_the_section_shows_all_pages_in_the_chosen_language(page: Any, qtbot: Any) -> None:
    page.open_project(project_id(page, "Verkosto-pk"))
    shown = section(page, "brochure")
    qtbot.waitUntil(lambda: shown.preview.pages is not None, timeout=PATIENCE)
    assert sum(paper.isVisible() for paper in shown.pages) == len(shown.preview.pages)
    shown.languages._pick(1)
    qtbot.waitUntil(lambda: "Nätverk" in (shown.preview.pages.text(0) if shown.preview.pages else ""), timeout=PATIENCE)


def test_a_language_without_texts_says_so_on_the_paper(page: Any, qtbot: Any) -> None:
    shown = section(page, "brochure")
    shown.languages._pick(2)
    qtbot.waitUntil(lambda: bool(shown.preview.trouble), timeout=PATIENCE)
    assert "englanti" in shown.preview.trouble
    assert not shown.save.isEnabled()


def test_a_row_of_the_preflight_leads_to_its_place(page: Any) -> None:
    side = page.side.brochure
    names = [made.accessibleName() for made in side.remarks.findChildren(type(button(side, "Avaa")))]
    wanted = next(name for name in names if "Ruotsinkielisiä" in name)
    button(side.remarks, wanted).click()
    assert page.detail.key() == "texts"
    assert page.detail.section("texts").heads["sv"].begin.hasFocus()


def test_the_page_opens_the_section(page: Any) -> None:
    page.side.brochure.page.opened.emit()
    assert page.detail.key() == "brochure"


def test_stopping_it_in_the_status_bar_is_told_on_the_paper(page: Any, qtbot: Any) -> None:
    page.open_project(project_id(page, "USO"))
    preview = page.side.brochure.preview
    qtbot.waitUntil(lambda: preview._job is not None or preview.pages is not None, timeout=PATIENCE)
    if preview._job is not None:
        preview._job.cancel()
        qtbot.waitUntil(lambda: bool(preview.trouble))
        assert "Keskeytetty" in preview.trouble
