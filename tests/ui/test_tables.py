"""Tables and lists: pages of rows, selection kept by id, copying, what is spoken."""

from array import array
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication

from verkostoadmin.ui import theme
from verkostoadmin.ui.tables import Column, ListHead, ListRow, RecordList, RecordTable, RecordTableModel, SelectionBar
from verkostoadmin.ui.tables.model import PAGE, PAGES
from verkostoadmin.ui.widgets.chips import look

Flag = QItemSelectionModel.SelectionFlag


class Numbers:
    """A listing of numbers that counts how often it is asked for rows."""

    columns: Sequence[Column] = (
        Column("name", "Name", 150),
        Column("", "Status", 120, "chip", status="participation"),
        Column("", "Projects", 140, "pills"),
        Column("", "Events", 120, "progress"),
        Column("size", "Population", 90, "number", show=lambda value: f"{value:,}".replace(",", "\u00a0")),
    )

    def __init__(self, count: int) -> None:
        self.count, self.asked = count, 0

    def ids(self, sort: str, descending: bool, filters: Mapping[str, Any]) -> "array[int]":
        found = [number for number in range(1, self.count + 1) if filters.get("text", "") in str(number)]
        return array("q", reversed(found) if descending else found)

    def rows(self, ids: Sequence[int]) -> Mapping[int, tuple[Any, ...]]:
        self.asked += 1
        pills = (("EVE", True), ("Digi", False))
        return {n: (f"Kunta {n}", "confirmed", pills, (n % 5, 5), n * 1000, n % 2 == 0) for n in ids}


@pytest.fixture
def table(qtbot: Any) -> RecordTable:
    made = RecordTable(Numbers(1000), "Luvut", "name")
    qtbot.addWidget(made)
    made.load()
    made.resize(700, 400)
    made.show()
    return made


def select(table: RecordTable, *ids: int) -> None:
    for row_id in ids:
        row = table.records.row_of(row_id)
        assert row is not None
        table.selectionModel().select(table.records.index(row, 0), Flag.Select | Flag.Rows)


def test_the_model_keeps_qts_rules(qtmodeltester: Any) -> None:
    model = RecordTableModel(Numbers(300))
    model.load()
    qtmodeltester.check(model)


def test_only_looked_at_pages_are_fetched(qapp: Any) -> None:
    listing = Numbers(100_000)
    model = RecordTableModel(listing)
    model.load()
    assert listing.asked == 0
    model.data(model.index(99_999, 0))
    model.data(model.index(99_998, 4))
    assert listing.asked == 1
    for row in range(0, PAGE * (PAGES + 6), PAGE):
        model.data(model.index(row, 0))
    assert len(model._rows) == PAGES


def test_filtering_keeps_what_is_still_there_selected(table: RecordTable) -> None:
    select(table, 7, 77, 100)
    table.select_id(77)
    select(table, 7, 77, 100)
    table.load({"text": "7"})
    assert table.selected_ids() == [7, 77]
    assert table.current_id() == 77


def test_sorting_keeps_the_selection_by_id(table: RecordTable) -> None:
    table.select_id(3)
    table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    table._sort_by(0)
    assert table.records.id_at(0) == 1000
    assert table.selected_ids() == [3]
    assert table.current_id() == 3


def test_a_column_without_a_key_cannot_be_sorted(table: RecordTable) -> None:
    table.horizontalHeader().setSortIndicator(2, Qt.SortOrder.AscendingOrder)
    table._sort_by(2)
    assert table.records.sort_key == "name"
    assert table.horizontalHeader().sortIndicatorSection() == 0


def test_reloading_tells_of_no_change_of_row(table: RecordTable) -> None:
    table.select_id(5)
    told: list[int] = []
    table.current_changed.connect(told.append)
    table.load()
    assert told == []
    table.select_id(6)
    assert told == [6]


def test_every_cell_is_spoken_in_words(table: RecordTable) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = [table.records.data(table.records.index(0, column), role) for column in range(5)]
    assert spoken == ["Kunta 1", "Vahvistettu", "EVE, Digi", "1/5", "1\u00a0000"]


def test_the_selection_is_copied_for_a_spreadsheet(table: RecordTable) -> None:
    select(table, 1, 2)
    table.copy_rows()
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 3
    assert lines[1].split("\t") == ["Kunta 1", "Vahvistettu", "EVE, Digi", "1/5", "1\u00a0000"]


def test_rows_are_32_pixels_high(table: RecordTable) -> None:
    assert table.rowHeight(0) == 32
    assert table.horizontalHeader().height() == 32


def test_the_selection_bar_appears_for_several_rows(qtbot: Any, table: RecordTable) -> None:
    bar = SelectionBar(lambda count: f"{count} kuntaa valittu", [])
    qtbot.addWidget(bar)
    table.selection_changed.connect(bar.show_selection)
    table.select_id(1)
    assert bar.isHidden()
    select(table, 2, 3)
    assert not bar.isHidden()
    assert bar._label.text() == "3 kuntaa valittu"


# ------------------------------------------------------------ lists
@pytest.fixture
def rows(qtbot: Any) -> RecordList:
    made = RecordList("Tapahtumat")
    qtbot.addWidget(made)
    made.show_rows(
        [ListHead("Tulevat"), ListRow(1, "Yksi"), ListRow(2, "Kaksi"), ListHead("Menneet"), ListRow(3, "Kolme")]
    )
    made.resize(320, 400)
    made.show()
    return made


def test_the_keyboard_jumps_over_group_heads(qtbot: Any, rows: RecordList) -> None:
    rows.select_id(2)
    told: list[int] = []
    rows.current_changed.connect(told.append)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert told == [3]
    assert rows.current_id() == 3


def test_new_rows_keep_the_current_one_quietly(rows: RecordList) -> None:
    rows.select_id(3)
    told: list[int] = []
    rows.current_changed.connect(told.append)
    rows.show_rows([ListRow(3, "Kolme"), ListRow(4, "Neljä")])
    assert (rows.current_id(), told) == (3, [])


def test_a_row_is_spoken_with_its_status() -> None:
    row = ListRow(1, "EVE", "Elinvoiman kehittäminen", "22 kuntaa", look("project", "running"))
    assert row.spoken() == "EVE, Käynnissä, Elinvoiman kehittäminen, 22 kuntaa"


def test_cards_share_the_width(qtbot: Any) -> None:
    cards = RecordList("Asiantuntijat", 160, card_width=200)
    qtbot.addWidget(cards)
    cards.show_rows([ListRow(number, f"Kortti {number}") for number in range(7)])
    cards.resize(700, 600)
    cards.show()
    QApplication.processEvents()
    first, second = (cards.visualRect(cards.model().index(row, 0)) for row in (0, 1))
    assert first.width() == second.width() >= 200
    assert first.top() == second.top()


class Narrow(Numbers):
    columns: Sequence[Column] = (
        Column("name", "Name", 150, stretch=True),
        Column("", "Status", 120, "chip", status="participation"),
        Column("", "Projects", 140, "pills", shown_from=560),
        Column("", "Events", 120, "progress", shown_from=420),
        Column("size", "Population", 90, "number"),
    )


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_columns_give_way_so_that_the_name_is_seen(qtbot: Any, scale: float) -> None:
    theme.apply(dark=False, text_scale=scale)
    made = RecordTable(Narrow(10), "Luvut", "name")
    qtbot.addWidget(made)
    made.load()
    made.show()
    for width, hidden in ((600, []), (500, [2]), (380, [2, 3])):
        made.resize(round(width * scale), 400)
        assert [index for index in range(5) if made.isColumnHidden(index)] == hidden
        assert made.columnWidth(0) > 100 * scale
