"""Bugs: caught wherever they happen, logged and told to the window. What users can mend is no bug and stands in a banner."""

import logging
import sys
import threading
import traceback
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from verkostoadmin import __version__, logs
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _

if TYPE_CHECKING:
    from verkostoadmin.ui.context import Context
    from verkostoadmin.ui.window_frame import FrameWindow

log = logging.getLogger(__name__)


class Shown(Protocol):
    """The window, as far as errors are shown in it."""

    def show_bug(self, details: str) -> None: ...
    def show_banner(self, tone: str, title: str, detail: str = "") -> None: ...


def install(window: Shown) -> None:
    """Show every error that nobody caught, whatever thread it is in; bugs also go to the log. The window stays."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif isinstance(error, UserError):  # such as a database that turns out damaged in the middle of reading
            window.show_banner("err", error.text, error.hint)
        else:
            log.error("unexpected error", exc_info=(kind, error, trace))
            _show_bug(window, details_of(kind, error, trace))

    def caught_in_thread(caught_by: threading.ExceptHookArgs) -> None:
        error = caught_by.exc_value or caught_by.exc_type()
        log.error("unexpected error in a thread", exc_info=(caught_by.exc_type, error, caught_by.exc_traceback))

    sys.excepthook = caught
    threading.excepthook = caught_in_thread


def _show_bug(window: Shown, details: str) -> None:
    """In a sheet; where even that fails, in a plain message, so that nobody is left before an empty window."""
    shown = False
    try:
        window.show_bug(details)
        shown = True
    finally:  # what failed the sheet goes on to the standard error output
        if not shown:
            _tell_plainly(details)


def _tell_plainly(details: str) -> None:
    from PySide6.QtWidgets import QMessageBox

    message = QMessageBox(QMessageBox.Icon.Critical, "Verkostoadmin", _("The program met an error"))
    message.setInformativeText(_("The details are also in %(file)s.") % {"file": logs.log_file()})
    message.setDetailedText(details)
    message.exec()


def tell_failure(window: "FrameWindow | Context", error: Exception) -> None:
    """What a job failed of: in the banner where the user can mend it; anything else is a bug."""
    if not isinstance(error, UserError):
        raise error
    window.show_banner("err", error.text, error.hint)


def details_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    lines = "".join(traceback.format_exception(kind, error, trace))
    return f"Verkostoadmin {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n\n{lines}"
