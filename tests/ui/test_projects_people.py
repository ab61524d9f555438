"""The sections of people and events of a project: roles added, edited and ordered; events made and gone to."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from one_page import button, edit, first_cells, press, sheet, stored
from projects_page import open_page, section
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from verkostoadmin.services import records
from verkostoadmin.services.lint.finding import Place


@pytest.fixture
def page(make_window: Callable[..., Any], example_template: Path, tmp_path: Path) -> Any:
    return open_page(make_window, example_template, tmp_path, "EVE")


@pytest.fixture
def people(page: Any) -> Any:
    return section(page, "people")


@pytest.fixture
def events(page: Any) -> Any:
    return section(page, "events")


def roles(page: Any) -> list[str]:
    return [role.role for role in page.detail.snapshot.roles]


def test_experts_come_first_then_contacts_and_the_steering_group(people: Any) -> None:
    order = [people.listing.row(row).role for row in people.table.records.ids()]
    ranks = [("lead_expert", "expert", "contact", "deputy", "steering").index(role) for role in order]
    assert ranks == sorted(ranks)
    assert people.kinds._buttons[1].text() == "Asiantuntijat 3"
    people.kinds._pick(3)
    assert people.table.records.rowCount() == 4


def test_the_first_one_is_shown_beside_the_table(page: Any, people: Any) -> None:
    assert people.details._name.text() == "Aino Järvinen-Öhman"
    assert people.details._email.text() == "aino.jarvinen-ohman@example.fi"


def test_a_known_person_gets_a_role_in_one_step(page: Any, people: Any) -> None:
    before = len(page.detail.snapshot.roles)
    people.add()
    made = sheet(page)
    made.submit()
    assert made.editors["person_id"].problem
    person = page.detail.snapshot.roles[-1].person_id
    made.editors["person_id"].input.show_value(person)
    made.submit()
    assert len(page.detail.snapshot.roles) == before + 1
    assert people.table.current_id() is not None
    assert people.listing.row(people.table.current_id()).person_id == person
    page.frame.undo()
    assert len(page.detail.snapshot.roles) == before


def test_a_new_person_is_made_with_the_role_and_a_position(page: Any, people: Any) -> None:
    organisation = page.detail.snapshot.participations[0].organisation_id
    people.kinds._pick(2)
    people.add()
    sheet(page).editors["organisation_id"].input.show_value(organisation)
    button(sheet(page), "Henkilöä ei ole luettelossa…").click()
    made = sheet(page)
    assert made.editors["role"].text() == "contact"
    assert made.editors["organisation_id"].text() == str(organisation)
    for name, text in (
        ("given_name", "Oona"),
        ("family_name", "Ääri"),
        ("email", "ei osoite"),
        ("title", "suunnittelija"),
    ):
        made.editors[name].input.show_text(text)
    made.submit()
    assert "sähköpostiosoite" in made.editors["email"].problem
    made.editors["email"].input.show_text("oona.aari@example.fi")
    made.submit()
    role = next(role for role in page.detail.snapshot.roles if role.person == "Oona Ääri")
    assert (role.role, role.organisation_id, role.title) == ("contact", organisation, "suunnittelija")


def test_a_title_needs_an_organisation(page: Any, people: Any) -> None:
    from verkostoadmin.ui.projects.add_role import show_new_person_sheet

    show_new_person_sheet(page.context, page.current_record()[1], "expert", None, None)
    made = sheet(page)
    for name, text in (("family_name", "Ääri"), ("title", "suunnittelija")):
        made.editors[name].input.show_text(text)
    made.submit()
    assert made.editors["organisation_id"].problem


def test_the_role_is_edited_beside_the_table(page: Any, people: Any) -> None:
    role = people.table.current_id()
    edit(people.details.form.editors["starts_on"], "1.1.2026")
    assert stored(page, "project_role", role)["starts_on"].year == 2026
    edit(people.details.form.editors["ends_on"], "1.1.2025")
    assert "aikaisempi" in people.details.form.editors["ends_on"].problem
    assert people.table.current_id() == role


def test_alt_and_arrow_order_the_experts(page: Any, people: Any) -> None:
    before = first_cells(people.table)
    people.table.select_id(people.table.records.id_at(1))
    people.table.setFocus()
    press(people.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert first_cells(people.table)[:3] == [before[0], before[2], before[1]]
    assert first_cells(people.table)[people.table.currentIndex().row()] == before[1]
    people.details.up.click()
    assert first_cells(people.table) == before


def test_contacts_of_municipalities_have_no_order_of_their_own(people: Any) -> None:
    people.kinds._pick(2)
    people.table.select_id(people.table.records.id_at(0))
    assert not people.details._order.isVisibleTo(people.details)
    before = first_cells(people.table)
    people.move_by(1)
    assert first_cells(people.table) == before


def test_removing_a_role_leaves_the_person(page: Any, people: Any) -> None:
    role = people.listing.row(people.table.current_id())
    people.table.setFocus()
    press(people.table, Qt.Key.Key_Delete)
    assert role.id not in [found.id for found in page.detail.snapshot.roles]
    assert stored(page, "person", role.person_id)


def test_a_remark_about_a_person_leads_to_the_person(page: Any, people: Any) -> None:
    role = people.table.current_id()
    page.detail.go(Place("people", "email", "", role))
    QApplication.processEvents()
    assert page.frame.band.tabs.currentIndex() == 2


# ------------------------------------------------------------ who may be named in lists
def answers(people: Any) -> list[bool | None]:
    return [people.listing.answer(role) for role in people.table.records.ids()]


def test_contact_persons_are_allowed_to_be_named_all_at_once_by_keyboard(page: Any, people: Any) -> None:
    people.kinds._pick(2)
    before = answers(people)
    assert {None, False, True} == set(before)
    people.table.setFocus()
    press(people.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    opened = button(people.bulk, "Lupa näyttää nimi luetteloissa")
    assert opened.focusPolicy() & Qt.FocusPolicy.TabFocus
    press(people.table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is opened
    opened.menu().popup(opened.mapToGlobal(opened.rect().topLeft()))
    press(opened.menu(), Qt.Key.Key_Down)
    press(opened.menu(), Qt.Key.Key_Return)
    assert set(answers(people)) == {True}
    assert people.bulk.isVisible()
    assert people.bulk._label.text() == f"{len(before)} valittu"
    page.frame.undo()
    page.frame.band.tabs.setCurrentIndex(0)
    assert answers(section(page, "people")) == before


def test_the_answer_of_one_is_given_beside_the_table(page: Any, people: Any) -> None:
    named = people.details.person.editors["show_in_lists"]
    assert not named.isVisibleTo(people.details)  # experts stand in brochures, not in lists
    page.detail.go(Place("people", "show_in_lists"))
    role = people.listing.row(people.table.current_id())
    assert role.role == "contact" and role.show_in_lists is None
    assert QApplication.focusWidget() is people.table
    assert named.isVisibleTo(people.details)
    edit(named, "no")
    assert stored(page, "person", role.person_id)["show_in_lists"] is False
    assert people.listing.answer(people.table.current_id()) is False


def test_going_to_the_answers_where_all_have_given_one(page: Any, people: Any) -> None:
    records.change_all(
        page.context.db, "person", [role.person_id for role in page.detail.snapshot.roles], {"show_in_lists": True}
    )
    page.refresh(None)
    page.detail.go(Place("people", "show_in_lists"))
    assert people.table.currentIndex().row() == 0


# ------------------------------------------------------------ events
def test_the_events_of_the_project_in_order(events: Any) -> None:
    assert events.table.records.rowCount() == 4
    events.kind.setCurrentIndex(events.kind.findData("workshop"))
    assert events.table.records.rowCount() == 1
    events.kind.setCurrentIndex(events.kind.findData("study_trip"))
    assert events._stack.currentIndex() == 2


def test_a_new_event_belongs_to_the_project(page: Any, events: Any) -> None:
    events.add()
    made = sheet(page)
    made.editors["title"].input.show_text("Kevätseminaari")
    made.editors["starts_at"].input.show_text("huomenna")
    made.submit()
    assert made.editors["starts_at"].problem
    made.editors["starts_at"].input.show_text("14.4.2027 9.00")
    made.submit()
    assert "Kevätseminaari" in first_cells(events.table)
    assert page.detail.tabs._notes[4].words == "5"
    assert events.table.records.row_values(events.table.currentIndex().row())[0] == "Kevätseminaari"


def test_enter_opens_the_event_in_its_own_tab(page: Any, events: Any) -> None:
    events.table.select_id(events.table.records.id_at(0))
    events.table.setFocus()
    press(events.table, Qt.Key.Key_Return)
    assert page.frame.band.tabs.currentIndex() == 3
