"""Starting the program: without a screen, with a verb, and what is not loaded before the first paint."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from verkostoadmin import app, cli

PROJECT = Path(__file__).resolve().parent.parent
LATE = ("sqlalchemy", "alembic", "reportlab", "pypdfium2", "PIL", "phonenumbers", "babel.numbers", "segno")


def run(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    env = {key: value for key, value in os.environ.items() if key not in hidden} | environment
    return subprocess.run(
        [sys.executable, *arguments], env=env, cwd=PROJECT, capture_output=True, text=True, timeout=100
    )


linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a screen")


@linux
@pytest.mark.parametrize("display", [{}, {"DISPLAY": ":987"}, {"DISPLAY": "nonsense"}, {"QT_QPA_PLATFORM": "xcb"}])
def test_without_a_screen_one_sentence_says_so(display: dict[str, str], tmp_path: Path) -> None:
    done = run("main.py", VERKOSTOADMIN_HOME=str(tmp_path), **display)
    assert done.returncode == 1
    assert "list" in done.stderr
    assert "check" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert "qt." not in done.stderr
    assert not (tmp_path / "verkostot.verkosto").exists()


def test_the_verbs_of_the_command_line_are_known_to_the_program() -> None:
    assert set(app.VERBS) == set(cli.VERBS)


def test_help_needs_no_screen(tmp_path: Path) -> None:
    done = run("main.py", "--help", VERKOSTOADMIN_HOME=str(tmp_path))
    assert done.returncode == 0
    assert all(verb in done.stdout for verb in app.VERBS)


FIRST_PAINT = """
import sys
from verkostoadmin import app
from verkostoadmin.ui.window import MainWindow

def painted(self, file):
    print(" ".join(sorted(sys.modules)))
    self.close()

MainWindow.open_first = painted
sys.exit(app.main([]))
"""


def test_the_first_paint_waits_for_no_database_and_no_document(tmp_path: Path) -> None:
    done = run("-c", FIRST_PAINT, QT_QPA_PLATFORM="offscreen", VERKOSTOADMIN_HOME=str(tmp_path))
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "PySide6.QtWidgets" in loaded
    assert [name for name in LATE if name in loaded] == []


OPENED = """
import sys
from PySide6.QtCore import QTimer
from verkostoadmin import app
from verkostoadmin.ui.window import MainWindow

first = MainWindow.open_first

def opened(self, file):
    first(self, file)
    print(self.windowTitle())
    QTimer.singleShot(0, self.close)

MainWindow.open_first = opened
sys.exit(app.main(sys.argv[1:]))
"""


def test_the_program_opens_the_named_file(example_template: Path, tmp_path: Path) -> None:
    file = tmp_path / "omat.verkosto"
    file.write_bytes(example_template.read_bytes())
    done = run("-c", OPENED, str(file), QT_QPA_PLATFORM="offscreen", VERKOSTOADMIN_HOME=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "omat.verkosto – Verkostoadmin"
    assert "Traceback" not in done.stderr


BROKEN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from verkostoadmin import app
from verkostoadmin.ui.window import MainWindow
from verkostoadmin.ui.window_frame import FrameWindow

def fail(*arguments):
    raise ZeroDivisionError("rikki")

def look(window):
    sheet = window.shade.sheet
    print(sheet.accessibleName(), sheet.isVisible())
    next(made for made in sheet.findChildren(QPushButton) if made.text() == "Sulje ohjelma").click()

def build(self):
    QTimer.singleShot(0, lambda: look(self))
    fail()

def answer(message):
    print(message.text())
    print(message.detailedText())
    QTimer.singleShot(0, QApplication.quit)

MainWindow.build = build
if sys.argv.pop() == "no sheet":
    MainWindow.build = FrameWindow.show_bug = fail
    QMessageBox.exec = answer
sys.exit(app.main([]))
"""


def test_a_bug_while_the_window_is_furnished_is_shown_and_closes_it(tmp_path: Path) -> None:
    done = run("-c", BROKEN, "sheet", QT_QPA_PLATFORM="offscreen", VERKOSTOADMIN_HOME=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "Ohjelmassa tapahtui virhe True"
    assert "ZeroDivisionError: rikki" in (tmp_path / "verkostoadmin.log").read_text(encoding="utf-8")


def test_where_no_sheet_can_be_shown_a_plain_message_tells_the_bug(tmp_path: Path) -> None:
    done = run("-c", BROKEN, "no sheet", QT_QPA_PLATFORM="offscreen", VERKOSTOADMIN_HOME=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert "Ohjelmassa tapahtui virhe" in done.stdout
    assert "ZeroDivisionError: rikki" in done.stdout


TYPE_AND_DIE = """
import os
import signal
import sys
from PySide6.QtCore import QTimer
from verkostoadmin import app
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.window import MainWindow

first, word = MainWindow.open_first, sys.argv.pop()

def organiser(window):
    return next(found for found in window.findChildren(FieldEditor) if found.field.name == "organiser")

def typing(window):
    editor = organiser(window)
    editor.input.focus.setFocus()
    editor.input.focus.setText(word)
    editor.input.focus.textEdited.emit(word)
    QTimer.singleShot(500, lambda: os.kill(os.getpid(), signal.SIGKILL))

def looking(window):
    print(organiser(window).text())
    print(organiser(window).problem)
    organiser(window).restore()
    window.close()

def opened(self, file):
    first(self, file)
    QTimer.singleShot(0, lambda: typing(self) if word else looking(self))

MainWindow.open_first = opened
sys.exit(app.main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_kill_9_loses_nothing_that_was_typed(example_template: Path, tmp_path: Path) -> None:
    file = tmp_path / "omat.verkosto"
    file.write_bytes(example_template.read_bytes())
    home = {"QT_QPA_PLATFORM": "offscreen", "VERKOSTOADMIN_HOME": str(tmp_path)}
    assert run("-c", TYPE_AND_DIE, str(file), "Äänekosken kaup", **home).returncode == -9
    done = run("-c", TYPE_AND_DIE, str(file), "", **home)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "Äänekosken kaup"
    assert "palautettiin" in done.stdout
