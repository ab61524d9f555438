"""The sheet of the history: telling, filtering, reading on, undoing, opening."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt

from verkostoadmin.services import events, history, records
from verkostoadmin.services.history_entries import Entry
from verkostoadmin.storage import events as queries
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.history.paint_entry import where_rect
from verkostoadmin.ui.history.shown import Line, Shown, day_title, shown, what_undo_does
from verkostoadmin.ui.pages import PAGES

Open = Callable[..., Any]


@pytest.fixture
def seminar(example_db: Database) -> int:
    with example_db.read() as session:
        return queries.summaries(session, "kaksoisjohtaminen")[0].id


@pytest.fixture
def open_sheet(make_window: Callable[..., Any], example_db: Database) -> Open:
    """Show the history in a window with the tab of events alone."""

    def show(entity: str | None = None, record: int | None = None) -> Any:
        window = make_window(example_db.path, entries=[PAGES[3]])
        window.show_history(entity, record)
        return window.shade.sheet

    return show


def rows(sheet: Any) -> list[str | Shown]:
    return list(sheet.list._entries.rows)


def choose(sheet: Any, entry: int) -> None:
    number = next(n for n, row in enumerate(rows(sheet)) if isinstance(row, Shown) and row.entry.id == entry)
    sheet.list.setCurrentIndex(sheet.list.model().index(number, 0))


def latest(db: Database) -> Entry:
    return history.entries(db, limit=1)[0]


# ---------------------------------------------------------------- telling
def test_one_changed_field_is_told_by_its_name_its_record_and_both_values(example_db: Database, seminar: int) -> None:
    records.change(example_db, "event", seminar, {"capacity": 200})
    told = shown(latest(example_db))
    assert (told.head, told.where) == ("Paikkoja", "Uudistuvat kunnat ja toimiva kaksoisjohtaminen")
    assert told.lines == (Line("", "180", "200"),) and told.foot == "Testaaja"
    assert what_undo_does(latest(example_db)) == "Palauttaa arvon ”180”."


def test_an_emptied_field_and_a_text_of_many_lines_stand_on_one_line(example_db: Database, seminar: int) -> None:
    records.change(example_db, "event", seminar, {"note": None})
    assert shown(latest(example_db)).lines[0].new == "(tyhjä)"
    records.change(example_db, "event", seminar, {"note": "Kahvit.\nSitten alkaa."})
    assert shown(latest(example_db)).lines == (Line("", "(tyhjä)", "Kahvit. Sitten alkaa."),)
    assert what_undo_does(latest(example_db)) == "Tyhjentää kentän."


def test_long_texts_that_begin_alike_are_told_from_where_they_differ(example_db: Database, seminar: int) -> None:
    records.change(example_db, "event", seminar, {"note": "Kahvit odottavat alakerran aulassa kello yhdeksän"})
    records.change(example_db, "event", seminar, {"note": "Kahvit odottavat alakerran aulassa kello kymmenen"})
    assert shown(latest(example_db)).lines == (Line("", "…aulassa kello yhdeksän", "…aulassa kello kymmenen"),)


def test_a_step_of_several_changes_tells_some_and_how_many_more(example_db: Database) -> None:
    values = {"title": "Uusi", "starts_at": datetime(2027, 1, 5, 9, 0), "kind": "webinar", "venue": "Oulu"}
    events.create_event(example_db, values, [])
    told = shown(latest(example_db))
    assert len(told.lines) == 4 and told.lines[0] == Line("Tapahtuman nimi", "", "Uusi")
    assert told.more == "ja 1 muu tieto"
    assert what_undo_does(latest(example_db)) == "Poistaa: ”Uusi”."


def test_what_belongs_to_the_record_is_told_by_the_rest_of_its_name(example_db: Database, seminar: int) -> None:
    events.set_projects(example_db, seminar, [])
    (line,) = shown(latest(example_db)).lines
    assert line == Line("Tapahtuman hanke", "", "USO, poistettu")


def test_an_undone_step_is_told_as_undone(example_db: Database, seminar: int) -> None:
    records.change(example_db, "event", seminar, {"capacity": 200})
    history.undo(example_db)
    undone = history.entries(example_db, limit=2)[1]
    assert shown(undone).foot == "Testaaja · kumottu"


def test_a_deletion_tells_what_comes_back(example_db: Database, seminar: int) -> None:
    records.delete(example_db, "event", [seminar])
    expected = "Palauttaa: ”Uudistuvat kunnat ja toimiva kaksoisjohtaminen” ja sen mukana poistetut."
    assert what_undo_does(latest(example_db)) == expected
    assert any(line.new.endswith("poistettu") for line in shown(latest(example_db)).lines)


def test_a_large_step_is_one_row_with_its_number(example_db: Database) -> None:
    told = shown(latest(example_db))
    assert told.lines == () and told.more.endswith("tietoa") and told.head == "Lataa esimerkkiaineisto"


def test_days_are_named() -> None:
    today = date(2026, 11, 24)
    assert [day_title(day, today) for day in (today, date(2026, 11, 23), date(2026, 11, 20))] == [
        "Tänään",
        "Eilen",
        "perjantai 20.11.2026",
    ]


# ---------------------------------------------------------------- the sheet
def test_the_newest_stands_first_under_its_day(open_sheet: Open, example_db: Database, seminar: int) -> None:
    records.change(example_db, "event", seminar, {"capacity": 200})
    sheet = open_sheet()
    first, second = rows(sheet)[:2]
    assert first == "Tänään" and isinstance(second, Shown) and second.head == "Paikkoja"
    assert sheet.list.current() == second.entry
    assert sheet.why.text() == "Palauttaa arvon ”180”." and sheet.undo.isEnabled()


def test_the_history_of_a_record_holds_its_own_changes_and_can_be_widened(
    open_sheet: Open, example_db: Database, seminar: int
) -> None:
    records.change(example_db, "event", seminar, {"capacity": 200})
    other = records.create(
        example_db, "event", {"title": "Muu", "starts_at": datetime(2027, 1, 5, 9, 0), "kind": "webinar"}
    )
    sheet = open_sheet("event", seminar)
    assert sheet.scope.currentText() == "Tapahtuma: Uudistuvat kunnat ja toimiva kaksoisjohtaminen"
    assert rows(sheet)[1].where == ""
    assert other.transaction_id not in [entry.id for entry in sheet.list.entries()] and len(sheet.list.entries()) == 2
    sheet.scope.setCurrentIndex(0)
    assert sheet.list.entries()[0].id == other.transaction_id


def test_the_actor_filters(open_sheet: Open, example_db: Database, seminar: int) -> None:
    records.change(example_db, "event", seminar, {"capacity": 200})
    example_db.actor = "Sanna"
    records.change(example_db, "event", seminar, {"capacity": 201})
    sheet = open_sheet()
    sheet.actor.setCurrentIndex(sheet.actor.findData("Sanna"))
    assert [entry.actor for entry in sheet.list.entries()] == ["Sanna"]


def test_older_entries_are_read_when_the_end_comes_near(open_sheet: Open, example_db: Database, seminar: int) -> None:
    for number in range(150):
        records.change(example_db, "event", seminar, {"quota": number + 5})
    sheet = open_sheet()
    assert len(sheet.list.entries()) == 60
    for _again in range(4):
        sheet.list.verticalScrollBar().setValue(sheet.list.verticalScrollBar().maximum())
        sheet.list.doItemsLayout()
    ids = [entry.id for entry in sheet.list.entries()]
    assert len(ids) == 152 and ids == sorted(set(ids), reverse=True)
    assert rows(sheet).count("Tänään") == 1


def test_any_step_is_undone_and_told_as_undone(open_sheet: Open, example_db: Database, seminar: int) -> None:
    old = records.change(example_db, "event", seminar, {"capacity": 200}).transaction_id
    records.change(example_db, "event", seminar, {"venue": "Muualla"})
    sheet = open_sheet()
    choose(sheet, old)
    sheet.undo.click()
    loaded = records.load(example_db, "event", seminar)
    assert loaded is not None and loaded["capacity"] == 180 and loaded["venue"] == "Muualla"
    assert sheet.list.current().id == old and sheet.list.current().undone
    assert sheet.why.text() == "Tämä on jo kumottu." and not sheet.undo.isEnabled()
    choose(sheet, sheet.list.entries()[0].id)
    sheet.undo.click()
    again = records.load(example_db, "event", seminar)
    assert again is not None and again["capacity"] == 200


def test_why_a_step_cannot_be_undone_is_said_beforehand(open_sheet: Open, example_db: Database, seminar: int) -> None:
    old = records.change(example_db, "event", seminar, {"capacity": 200}).transaction_id
    example_db.actor = "Sanna"
    records.change(example_db, "event", seminar, {"capacity": 300})
    sheet = open_sheet()
    choose(sheet, old)
    assert "Sanna" in sheet.why.text() and not sheet.undo.isEnabled()


def test_a_large_step_is_looked_at_in_the_background(open_sheet: Open, qtbot: Any, example_db: Database) -> None:
    sheet = open_sheet()
    assert sheet._job is not None and not sheet.undo.isEnabled()
    qtbot.waitUntil(lambda: sheet._job is None)
    assert "Tiedosto-valikosta" in sheet.why.text() and not sheet.undo.isEnabled()


def test_a_click_on_the_record_or_enter_opens_it(
    open_sheet: Open, qtbot: Any, example_db: Database, seminar: int
) -> None:
    records.change(example_db, "event", seminar, {"capacity": 200})
    for by_key in (True, False):
        sheet = open_sheet()
        window = sheet.window()
        window.pages.current().show_event(window.pages.current().list_pane.list.rows()[3].id)
        index = sheet.list.currentIndex()
        place = where_rect(QRectF(sheet.list.visualRect(index)), rows(sheet)[index.row()])
        if by_key:
            qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
        else:
            point = QPoint(round(place.center().x()), round(place.center().y()))
            qtbot.mouseClick(sheet.list.viewport(), Qt.MouseButton.LeftButton, pos=point)
        assert window.shade is None and window.pages.current().current_record() == ("event", seminar)


def test_what_is_deleted_cannot_be_opened(open_sheet: Open, example_db: Database) -> None:
    made = records.create(
        example_db, "event", {"title": "Hetki", "starts_at": datetime(2027, 1, 5, 9, 0), "kind": "webinar"}
    )
    assert made.id is not None
    records.delete(example_db, "event", [made.id])
    sheet = open_sheet()
    assert not sheet.open.isEnabled() and sheet.undo.isEnabled()


def test_edits_made_while_the_sheet_is_closed_do_not_reach_it(
    open_sheet: Open, example_db: Database, seminar: int
) -> None:
    sheet = open_sheet()
    context, list_ = sheet._context, sheet.list
    before = len(list_.entries())
    context.close_sheet()
    context.run(lambda: records.change(context.db, "event", seminar, {"capacity": 200}))
    assert len(list_.entries()) == before
