"""Start-up: from the start of the process to the first paint and to the rows of the first tab, against a bare window."""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.table import Row

ROUNDS = 7

BARE = """
import time, sys
from PySide6.QtWidgets import QApplication, QMainWindow
from PySide6.QtCore import QTimer
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.done)
    def done(self):
        print(time.time(), flush=True)
        app.exit()
app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""

OURS = """
import os, sys, time
from verkostoadmin.ui.window import MainWindow
from verkostoadmin import app
made_bare = MainWindow.__init__
def made(self, *arguments):
    made_bare(self, *arguments)
    self.painted.connect(lambda: print(time.time(), flush=True))
MainWindow.__init__ = made
looked = MainWindow._show_first_look
def rows(self, path):
    looked(self, path)
    print(time.time(), flush=True)
    self.hide()
    os._exit(0)
MainWindow._show_first_look = rows
app.main([sys.argv[1]])
"""


def rows() -> list[Row]:
    """First paint and rows, each as the median of several processes taken in turns."""
    from verkostoadmin.services import setup

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "esimerkki.verkosto"
        setup.create_database(file, examples=True).close()
        environment = {**os.environ, "VERKOSTOADMIN_HOME": folder}
        bare, painted, shown = [], [], []
        for _ in range(ROUNDS):
            bare.append(_times(BARE, str(file), environment)[0])
            first, *_between, last = _times(OURS, str(file), environment)
            painted.append(first)
            shown.append(last)
    floor = statistics.median(bare)
    return [
        Row("first paint", statistics.median(painted), "bare window", floor, 1.6),
        Row("rows of the first tab", statistics.median(shown), "bare window", floor, 4.5),
    ]


def _times(program: str, file: str, environment: dict[str, str]) -> list[float]:
    """Milliseconds from the start of the process to each line that it prints."""
    import time

    begin = time.time()
    done = subprocess.run(
        [sys.executable, "-c", program, file], capture_output=True, text=True, env=environment, check=True
    )
    return [(float(line) - begin) * 1000 for line in done.stdout.split()]
