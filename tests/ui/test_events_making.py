"""Events made, copied and deleted, and what stands around one."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
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
from PySide6.QtCore import Qt

from verkostoadmin.services import history, records
from verkostoadmin.storage import event_details
from verkostoadmin.storage.database import Database
from verkostoadmin.ui import theme
from verkostoadmin.ui.events.page import EventsPage
from verkostoadmin.ui.jobs import Jobs
from verkostoadmin.ui.widgets.figures import _NumberButton


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


# ---------------------------------------------------------------- making, copying, deleting
def test_a_new_event_exists_once_it_has_title_and_time_and_belongs_to_the_filtered_project(
    page: EventsPage, type_text: TypeText
) -> None:
    page.list_pane.filters.set_project(project_called(page, "EVE"))
    page.new_actions()[0][1]()
    fill(page, type_text, "title", "Ääniä Äänekoskelta")
    fill(page, type_text, "venue", "Kaupungintalo")
    assert page.detail.is_new() and len(page.list_pane.list.rows()) == 4
    fill(page, type_text, "starts_at", "12.1.2027 9.00")
    event = page.detail.current()
    assert event is not None and projects_of(page, event) == ["EVE"]
    assert stored(page)["venue"] == "Kaupungintalo" and stored(page)["kind"] == "seminar"
    assert page.list_pane.list.current_id() == event
    newest = history.entries(page._context.db, limit=1)[0]
    assert "Ääniä" in newest.title and {row.entity for row in newest.rows} == {"event", "event_project"}


def test_a_new_event_given_up_leaves_nothing_behind(page: EventsPage, type_text: TypeText) -> None:
    before = page.detail.current()
    page.add()
    fill(page, type_text, "title", "Ei tästä mitään")
    page.cancel_new()
    assert page.detail.current() == before and len(titles(page)) == 30
    page.add()
    assert page.detail.body.form.editors["title"].text() == ""


def test_a_new_event_left_unfinished_is_offered_back(page: EventsPage, type_text: TypeText) -> None:
    page.add()
    fill(page, type_text, "title", "Kesken jäi")
    page.show_event(page.list_pane.first_id())
    page.add()
    assert page.detail.body.form.editors["title"].text() == "Kesken jäi"


def test_a_copy_has_everything_but_the_time(page: EventsPage, type_text: TypeText) -> None:
    source = stored(page)
    page.copy()
    editors = page.detail.body.form.editors
    assert editors["title"].text() == source["title"] and editors["starts_at"].text() == ""
    assert len(titles(page)) == 30
    fill(page, type_text, "starts_at", "20.1.2027 9.00")
    copied = stored(page)
    assert copied["id"] != source["id"] and copied["starts_at"] == datetime(2027, 1, 20, 9, 0)
    assert copied["ends_at"] is None and copied["registration_opens"] is None and copied["status"] == "planned"
    assert [copied[name] for name in ("title_sv", "venue", "capacity")] == [
        source[name] for name in ("title_sv", "venue", "capacity")
    ]
    assert projects_of(page, copied["id"]) == ["USO"]


def test_delete_takes_the_event_shows_the_next_and_can_be_undone(page: EventsPage, qtbot: Any) -> None:
    event, following = page.list_pane.list.rows()[0].id, page.list_pane.list.rows()[1].id
    said: list[tuple[str, bool]] = []
    page._context.said.connect(lambda words, undo: said.append((words, undo)))
    page.list_pane.list.setFocus()
    qtbot.keyClick(page.list_pane.list, Qt.Key.Key_Delete)
    assert records.load(page._context.db, "event", event) is None
    assert page.detail.current() == following == page.list_pane.list.current_id()
    assert said[-1][1] is True
    page._context.run(lambda: history.undo(page._context.db))
    page.show_record("event", event)
    assert page.detail.current() == event and projects_of(page, event) == ["USO"]


# ---------------------------------------------------------------- around the event
def test_figures_lead_to_what_they_count(page: EventsPage, frame: Frame) -> None:
    made = {button._number.words: button for button in visible(page.detail.figures, _NumberButton)}
    assert made["kuntaa mukana"]._number.value == "78"
    made["kuntaa mukana"].click()
    assert frame.opened == [("project", project_called(page, "USO"))]
    made["paikkaa"].click()
    assert page.detail.body.form.editors["capacity"].input.focus.hasFocus()


def test_the_host_is_told_with_its_workshops_and_opens(example_db: Database, page: EventsPage, frame: Frame) -> None:
    event = event_called(page, "Uusi valtuusto aloittaa")
    page.show_record("event", event)
    with example_db.read() as session:
        details = event_details.details(session, event, "fi", datetime(2026, 11, 24))
    assert details is not None and details.host is not None and details.host.name == "Kokkola"
    assert details.projects[0].workshops_held == 1
    page.side._links[0].click()
    assert frame.opened == [("organisation", details.host.id)]


def test_other_events_of_the_week_are_told(example_db: Database, page: EventsPage) -> None:
    monday = records.create(
        example_db, "event", {"title": "Maanantai", "kind": "webinar", "starts_at": datetime(2026, 11, 23, 9, 0)}
    )
    records.create(
        example_db, "event", {"title": "Viikon päästä", "kind": "webinar", "starts_at": datetime(2026, 11, 30, 0, 0)}
    )
    with example_db.read() as session:
        details = event_details.details(session, event_called(page, "kaksoisjohtaminen"), "fi", datetime.now())
    assert details is not None and [other.id for other in details.same_week] == [monday.id]


def test_showing_an_event_asks_a_fixed_number_of_queries(example_db: Database, page: EventsPage) -> None:
    from sqlalchemy import event as sql

    asked: list[str] = []
    sql.listen(example_db.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    page.show_record("event", event_called(page, "Vetovoimaa"))
    assert 0 < len(asked) < 40


def test_without_events_the_page_offers_the_first_act(
    make_page: Callable[[Database], EventsPage], db: Database, type_text: TypeText
) -> None:
    page = make_page(db)
    assert page.list_pane.stack.currentWidget() is page.list_pane._none and page.current_record() is None
    page.add()
    fill(page, type_text, "title", "Ensimmäinen")
    fill(page, type_text, "starts_at", "12.1.2027 9.00")
    assert titles(page) == ["Ensimmäinen"] and page.current_record() == ("event", page.detail.current())


def test_the_side_panel_begins_hidden_where_it_is_narrow_and_is_remembered(page: EventsPage) -> None:
    page.resize(1280, 700)
    assert not page.side.isVisibleTo(page)
    page.toggle_side_panel()
    page.resize(1281, 700)
    assert page.side.isVisibleTo(page)


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_long_names_and_large_text_fit_the_smallest_window(
    make_page: Callable[[Database], EventsPage], example_db: Database, scale: float
) -> None:
    theme.apply(dark=False, text_scale=scale)
    page = make_page(example_db)
    event = page.detail.current()
    assert event is not None
    records.change(example_db, "event", event, {"title": "Pitkä" * 40, "venue": "Kaupungintalo" * 15})
    page.refresh(None)
    assert page.list_pane.minimumSizeHint().height() <= 600
    assert page.detail.minimumSizeHint().height() <= 600 and page.detail.minimumSizeHint().width() <= 800


def test_sections_are_stepped_through(page: EventsPage) -> None:
    seen = []
    for _again in range(4):
        page.step_section(1)
        focused = [name for name, made in page.detail.body.form.editors.items() if made.input.focus.hasFocus()]
        seen += focused
    assert seen == ["title", "starts_at", "capacity", "title"]


def test_a_day_is_told_with_its_weekday_and_distance() -> None:
    from verkostoadmin.ui.events.wording import days_until, when, when_short

    start, end = datetime(2026, 11, 26, 9, 0), datetime(2026, 11, 26, 15, 30)
    assert when(start, end) == "to 26.11.2026 klo 9.00–15.30"
    assert when(start, datetime(2026, 11, 27, 12, 0)) == "to 26.11.2026 klo 9.00 – pe 27.11.2026 klo 12.00"
    assert when_short(start, end, date(2026, 11, 24)) == "to klo 9.00–15.30"
    assert when_short(start, end, date(2027, 1, 2)) == "to 26.11.2026 klo 9.00–15.30"
    assert days_until(date(2026, 11, 26), date(2026, 11, 25)) == ("1", "päivä tapahtumaan")
    assert days_until(date(2026, 11, 26), date(2026, 11, 28)) == ("2", "päivää sitten")
