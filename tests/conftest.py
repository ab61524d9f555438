"""Every test runs without a screen, in a home of its own, in Finnish."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from verkostoadmin import i18n

if TYPE_CHECKING:
    from verkostoadmin.storage.database import Database


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Preferences, drafts, log and the default database go to a temporary folder; the language is the default."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("VERKOSTOADMIN_HOME", str(home))
    i18n.use("fi")
    yield home
    logger = logging.getLogger("verkostoadmin")
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
        handler.close()


@pytest.fixture(scope="session")
def empty_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database without any rows, made once; tests work on copies of it."""
    from verkostoadmin.storage import database

    path = tmp_path_factory.mktemp("template") / "empty.verkosto"
    database.create(path, "Testaaja").close()
    return path


@pytest.fixture
def db(empty_template: Path, tmp_path: Path) -> "Iterator[Database]":
    """An open database without rows."""
    from verkostoadmin.storage import database

    path = tmp_path / "verkostot.verkosto"
    shutil.copyfile(empty_template, path)
    opened = database.open_(path, "Testaaja")
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def example_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the register and the example content, made once; tests work on copies of it."""
    from verkostoadmin.services import setup

    path = tmp_path_factory.mktemp("template") / "example.verkosto"
    setup.create_database(path, "Testaaja", examples=True).close()
    return path


@pytest.fixture
def example_db(example_template: Path, tmp_path: Path) -> "Iterator[Database]":
    """An open database with the register and the example content."""
    from verkostoadmin.storage import database

    path = tmp_path / "esimerkki.verkosto"
    shutil.copyfile(example_template, path)
    opened = database.open_(path, "Testaaja")
    yield opened
    opened.close()
