"""One organisation: its facts and form, other names, memberships, projects and history."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from one_page import button, sheet, stored
from organisations_page import names, open_page, organisation, project
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import participations, records
from verkostoadmin.storage import memberships, organisations
from verkostoadmin.ui.organisations.links import NameLink

TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def page(make_window: Callable[..., Any], example_template: Path, tmp_path: Path) -> Any:
    return open_page(make_window, example_template, tmp_path)


def show(page: Any, name: str) -> int:
    where = organisation(page, name)
    page.show_record("organisation", where)
    QApplication.processEvents()
    return where


def said(part: QWidget) -> str:
    """All words that a part shows."""
    QApplication.processEvents()
    labels = [made.text() for made in part.findChildren(QLabel) if made.isVisible()]
    links = [made.accessibleName() for made in part.findChildren(NameLink) if made.isVisible()]
    return " | ".join(labels + links)


def retype(page: Any, form: Any, name: str, text: str, qtbot: Any, type_text: TypeText) -> Any:
    editor = form.editors[name]
    editor.input.line.selectAll()
    type_text(editor.input.line, text)
    qtbot.keyClick(editor.input.line, Qt.Key.Key_Return)
    return editor


# ---------------------------------------------------------------- facts and form
def test_facts_tell_what_the_register_knows(page: Any) -> None:
    show(page, "Iitti")
    told = said(page.detail.facts)
    for words in ("142", "6 329", "Päijät-Häme", "Lahti", "0158766-7", "www.iitti.fi"):
        assert words in told.replace("\u00a0", " ")
    assert page.detail.heading.what.text() == "Kunta · suomi"
    assert page.detail.heading.name.accessibleName() == "Iitti Itis"


def test_a_field_is_saved_by_enter_and_undone(page: Any, qtbot: Any, type_text: TypeText) -> None:
    where = show(page, "Iitti")
    page.detail.open_form()
    retype(page, page.detail.form.register, "population", "6400", qtbot, type_text)
    row = page.table.records.row_of(where)
    assert page.table.records.row_values(row)[4] == 6400
    page.frame.undo()
    assert page.table.records.row_values(row)[4] == 6329
    assert page.detail.form.register.editors["population"].text() == "6329"


def test_every_field_of_an_organisation_and_its_register_part_is_in_the_form(page: Any) -> None:
    page.detail.open_form()
    assert {*page.detail.form.own.editors, "logo_id"} == set(FIELDS["organisation"])  # a logo has an editor of its own
    assert set(page.detail.form.register.editors) == set(FIELDS["municipality"]) - {"organisation_id"}


def test_a_wrong_business_id_is_explained_beside_the_field_and_not_saved(
    page: Any, qtbot: Any, type_text: TypeText
) -> None:
    where = show(page, "Iitti")
    page.detail.open_form()
    editor = retype(page, page.detail.form.own, "business_id", "1234567-2", qtbot, type_text)
    assert "ei ole Y-tunnus" in editor.foot.words()
    assert editor.foot.isVisible()
    assert stored(page, "organisation", where)["business_id"] == "0158766-7"


def test_the_days_of_an_organisation_must_be_in_order(page: Any, qtbot: Any, type_text: TypeText) -> None:
    show(page, "Pertunmaa")
    page.detail.open_form()
    editor = retype(page, page.detail.form.own, "valid_from", "1.1.2026", qtbot, type_text)
    assert "31.12.2024" in editor.foot.words()


def test_what_is_refused_stays_with_its_organisation(page: Any, qtbot: Any, type_text: TypeText) -> None:
    iitti = show(page, "Iitti")
    page.detail.open_form()
    editor = retype(page, page.detail.form.own, "website", "ei osoite", qtbot, type_text)
    show(page, "Hamina")
    assert editor.text().startswith("https://www.hamina.fi")
    page.show_record("organisation", iitti)
    assert editor.text() == "ei osoite"


def test_the_form_folds_away(page: Any) -> None:
    show(page, "Iitti")
    page.detail.fold.click()
    assert page.detail.form.isVisible()
    assert not page.detail.facts.isVisible()
    page.detail.fold.click()
    assert not page.detail.form.isVisible()
    assert page.detail.facts.isVisible()


def test_other_names_are_added_found_and_removed(page: Any, qtbot: Any, type_text: TypeText) -> None:
    show(page, "Iitti")
    page.detail.open_form()
    line = page.detail.form.names.editor.input.line
    for name in ("Kausalan seutu", "Vuolenkoski"):
        type_text(line, name)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert [name for _id, name in page.detail.record.aliases] == ["Kausalan seutu", "Vuolenkoski"]
    page.filters.text.setText("vuolenk")
    assert names(page) == ["Iitti"]
    button(page.detail.form.names, "Poista: Vuolenkoski").click()
    assert [name for _id, name in page.detail.record.aliases] == ["Kausalan seutu"]
    page.frame.undo()
    assert len(page.detail.record.aliases) == 2


def test_a_new_municipality_gets_its_register_part(page: Any, qtbot: Any, type_text: TypeText) -> None:
    made = records.create(page.context.db, "organisation", {"kind": "municipality", "name_fi": "Uusikunta"})
    page.context.tell(made)
    show(page, "Uusikunta")
    page.detail.open_form()
    line = page.detail.form.register.editors["code"].input.line
    type_text(line, "998")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    with page.context.db.read() as session:
        part = organisations.municipality_of(session, made.id)
        assert part is not None
        assert part.code == "998"


# ---------------------------------------------------------------- retired, joint bodies, counties
def test_a_retired_municipality_leads_to_its_successor(page: Any, qtbot: Any) -> None:
    show(page, "Pertunmaa")
    notice = said(page.detail.heading)
    assert "Lakannut 31.12.2024" in notice
    button(page.detail.heading, "Mäntyharju").click()
    assert page.detail.record.values["name_fi"] == "Mäntyharju"
    assert "Pertunmaa yhdistyi tähän kuntaan" in page.detail.timeline.accessibleName()


def test_an_employment_area_shows_its_members_and_they_show_it(page: Any) -> None:
    show(page, "Etelä-Kymenlaakso")
    assert "Jäsenet (5)" in said(page.detail.members)
    button(page.detail.members, "Hamina").click()
    assert page.detail.record.values["name_fi"] == "Hamina"
    assert "Etelä-Kymenlaakso" in said(page.detail.bodies)


def test_a_member_is_added_dated_and_removed(page: Any, qtbot: Any, type_text: TypeText) -> None:
    show(page, "Ylä-Savon koulutuskuntayhtymä")
    page.detail.acts.add_member()
    form = sheet(page).form
    form.editors["member_id"].input.show_value(organisation(page, "Iisalmi"))
    form.editors["member_id"].commit()
    form.editors["starts_on"].input.show_text("1.1.2020")
    form.editors["starts_on"].commit()
    button(sheet(page), "Valmis").click()
    assert page.frame.shade is None
    assert "Iisalmi" in said(page.detail.members)
    assert "1.1.2020–" in said(page.detail.members)
    button(page.detail.members, "Poista: Iisalmi").click()
    assert "Ei vielä jäseniä." in said(page.detail.members)


def test_a_membership_that_ends_before_it_begins_keeps_the_sheet_open(page: Any) -> None:
    body = show(page, "Ylä-Savon koulutuskuntayhtymä")
    values = {"organisation_id": body, "member_id": organisation(page, "Iisalmi"), "starts_on": date(2024, 1, 1)}
    records.create(page.context.db, "member", values)
    with page.context.db.read() as session:
        member = memberships.members(session, body)[0]
    page.detail.acts.edit_membership(member)
    sheet(page).form.editors["ends_on"].input.show_text("1.1.2020")
    button(sheet(page), "Valmis").click()
    assert page.frame.shade is not None
    assert "1.1.2024" in sheet(page).form.editors["ends_on"].problem


def test_a_wellbeing_county_lists_its_municipalities(page: Any) -> None:
    show(page, "Pirkanmaan hyvinvointialue")
    assert "Alueen kunnat (23)" in said(page.detail.county)
    assert not page.detail.members.isVisible()


# ---------------------------------------------------------------- projects and history
def test_projects_show_how_the_organisation_is_in_them(page: Any) -> None:
    show(page, "Hamina")
    told = said(page.detail.involvements)
    assert "Nova Schola Finlandia" in told
    assert "omia työpajoja pidetty 0/1" in told
    opened: list[tuple[str, int]] = []
    page.context.frame.open_record = lambda entity, record: opened.append((entity, record))
    next(made for made in page.detail.involvements.findChildren(NameLink) if made.isVisible()).click()
    assert opened == [("participation", page.detail.record.involvements[0].id)]


def test_a_member_is_in_a_project_through_its_joint_authority(page: Any) -> None:
    hamina = organisation(page, "Hamina")
    values = {"organisation_id": organisation(page, "Jokilaaksojen koulutuskuntayhtymä"), "member_id": hamina}
    records.create(page.context.db, "member", values)
    participations.add_participants(page.context.db, project(page, "EVE"), [values["organisation_id"]])
    page.show_record("organisation", hamina)
    assert "jäsenenä: Jokilaaksojen koulutuskuntayhtymä" in said(page.detail.involvements)


def test_the_history_tells_all_networks_and_the_register(page: Any) -> None:
    show(page, "Iitti")
    told = page.detail.timeline.accessibleName()
    assert "1.1.2021 maakunta vaihtui: Kymenlaakso → Päijät-Häme" in told
    assert "liittyi: " in told
    show(page, "Hamina")
    assert "jatkoi edelliseltä kaudelta: " in page.detail.timeline.accessibleName()


def test_one_organisation_joins_a_project_from_its_panel(page: Any) -> None:
    aura = show(page, "Aura")
    button(page.detail.involvements, "Lisää hankkeeseen…").click()
    asked = sheet(page)
    asked.editors["project_id"].input.show_value(project(page, "EVE"))
    asked.submit()
    assert page.frame.shade is None
    assert [one.short_name for one in page.detail.record.involvements] == ["EVE"]
    row = page.table.records.row_of(aura)
    assert page.table.records.row_values(row)[5] == (("EVE", True),)


# ---------------------------------------------------------------- new and deleted
def test_ctrl_n_makes_a_new_organisation(page: Any, type_text: TypeText, qtbot: Any) -> None:
    page.frame.new_record()
    asked = sheet(page)
    assert asked.first is page.frame.focusWidget()
    type_text(asked.first, "Kokeilusäätiö")
    asked.editors["kind"].input.show_text("association")
    asked.editors["business_id"].input.show_text("1234567-2")
    asked.submit()
    assert "ei ole Y-tunnus" in asked.editors["business_id"].problem
    asked.editors["business_id"].input.show_text("0158766-7")
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    assert page.frame.shade is None
    assert page.detail.record.values["name_fi"] == "Kokeilusäätiö"
    assert page.table.current_id() == page.detail.record.id


def test_a_deleted_organisation_makes_room_for_the_next_and_comes_back(page: Any) -> None:
    where = show(page, "Iitti")
    after = names(page)[page.table.records.row_of(where) + 1]
    page.detail.acts.delete()
    assert page.table.records.row_of(where) is None
    assert page.detail.record.values["name_fi"] == after
    page.frame.undo()
    assert page.current_record() == ("organisation", where)


def test_a_name_of_many_letters_does_not_widen_the_panel(page: Any) -> None:
    where = show(page, "Iitti")
    width = page.detail.width()
    page.context.tell(records.change(page.context.db, "organisation", where, {"name_fi": "Ä" * 200}))
    QApplication.processEvents()
    assert page.detail.width() == width
    assert page.detail.heading.name.height() > 100
    assert page.detail._area.horizontalScrollBar().maximum() == 0
