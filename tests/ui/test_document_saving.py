"""Saving from the sheet of documents and handing over to other programs: whole or not at all, told calmly."""

import errno
import os
from collections.abc import Callable
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from document_sheet import answer, open_sheet, printed_last
from one_page import PLAIN_PROJECTS
from PySide6.QtCore import Qt

from verkostoadmin.documents import saving
from verkostoadmin.errors import UserError
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.documents import asking


@pytest.fixture
def window(make_window: Callable[..., Any], example_db: Database) -> Any:
    example_db.close()
    return make_window(example_db.path, entries=(PLAIN_PROJECTS,))


@pytest.fixture
def sheet(qtbot: Any, window: Any) -> Any:
    return open_sheet(qtbot, window)


def test_a_saved_pdf_is_what_was_seen(
    qtbot: Any, window: Any, sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "esitteet" / "EVE.pdf"
    target.parent.mkdir()
    suggested = answer(monkeypatch, "ask_file", target)
    opened: list[Path] = []
    monkeypatch.setattr(asking, "open_outside", lambda path: not opened.append(path))
    sheet.foot.save.click()
    assert suggested[0].name == "EVE-esite-fi.pdf"
    assert target.read_bytes() == sheet.finished.rendered.pdf
    assert sheet.notice.words() == "Tallennettu: EVE.pdf"
    for link in sheet.notice.links():
        link.click()
    assert opened == [target, target.parent]
    qtbot.keyClick(sheet.choice.rows, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert suggested[1].parent == target.parent
    assert window.preferences.window["pages"]["documents"]["folder"] == str(target.parent)


def test_giving_up_the_dialog_changes_nothing(sheet: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "ask_file", None)
    sheet.foot.save.click()
    assert sheet.notice.words() == ""


def test_a_failed_save_is_told_and_can_be_tried_elsewhere(
    sheet: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "ask_file", tmp_path / "poissa" / "EVE.pdf")
    sheet.foot.save.click()
    assert "ei löytynyt" in sheet.notice.words()
    answer(monkeypatch, "ask_file", tmp_path / "EVE.pdf")
    sheet.notice.links()[0].click()
    assert (tmp_path / "EVE.pdf").exists()


def test_a_full_disk_leaves_the_old_file_and_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "EVE.pdf"
    target.write_bytes(b"old")

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="Levy on täynnä") as refused:
        saving.write(target, b"new")
    assert "keskeneräistä" in refused.value.hint
    assert [file.name for file in tmp_path.iterdir()] == ["EVE.pdf"]
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("code", "words"),
    [(errno.EACCES, "ei saa kirjoittaa"), (errno.EROFS, "ei saa kirjoittaa"), (errno.EIO, "ei voitu tallentaa")],
)
def test_other_refusals_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, words: str) -> None:
    def refuse(_file: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UserError, match=words):
        saving.write(tmp_path / "EVE.pdf", b"new")
    assert list(tmp_path.iterdir()) == []


# ------------------------------------------------------------ other programs
def test_a_document_is_handed_to_the_mail_program_as_a_draft(
    window: Any, sheet: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(asking, "open_outside", lambda path: not opened.append(path))
    sheet.foot.mail.click()
    message = message_from_bytes(opened[0].read_bytes(), policy=policy.default)
    assert message["X-Unsent"] == "1" and message["To"] is None
    assert "Elinvoiman kehittäminen" in message["Subject"]
    (attachment,) = message.iter_attachments()
    assert attachment.get_filename() == "EVE-esite-fi.pdf"
    assert attachment.get_content() == sheet.finished.rendered.pdf
    assert printed_last(window).output == "mail"


def test_a_document_opens_in_the_systems_viewer(window: Any, sheet: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(asking, "open_outside", lambda path: not opened.append(path))
    sheet.foot.open.click()
    assert opened[0].name == "EVE-esite-fi.pdf"
    assert opened[0].read_bytes() == sheet.finished.rendered.pdf
    sheet.foot.open.click()  # the one before may be open, which some systems keep from being replaced
    assert opened[1] != opened[0] and opened[1].name == opened[0].name
    assert printed_last(window) is None  # to look at something is not to hand it out


def test_no_room_for_handing_over_is_told(sheet: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> Path:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(asking, "handing_folder", full)
    sheet.foot.open.click()
    assert "Levy on täynnä" in sheet.notice.words()
    assert sheet.notice.links()[0].text() == "Tallenna muualle…"
