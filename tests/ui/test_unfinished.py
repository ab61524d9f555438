"""What a crash left unfinished is told at the next start, with the way to it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from verkostoadmin.services import records
from verkostoadmin.storage import database, events
from verkostoadmin.ui.drafts import Drafts
from verkostoadmin.ui.widgets.banner import Banner

MakeWindow = Callable[..., Any]


@pytest.fixture
def file(example_template: Path, tmp_path: Path) -> Path:
    path = tmp_path / "esimerkki.verkosto"
    path.write_bytes(example_template.read_bytes())
    return path


def an_event(file: Path) -> int:
    db = database.open_(file)
    with db.read() as session:
        found = events.summaries(session, "kaksoisjohtaminen")[0].id
    db.close()
    return found


def leave_draft(file: Path, entity: str, record: int, field: str, text: str) -> None:
    drafts = Drafts(str(file))
    drafts.put(entity, record, field, text)
    drafts.flush()


def banner(window: Any) -> Banner | None:
    QApplication.processEvents()
    return next((found for found in window.findChildren(Banner) if found.isVisible()), None)


def test_an_unfinished_text_is_told_and_leads_to_its_field(make_window: MakeWindow, file: Path) -> None:
    event = an_event(file)
    leave_draft(file, "event", event, "venue", "Kuntatalo, iso s")
    window = make_window(file)
    told = banner(window)
    assert told is not None and "Uudistuvat kunnat ja toimiva kaksoisjohtaminen" in told.accessibleName()
    told.findChildren(QPushButton)[0].click()
    assert window.pages.current_record() == ("event", event)


def test_a_draft_of_what_is_gone_is_not_told(make_window: MakeWindow, file: Path) -> None:
    event = an_event(file)
    leave_draft(file, "event", event, "venue", "Kuntatalo, iso s")
    db = database.open_(file)
    records.delete(db, "event", [event])
    db.close()
    assert banner(make_window(file)) is None


def test_what_is_shown_tells_it_under_its_field(make_window: MakeWindow, file: Path) -> None:
    entity, record = make_window(file).pages.current_record()
    leave_draft(file, entity, record, "price_note", "vuodessa, alv")
    window = make_window(file)
    assert window.pages.current_record() == (entity, record)
    told = banner(window)
    assert told is None or "Keskeneräi" not in told.accessibleName()
