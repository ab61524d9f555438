"""Choosing in the sheet of documents: which document, of which projects, in which shape; finding words in it."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from one_page import PLAIN_PROJECTS
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from verkostoadmin import i18n
from verkostoadmin.documents import DOCUMENTS
from verkostoadmin.services import projects
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.documents import making
from verkostoadmin.ui.documents.kinds import KEYS
from verkostoadmin.ui.documents.options import WIDTH
from verkostoadmin.ui.documents.shape import Shape
from verkostoadmin.ui.widgets.segmented import Segmented

ENTRIES = (PLAIN_PROJECTS,)
TALL = 20_000


@pytest.fixture
def sheet(qtbot: Any, make_window: Callable[..., Any], example_db: Database) -> Any:
    example_db.close()
    window = make_window(example_db.path, entries=ENTRIES)
    eve = next(row.id for row in making.projects(window.context.db) if row.short_name == "EVE")
    window.show_documents("project", eve)
    made = window.shade.sheet
    made.window_of_test = window
    qtbot.waitUntil(lambda: made.finished is not None, timeout=TALL)
    return made


def go_to(qtbot: Any, sheet: Any, key: str) -> None:
    rows = sheet.kinds
    number = next(i for i, row in enumerate(rows._rows.rows) if getattr(row, "id", None) == KEYS.index(key))
    rows.setCurrentIndex(rows.model().index(number, 0))
    wait(qtbot, sheet)


def wait(qtbot: Any, sheet: Any) -> None:
    qtbot.waitUntil(lambda: sheet.maker._job is None, timeout=TALL)


@pytest.mark.parametrize("key", list(DOCUMENTS))
def test_every_document_can_be_looked_at(qtbot: Any, sheet: Any, key: str) -> None:
    go_to(qtbot, sheet, key)
    qtbot.waitUntil(lambda: sheet.finished is not None and sheet.finished.request.document == key, timeout=TALL)
    assert len(sheet.desk.view._raster) >= 1
    shape = sheet.options.shape
    document = DOCUMENTS[key]
    assert shape.bilingual.isVisibleTo(sheet) == bool(document.layouts)
    assert shape.folded.control.isVisibleTo(sheet) == document.foldable
    assert shape.edition.control.isVisibleTo(sheet) == bool(document.editions)
    assert shape.grouping.control.isVisibleTo(sheet) == (key == "participants")
    assert sheet.foreword.isVisibleTo(sheet) == document.many
    assert sheet.choice.isVisibleTo(sheet) != document.alone


def test_the_shape_is_asked_for(qtbot: Any, sheet: Any) -> None:
    shape = sheet.options.shape
    assert not shape.marks.isVisibleTo(sheet)
    shape.folded.control._pick(1)
    wait(qtbot, sheet)
    assert shape.marks.isVisibleTo(sheet)
    assert sheet.finished.request.folded and sheet.finished.rendered.sheets >= 1
    assert sheet.finished.file_name() == "EVE-esite-vihko-fi.pdf"
    shape.folded.control._pick(0)
    shape.edition.control._pick(1)
    wait(qtbot, sheet)
    assert sheet.finished.request.edition == "large" and not sheet.finished.request.folded


def test_a_second_language_is_offered_but_not_the_first_one_again(qtbot: Any, sheet: Any) -> None:
    box = sheet.options.shape.bilingual
    enabled = [box.itemData(row) for row in range(box.count()) if box.model().item(row).isEnabled()]
    assert enabled == ["", "after sv", "beside sv", "after en", "beside en"]
    box.setCurrentIndex(box.findData("beside sv"))
    box.activated.emit(box.currentIndex())
    wait(qtbot, sheet)
    assert sheet.finished.request.languages == ("fi", "sv") and sheet.finished.request.layout == "beside"
    sheet.options.shape.language.control._pick(1)
    wait(qtbot, sheet)
    assert sheet.finished.request.languages == ("sv",)


def test_a_filter_that_hides_the_project_does_not_take_it_away(qtbot: Any, sheet: Any, type_text: Any) -> None:
    type_text(sheet.choice.filter, "ilmasto")
    qtbot.waitUntil(lambda: len(sheet.choice.rows.rows()) == 1)
    sheet.options.shape.language.control._pick(1)
    wait(qtbot, sheet)
    assert [project.short_name for project in sheet.finished.projects] == ["EVE"]
    assert sheet.request() is not None
    sheet.choice.filter.clear()
    assert sheet.choice.rows.current_id() == sheet.finished.projects[0].id


def test_a_catalogue_is_of_the_projects_that_are_ticked(qtbot: Any, sheet: Any, type_text: Any) -> None:
    go_to(qtbot, sheet, "catalogue")
    assert len(sheet.finished.request.projects) == len(sheet.choice.rows.rows())
    type_text(sheet.choice.filter, "eve")
    qtbot.keyClick(sheet.choice.rows, Qt.Key.Key_Down)
    qtbot.keyClick(sheet.choice.rows, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: sheet.finished is not None, timeout=TALL)
    assert len(sheet.finished.request.projects) == len(making.projects(sheet.window_of_test.context.db)) - 1
    sheet.choice.filter.clear()
    sheet.choice.choose_all("none")
    assert sheet.desk.currentIndex() == 1 and not sheet.foot.save.isEnabled()
    sheet.choice.choose_all("open")
    qtbot.waitUntil(lambda: sheet.finished is not None, timeout=TALL)
    assert [project.short_name for project in sheet.finished.projects] == ["EVE"]
    assert sheet.finished.file_name() == "esitekirja-fi.pdf"


def test_an_ended_project_among_running_ones_stops_a_catalogue(qtbot: Any, sheet: Any) -> None:
    go_to(qtbot, sheet, "catalogue")
    assert sheet.finished.errors() == []
    sheet.choice.choose_all("running")
    wait(qtbot, sheet)
    assert sheet.finished.errors() == []
    digi = next(row.id for row in making.projects(sheet.window_of_test.context.db) if row.short_name == "Digi")
    sheet.choice.rows.ticked.emit(digi)
    wait(qtbot, sheet)
    assert [(finding.rule, finding.project_id) for finding in sheet.finished.errors()] == [("ended", digi)]


def reopened(qtbot: Any, sheet: Any) -> Any:
    window = sheet.window_of_test
    window.close_sheet()
    window.show_documents(None, None)
    again = window.shade.sheet
    wait(qtbot, again)
    again.window_of_test = window
    return again


def test_projects_that_were_chosen_at_once_are_chosen_anew_the_next_time(qtbot: Any, sheet: Any) -> None:
    go_to(qtbot, sheet, "catalogue")
    db = sheet.window_of_test.context.db
    count = len(making.projects(db))
    projects.create_project(db, "Uusi", "Uusi verkosto", date(2026, 1, 1))
    sheet = reopened(qtbot, sheet)
    assert len(sheet.choice.chosen()) == count + 1  # all, and the new one is one of them
    sheet.choice.choose_all("running")
    running = len(sheet.choice.chosen())
    sheet = reopened(qtbot, sheet)
    assert (len(sheet.choice.chosen()), sheet.choice.only) == (running, "running")
    sheet.choice.rows.ticked.emit(sheet.choice.chosen()[0].id)
    sheet = reopened(qtbot, sheet)
    assert len(sheet.choice.chosen()) == running - 1
    sheet.choice.choose_all("none")
    assert reopened(qtbot, sheet).choice.chosen() == []


def test_the_shape_is_remembered(qtbot: Any, sheet: Any) -> None:
    shape = sheet.options.shape
    shape.bilingual.setCurrentIndex(shape.bilingual.findData("beside sv"))
    shape.bilingual.activated.emit(shape.bilingual.currentIndex())
    shape.folded.control._pick(1)
    wait(qtbot, sheet)
    request = sheet.finished.request
    assert reopened(qtbot, sheet).finished.request == request


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_no_choice_is_cut_in_any_language(qtbot: Any, language: str) -> None:
    i18n.use(language)
    made = Shape({})
    qtbot.addWidget(made)
    controls = made.findChildren(Segmented)
    assert len(controls) == 5
    assert max(control.sizeHint().width() for control in controls) <= WIDTH - 2 * 16 - 14  # margins and a scroll bar
    i18n.use("fi")


def test_words_are_found_and_gone_through(qtbot: Any, sheet: Any, type_text: Any) -> None:
    finder = sheet.desk.finder
    type_text(finder.field, "verkosto")
    qtbot.waitUntil(lambda: bool(finder.places))
    count = len(finder.places)
    assert finder.count.text() == f"1 / {count}" and count > 3
    qtbot.keyClick(finder.field, Qt.Key.Key_Return)
    assert finder.count.text() == f"2 / {count}"
    qtbot.keyClick(finder.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(finder.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert finder.count.text() == f"{count} / {count}"
    assert sheet.desk.view.index() == finder.places[-1].page
    finder.field.clear()
    type_text(finder.field, "xyzzy")
    qtbot.waitUntil(lambda: finder.count.text() == "ei löydy")


def test_going_elsewhere_from_the_foreword_does_not_bring_the_documents_back(qtbot: Any, sheet: Any) -> None:
    go_to(qtbot, sheet, "catalogue")
    sheet.foreword.click()
    sheet.window_of_test.close_sheet()
    qtbot.wait(50)
    assert sheet.window_of_test.shade is None


def test_the_catalogue_leads_to_its_foreword_and_back(qtbot: Any, sheet: Any) -> None:
    go_to(qtbot, sheet, "catalogue")
    window = sheet.window_of_test
    sheet.foreword.click()
    fields = window.shade.sheet.fields.form.editors
    fields["catalogue.title_fi"].input.show_text("Kuntien verkostot")
    fields["catalogue.title_fi"].input.edited.emit()
    fields["catalogue.title_fi"].commit()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.shade is not None and hasattr(window.shade.sheet, "finished"))
    again = window.shade.sheet
    qtbot.waitUntil(lambda: again.finished is not None, timeout=TALL)
    assert again.finished.request.document == "catalogue"
    assert "Kuntien verkostot" in again.desk.view._raster.text(0).replace("\n", " ")
