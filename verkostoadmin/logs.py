"""The log file: what the program did and which bugs it met, never personal data."""

import logging
from pathlib import Path

from platformdirs import user_log_path

from verkostoadmin import preferences

LONGEST = 500_000  # bytes


def log_file() -> Path:
    """Where the log is written."""
    return (preferences.home() or Path(user_log_path("Verkostoadmin", appauthor=False))) / "verkostoadmin.log"


def start() -> None:
    """Write the program's log to a file; without a writable folder, go on without a log."""
    logger = logging.getLogger("verkostoadmin")
    logger.setLevel(logging.INFO)
    if logger.handlers:
        return
    try:
        handler: logging.Handler = logging.FileHandler(_room_for(log_file()), encoding="utf-8")
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger.addHandler(handler)


def _room_for(path: Path) -> Path:
    """The path of the log, the former one set aside once it is long; `logging.handlers` would slow every start down."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and path.stat().st_size > LONGEST:
        path.replace(path.with_suffix(".old.log"))
    return path
