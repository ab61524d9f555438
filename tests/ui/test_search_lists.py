"""From the search to the lists: each tab shows as many records as the search has counted, and opens what it has found."""

from collections.abc import Callable
from typing import Any

import pytest

from verkostoadmin.storage import search
from verkostoadmin.storage.database import Database

LISTED: dict[str, Callable[[Any], int]] = {
    "project": lambda page: len(page.list.list.rows()),
    "organisation": lambda page: len(page.table_pane.ids()),
    "person": lambda page: page.results.shown_list().records.rowCount(),
    "event": lambda page: len(page.list_pane.list.rows()),
}


@pytest.mark.parametrize("words", ["en", "seudun"])
def test_the_list_holds_what_the_search_has_counted(
    make_window: Callable[..., Any], example_db: Database, words: str
) -> None:
    with example_db.read() as session:
        totals = {hits.entity: hits.total for hits in search.everything(session, words)}
    assert totals
    window = make_window(example_db.path)
    for entity, total in totals.items():
        window.show_list(entity, words)
        assert LISTED[entity](window.pages.current()) == total, entity


def test_every_kind_of_hit_opens_on_its_tab(make_window: Callable[..., Any], example_db: Database) -> None:
    with example_db.read() as session:
        hits = {hits.entity: hits.first[0].id for hits in search.everything(session, "en")}
    window = make_window(example_db.path)
    for entity, record in hits.items():
        window.context.open_record(entity, record)
        assert window.pages.current().current_record() == (entity, record)
    assert window.context.recent()[0] == ("event", hits["event"])
