"""The list of pages and sheets of the window. To add one, write its module and add one line here.

A page is a widget made by `factory(context)` after the first paint, when its tab is first shown. It has:

    show_record(entity, id)   bring a record into view; of a part (a section of a project), its owner
    refresh(changes)          show what is stored now: after the page's own edits, undo, and edits made elsewhere
                              (changes is None when everything may have changed)
    focus_filter()            Ctrl+F
    toggle_side_panel()       F9
    step_section(step)        Ctrl+PgDown (1), Ctrl+PgUp (-1): the next section of the record
    panes()                   the widgets F6 walks through
    current_record()          (entity, id) or None: what Ctrl+P prints and Ctrl+H tells the history of
    new_actions()             [(words, act)]: what the menu Uusi offers on this page; the first one is Ctrl+N
    filter_list(entity, text) show the records of an entity that match the words, with no other filter in force
    leave()                   before the tab or window goes: save what is being typed
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import N_

NewAction = tuple[str, Callable[[], Any]]


class Page(Protocol):
    def show_record(self, entity: str, record: int) -> None: ...
    def refresh(self, changes: Any) -> None: ...
    def focus_filter(self) -> None: ...
    def toggle_side_panel(self) -> None: ...
    def step_section(self, step: int) -> None: ...
    def panes(self) -> Sequence[QWidget]: ...
    def current_record(self) -> tuple[str, int] | None: ...
    def new_actions(self) -> Sequence[NewAction]: ...
    def filter_list(self, entity: str, text: str) -> None: ...
    def leave(self) -> None: ...


@dataclass(frozen=True)
class PageEntry:
    key: str
    title: str  # English message
    factory: str  # "module:function or class", called with the context
    entities: tuple[str, ...]  # whose records the page shows
    new: str = ""  # English message: what its first new action makes


PAGES = (
    PageEntry(
        "projects",
        N_("Projects"),
        "verkostoadmin.ui.projects.page:ProjectsPage",
        ("project", "project_text", "section", "group", "participation", "participation_group", "project_role"),
        N_("New project…"),
    ),
    PageEntry(
        "organisations",
        N_("Municipalities"),
        "verkostoadmin.ui.organisations.page:OrganisationsPage",
        ("organisation", "municipality", "alias", "member", "position"),
        N_("New organisation…"),
    ),
    PageEntry(
        "experts",
        N_("Experts"),
        "verkostoadmin.ui.experts.page:ExpertsPage",
        ("expert", "person", "image"),
        N_("New expert…"),
    ),
    PageEntry(
        "events",
        N_("Events"),
        "verkostoadmin.ui.events.page:EventsPage",
        ("event", "event_project"),
        N_("New event…"),
    ),
)

# Sheets are made by factory(context, …) and shown by `Context.show_sheet`.
SEARCH_SHEET = "verkostoadmin.ui.search.sheet:SearchSheet"  # (context, text)
HISTORY_SHEET = "verkostoadmin.ui.history.sheet:HistorySheet"  # (context, entity or None, id or None)
DOCUMENT_SHEET = "verkostoadmin.ui.documents.sheet:DocumentSheet"  # (context, entity or None, id or None)
START_PAGE = "verkostoadmin.ui.start.page:StartPage"  # (window), before there is a database


def load(factory: str) -> Callable[..., Any]:
    """Import a page or sheet when it is first needed: the first paint does not wait for it."""
    module, name = factory.split(":")
    made: Callable[..., Any] = getattr(import_module(module), name)
    return made
