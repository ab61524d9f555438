"""What was handed out is in the log; what has changed since is told, and the document of then is shown."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from document_sheet import answer, id_of, open_sheet, printed_last, words_of
from one_page import PLAIN_PROJECTS

from verkostoadmin.errors import UserError
from verkostoadmin.services import prints, records
from verkostoadmin.storage.database import Database


@pytest.fixture
def window(make_window: Callable[..., Any], example_db: Database) -> Any:
    example_db.close()
    return make_window(example_db.path, entries=(PLAIN_PROJECTS,))


@pytest.fixture
def sheet(qtbot: Any, window: Any) -> Any:
    return open_sheet(qtbot, window)


def save(sheet: Any, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "ask_file", target)
    sheet.foot.save.click()


def test_what_was_saved_is_in_the_log_and_its_changes_are_told(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not sheet.last.isVisibleTo(sheet)
    save(sheet, tmp_path / "EVE.pdf", monkeypatch)
    entry = printed_last(window)
    assert (entry.output, entry.file_name, entry.pages) == ("file", "EVE.pdf", sheet.finished.rendered.pages)
    qtbot.waitUntil(lambda: sheet.last.isVisibleTo(sheet))
    assert "Mikään ei ole muuttunut sen jälkeen" in words_of(sheet.last)
    assert not sheet.last.changes.isVisibleTo(sheet)
    change = lambda: records.change(window.context.db, "project", id_of(window, "EVE"), {"price_cents": 123_400})  # noqa: E731
    window.context.run(change)
    qtbot.waitUntil(lambda: sheet.last.changes.text() == "1 muutos sen jälkeen")
    sheet.last.changes.click()
    assert "1 234" in words_of(sheet.desk).replace("\u00a0", " ")


def test_a_document_is_shown_as_it_was_printed(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(sheet, tmp_path / "EVE.pdf", monkeypatch)
    then = (tmp_path / "EVE.pdf").read_bytes()
    window.context.run(
        lambda: records.change(window.context.db, "project", id_of(window, "EVE"), {"price_cents": 123_400})
    )
    qtbot.waitUntil(lambda: sheet.finished is not None and sheet.last.isVisibleTo(sheet))
    assert sheet.finished.rendered.pdf != then
    shown: list[bytes] = []
    real = sheet.desk.show_pdf
    monkeypatch.setattr(sheet.desk, "show_pdf", lambda pdf, *told: shown.append(pdf) or real(pdf, *told))
    sheet.last.then.click()
    qtbot.waitUntil(lambda: "Tällaisena se tulostettiin" in words_of(sheet.desk), timeout=10_000)
    assert shown == [then]
    assert not sheet.options.remarks.isVisibleTo(sheet)  # they are about the document of today
    answer(monkeypatch, "ask_file", tmp_path / "uudelleen.pdf")
    sheet.foot.save.click()
    assert (tmp_path / "uudelleen.pdf").read_bytes() == then  # what is seen is what is saved
    assert "Tallennettu" in sheet.notice.words() and "Tällaisena" in words_of(sheet.desk)  # it is still in view
    sheet.desk.told.links()[0].click()
    assert shown[-1] == sheet.finished.rendered.pdf and "Tällaisena" not in words_of(sheet.desk)
    assert sheet.options.remarks.isVisibleTo(sheet)
    answer(monkeypatch, "ask_file", tmp_path / "tänään.pdf")
    sheet.foot.save.click()
    assert (tmp_path / "tänään.pdf").read_bytes() == sheet.finished.rendered.pdf


def test_a_database_that_cannot_be_written_does_not_hinder_saving(
    sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*arguments: Any, **values: Any) -> None:
        raise UserError("Tietokanta on lukittu.")

    monkeypatch.setattr(prints, "record", refuse)
    save(sheet, tmp_path / "EVE.pdf", monkeypatch)
    assert (tmp_path / "EVE.pdf").exists()
    assert "Tulostus ei ole lokissa: Tietokanta on lukittu." in sheet.notice.words()


def test_a_read_only_database_can_be_printed_from(
    qtbot: Any, make_window: Callable[..., Any], example_db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    example_db.close()
    example_db.path.chmod(0o444)
    window = make_window(example_db.path, entries=(PLAIN_PROJECTS,))
    assert window.context.db.read_only
    sheet = open_sheet(qtbot, window)
    save(sheet, tmp_path / "EVE.pdf", monkeypatch)
    assert sheet.notice.words() == "Tallennettu: EVE.pdf" and (tmp_path / "EVE.pdf").exists()
    assert printed_last(window) is None
