"""What the tests of the tab of experts share: a window with that tab alone, and ways to find things in it."""

import io
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image as Picture
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from verkostoadmin.services import records
from verkostoadmin.storage import labels
from verkostoadmin.ui.pages import PAGES, PageEntry

ENTRIES = (
    PAGES[2],
    PageEntry("projects", "Projects", "plain_page:PlainPage", PAGES[0].entities),
    PageEntry("events", "Events", "plain_page:PlainEventsPage", ("event", "event_project")),
)


def open_page(make_window: Callable[..., Any], template: Path, folder: Path) -> Any:
    """The page in a window of 1440 × 900 over a copy of the template; `page.frame` is the window."""
    file = folder / "verkostot.verkosto"
    shutil.copyfile(template, file)
    window = make_window(file, entries=ENTRIES)
    page = window.pages.current()
    page.frame = window
    return page


def expert(page: Any, name: str) -> int:
    """The id of the expert whose name contains the words."""
    cards = page.results.listing.cards
    return next(card.id for card in cards if name in f"{card.given_name} {card.family_name}")


def show_expert(page: Any, name: str) -> Any:
    page.show_record("expert", expert(page, name))
    return page.detail.currentWidget()


def person(page: Any, name: str) -> int:
    return found(page, "person", name)


def show_person(page: Any, name: str) -> Any:
    page.show_record("person", person(page, name))
    return page.detail.currentWidget()


def found(page: Any, entity: str, name: str) -> int:
    with page.context.db.read() as session:
        return next(hit.id for hit in labels.candidates(session, entity, name) if name in hit.label)


def stored(page: Any, entity: str, record: int | None) -> dict[str, Any] | None:
    return records.load(page.context.db, entity, record or 0)


def names(page: Any) -> list[str]:
    """The names in the list in force."""
    if page.filters.view() == "cards":
        return [row.title for row in page.results.cards.list.rows()]
    records_ = page.results.shown_list().records
    return [records_.index(row, 0).data() for row in range(records_.rowCount())]


def edit(form: Any, name: str, text: str) -> None:
    """Put a text into the field and leave it, as typing and Tab do."""
    editor = form.editors[name]
    editor.input.show_text(text)
    editor.commit()


def button(inside: QWidget, words: str) -> QPushButton:
    """The visible button or link with these words or this name."""
    made = inside.findChildren(QPushButton)
    return next(one for one in made if words in (one.text(), one.accessibleName()) and one.isVisible())


def settle() -> None:
    """Let timers and deletions that are due happen."""
    for _round in range(3):
        QApplication.sendPostedEvents(None, 0)
        QApplication.processEvents()


def picture(width: int = 400, height: int = 300, form: str = "JPEG") -> bytes:
    """Left half red, right half blue."""
    made = Picture.new("RGB", (width, height), "red")
    made.paste("blue", (width // 2, 0, width, height))
    buffer = io.BytesIO()
    made.save(buffer, form)
    return buffer.getvalue()
