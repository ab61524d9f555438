"""Bugs reach the log and the window, whatever thread they are in; the screen is looked for without Qt."""

import logging
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from verkostoadmin.errors import UserError
from verkostoadmin.ui import feedback, screen
from verkostoadmin.ui.bug_sheet import BugSheet


@pytest.fixture
def hooks() -> Iterator[None]:
    before = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = before


class Window:
    """What is shown, kept."""

    def __init__(self) -> None:
        self.bugs: list[str] = []
        self.banners: list[tuple[str, str, str]] = []

    def show_bug(self, details: str) -> None:
        self.bugs.append(details)

    def show_banner(self, tone: str, title: str, detail: str = "") -> None:
        self.banners.append((tone, title, detail))


def test_an_uncaught_error_is_shown_with_its_details(hooks: None, caplog: pytest.LogCaptureFixture) -> None:
    window = Window()
    feedback.install(window)
    try:
        raise ZeroDivisionError("nollalla")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert "ZeroDivisionError: nollalla" in window.bugs[0]
    assert "Python" in window.bugs[0]
    assert caplog.records[0].levelno == logging.ERROR


def test_what_the_user_can_mend_is_no_bug(hooks: None, caplog: pytest.LogCaptureFixture) -> None:
    window = Window()
    feedback.install(window)
    error = UserError("Tietokanta on vioittunut.", "Palauta varmuuskopio.")
    sys.excepthook(UserError, error, None)
    assert window.banners == [("err", "Tietokanta on vioittunut.", "Palauta varmuuskopio.")]
    assert not window.bugs and not caplog.records


def test_the_details_can_be_copied(qtbot: Any) -> None:
    sheet = BugSheet("Traceback: jotakin")
    qtbot.addWidget(sheet)
    assert sheet.findChildren(QPlainTextEdit)[0].toPlainText() == "Traceback: jotakin"
    copy = next(found for found in sheet.findChildren(QPushButton) if found.text() == "Kopioi tiedot")
    copy.click()
    assert QGuiApplication.clipboard().text() == "Traceback: jotakin"


linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a screen")


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


@linux
def test_no_screen_is_told(bare: pytest.MonkeyPatch) -> None:
    assert "näyttöä ei ole" in screen.why_none()
    bare.setenv("DISPLAY", ":987")
    assert ":987" in screen.why_none()
    bare.setenv("QT_QPA_PLATFORM", "offscreen")
    assert screen.why_none() == ""


@linux
def test_a_wayland_server_that_answers_is_a_screen(bare: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bare.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    bare.setenv("WAYLAND_DISPLAY", "wayland-9")
    assert screen.why_none() != ""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-9"))
        server.listen()
        assert screen.why_none() == ""
