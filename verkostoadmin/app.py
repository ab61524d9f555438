"""Where the program starts: reads as the list of what happens."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from verkostoadmin import i18n, logs, preferences
from verkostoadmin.i18n import gettext as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from verkostoadmin.ui.window import MainWindow

VERBS = ("init", "list", "print", "lint", "new", "set", "delete", "history", "undo", "redo", "check")


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or do what a verb of the command line asks."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and (given[0] in VERBS or given[0].startswith("-")):
        from verkostoadmin import cli

        return cli.main(given)
    return open_window(Path(given[0]).absolute() if given else None)


def open_window(file: Path | None) -> int:
    """Show the bare frame at once, then fill it, then the database."""
    preferred = preferences.load()
    i18n.use(preferred.language)
    if not _has_screen():
        return 1
    gc.disable()  # while so much is made, the collector finds nothing and would run all the time; see _settle

    from PySide6.QtWidgets import QApplication

    from verkostoadmin.ui.window import MainWindow

    app = QApplication(sys.argv[:1])
    app.setApplicationName("Verkostoadmin")
    window = MainWindow(preferred)
    window.painted.connect(lambda: _furnish(app, window, file))
    window.show()
    return app.exec()


def _furnish(app: "QApplication", window: "MainWindow", file: Path | None) -> None:
    """The crash handler, the look, the contents of the window, the database: in this order, after the first paint."""
    from verkostoadmin.ui import feedback

    feedback.install(window)
    logs.start()

    from PySide6.QtCore import QLocale, QTimer

    from verkostoadmin.ui import theme
    from verkostoadmin.ui.style import Style

    QLocale.setDefault(QLocale(i18n.locale_of(i18n.current())))
    _translate_qt(app, i18n.current())
    app.setStyle(Style())
    theme.load_fonts()
    theme.apply(window.preferences.colours == "dark", window.preferences.text_scale)
    window.furnish()
    window.open_first(file)
    QTimer.singleShot(0, _settle)


def _settle() -> None:
    """What was made at the start stays: the garbage collector need not look at it again."""
    gc.freeze()
    gc.enable()


def _translate_qt(app: "QApplication", language: str) -> None:
    """The words of Qt itself: buttons of file dialogs, the context menu of text fields."""
    from PySide6.QtCore import QLibraryInfo, QTranslator

    words = QTranslator(app)
    if words.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(words)


def _has_screen() -> bool:
    from verkostoadmin.ui import screen

    reason = screen.why_none()
    if reason:
        hint = _("Without a window these commands work: %(verbs)s. Help: verkostoadmin --help")
        print(reason, hint % {"verbs": ", ".join(VERBS)}, file=sys.stderr)
    return not reason
