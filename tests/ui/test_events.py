"""The tab of events: list, filters, and editing."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from events_page import (
    Frame,
    TypeText,
    event_called,
    fill,
    project_called,
    projects_of,
    show_page,
    stored,
    titles,
    visible,
)
from PySide6.QtWidgets import QApplication

from verkostoadmin.services import history, records
from verkostoadmin.storage import events
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.events.event_list import entries
from verkostoadmin.ui.events.page import EventsPage
from verkostoadmin.ui.jobs import Jobs
from verkostoadmin.ui.tables import ListHead, ListRow
from verkostoadmin.ui.widgets.figures import _NumberButton
from verkostoadmin.ui.widgets.tags import Tag


@pytest.fixture
def frame() -> Frame:
    return Frame()


@pytest.fixture
def make_page(qtbot: Any, frame: Frame) -> Iterator[Callable[[Database], EventsPage]]:
    jobs = Jobs()
    yield lambda db: show_page(qtbot, db, jobs, frame)
    jobs.close()


@pytest.fixture
def page(make_page: Callable[[Database], EventsPage], example_db: Database) -> EventsPage:
    return make_page(example_db)


# ---------------------------------------------------------------- the list
def test_what_is_to_come_stands_first_and_the_latest_of_the_past_next(example_db: Database) -> None:
    with example_db.read() as session:
        shown = entries(events.summaries(session), datetime(2026, 11, 24, 12, 0))
    heads = [index for index, entry in enumerate(shown) if isinstance(entry, ListHead)]
    assert [entry.title for entry in shown if isinstance(entry, ListHead)] == ["Tulevat", "Menneet"]
    coming, past = shown[1 : heads[1]], shown[heads[1] + 1 :]
    assert [entry.badge for entry in coming if isinstance(entry, ListRow)][:2] == [("26", "marras"), ("3", "joulu")]
    assert isinstance(past[0], ListRow) and past[0].title == "Ohjausryhmän kokous 2/2026" and past[0].faded


def test_an_event_of_today_is_to_come_until_it_ends(example_db: Database) -> None:
    with example_db.read() as session:
        summaries = events.summaries(session, "kaksoisjohtaminen")
    during, after = datetime(2026, 11, 26, 15, 0), datetime(2026, 11, 26, 16, 0)
    assert [entries(summaries, now)[0] for now in (during, after)] == [ListHead("Tulevat"), ListHead("Menneet")]


def test_words_filter_title_venue_and_project(page: EventsPage) -> None:
    pane = page.list_pane
    for words, part in (("kaksoisjoht", "Uudistuvat"), ("sibelius", "Vetovoimaa"), ("schola", "Opintomatka")):
        page.filter_list("event", words)
        assert any(part in title for title in titles(page)) and len(titles(page)) < 30
    page.filter_list("event", "eiole")
    assert titles(page) == [] and pane.stack.currentWidget() is pane._no_hits
    pane.clear_filter()
    assert len(titles(page)) == 30


def test_a_project_and_a_kind_filter_and_stand_as_tags_that_take_them_away(page: EventsPage) -> None:
    filters = page.list_pane.filters
    filters.set_project(project_called(page, "USO"))
    filters.set_kind("workshop")
    assert titles(page) == ["Uusi valtuusto aloittaa: yhteiset pelisäännöt"]
    assert filters._count.text() == "1 / 30 tapahtumaa"
    tags = visible(filters, Tag)
    assert [tag.text() for tag in tags] == ["USO", "Työpaja"]
    tags[0].click()
    assert len(titles(page)) > 1 and filters.project_id is None


def test_going_to_an_event_that_the_filter_hides_takes_the_filter_away(page: EventsPage) -> None:
    hidden = event_called(page, "Toimet, jotka")
    page.filter_list("event", "Inari")
    page.show_record("event", hidden)
    assert page.list_pane.list.current_id() == hidden == page.detail.current()


# ---------------------------------------------------------------- editing
def test_a_field_is_saved_when_left_and_undone(page: EventsPage, type_text: TypeText) -> None:
    fill(page, type_text, "capacity", "123")
    assert stored(page)["capacity"] == 123
    assert "123" in [made._number.value for made in page.detail.figures.findChildren(_NumberButton)]
    page._context.run(lambda: history.undo(page._context.db))
    assert stored(page)["capacity"] == 180
    assert page.detail.body.form.editors["capacity"].text() == "180"


def test_every_field_of_an_event_can_be_edited(page: EventsPage) -> None:
    from verkostoadmin.model.fields import FIELDS

    assert set(page.detail.body.form.editors) == set(FIELDS["event"])


def test_an_end_before_the_start_is_explained_beside_the_field_and_not_saved(
    page: EventsPage, type_text: TypeText
) -> None:
    before = stored(page)["ends_at"]
    fill(page, type_text, "ends_at", "25.11.2026 9.00")
    editor = page.detail.body.form.editors["ends_at"]
    assert stored(page)["ends_at"] == before and "aikaisempi" in editor.problem
    assert editor.text() == "25.11.2026 9.00"


def test_projects_are_added_and_taken_away_in_one_undoable_step_each(page: EventsPage) -> None:
    event = page.detail.current()
    assert event is not None and projects_of(page, event) == ["USO"]
    page.detail.body.tags._want([*page.detail.body.tags._chosen, (project_called(page, "EVE"), "EVE")])
    assert projects_of(page, event) == ["EVE", "USO"]
    uso = next(tag for tag in visible(page.detail.body.tags, Tag) if tag.text() == "USO")
    uso.click()
    assert projects_of(page, event) == ["EVE"]
    page._context.run(lambda: history.undo(page._context.db))
    assert projects_of(page, event) == ["EVE", "USO"]


def test_a_venue_and_a_link_make_a_hybrid_event(page: EventsPage) -> None:
    assert page.detail.head._where.text() == "Kuntatalo ja etäyhteys"
    page.detail.body.form.editors["online_url"].input.show_text("")
    page.detail.body.form.editors["online_url"].commit()
    assert page.detail.head._where.text() == "Kuntatalo"


def test_the_event_is_listed_where_its_new_day_belongs(page: EventsPage, type_text: TypeText) -> None:
    event = page.detail.current()
    fill(page, type_text, "ends_at", "17.12.2026 15.00")
    fill(page, type_text, "starts_at", "17.12.2026 9.00")
    assert page.list_pane.list.rows()[0].id != event and page.list_pane.list.current_id() == event


def test_saving_leaves_the_filter_of_the_list_alone(page: EventsPage, type_text: TypeText) -> None:
    page.filter_list("event", "Opintomatka")
    fill(page, type_text, "capacity", "99")
    assert len(titles(page)) == 1 and stored(page)["capacity"] == 99


def test_a_hidden_page_reads_again_when_it_is_looked_at(page: EventsPage, example_db: Database) -> None:
    event = page.detail.current()
    assert event is not None
    page.hide()
    page._context.tell(records.change(example_db, "event", event, {"title": "Toinen nimi"}))
    assert page.list_pane.list.rows()[0].title != "Toinen nimi"
    page.show()
    QApplication.processEvents()
    assert page.list_pane.list.rows()[0].title == "Toinen nimi"
