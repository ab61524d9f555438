"""The sheet of documents: what is seen are the very bytes, and what stands in the way of them is told."""

import threading
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from document_sheet import id_of, open_sheet, press, words_of
from one_page import PLAIN_PROJECTS
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from verkostoadmin import documents
from verkostoadmin.documents.request import Request
from verkostoadmin.services import history, projects, records
from verkostoadmin.storage import database
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.documents import making
from verkostoadmin.ui.documents.kinds import KEYS

ENTRIES = (PLAIN_PROJECTS,)


@pytest.fixture
def window(make_window: Callable[..., Any], example_db: Database) -> Any:
    example_db.close()
    return make_window(example_db.path, entries=ENTRIES)


def test_the_preview_shows_the_very_bytes(qtbot: Any, window: Any) -> None:
    sheet = open_sheet(qtbot, window)
    with window.context.db.read() as session:
        built = documents.build(session, Request("brochure", (id_of(window, "EVE"),), date.today()))
    assert sheet.finished.rendered.pdf == built.pdf
    assert len(sheet.desk.view._raster) == built.pages
    assert f"{built.pages} sivua" in words_of(sheet.options)
    assert not sheet.notice.words()


def test_the_project_looked_at_is_chosen_and_another_one_remakes_it(qtbot: Any, window: Any, type_text: Any) -> None:
    sheet = open_sheet(qtbot, window, "USO")
    assert sheet.choice.rows.current_id() == id_of(window, "USO")
    type_text(sheet.choice.filter, "ilmasto")
    assert [row.title for row in sheet.choice.rows.rows()] == ["Ilmasto"]
    qtbot.keyClick(sheet.choice.rows, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: sheet.finished is not None and sheet.finished.projects[0].short_name == "Ilmasto")
    window.close_sheet()
    window.show_documents(None, None)
    assert window.shade.sheet.choice.rows.current_id() == id_of(window, "Ilmasto")


def test_the_language_is_the_documents_own(qtbot: Any, window: Any) -> None:
    sheet = open_sheet(qtbot, window)
    sheet.options.shape.language.control._pick(1)
    qtbot.waitUntil(lambda: sheet.finished is not None)
    assert sheet.finished.request.language == "sv"
    assert sheet.finished.file_name() == "EVE-broschyr-sv.pdf"
    assert window.context.preferences.language == "fi"


def test_a_missing_language_is_told_with_a_way_to_the_texts(qtbot: Any, window: Any) -> None:
    made = projects.create_project(window.context.db, "Koe", "Koeverkosto", date(2026, 1, 1))
    window.show_documents("project", made.id)
    sheet = window.shade.sheet
    qtbot.waitUntil(lambda: sheet.finished is not None)
    sheet.options.shape.language.control._pick(2)
    qtbot.waitUntil(lambda: sheet.desk.currentIndex() == 1)
    assert "englanti" in words_of(sheet.desk)
    assert not sheet.foot.save.isEnabled()
    assert not sheet.foot.print.isEnabled()
    press(sheet.desk, "Kirjoita tekstit")
    assert window.shade is None


def test_without_projects_the_sheet_says_what_to_do(qtbot: Any, make_window: Any, db: Database) -> None:
    db.close()
    window = make_window(db.path, entries=ENTRIES)
    window.open_documents()
    sheet = window.shade.sheet
    assert "Hankkeita ei vielä ole" in words_of(sheet.desk)
    assert not sheet.foot.save.isEnabled()
    assert not sheet.foot.all.isEnabled()
    sheet.kinds.select_id(KEYS.index("test-sheet"))  # which is of no project
    sheet.kinds.picked.emit("test-sheet")
    qtbot.waitUntil(lambda: sheet.finished is not None)
    assert sheet.foot.save.isEnabled() and sheet.desk.currentIndex() == 0


def test_characters_without_a_font_are_told(qtbot: Any, window: Any) -> None:
    project = id_of(window, "EVE")
    text = next(row for row in making.projects(window.context.db) if row.id == project).texts["fi"]
    records.change(window.context.db, "project_text", text, {"tagline": "Elinvoimaa 🚀"})
    sheet = open_sheet(qtbot, window)
    assert "1 merkki ei tulostu" in words_of(sheet.options)
    assert "U+1F680" in words_of(sheet.options)


def test_undo_under_the_open_sheet_remakes_the_document(qtbot: Any, window: Any) -> None:
    project = id_of(window, "EVE")
    records.change(window.context.db, "project", project, {"price_cents": 123_400})
    sheet = open_sheet(qtbot, window)
    before = sheet.finished.rendered.pdf
    window.context.run(lambda: history.undo(window.context.db))
    qtbot.waitUntil(lambda: sheet.finished is not None)
    assert sheet.finished.rendered.pdf != before


def test_what_somebody_else_wrote_is_in_the_document_when_the_window_is_looked_at_again(
    qtbot: Any, window: Any
) -> None:
    sheet = open_sheet(qtbot, window)
    before = sheet.finished.rendered.pdf
    other = database.open_(window.context.db.path, "Toinen")
    records.change(other, "project", id_of(window, "EVE"), {"price_cents": 123_400})
    other.close()
    window.look_elsewhere()
    qtbot.waitUntil(lambda: sheet.finished is not None)
    assert sheet.finished.rendered.pdf != before


def test_a_project_that_somebody_else_deleted_gives_way_to_another(qtbot: Any, window: Any) -> None:
    sheet = open_sheet(qtbot, window)
    other = database.open_(window.context.db.path, "Toinen")
    records.delete(other, "project", [id_of(window, "EVE")])
    other.close()
    window.look_elsewhere()
    qtbot.waitUntil(lambda: sheet.finished is not None)
    assert sheet.finished.projects[0].short_name != "EVE"
    assert sheet._title.text() == sheet.finished.projects[0].name


def test_a_slow_brochure_shows_its_progress_and_can_be_stopped(
    qtbot: Any, window: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    real = making.make

    def slow(*arguments: Any) -> Any:
        go_on.wait(10)
        return real(*arguments)

    monkeypatch.setattr(making, "make", slow)
    window.show_documents("project", id_of(window, "EVE"))
    sheet = window.shade.sheet
    assert not sheet.foot.save.isEnabled()
    qtbot.waitUntil(lambda: "Kootaan" in sheet.notice.words(), timeout=3000)
    assert "Kootaan" in words_of(sheet.desk)
    sheet.notice.links()[0].click()
    go_on.set()
    assert "Tulostetta ei koottu" in words_of(sheet.desk)
    press(sheet.desk, "Kokoa tuloste")
    qtbot.waitUntil(lambda: sheet.finished is not None)


def test_another_document_is_not_shown_under_the_name_of_a_slow_one(
    qtbot: Any, window: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = open_sheet(qtbot, window)
    go_on, real = threading.Event(), making.make

    def slow(*arguments: Any) -> Any:
        go_on.wait(10)
        return real(*arguments)

    monkeypatch.setattr(making, "make", slow)
    window.context.changed.emit(None)  # the same of changed data: what is seen may stay
    qtbot.waitUntil(lambda: "Kootaan" in sheet.notice.words(), timeout=3000)
    assert sheet.desk.currentIndex() == 0 and "sivua" in words_of(sheet.options)
    sheet.options.shape.language.control._pick(1)
    qtbot.waitUntil(lambda: "Kootaan" in words_of(sheet.desk), timeout=3000)
    assert "sivua" not in words_of(sheet.options) and not sheet.options.remarks.isVisibleTo(sheet)
    go_on.set()
    qtbot.waitUntil(lambda: sheet.finished is not None)
    assert sheet.desk.currentIndex() == 0 and sheet.options.remarks.isVisibleTo(sheet)


def test_closing_the_sheet_while_it_works_leaves_nothing_behind(
    qtbot: Any, window: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "make", lambda *arguments: threading.Event().wait(0.3))
    window.show_documents("project", id_of(window, "EVE"))
    window.close_sheet()
    assert window.jobs._running == []
    qtbot.wait(500)


def test_a_bug_in_the_document_is_told_as_one(qtbot: Any, window: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: Any) -> Any:
        raise ZeroDivisionError("koe")

    monkeypatch.setattr(making, "make", broken)
    with qtbot.capture_exceptions() as caught:
        window.show_documents("project", id_of(window, "EVE"))
        sheet = window.shade.sheet
        qtbot.waitUntil(lambda: sheet.desk.currentIndex() == 1)
    assert caught[0][0] is ZeroDivisionError
    assert "ei voitu koota" in words_of(sheet.desk)


def test_remarks_lead_to_where_they_are_mended(qtbot: Any, make_window: Any, example_db: Database) -> None:
    example_db.close()
    window = make_window(example_db.path)
    sheet = open_sheet(qtbot, window)
    assert "4 hakemusta" in words_of(sheet.options)
    press(sheet.options, "Näytä")
    assert window.shade is None
    assert window.context.remembered("projects")["section"] == "participants"


def test_everything_that_takes_the_keyboard_has_a_name(qtbot: Any, window: Any) -> None:
    sheet = open_sheet(qtbot, window)
    takers = [w for w in sheet.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [w for w in takers if w.isVisible() and not w.accessibleName()]
    assert takers
    assert nameless == []
