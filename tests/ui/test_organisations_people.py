"""The people of an organisation: who is told first, how they are reached, adding them and changing their positions."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from one_page import button, clipboard, sheet, stored
from organisations_page import open_page, organisation, project
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from verkostoadmin.services import records
from verkostoadmin.storage import people as queries
from verkostoadmin.storage.people import PositionRow, RoleRow
from verkostoadmin.ui.organisations.contact_rows import ContactRow
from verkostoadmin.ui.organisations.people import contacts_of

TODAY = date(2026, 11, 24)


@pytest.fixture
def page(make_window: Callable[..., Any], example_template: Path, tmp_path: Path) -> Any:
    made = open_page(make_window, example_template, tmp_path)
    made.show_record("organisation", organisation(made, "Hamina"))
    QApplication.processEvents()
    return made


def rows(page: Any) -> list[ContactRow]:
    return [row for row in page.detail.contacts.findChildren(ContactRow) if not row.isHidden()]


def position(person: int, title: str, ends_on: date | None = None) -> PositionRow:
    return PositionRow(person * 10, person, f"Henkilö {person}", 1, "Hamina", title, "official", None, ends_on)


def role(person: int, short_name: str, ends_on: date | None = None) -> RoleRow:
    return RoleRow(
        person * 100, person, f"Henkilö {person}", "", "", "", 5, short_name, 1, "Hamina", "contact", None, ends_on, 0,
        None, None,
    )  # fmt: skip


def test_contacts_come_first_and_those_who_left_last() -> None:
    positions = [position(1, "entinen johtaja", date(2020, 1, 1)), position(2, "sihteeri"), position(3, "johtaja")]
    found = contacts_of(positions, [role(3, "USO"), role(3, "EVE")], {}, TODAY)
    assert [(one.name, one.present) for one in found] == [
        ("Henkilö 3", True),
        ("Henkilö 2", True),
        ("Henkilö 1", False),
    ]
    assert found[0].roles == "yhdyshenkilö: USO, EVE"


def test_an_ended_role_is_not_told() -> None:
    found = contacts_of([position(1, "johtaja")], [role(1, "OMA", date(2023, 12, 31))], {}, TODAY)
    assert [(one.roles, one.present) for one in found] == [("", True)]


def test_a_person_is_reached_by_mail_and_phone(page: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    button(rows(page)[0], "Kirjoita: susanna.vartia@example.fi").click()
    assert [url.toString() for url in opened] == ["mailto:susanna.vartia@example.fi"]
    button(rows(page)[0], "Kopioi numero +358 50 000 0009").click()
    assert clipboard() == "+358 50 000 0009"


def test_the_menu_of_a_person_edits_and_deletes_the_position(page: Any) -> None:
    acts = {action.text(): action for action in rows(page)[0].menu().actions() if action.text()}
    acts["Kopioi sähköpostiosoite"].trigger()
    assert clipboard() == "susanna.vartia@example.fi"
    acts["Muokkaa: sivistysjohtaja…"].trigger()
    title = sheet(page).form.editors["title"]
    title.input.show_text("hallintojohtaja")
    button(sheet(page), "Valmis").click()
    assert page.detail.record.contacts[0].title == "hallintojohtaja"
    held = page.detail.record.contacts[0].positions[0]
    page.detail.acts.remove_position(held)
    assert page.detail.record.contacts[0].positions == ()
    page.frame.undo()
    assert page.detail.record.contacts[0].positions[0].id == held.id


def test_a_new_person_with_a_position_becomes_contact(page: Any) -> None:
    button(page.detail.contacts, "Lisää…").click()
    asked = sheet(page)
    for name, text in (("given_name", "Aili"), ("family_name", "Åkerström"), ("title", "sihteeri")):
        asked.editors[name].input.show_text(text)
    asked.editors["email"].input.show_text("aili at")
    asked.submit()
    assert "ei ole sähköpostiosoite" in asked.editors["email"].problem
    asked.editors["email"].input.show_text("aili.akerstrom@example.fi")
    asked.project.setCurrentIndex(asked.project.findData(project(page, "OMA 2")))
    asked.submit()
    assert page.frame.shade is None
    made = next(one for one in page.detail.record.contacts if one.name == "Aili Åkerström")
    assert (made.title, made.roles) == ("sihteeri", "yhdyshenkilö: OMA 2")
    page.frame.undo()
    assert all(one.name != "Aili Åkerström" for one in page.detail.record.contacts)


def test_a_person_needs_some_name(page: Any) -> None:
    page.detail.acts.add_person()
    sheet(page).submit()
    assert "nimi" in sheet(page).editors["family_name"].problem


def test_a_known_person_is_chosen_by_name(page: Any) -> None:
    page.detail.acts.add_person()
    asked = sheet(page)
    asked.which._pick(1)
    with page.context.db.read() as session:
        known = queries.ids(session, "Varpu Kylänpää")[0]
    asked.editors["person_id"].input.show_value(known)
    asked.editors["title"].input.show_text("neuvonantaja")
    asked.submit()
    assert page.frame.shade is None
    assert "Varpu Kylänpää" in [one.name for one in page.detail.record.contacts]
    assert stored(page, "person", known)["family_name"] == "Kylänpää"


def test_those_who_left_are_shown_on_request(page: Any) -> None:
    held = page.detail.record.contacts[0].positions[0]
    values = {"person_id": held.person_id, "organisation_id": organisation(page, "Iitti"), "ends_on": date(2020, 1, 1)}
    records.create(page.context.db, "position", values)
    page.show_record("organisation", organisation(page, "Iitti"))
    QApplication.processEvents()
    before = len(rows(page))
    link = next(made for made in page.detail.contacts.findChildren(type(page.detail.fold)) if "Näytä" in made.text())
    link.click()
    QApplication.processEvents()
    assert len(rows(page)) > before
    assert "Susanna Vartia" in [row._contact.name for row in rows(page)]


def test_a_sheet_given_up_leaves_nothing_unsaved_behind(page: Any) -> None:
    told: list[list[str]] = []
    page.context.unsaved_changed.connect(told.append)
    page.detail.acts.edit_position(page.detail.record.contacts[0].positions[0])
    ends = sheet(page).form.editors["ends_on"]
    ends.input.show_text("31.2.2026")
    ends.commit()
    page.frame.close_sheet()
    assert [len(titles) for titles in told][-2:] == [1, 0]
