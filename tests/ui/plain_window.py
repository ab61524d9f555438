"""What the tests of the main window share: a window of plain pages and sheets on a database with two projects."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from one_page import PLAIN_EVENTS, PLAIN_PROJECTS

from verkostoadmin.services import records
from verkostoadmin.storage import database
from verkostoadmin.ui import pages

ENTRIES = (PLAIN_PROJECTS, PLAIN_EVENTS)
MakeWindow = Callable[..., Any]


def use_plain_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plain ones in the place of the real sheets and the start page."""
    for name in ("SEARCH_SHEET", "HISTORY_SHEET", "DOCUMENT_SHEET"):
        monkeypatch.setattr(pages, name, "plain_page:PlainSheet")
    monkeypatch.setattr(pages, "START_PAGE", "plain_page:PlainStart")


def two_projects(template: Path, folder: Path) -> Path:
    """A database file with two projects."""
    path = folder / "verkostot.verkosto"
    shutil.copyfile(template, path)
    db = database.open_(path, "Testaaja")
    for name in ("EVE", "USO"):
        records.create(db, "project", {"short_name": name, "starts_on": date(2026, 1, 1)})
    db.close()
    return path


def on_first_project(make_window: MakeWindow, file: Path) -> Any:
    """A window that shows the first project."""
    made = make_window(file, entries=ENTRIES)
    page = made.pages.current()
    page.show_record("project", page.list.rows()[0].id)
    return made


def change(window: Any, name: str, text: str) -> None:
    """Type into a field of the record that is shown, and leave it."""
    editor = window.pages.current().form.editors[name]
    editor.input.show_text(text)
    editor.commit()
