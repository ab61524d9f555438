"""The tab of experts: filters, cards and table, going to records, and the profile as it is edited."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from experts_page import expert, names, open_page, person, show_expert
from one_page import button, settle, stored
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from verkostoadmin.services import history
from verkostoadmin.ui.experts.filters import VIEWS
from verkostoadmin.ui.widgets.empty import Empty
from verkostoadmin.ui.widgets.tags import Tag

TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def page(make_window: Callable[..., Any], example_template: Path, tmp_path: Path) -> Any:
    return open_page(make_window, example_template, tmp_path)


@pytest.fixture
def empty_page(make_window: Callable[..., Any], empty_template: Path, tmp_path: Path) -> Any:
    return open_page(make_window, empty_template, tmp_path)


def pick(box: Any, words: str) -> None:
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def view(page: Any, name: str) -> None:
    page.filters.views._pick(VIEWS.index(name))


def tags(inside: QWidget) -> list[str]:
    return [tag.text() for tag in inside.findChildren(Tag) if tag.isVisible()]


# ---------------------------------------------------------------- the list
def test_all_experts_are_cards_in_the_order_of_their_names(page: Any) -> None:
    assert len(names(page)) == 15
    assert names(page)[:3] == ["Kimmo Haapasalo", "Ritva Hakkarainen", "Aino Järvinen-Öhman"]
    assert page.current_record() == ("expert", expert(page, "Haapasalo"))


def test_typing_narrows_the_list_once_it_rests(page: Any, qtbot: Any, type_text: TypeText) -> None:
    type_text(page.filters.search, "jarvi")
    qtbot.waitUntil(lambda: names(page) == ["Aino Järvinen-Öhman"], timeout=2000)
    assert page.filters.count.text() == "1 / 15 asiantuntijaa"


def test_topic_and_language_are_tags_that_let_go(page: Any) -> None:
    pick(page.filters.topic, "hankinnat")
    assert names(page) == ["Máret Njuorgam"]
    pick(page.filters.language, "pohjoissaame")
    settle()
    assert tags(page.filters) == ["hankinnat", "pohjoissaame"]
    next(tag for tag in page.filters.findChildren(Tag) if tag.text() == "hankinnat").click()
    settle()
    assert tags(page.filters) == ["pohjoissaame"]
    assert names(page) == ["Máret Njuorgam"]


def test_what_hides_everything_is_said_and_cleared(page: Any) -> None:
    pick(page.filters.topic, "hankinnat")
    page.filters.search.setText("zzz")
    page.filters._tell()
    shown = page.results.stack.currentWidget()
    assert isinstance(shown, Empty)
    button(shown, "Tyhjennä suodattimet").click()
    assert len(names(page)) == 15
    assert not page.filters.is_filtering()


def test_table_and_cards_show_the_same_expert(page: Any) -> None:
    show_expert(page, "Njuorgam")
    view(page, "table")
    assert page.results.table.current_id() == expert(page, "Njuorgam")
    row = page.results.table.currentIndex().row()
    cells = [page.results.table.records.index(row, column).data() for column in range(5)]
    assert cells == ["Njuorgam Máret", "Asiantuntija", "ilmasto, hankinnat", "se fi en", "Ilmasto"]
    page.results.table.select_id(expert(page, "Salmi"))
    view(page, "cards")
    assert page.results.cards.list.current_id() == expert(page, "Salmi")
    assert page.current_record() == ("expert", expert(page, "Salmi"))


def test_the_table_is_sorted_by_title(page: Any) -> None:
    view(page, "table")
    page.results.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    page.results.table.records.sort(1)
    titles = [page.results.table.records.index(row, 1).data() for row in range(15)]
    assert titles[0] == "Asiantuntija"
    assert titles == sorted(titles, key=str.casefold)


def test_arrow_keys_walk_through_the_cards(page: Any, qtbot: Any) -> None:
    page.results.cards.list.setFocus()
    qtbot.keyClick(page.results.cards.list, Qt.Key.Key_Right)
    assert page.current_record() == ("expert", expert(page, "Hakkarainen"))
    qtbot.keyClick(page.results.cards.list, Qt.Key.Key_Down)
    assert page.current_record() != ("expert", expert(page, "Hakkarainen"))


@pytest.mark.parametrize("which", VIEWS)
def test_the_keyboard_coming_into_a_list_selects_its_first_row(page: Any, which: str) -> None:
    view(page, which)
    page.filters.search.setText("njuorgam")
    page.filters.search.setFocus()
    page.filters._tell()
    assert page.results.current_id() is None
    shown = page.results.shown_list()
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    assert shown.selectionModel().hasSelection()
    wanted = "person" if which == "people" else "expert"
    assert page.current_record() == (wanted, page.results.current_id())


def test_a_record_hidden_by_a_filter_is_reached(page: Any) -> None:
    wanted = expert(page, "Salmi")
    page.filters.search.setText("maret")
    page.filters._tell()
    page.show_record("expert", wanted)
    assert page.results.cards.list.current_id() == wanted
    assert page.filters.text() == ""


def test_a_photo_leads_to_its_expert(page: Any) -> None:
    card = next(card for card in page.results.listing.cards if card.family_name == "Salmi")
    page.show_record("image", card.photo_id)
    assert page.current_record() == ("expert", card.id)


def test_without_experts_the_first_act_is_offered(empty_page: Any) -> None:
    shown = empty_page.results.stack.currentWidget()
    assert isinstance(shown, Empty)
    assert empty_page.current_record() is None
    button(shown, "Uusi asiantuntija…").click()
    assert empty_page.frame.shade is not None


# ---------------------------------------------------------------- keyboard
def test_f6_walks_from_tab_to_filter_list_and_profile(page: Any) -> None:
    page.frame.band.tabs.setFocus()
    stops = []
    for _press in range(4):
        page.frame.next_pane(1)
        stops.append(QApplication.focusWidget())
    detail = page.detail.currentWidget()
    assert stops == [page.filters.search, page.results.cards.list, detail.heading.photo, page.frame.band.tabs]


@pytest.mark.parametrize("what", ["cards", "table", "people", "editing"])
def test_everything_that_takes_the_keyboard_has_a_name(page: Any, what: str) -> None:
    if what == "editing":
        page.detail.currentWidget().roles.add()
        page.detail.currentWidget().topics.add()
    else:
        view(page, what)
    settle()
    stops = [
        one for one in page.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible()
    ]
    assert len(stops) > 15
    assert [one for one in stops if not one.accessibleName() and not one.focusProxy()] == []


# ---------------------------------------------------------------- new ones
def test_a_new_expert_is_one_step_and_is_shown(page: Any, type_text: TypeText, qtbot: Any) -> None:
    page.frame.new_record()
    sheet = page.frame.shade.sheet
    type_text(sheet.editors["given_name"].input.line, "Åke")
    type_text(sheet.editors["family_name"].input.line, "Ny")
    type_text(sheet.editors["title"].input.line, "Sakkunnig")
    qtbot.keyClick(sheet.editors["title"].input.line, Qt.Key.Key_Return)
    assert page.frame.shade is None
    assert page.current_record() == ("expert", expert(page, "Åke Ny"))
    history.undo(page.context.db)
    page.refresh(None)
    assert "Åke Ny" not in names(page)
    with pytest.raises(StopIteration):
        person(page, "Åke Ny")


def test_a_nameless_expert_is_refused_beside_the_field(page: Any) -> None:
    page.new_expert()
    sheet = page.frame.shade.sheet
    sheet.submit_button.click()
    assert "etunimi tai sukunimi" in sheet.editors["family_name"].problem
    assert page.frame.shade is not None


def test_a_known_person_becomes_an_expert_and_a_known_expert_is_shown(page: Any) -> None:
    someone = person(page, "Heikki Aarnikoski")
    page.new_expert()
    sheet = page.frame.shade.sheet
    sheet.which._pick(1)
    sheet.editors["person_id"].input.show_value(someone)
    sheet.submit_button.click()
    made = page.current_record()
    assert stored(page, *made)["person_id"] == someone
    before = len(names(page))
    page.show_record("expert", expert(page, "Salmi"))
    page.new_expert()
    sheet = page.frame.shade.sheet
    sheet.which._pick(1)
    sheet.editors["person_id"].input.show_value(someone)
    sheet.submit_button.click()
    assert page.current_record() == made
    assert len(names(page)) == before


# ---------------------------------------------------------------- room
def test_the_bar_takes_two_lines_where_it_is_narrow(page: Any) -> None:
    top, frame = page.filters._top, page.frame
    frame.resize(1920, 1080)
    settle()
    assert top.indexOf(page.filters.views) >= 0
    frame.resize(1000, 700)
    settle()
    assert frame.width() == 1000, "the bar on one line must not hold the window wide"
    assert top.indexOf(page.filters.views) < 0
    assert page.filters.views.isVisible()
    assert page.results.stack.y() == page.filters.height() > 80, "the list begins under both lines"


def test_the_profile_gives_its_room_to_the_list(page: Any) -> None:
    page.toggle_side_panel()
    assert page.detail.isHidden()
    page.toggle_side_panel()
    assert not page.detail.isHidden()
