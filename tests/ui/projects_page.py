"""What the tests of the tab of projects share: a window on that tab, and ways to find things in it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from one_page import PLAIN_EVENTS, open_on
from PySide6.QtWidgets import QApplication

from verkostoadmin.preferences import Preferences
from verkostoadmin.ui.pages import PAGES, PageEntry

ENTRIES = (
    PAGES[0],
    PageEntry("organisations", "Municipalities", "plain_page:PlainPage", PAGES[1].entities),
    PageEntry("experts", "Experts", "plain_page:PlainPage", PAGES[2].entities),
    PLAIN_EVENTS,
)


def open_page(
    make_window: Callable[..., Any], template: Path, folder: Path, project: str = "", *, side: bool = False
) -> Any:
    """`project` is opened by its short name. Without the side panel no brochure is made in the background."""
    preferred = Preferences(window={"pages": {"projects": {"side": side}}})
    page = open_on(ENTRIES, make_window, template, folder, preferred)
    if project:
        page.open_project(project_id(page, project))
    return page


def project_id(page: Any, short_name: str) -> int:
    return next(row.id for row in page.list.list.rows() if row.title == short_name)


def names(page: Any) -> list[str]:
    return [row.title for row in page.list.list.rows()]


def section(page: Any, key: str) -> Any:
    """A section, shown."""
    page.detail.show_section(key)
    QApplication.processEvents()
    return page.detail.section(key)
