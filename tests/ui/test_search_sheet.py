"""The search sheet: typing, walking, opening, acts, lists of all hits."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from verkostoadmin.storage.database import Database
from verkostoadmin.ui import theme
from verkostoadmin.ui.pages import PAGES
from verkostoadmin.ui.search.entries import Command, Head, Hit, marks, of_commands

TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def window(make_window: Callable[..., Any], example_db: Database) -> Any:
    """With the tab of events alone, so that nothing else is made."""
    example_db.close()
    return make_window(example_db.path, entries=[PAGES[3]])


def sheet_of(window: Any) -> Any:
    return window.shade.sheet


def search(window: Any, qtbot: Any, type_text: TypeText, text: str) -> Any:
    window.open_search()
    sheet = sheet_of(window)
    type_text(sheet.field, text)
    qtbot.waitUntil(lambda: not sheet._timer.isActive() and sheet._job is None)
    return sheet


def heads(sheet: Any) -> list[str]:
    return [line.title for line in sheet.results.lines() if isinstance(line, Head)]


def hits(sheet: Any) -> list[str]:
    return [line.words for line in sheet.results.lines() if isinstance(line, Hit)]


def test_what_was_searched_for_is_marked_whatever_its_accents() -> None:
    assert marks("Äänekoski", "aane") == [(0, 4)]
    assert marks("Kevätseminaari: talous", "talous kevat") == [(0, 5), (16, 6)]
    assert marks("Inari", "ii") == []


def test_hits_stand_under_their_tabs_with_the_first_one_current(window: Any, qtbot: Any, type_text: TypeText) -> None:
    sheet = search(window, qtbot, type_text, "inari")
    assert heads(sheet) == ["Kunnat ja organisaatiot", "Henkilöt", "Tapahtumat"]
    assert sheet.results.current().words == "Inari"
    assert sheet.results.model().index(0, 0).data() == "Kunnat ja organisaatiot 1"


def test_arrows_and_enter_open_a_record_and_the_keyboard_leaves_the_sheet(
    window: Any, qtbot: Any, type_text: TypeText
) -> None:
    sheet = search(window, qtbot, type_text, "inari")
    for _again in range(20):
        if sheet.results.current().row and sheet.results.current().row[0] == "event":
            break
        qtbot.keyClick(sheet.field, Qt.Key.Key_Down)
    wanted = sheet.results.current().row
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert window.shade is None and window.pages.current().current_record() == wanted


def test_going_up_from_the_first_hit_comes_to_the_last(window: Any, qtbot: Any, type_text: TypeText) -> None:
    sheet = search(window, qtbot, type_text, "kaksoisjohtaminen")
    qtbot.keyClick(sheet.field, Qt.Key.Key_Up)
    assert sheet.results.current() == sheet.results.lines()[-1]


def test_enter_before_the_hits_are_there_opens_the_first_of_them(window: Any, qtbot: Any, type_text: TypeText) -> None:
    window.open_search()
    sheet = sheet_of(window)
    type_text(sheet.field, "kaksoisjohtaminen")
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.shade is None)
    assert window.pages.current().detail.head._title.text() == "Uudistuvat kunnat ja toimiva kaksoisjohtaminen"


def test_the_heading_of_more_hits_leads_to_the_filtered_list(window: Any, qtbot: Any, type_text: TypeText) -> None:
    sheet = search(window, qtbot, type_text, "en")
    head = next(line for line in sheet.results.lines() if isinstance(line, Head) and line.entity == "event")
    assert head.total > 5
    sheet.results.clicked.emit(sheet.results.model().index(sheet.results.lines().index(head), 0))
    page = window.pages.current()
    assert page.list_pane.filters.text.text() == "en" and len(page.list_pane.list.rows()) == head.total


def test_without_words_the_records_looked_at_last_are_offered(window: Any, qtbot: Any) -> None:
    page = window.pages.current()
    first, second = (row for row in page.list_pane.list.rows()[:2])
    page.show_event(second.id)
    page.show_event(first.id)
    window.open_search()
    assert heads(sheet_of(window))[0] == "Viimeksi avatut"
    assert hits(sheet_of(window))[:2] == [first.title, second.title]


def test_emptying_the_field_brings_them_back(window: Any, qtbot: Any, type_text: TypeText) -> None:
    sheet = search(window, qtbot, type_text, "inari")
    sheet.field.clear()
    assert heads(sheet)[0] == "Viimeksi avatut"


def test_acts_are_found_and_run(window: Any, qtbot: Any, type_text: TypeText) -> None:
    sheet = search(window, qtbot, type_text, "värit tumma")
    assert heads(sheet) == ["Toiminnot"] and len(hits(sheet)) == 1
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert theme.current().name == "dark" and window.shade is None


def test_an_act_makes_a_new_record(window: Any, qtbot: Any, type_text: TypeText) -> None:
    sheet = search(window, qtbot, type_text, "uusi tapahtuma")
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert window.pages.current().detail.is_new()


def test_acts_that_begin_with_the_word_come_first() -> None:
    commands = [Command(words, "", lambda: None) for words in ("Muutoshistoria", "Tulosta esite", "Uusi tapahtuma")]
    assert [line.words for line in of_commands(commands, "t") if isinstance(line, Hit)] == [
        "Tulosta esite",
        "Muutoshistoria",
        "Uusi tapahtuma",
    ]


def test_no_hits_are_told(window: Any, qtbot: Any, type_text: TypeText) -> None:
    sheet = search(window, qtbot, type_text, "eiolemissään")
    assert heads(sheet) == ["Ei osumia"]
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    assert window.shade is not None


def test_escape_closes_also_while_a_search_is_under_way(window: Any, qtbot: Any, type_text: TypeText) -> None:
    window.open_search()
    sheet = sheet_of(window)
    type_text(sheet.field, "a")
    sheet._ask()
    qtbot.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert window.shade is None
    qtbot.wait(120)


def test_letters_typed_on_the_button_go_on_in_the_field(window: Any, qtbot: Any, type_text: TypeText) -> None:
    type_text(window.band.search, "k")
    sheet = sheet_of(window)
    type_text(sheet.field, "aksois")
    assert sheet.field.text() == "kaksois"
