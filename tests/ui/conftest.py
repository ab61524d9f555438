"""Fixtures of the window's tests: the real style, no dialog that waits for somebody, typing that knows ä."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget

from verkostoadmin.preferences import Preferences
from verkostoadmin.ui import theme
from verkostoadmin.ui.style import Style

DIALOGS = ((QMessageBox, ("information", "warning", "critical", "question")), (QDialog, ("exec", "open")))
FILE_DIALOGS = ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory")


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str], qapp_cls: type[QApplication]) -> QApplication:
    """The application as the program makes it."""
    app = QApplication.instance() or qapp_cls(qapp_args)
    assert isinstance(app, QApplication)
    QLocale.setDefault(QLocale("fi_FI"))
    app.setStyle(Style())
    theme.load_fonts()
    return app


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    """Every test begins in the light theme at 100 %."""
    theme.apply(dark=False, text_scale=1.0)


@pytest.fixture(autouse=True)
def no_modal_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dialog that nobody answers would hang the run; a test that wants one puts its answer in place of this."""

    def refuse(*arguments: Any, **named: Any) -> None:
        raise AssertionError(f"unexpected modal dialog: {arguments[1:3]}")

    for cls, names in (*DIALOGS, (QFileDialog, FILE_DIALOGS)):
        for name in names:
            monkeypatch.setattr(cls, name, refuse)


def type_text(widget: QWidget, text: str) -> None:
    """Type letter by letter. pytest-qt's own keyClicks aborts the process at å and ä."""
    for letter in text:
        upper = letter.upper()
        key = ord(upper) if len(upper) == 1 else 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))


@pytest.fixture(name="type_text")
def typing() -> Callable[[QWidget, str], None]:
    return type_text


@pytest.fixture
def make_window(qtbot: Any) -> Iterator[Callable[..., Any]]:
    """Make main windows; they are closed the way users close them."""
    from verkostoadmin.ui.window import MainWindow

    made: list[Any] = []

    def make(path: Path | None = None, preferred: Preferences | None = None, **options: Any) -> Any:
        window = MainWindow(preferred or Preferences())
        window.resize(1440, 900)  # the screen without a screen is smaller
        window.furnish(**options)
        made.append(window)
        window.show()
        qtbot.waitExposed(window)
        if path is not None:
            window.open_database(path)
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()
