"""Where the program starts: reads as the list of what happens."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from verkostoadmin import i18n, logs, preferences
from verkostoadmin.i18n import gettext as _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

VERBS = ("init", "list", "print", "new", "set", "delete", "history", "undo", "redo", "check")


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or do what a verb of the command line asks."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and (given[0] in VERBS or given[0].startswith("-")):
        from verkostoadmin import cli

        return cli.main(given)
    return open_window(Path(given[0]).absolute() if given else None)


def open_window(file: Path | None) -> int:
    logs.start()
    preferred = preferences.load()
    i18n.use(preferred.language)
    if not _has_screen():
        return 1

    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    from verkostoadmin.ui import feedback, theme
    from verkostoadmin.ui.style import Style
    from verkostoadmin.ui.window import MainWindow

    app = QApplication(sys.argv[:1])
    app.setApplicationName("Verkostoadmin")
    QLocale.setDefault(QLocale(i18n.locale_of(preferred.language)))
    _translate_qt(app, preferred.language)
    app.setStyle(Style())
    theme.load_fonts()
    theme.apply(preferred.colours == "dark", preferred.text_scale)
    window = MainWindow(preferred)
    feedback.install(window.show_bug)
    window.painted.connect(lambda: window.open_first(file))
    window.show()
    return app.exec()


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
