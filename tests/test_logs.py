"""The log file: where it is, and that it does not grow without end."""

import logging
from pathlib import Path

import pytest

from verkostoadmin import logs


@pytest.fixture
def logger() -> logging.Logger:
    """The program's logger, without handlers as at every start."""
    return logging.getLogger("verkostoadmin")


def test_the_log_is_in_the_folder_that_keeps_everything(own_home: Path, logger: logging.Logger) -> None:
    logs.start()
    logger.info("alkoi")
    assert "alkoi" in (own_home / "verkostoadmin.log").read_text(encoding="utf-8")


def test_a_long_log_is_set_aside(own_home: Path, logger: logging.Logger) -> None:
    (own_home / "verkostoadmin.log").write_text("x" * (logs.LONGEST + 1), encoding="utf-8")
    logs.start()
    assert (own_home / "verkostoadmin.log").stat().st_size == 0
    assert (own_home / "verkostoadmin.old.log").stat().st_size == logs.LONGEST + 1


def test_without_a_writable_folder_the_program_goes_on(own_home: Path, logger: logging.Logger) -> None:
    (own_home / "verkostoadmin.log").mkdir()
    logs.start()
    logger.info("alkoi")
