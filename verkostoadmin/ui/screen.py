"""Whether there is a screen to open a window on. Asked before Qt is, because Qt would abort the program."""

import os
import re
import sys
from pathlib import Path

from verkostoadmin.i18n import gettext as _

SCREENLESS = ("offscreen", "minimal", "vnc")


def why_none() -> str:
    """The reason why no window can be opened, "" where one can. Windows and macOS always have a screen."""
    if not sys.platform.startswith("linux"):
        return ""
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in SCREENLESS:
        return ""
    if _wayland_answers():
        return ""
    display = os.environ.get("DISPLAY", "")
    if not display:
        return _("There is no screen to open a window on.")
    if not _x_answers(display):
        return _("The screen %(display)s does not answer.") % {"display": display}
    return (
        ""
        if _loads("libxcb-cursor.so.0")
        else _("The system library libxcb-cursor0 is missing; install it to open a window.")
    )


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and _answers(str(Path(os.environ.get("XDG_RUNTIME_DIR", "/"), name)))


def _x_answers(display: str) -> bool:
    """DISPLAY is host:number.screen; without a host the server listens on a local socket."""
    match = re.fullmatch(r"(.*):(\d+)(?:\.\d+)?", display)
    if match is None:
        return False
    host, number = match[1], int(match[2])
    if host in ("", "unix"):
        local = f"/tmp/.X11-unix/X{number}"
        return _answers(local) or _answers("\0" + local)
    return _answers((host, 6000 + number))


def _answers(address: str | tuple[str, int]) -> bool:
    """Whether somebody listens on a local socket or on a host's port."""
    import socket  # not needed where the environment names no screen

    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as line:
        line.settimeout(2)
        try:
            line.connect(address)
        except OSError:
            return False
    return True


def _loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
