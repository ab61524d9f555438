"""The tab of organisations: filters, counts, map and regions, the table, and acts on many at once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from one_page import button, clipboard
from organisations_page import choose, names, open_page, organisation
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from verkostoadmin.ui.organisations import counts
from verkostoadmin.ui.widgets.empty import Empty
from verkostoadmin.ui.widgets.tags import Tag

TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def page(make_window: Callable[..., Any], example_template: Path, tmp_path: Path) -> Any:
    return open_page(make_window, example_template, tmp_path)


def tags(page: Any) -> list[str]:
    """Qt shows what is added to a layout when it comes to its next event."""
    QApplication.processEvents()
    return [tag.text() for tag in page.filters.findChildren(Tag) if not tag.isHidden()]


def shown_instead(page: Any) -> QWidget:
    """What stands in place of the table."""
    return next(made for made in page.table_pane.findChildren(Empty) if made.isVisible())


def plain(page: Any) -> str:
    return str(page.filters.count.text()).replace("<b>", "").replace("</b>", "").replace("\u00a0", " ")


# ---------------------------------------------------------------- filters and counts
def test_all_municipalities_are_there_from_the_start(page: Any) -> None:
    assert page.table.records.rowCount() == 308
    assert plain(page).startswith("308 / 308 kuntaa · 5 652 881 asukasta")
    assert tags(page) == []


def test_typing_finds_inside_words_and_folds_accents(page: Any, type_text: TypeText) -> None:
    type_text(page.filters.text, "jyvas")
    assert names(page) == ["Jyväskylä"]
    assert plain(page).startswith("1 / 308 kuntaa")


def test_a_project_shows_who_is_in_it_and_its_tag_lets_go(page: Any) -> None:
    choose(page.filters.project, "USO")
    assert page.filters.involvement.current() == 1
    assert page.table.records.rowCount() == 78
    assert tags(page) == ["USO"]
    next(tag for tag in page.filters.findChildren(Tag) if not tag.isHidden()).click()
    assert page.table.records.rowCount() == 308
    assert tags(page) == []


def test_the_count_of_those_involved_leads_to_them(page: Any) -> None:
    choose(page.filters.region, "Kainuu")
    words = page.filters.involved.text()
    page.filters.involved.click()
    assert words == f"mukana {page.table.records.rowCount()}"
    assert tags(page) == ["Kainuu", "Mukana"]


def test_region_and_language_narrow_the_list_together(page: Any) -> None:
    choose(page.filters.region, "Uusimaa")
    choose(page.filters.language, "kaksikielinen, enemmistönä ruotsi")
    assert names(page) == ["Inkoo – Ingå", "Raasepori – Raseborg"]


def test_out_of_a_project_is_everybody_else(page: Any) -> None:
    choose(page.filters.project, "USO")
    page.filters.involvement._pick(2)
    assert page.table.records.rowCount() == 308 - 78
    assert tags(page) == ["USO", "Ei mukana"]


def test_other_kinds_have_no_region(page: Any) -> None:
    choose(page.filters.region, "Uusimaa")
    choose(page.filters.kind, "Työllisyysalueet")
    assert "Tampereen seutu" in names(page)
    assert not page.filters.region.isEnabled()
    assert page.table.isColumnHidden(2)
    choose(page.filters.kind, "Kunnat")
    assert page.table.records.rowCount() == 308


def test_nothing_found_says_why_and_offers_the_retired_one(page: Any, type_text: TypeText) -> None:
    type_text(page.filters.text, "pertunmaa")
    button(shown_instead(page), "Näytä 1 lakannut").click()
    assert names(page) == ["Pertunmaa (lakannut)"]
    page.filters.text.setText("pertunmaaton")
    button(page.table_pane, "Tyhjennä suodattimet").click()
    assert page.table.records.rowCount() == 308
    assert page.table.isVisible()


def test_numbers_of_a_kind_that_has_one(page: Any) -> None:
    assert "1</b> / 1 organisaatio" in counts.in_words(counts.Counts(1, 1, 0, 0), "company")


# ---------------------------------------------------------------- map and regions
def test_a_region_on_the_map_filters_and_lets_go(page: Any, qtbot: Any) -> None:
    page.map_pane.region_picked.emit("18")
    assert {page.table.records.row_values(row)[2] for row in range(page.table.records.rowCount())} == {"Kainuu"}
    page.map_pane.region_picked.emit("")
    assert page.table.records.rowCount() == 308


def test_the_regions_are_picked_with_the_keyboard(page: Any, qtbot: Any) -> None:
    bars = page.map_pane.bars
    first = bars._bars[0]
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert page.filters.region.currentData() == first.key
    assert page.table.records.rowCount() == first.whole


def test_a_dot_on_the_map_opens_its_municipality(page: Any, qtbot: Any) -> None:
    oulu = organisation(page, "Oulu")
    place = page.map_pane.map._places[oulu]
    qtbot.mouseClick(page.map_pane.map, Qt.MouseButton.LeftButton, pos=QPoint(round(place.x()), round(place.y())))
    assert page.detail.record.values["name_fi"] == "Oulu"
    assert page.table.current_id() == oulu


def test_map_legend_and_bars_agree_with_the_list(page: Any) -> None:
    choose(page.filters.project, "USO")
    members = [dot for dot in page.map_pane.map._dots if dot.state == "member"]
    assert len(members) == page.table.records.rowCount() == sum(bar.part for bar in page.map_pane.bars._bars)
    assert page.map_pane.legend.accessibleName().startswith("mukana USO 78, tulossa 8, ei mukana 222")


# ---------------------------------------------------------------- table
def test_columns_sort_both_ways(page: Any) -> None:
    header = page.table.horizontalHeader()
    population = 4
    header.setSortIndicator(population, Qt.SortOrder.DescendingOrder)
    page.table._sort_by(population)
    assert names(page)[0] == "Helsinki – Helsingfors"


def test_arrows_in_the_table_change_the_panel(page: Any, qtbot: Any) -> None:
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.detail.record.values["name_fi"] == names(page)[1] == "Alajärvi"
    assert page.current_record() == ("organisation", organisation(page, "Alajärvi"))


def test_pills_name_the_projects_ended_ones_as_such(page: Any) -> None:
    page.filters.text.setText("Askola")
    assert page.table.records.row_values(0)[5] == (("Verkosto-pk", False),)


def test_the_whole_table_is_copied_whatever_is_selected(page: Any) -> None:
    choose(page.filters.region, "Kainuu")
    button(page.filters, "Kopioi taulukko").click()
    lines = clipboard().splitlines()
    assert lines[0] == "Kunta\tMaakunta\tKieli\tAsukkaita\tHankkeet"
    assert len(lines) == 1 + page.table.records.rowCount()


def test_the_map_shows_what_a_chosen_joint_body_is_made_of(page: Any) -> None:
    choose(page.filters.kind, "Työllisyysalueet")
    page.show_record("organisation", organisation(page, "Etelä-Kymenlaakso"))
    members = {dot.name for dot in page.map_pane.map._dots if dot.state == "member"}
    assert members == {"Hamina", "Kotka", "Miehikkälä", "Pyhtää", "Virolahti"}
    assert page.map_pane.legend.accessibleName() == "sen kuntia 5, muita 303"
    page.show_record("organisation", organisation(page, "Hamina"))
    assert page.map_pane.legend.accessibleName().startswith("mukana nyt")


def test_words_found_outside_the_filters_lead_there(page: Any) -> None:
    choose(page.filters.region, "Kainuu")
    page.filters.text.setText("kouvola")
    button(page.table_pane, "Näytä 1 muualta löytyvä").click()
    assert names(page) == ["Kouvola"]
