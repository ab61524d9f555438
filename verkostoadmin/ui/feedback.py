"""Bugs: caught, logged and shown calmly with details to copy. What users can mend is no bug and is said elsewhere."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from verkostoadmin import __version__, logs
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.sheets import Sheet
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import column, row

log = logging.getLogger(__name__)
Show = Callable[[str], None]


class BugSheet(Sheet):
    """What happened, that the data is safe, and the details for whoever mends the program."""

    def __init__(self, details: str) -> None:
        super().__init__(name=_("The program met an error"))
        text = _("What you did last may not have been done. Everything saved before is safe; you can go on working.")
        where = _("The details are also in %(file)s.") % {"file": logs.log_file()}
        box = QPlainTextEdit(details)
        box.setReadOnly(True)
        box.setAccessibleName(_("Details"))
        box.setFont(theme.font("small"))
        box.setFixedHeight(sz(180))
        box.viewport().setAutoFillBackground(False)
        copy = button(_("Copy the details"), "plain", "copy", lambda: QGuiApplication.clipboard().setText(details))
        close = button(_("Go on"), "primary", None, self.closed.emit)
        body = column(label(text, wrap=True), box, label(where, "small", muted=True, wrap=True), gap=theme.S3)
        body.setContentsMargins(theme.S5, 0, theme.S5, 0)
        foot = row(copy, None, close, margins=(theme.S5, theme.S4, theme.S5, theme.S5))
        self.setLayout(column(self.head(_("The program met an error")), body, foot, gap=0))
        self.first = close


def install(show: Show) -> None:
    """Send every error nobody caught, of any thread, to the log and to `show`; the window stays."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.error("unexpected error", exc_info=(kind, error, trace))
        show(details_of(kind, error, trace))

    def caught_in_thread(caught_by: threading.ExceptHookArgs) -> None:
        error = caught_by.exc_value or caught_by.exc_type()
        log.error("unexpected error in a thread", exc_info=(caught_by.exc_type, error, caught_by.exc_traceback))

    sys.excepthook = caught
    threading.excepthook = caught_in_thread


def details_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    lines = "".join(traceback.format_exception(kind, error, trace))
    return f"Verkostoadmin {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n\n{lines}"
