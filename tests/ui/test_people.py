"""Everyone: the table, one person's fields, positions and roles as they are edited, and new people."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from experts_page import names, open_page, person, show_person
from one_page import button, edit, find, settle, stored
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from verkostoadmin.i18n import format_date
from verkostoadmin.services import records
from verkostoadmin.ui.experts.filters import VIEWS
from verkostoadmin.ui.widgets.empty import Empty

TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def page(make_window: Callable[..., Any], example_template: Path, tmp_path: Path) -> Any:
    made = open_page(make_window, example_template, tmp_path)
    made.filters.views._pick(VIEWS.index("people"))
    settle()
    return made


@pytest.fixture
def empty_page(make_window: Callable[..., Any], empty_template: Path, tmp_path: Path) -> Any:
    return open_page(make_window, empty_template, tmp_path)


def table(page: Any) -> Any:
    return page.results.people.table


def select(page: Any, *rows: int) -> None:
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in rows:
        table(page).selectionModel().select(table(page).records.index(row, 0), flags)


def lines(section: Any) -> list[tuple[str, str]]:
    return [(words.title, words.second) for words in section._shown]


# ---------------------------------------------------------------- the table
def test_everyone_is_listed_and_the_first_is_shown(page: Any) -> None:
    assert page.filters.count.text() == "215 henkilöä"
    assert names(page)[:2] == ["Aarnikoski Heikki", "af Ekensjö Henrika"]
    assert page.current_record() == ("person", person(page, "Heikki Aarnikoski"))


def test_name_title_and_organisation_are_searched_together(page: Any, qtbot: Any, type_text: TypeText) -> None:
    type_text(page.filters.search, "kannus kaupunginj")
    found = ["Aarnikoski Heikki", "Tuomaala Helka"]  # who holds the position, and who held it
    qtbot.waitUntil(lambda: names(page) == found, timeout=2000)
    assert page.filters.count.text() == "2 henkilöä"


def test_going_to_a_person_from_the_cards(page: Any) -> None:
    page.filters.views._pick(VIEWS.index("cards"))
    someone = person(page, "Niillas Guttorm")
    page.show_record("person", someone)
    assert page.filters.view() == "people"
    assert table(page).current_id() == someone
    assert page.current_record() == ("person", someone)


def test_several_people_are_deleted_at_once_and_come_back(page: Any) -> None:
    table(page).clearSelection()
    select(page, 1, 2)
    assert page.results.people.bar.isVisible()
    ids = table(page).selected_ids()
    button(page.results.people.bar, "Poista").click()
    assert [stored(page, "person", one) for one in ids] == [None, None]
    assert page.filters.count.text() == "213 henkilöä"
    page.frame.undo()
    assert all(stored(page, "person", one) for one in ids)


def test_several_people_are_asked_at_once_in_one_step(page: Any) -> None:
    table(page).clearSelection()
    select(page, 1, 2, 3)
    ids = table(page).selected_ids()
    opened = button(page.results.people.bar, "Lupa näyttää nimi luetteloissa")
    assert opened.text() == "Luetteloissa"
    assert [action.text() for action in opened.menu().actions()] == ["Kyllä", "Ei", "Ei kysytty"]
    before = [stored(page, "person", one)["show_in_lists"] for one in ids]
    for number, (answer, words) in enumerate([(False, "ei"), (None, "ei kysytty"), (True, "kyllä")]):
        opened.menu().actions()[(1, 2, 0)[number]].trigger()
        assert [stored(page, "person", one)["show_in_lists"] for one in ids] == [answer] * 3
        assert table(page).selected_ids() == ids
        assert [table(page).records.row_values(row)[5] for row in (1, 2, 3)] == [words] * 3
    for _step in range(3):
        page.frame.undo()
    assert [stored(page, "person", one)["show_in_lists"] for one in ids] == before


def test_people_are_ordered_by_what_they_answered(page: Any) -> None:
    table(page).sortByColumn(5, Qt.SortOrder.AscendingOrder)
    answers = [table(page).records.row_values(row)[5] for row in range(table(page).records.rowCount())]
    assert list(dict.fromkeys(answers)) == ["ei kysytty", "ei", "kyllä"]
    last = table(page).records.id_at(table(page).records.rowCount() - 1)
    page.context.tell(records.change(page.context.db, "person", last, {"show_in_lists": None}))
    assert table(page).records.row_of(last) < answers.index("ei") + 1


def test_addresses_are_copied_and_missing_ones_counted(page: Any) -> None:
    table(page).clearSelection()
    select(page, 0, 1)
    records.change(page.context.db, "person", table(page).selected_ids()[1], {"email": None})
    said: list[str] = []
    page.context.said.connect(lambda words, _undo: said.append(words))
    button(page.results.people.bar, "Kopioi sähköpostiosoitteet").click()
    assert QGuiApplication.clipboard().text() == "heikki.aarnikoski@example.fi"
    assert said == ["1 osoite kopioitu · osoite puuttuu: 1"]


def test_an_edit_that_moves_nobody_keeps_the_list(page: Any) -> None:
    before = table(page).records.ids()
    someone = table(page).current_id()
    page.context.tell(records.change(page.context.db, "person", someone, {"phone": "+358500000999"}))
    assert table(page).records.ids() is before
    assert table(page).records.index(0, 4).data() == "+358 50 000 0999"
    page.context.tell(records.change(page.context.db, "person", someone, {"family_name": "Öhman"}))
    assert names(page)[0] == "af Ekensjö Henrika"
    assert table(page).current_id() == someone


def test_without_people_the_first_act_is_offered(empty_page: Any) -> None:
    empty_page.filters.views._pick(VIEWS.index("people"))
    settle()
    shown = empty_page.results.stack.currentWidget()
    assert isinstance(shown, Empty)
    button(shown, "Uusi henkilö…").click()
    assert empty_page.frame.shade is not None


# ---------------------------------------------------------------- one person
def test_every_field_is_saved_and_undone(page: Any) -> None:
    detail = show_person(page, "Niillas Guttorm")
    typed = {"given_name": "Niila", "family_name": "Gaup", "email": "niila.gaup@example.fi", "phone": "050 000 0001",
             "language": "se", "erase_on": "31.12.2027", "note": "Kysy ensin."}  # fmt: skip
    for name, text in typed.items():
        edit(detail.form.editors[name], text)
    values = stored(page, "person", detail.person_id)
    assert values["phone"] == "+358500000001" and values["erase_on"] == date(2027, 12, 31)
    assert (values["given_name"], values["language"], values["note"]) == ("Niila", "se", "Kysy ensin.")
    assert detail._name.accessibleName() == "Niila Gaup"
    page.frame.undo()
    assert stored(page, "person", detail.person_id)["note"] is None


def test_a_broken_address_and_an_empty_name_are_told_beside_the_field(page: Any) -> None:
    detail = show_person(page, "Niillas Guttorm")
    edit(detail.form.editors["email"], "niillas@")
    assert "ei ole sähköpostiosoite" in detail.form.editors["email"].problem
    edit(detail.form.editors["given_name"], "")
    edit(detail.form.editors["family_name"], "")
    problems = [detail.form.editors[name].problem for name in ("given_name", "family_name")]
    assert any("etunimi tai sukunimi" in problem for problem in problems)
    values = stored(page, "person", detail.person_id)
    assert values["email"] == "niillas.guttorm@example.fi" and values["family_name"] == "Guttorm"


def test_a_position_is_added_edited_ended_and_deleted(page: Any) -> None:
    detail = show_person(page, "Niillas Guttorm")
    section = detail.positions
    assert len(lines(section)) == 1
    section.add_link.click()
    assert section.editor.isVisible()
    edit(section.form.editors["title"], "Varapuheenjohtaja")
    assert len(lines(section)) == 1, "nothing is stored before the organisation is known"
    edit(section.form.editors["organisation_id"], str(find(page, "organisation", "Utsjoki")))
    assert ("Utsjoki", "Varapuheenjohtaja") in lines(section)
    edit(section.form.editors["starts_on"], "1.1.2026")
    edit(section.form.editors["kind"], "elected")
    assert ("Utsjoki", "Varapuheenjohtaja · Luottamushenkilö · 1.1.2026–") in lines(section)
    section.editor.done.click()
    assert not section.editor.isVisible()
    made = next(words for words in section._shown if words.title == "Utsjoki")
    dict(made.acts)["Päättyy tänään"]()
    assert stored(page, "position", made.id)["ends_on"] == date.today()
    assert lines(section)[-1][1].endswith(format_date(date.today()))
    dict(next(words for words in section._shown if words.id == made.id).acts)["Poista tehtävä"]()
    assert len(lines(section)) == 1
    page.frame.undo()
    assert stored(page, "position", made.id) is not None


def test_a_position_that_ends_before_it_begins_is_refused(page: Any) -> None:
    detail = show_person(page, "Heikki Aarnikoski")
    section = detail.positions
    section.edit(section._shown[0].id)
    edit(section.form.editors["ends_on"], "1.1.2020")
    assert "aikaisempi" in section.form.editors["ends_on"].problem
    assert stored(page, "position", section._shown[0].id)["ends_on"] is None


def test_done_without_an_organisation_says_what_is_missing(page: Any, qtbot: Any) -> None:
    section = show_person(page, "Niillas Guttorm").positions
    section.add()
    edit(section.form.editors["title"], "Tarkastaja")
    section.editor.done.click()
    assert section.editor.isVisible()
    assert "Organisaatio" in section.form.editors["organisation_id"].problem
    section.form.editors["title"].restore()
    edit(section.form.editors["title"], "")
    section.form.editors["organisation_id"].restore()
    qtbot.keyClick(section.editor, Qt.Key.Key_Escape)
    assert not section.editor.isVisible()


def test_undoing_a_new_position_closes_its_editor(page: Any) -> None:
    section = show_person(page, "Niillas Guttorm").positions
    section.add()
    edit(section.form.editors["organisation_id"], str(find(page, "organisation", "Utsjoki")))
    assert section.form.record
    records.delete(page.context.db, "position", [section.form.record])
    page.refresh(None)
    assert not section.editor.isVisible()
    assert [title for title, _second in lines(section)] == ["Inari"]


def test_another_person_closes_what_was_being_edited(page: Any) -> None:
    detail = show_person(page, "Heikki Aarnikoski")
    position = detail.positions._shown[0].id
    detail.positions.edit(position)
    detail.positions.form.editors["title"].input.show_text("pormestari")
    show_person(page, "Niillas Guttorm")
    assert stored(page, "position", position)["title"] == "pormestari", "leaving saves"
    assert not detail.positions.editor.isVisible()


def test_a_role_is_added_changed_and_removed(page: Any) -> None:
    detail = show_person(page, "Niillas Guttorm")
    section = detail.roles
    before = len(lines(section))
    section.add()
    edit(section.form.editors["project_id"], str(find(page, "project", "EVE")))
    assert ("Elinvoiman kehittäminen", "Yhdyshenkilö") in lines(section)
    edit(section.form.editors["role"], "steering")
    edit(section.form.editors["organisation_id"], str(find(page, "organisation", "Inari")))
    assert ("Elinvoiman kehittäminen", "Ohjausryhmän jäsen · Inari") in lines(section)
    settle()
    assert detail.events.isVisible() and detail.events._shown, "the events of the project are told"
    section.remove(section.form.record)
    assert len(lines(section)) == before
    assert not section.editor.isVisible()


def test_a_person_becomes_an_expert_and_the_profile_is_linked(page: Any) -> None:
    detail = show_person(page, "Niillas Guttorm")
    someone = detail.person_id
    assert detail.profile_link.text() == "Tee asiantuntijaprofiili"
    detail.profile_link.click()
    entity, profile = page.current_record()
    assert entity == "expert" and stored(page, "expert", profile)["person_id"] == someone
    button(page.detail.currentWidget().heading, "Henkilötiedot").click()
    assert page.current_record() == ("person", someone)
    assert page.detail.currentWidget().profile_link.text() == "Asiantuntijaprofiili"
    page.detail.currentWidget().profile_link.click()
    assert page.current_record() == ("expert", profile)


def test_a_deleted_person_gives_place_to_the_next(page: Any) -> None:
    detail = show_person(page, "Henrika af Ekensjö")
    gone = detail.person_id
    detail.delete()
    assert stored(page, "person", gone) is None
    assert page.current_record() == ("person", person(page, "Marjo Ahonen"))
    page.frame.undo()
    assert page.current_record() == ("person", gone)
    assert stored(page, "position", detail.positions._shown[0].id) is not None


def test_enter_on_a_row_goes_to_the_first_field(page: Any, qtbot: Any) -> None:
    table(page).setFocus()
    qtbot.keyClick(table(page), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.detail.currentWidget().form.editors["given_name"].input.line


# ---------------------------------------------------------------- new people
def test_a_new_person_with_a_position_is_one_step(page: Any, type_text: TypeText) -> None:
    page.frame.new_record()
    sheet = page.frame.shade.sheet
    type_text(sheet.editors["given_name"].input.line, "Äijö")
    type_text(sheet.editors["family_name"].input.line, "Uusi")
    sheet.editors["organisation_id"].input.show_value(find(page, "organisation", "Kuopio"))
    type_text(sheet.editors["title"].input.line, "sihteeri")
    sheet.submit_button.click()
    made = page.current_record()
    assert made == ("person", person(page, "Äijö Uusi"))
    assert lines(page.detail.currentWidget().positions) == [("Kuopio", "sihteeri")]
    page.frame.undo()
    assert stored(page, *made) is None


def test_a_title_alone_asks_for_its_organisation(page: Any, type_text: TypeText) -> None:
    page.new_person()
    sheet = page.frame.shade.sheet
    type_text(sheet.editors["family_name"].input.line, "Uusi")
    type_text(sheet.editors["title"].input.line, "sihteeri")
    sheet.submit_button.click()
    assert "Organisaatio" in sheet.editors["organisation_id"].problem
    assert page.frame.shade is not None
    sheet.editors["title"].input.show_text("")
    sheet.submit_button.click()
    assert page.current_record() == ("person", person(page, "Uusi"))
