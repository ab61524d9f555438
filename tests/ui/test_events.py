"""The tab of events: list, filters, editing, making, copying and deleting."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from verkostoadmin.preferences import Preferences
from verkostoadmin.services import history, records
from verkostoadmin.storage import event_details, events
from verkostoadmin.storage.database import Database
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.drafts import Drafts
from verkostoadmin.ui.events.event_list import entries
from verkostoadmin.ui.events.page import EventsPage
from verkostoadmin.ui.jobs import Jobs
from verkostoadmin.ui.tables import ListHead, ListRow
from verkostoadmin.ui.widgets.figures import _NumberButton
from verkostoadmin.ui.widgets.tags import Tag

TypeText = Callable[[QWidget, str], None]


class Frame:
    """What a page asks of the window, noted."""

    def __init__(self) -> None:
        self.opened: list[tuple[str, int]] = []
        self.histories: list[tuple[str | None, int | None]] = []
        self.banners: list[str] = []

    def open_record(self, entity: str, record: int) -> None:
        self.opened.append((entity, record))

    def show_history(self, entity: str | None, record: int | None) -> None:
        self.histories.append((entity, record))

    def show_banner(self, tone: str, title: str, detail: str = "", acts: Any = ()) -> None:
        self.banners.append(title)

    def hide_banner(self) -> None: ...

    def show_list(self, entity: str, text: str) -> None: ...

    def commands(self) -> list[Any]:
        return []

    def show_sheet(self, sheet: QWidget, place: str) -> None: ...

    def close_sheet(self) -> None: ...

    def show_documents(self, entity: str | None, record: int | None) -> None: ...


@pytest.fixture
def frame() -> Frame:
    return Frame()


@pytest.fixture
def make_page(qtbot: Any, frame: Frame) -> Iterator[Callable[[Database], EventsPage]]:
    jobs = Jobs()

    def make(db: Database) -> EventsPage:
        context = Context(db, Preferences(), Drafts(str(db.path)), jobs, frame)
        page = EventsPage(context)
        qtbot.addWidget(page)
        context.changed.connect(page.refresh)
        page.resize(1440, 800)
        page.show()
        page.refresh(None)
        return page

    yield make
    jobs.close()


@pytest.fixture
def page(make_page: Callable[[Database], EventsPage], example_db: Database) -> EventsPage:
    return make_page(example_db)


def fill(page: EventsPage, type_text: TypeText, name: str, text: str) -> None:
    """Type into a field and leave it."""
    editor = page.detail.body.form.editors[name]
    line = editor.input.focus
    line.setFocus()
    line.selectAll()  # type: ignore[attr-defined]
    type_text(line, text)
    editor.commit()


def stored(page: EventsPage, event: int | None = None) -> dict[str, Any]:
    wanted = event if event is not None else page.detail.current()
    assert wanted is not None
    found = records.load(page._context.db, "event", wanted)
    assert found is not None
    return found


def titles(page: EventsPage) -> list[str]:
    return [row.title for row in page.list_pane.list.rows()]


def event_called(page: EventsPage, part: str) -> int:
    return next(row.id for row in page.list_pane.list.rows() if part in row.title)


def project_called(page: EventsPage, name: str) -> int:
    return next(key for key, label in page._projects() if label == name)


def visible(parent: QWidget, kind: type[Any]) -> list[Any]:
    """The children of a kind that are seen once the layouts have settled."""
    QApplication.processEvents()
    return [child for child in parent.findChildren(kind) if child.isVisible()]


def projects_of(page: EventsPage, event: int) -> list[str]:
    with page._context.db.read() as session:
        return [name for _key, name in events.projects_by_event(session).get(event, [])]


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
