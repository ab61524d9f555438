"""The log file: what the program did and which bugs it met, never personal data."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from platformdirs import user_log_path


def log_file() -> Path:
    """Where the log is written."""
    return Path(user_log_path("Verkostoadmin", appauthor=False)) / "verkostoadmin.log"


def start() -> None:
    """Write the program's log to a small rotating file; without a writable folder, go on without a log."""
    logger = logging.getLogger("verkostoadmin")
    logger.setLevel(logging.INFO)
    if logger.handlers:
        return
    try:
        log_file().parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(log_file(), maxBytes=500_000, backupCount=2, encoding="utf-8")
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logger.addHandler(handler)
