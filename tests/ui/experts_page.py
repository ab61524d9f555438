"""What the tests of the tab of experts share: a window with that tab alone, and ways to find things in it."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

from one_page import PLAIN_EVENTS, PLAIN_PROJECTS, find, first_cells, open_on
from PIL import Image as Picture

from verkostoadmin.ui.pages import PAGES

ENTRIES = (PAGES[2], PLAIN_PROJECTS, PLAIN_EVENTS)


def open_page(make_window: Callable[..., Any], template: Path, folder: Path) -> Any:
    return open_on(ENTRIES, make_window, template, folder)


def expert(page: Any, name: str) -> int:
    """The id of the expert whose name contains the words."""
    cards = page.results.listing.cards
    return next(card.id for card in cards if name in f"{card.given_name} {card.family_name}")


def show_expert(page: Any, name: str) -> Any:
    page.show_record("expert", expert(page, name))
    return page.detail.currentWidget()


def person(page: Any, name: str) -> int:
    return find(page, "person", name)


def show_person(page: Any, name: str) -> Any:
    page.show_record("person", person(page, name))
    return page.detail.currentWidget()


def names(page: Any) -> list[str]:
    """The names in the list in force."""
    if page.filters.view() == "cards":
        return [row.title for row in page.results.cards.list.rows()]
    return first_cells(page.results.shown_list())


def picture(width: int = 400, height: int = 300, form: str = "JPEG") -> bytes:
    """Left half red, right half blue."""
    made = Picture.new("RGB", (width, height), "red")
    made.paste("blue", (width // 2, 0, width, height))
    buffer = io.BytesIO()
    made.save(buffer, form)
    return buffer.getvalue()
