"""Bugs: caught wherever they happen, logged and told to the window. What users can mend is no bug and stands in a banner."""

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from verkostoadmin import __version__
from verkostoadmin.errors import UserError

if TYPE_CHECKING:
    from verkostoadmin.ui.context import Context
    from verkostoadmin.ui.window_frame import FrameWindow

log = logging.getLogger(__name__)
Show = Callable[[str], None]


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


def tell_failure(window: "FrameWindow | Context", error: Exception) -> None:
    """What a job failed of: in the banner where the user can mend it; anything else is a bug."""
    if not isinstance(error, UserError):
        raise error
    window.show_banner("err", error.text, error.hint)


def details_of(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    lines = "".join(traceback.format_exception(kind, error, trace))
    return f"Verkostoadmin {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n\n{lines}"
