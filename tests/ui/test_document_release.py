"""Errors stop a document from being handed out until somebody waives them by name."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from document_sheet import answer, id_of, press, words_of
from one_page import PLAIN_PROJECTS
from PySide6.QtWidgets import QApplication

from verkostoadmin.errors import UserError
from verkostoadmin.services import records
from verkostoadmin.services.lint import waiving
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.documents import making


@pytest.fixture
def window(make_window: Callable[..., Any], example_db: Database) -> Any:
    example_db.close()
    return make_window(example_db.path, entries=(PLAIN_PROJECTS,))


def test_errors_stop_a_document_until_they_are_waived(
    qtbot: Any, window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records.change(window.context.db, "project", id_of(window, "USO"), {"cancelled": True})
    window.show_documents("project", id_of(window, "USO"))
    sheet = window.shade.sheet
    qtbot.waitUntil(lambda: sheet.finished is not None)
    suggested = answer(monkeypatch, "ask_file", tmp_path / "USO.pdf")
    sheet.foot.save.click()
    assert not suggested
    assert "Hanke on peruttu" in sheet.notice.words()
    sheet.notice.links()[0].click()
    qtbot.waitUntil(lambda: (tmp_path / "USO.pdf").exists())
    qtbot.waitUntil(lambda: sheet.finished is not None)
    qtbot.waitUntil(lambda: "Ohittanut" in words_of(sheet.options))
    sheet.foot.save.click()
    assert len(suggested) == 2


def cancel_project(qtbot: Any, window: Any) -> Any:
    """The sheet of a project with an error that stops it."""
    records.change(window.context.db, "project", id_of(window, "USO"), {"cancelled": True})
    window.show_documents("project", id_of(window, "USO"))
    sheet = window.shade.sheet
    qtbot.waitUntil(lambda: sheet.finished is not None)
    return sheet


def test_what_was_asked_of_one_document_is_not_done_with_another(
    qtbot: Any, window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = cancel_project(qtbot, window)
    suggested = answer(monkeypatch, "ask_file", tmp_path / "EVE.pdf")
    sheet.foot.save.click()
    sheet.notice.links()[0].click()  # the document is being made anew
    sheet.choice.rows.setCurrentIndex(sheet.choice.rows.model().index(0, 0))
    qtbot.waitUntil(lambda: sheet.finished is not None)
    assert sheet.finished.projects[0].short_name != "USO"
    assert not suggested and not list(tmp_path.glob("*.pdf"))


def test_another_error_that_has_come_meanwhile_is_asked_about_too(
    qtbot: Any, window: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = cancel_project(qtbot, window)
    suggested = answer(monkeypatch, "ask_file", tmp_path / "USO.pdf")
    sheet.foot.save.click()
    text = next(row for row in making.projects(window.context.db) if row.short_name == "USO").texts["fi"]
    records.change(
        window.context.db, "project_text", text, {"name": "x" * 3, "lead": None, "content": None, "goals": None}
    )
    sheet.notice.links()[0].click()
    qtbot.waitUntil(lambda: sheet.finished is not None)
    assert sheet.finished.errors() and not suggested
    assert sheet.finished.errors()[0].title in sheet.notice.words()


def test_a_waiver_refused_beside_the_document_is_told_in_the_sheet_not_under_it(
    qtbot: Any, window: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: Any, **values: Any) -> None:
        raise UserError("Tietokanta on lukittu.")

    sheet = cancel_project(qtbot, window)
    monkeypatch.setattr(waiving, "waive", refuse)
    QApplication.processEvents()
    press(sheet.options, "Ohita")
    assert sheet.notice.words() == "Tietokanta on lukittu."


def test_a_waiver_that_cannot_be_written_is_told_in_the_sheet(
    qtbot: Any, window: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: Any, **values: Any) -> None:
        raise UserError("Tietokanta on lukittu.")

    sheet = cancel_project(qtbot, window)
    monkeypatch.setattr(waiving, "waive", refuse)
    suggested = answer(monkeypatch, "ask_file", None)
    sheet.foot.save.click()
    sheet.notice.links()[0].click()
    assert sheet.notice.words() == "Tietokanta on lukittu."
    assert not suggested
