"""The section of participants: table and filters, adding many at once, bulk acts, groups, one participant, coverage."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from one_page import button, edit, first_cells, press, sheet, stored
from projects_page import open_page, section
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from verkostoadmin.model.regions import names
from verkostoadmin.storage.name_matching import organisations_named, split_names
from verkostoadmin.ui import own_choices

TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def page(make_window: Callable[..., Any], example_template: Path, tmp_path: Path) -> Any:
    return open_page(make_window, example_template, tmp_path, "Verkosto-pk", side=False)


@pytest.fixture
def people(page: Any) -> Any:
    return section(page, "participants")


def part(page: Any, name: str) -> Any:
    return next(row for row in page.detail.snapshot.participations if row.organisation == name)


def group(page: Any, name: str) -> int:
    return next(found.id for found in page.detail.snapshot.groups if found.name == name)


def select(people: Any, page: Any, *names: str) -> list[int]:
    ids = [part(page, name).id for name in names]
    people.table.restore(ids, ids[0])
    return ids


# ------------------------------------------------------------ the table
def test_counts_explain_themselves(page: Any, people: Any) -> None:
    assert "39 kuntaa" in people._count.text()
    assert "lasketaan kerran" in people._count.text()
    assert page.detail.tabs._notes[2].words == "39"
    assert people.panel.coverage._regions.text() == "9 / 19 maakuntaa"


def test_typing_filters_by_name_group_and_contact(page: Any, people: Any, type_text: TypeText, qtbot: Any) -> None:
    type_text(people.filters.text, "ylä-savo")
    qtbot.waitUntil(lambda: 0 < people.table.records.rowCount() < 10)
    assert "Iisalmi" in first_cells(people.table)
    people.filters.text.clear()
    contact = part(page, "Hamina").contact.split()[0]
    type_text(people.filters.text, contact)
    qtbot.waitUntil(lambda: "Hamina" in first_cells(people.table) and people.table.records.rowCount() < 10)


def test_status_and_group_filter_together(page: Any, people: Any) -> None:
    people.filters.group.setCurrentIndex(people.filters.group.findData(group(page, "Meri-Lappi")))
    assert "Kemi" in first_cells(people.table)
    assert len(first_cells(people.table)) == len(
        [row for row in page.detail.snapshot.participations if "Meri-Lappi" in row.groups]
    )
    people.filters.status.setCurrentIndex(people.filters.status.findData("declined"))
    assert people._stack.currentIndex() == 2
    button(people, "Näytä kaikki").click()
    assert len(first_cells(people.table)) == len(page.detail.snapshot.participations)


def test_a_region_filters_and_its_tag_takes_it_away(page: Any, people: Any) -> None:
    people.pick_region("Lappi")
    shown = {people.listing.row(row).region for row in people.table.records.ids()}
    assert shown == {"Lappi"}
    assert people.filters._tag.text() == "Lappi"
    people.filters._tag.click()
    assert len(first_cells(people.table)) == len(page.detail.snapshot.participations)


def test_sorting_by_contact_puts_empty_ones_last(people: Any) -> None:
    people.table._sort_by(4)
    contacts = [people.listing.row(row).contact for row in people.table.records.ids()]
    filled = [contact for contact in contacts if contact]
    assert contacts[: len(filled)] == filled


def test_a_narrow_table_keeps_the_contact_persons(page: Any, people: Any) -> None:
    page.frame.resize(1440, 900)
    QApplication.processEvents()
    assert people.table.columnWidth(4) >= 100
    page.frame.resize(1000, 700)
    QApplication.processEvents()
    assert people.table.columnWidth(4) >= 100
    assert people.table.columnWidth(2) == 128


def test_a_column_that_tells_nothing_is_hidden(make_window: Any, example_template: Path, tmp_path: Path) -> None:
    page = open_page(make_window, example_template, tmp_path, "TOK")
    shown = section(page, "participants")
    rows = page.detail.snapshot.participations
    assert shown.table.isColumnHidden(2) == all(not row.groups and row.role == "participant" for row in rows)
    assert not shown.filters.group.isVisible()


# ------------------------------------------------------------ many at once
def test_bulk_status_and_its_undo(page: Any, people: Any) -> None:
    ids = select(people, page, "Askola", "Hamina", "Kemi")
    assert people.bulk.isVisible()
    people.bulk.set_status("withdrawn")
    assert {stored(page, "participation", row)["status"] for row in ids} == {"withdrawn"}
    assert all(stored(page, "participation", row)["ended_on"] for row in ids)
    assert "36 kuntaa" in people._count.text()
    assert people.table.selected_ids() == ids
    page.frame.undo()
    assert {stored(page, "participation", row)["status"] for row in ids} == {"confirmed"}


def test_bulk_groups_mark_what_all_have_and_leave_the_others(page: Any, people: Any) -> None:
    select(people, page, "Kemi", "Iisalmi")
    people.bulk._fill_groups()
    marks = {action.text(): action.isChecked() for action in people.bulk.groups.actions()}
    assert not marks["Meri-Lappi"]
    people.bulk.put_in_group(group(page, "Meri-Lappi"), True)
    assert set(part(page, "Iisalmi").groups) == {"Meri-Lappi", "Ylä-Savo"}
    people.bulk._fill_groups()
    assert {action.text(): action.isChecked() for action in people.bulk.groups.actions()}["Meri-Lappi"]
    people.bulk.put_in_group(group(page, "Meri-Lappi"), False)
    assert part(page, "Iisalmi").groups == ("Ylä-Savo",)
    assert "Meri-Lappi" not in part(page, "Kemi").groups


def test_bulk_workshops_refuse_what_is_no_number(page: Any, people: Any) -> None:
    ids = select(people, page, "Kemi", "Iisalmi")
    people.bulk.ask_workshops()
    made = sheet(page)
    made.editors["workshops_promised"].input.show_text("monta")
    made.submit()
    assert made.editors["workshops_promised"].problem
    made.editors["workshops_promised"].input.show_text("4")
    made.submit()
    assert {stored(page, "participation", row)["workshops_promised"] for row in ids} == {4}
    assert not people.table.isColumnHidden(3)


def test_delete_removes_the_selected_and_undo_brings_them_back(page: Any, people: Any) -> None:
    before = len(page.detail.snapshot.participations)
    select(people, page, "Kemi", "Iisalmi")
    people.table.setFocus()
    press(people.table, Qt.Key.Key_Delete)
    assert len(page.detail.snapshot.participations) == before - 2
    page.frame.undo()
    assert len(page.detail.snapshot.participations) == before
    assert set(part(page, "Iisalmi").groups) == {"Ylä-Savo"}


# ------------------------------------------------------------ adding
def test_enter_on_one_that_is_involved_already_says_so(page: Any, people: Any, type_text: TypeText) -> None:
    people.add()
    made = sheet(page)
    type_text(made.names, "hamina")
    press(made.names, Qt.Key.Key_Return)
    assert made.told.text() == "Hamina on jo mukana."
    assert made.names.text() == ""
    assert made.list.ticked() == {}
    type_text(made.names, "kotka")
    press(made.names, Qt.Key.Key_Return)
    assert made.told.text() == ""


def test_a_pasted_list_is_ticked_and_the_unknown_are_named(page: Any, people: Any) -> None:
    people.add()
    made = sheet(page)
    QApplication.clipboard().setText("Inari\nUtsjoki\tENONTEKIÖ; Esbo, Atlantis\nKemi")
    made.names.paste()
    assert list(made.list.ticked().values()) == ["Inari", "Utsjoki", "Enontekiö", "Espoo"]
    assert "Atlantis" in made.told.text()
    assert "1 on jo mukana" in made.told.text()
    assert made.act.text() == "Lisää 4"
    before = len(page.detail.snapshot.participations)
    made.act.click()
    assert len(page.detail.snapshot.participations) == before + 4
    assert part(page, "Utsjoki").status == "confirmed"
    page.frame.undo()
    assert len(page.detail.snapshot.participations) == before


def test_enter_ticks_the_typed_name_and_the_field_is_ready_for_the_next(
    page: Any, people: Any, type_text: TypeText
) -> None:
    people.add()
    made = sheet(page)
    for name in ("vaasa", "kokkola"):
        type_text(made.names, name)
        press(made.names, Qt.Key.Key_Return)
        assert made.names.text() == ""
    assert list(made.list.ticked().values()) == ["Vaasa", "Kokkola"]
    assert page.frame.shade is not None


def test_a_comma_ticks_the_typed_name_and_no_letter_of_the_next_is_lost(
    page: Any, people: Any, type_text: TypeText
) -> None:
    people.add()
    made = sheet(page)
    type_text(made.names, "Vaasa, Kokkola; Utsj")
    assert list(made.list.ticked().values()) == ["Vaasa", "Kokkola"]
    assert made.told.text() == ""
    assert [entry.name for entry in made.list.entries()] == ["Utsjoki"]


def test_a_region_is_ticked_whole_without_those_inside(page: Any, people: Any) -> None:
    people.add()
    made = sheet(page)
    made.region.setCurrentIndex(made.region.findText("Lappi"))
    inside = sum(row.region == "Lappi" and row.role == "participant" for row in page.detail.snapshot.participations)
    button(made, "Valitse kaikki nämä").click()
    assert len(made.list.ticked()) == 21 - inside
    made.status.setCurrentIndex(made.status.findData("invited"))
    made.act.click()
    assert part(page, "Inari").status == "invited"
    assert page.detail.tabs._notes[2].words == "39"


def test_space_ticks_in_the_list_and_ticks_survive_another_filter(page: Any, people: Any, type_text: TypeText) -> None:
    people.add()
    made = sheet(page)
    made.list.setFocus()
    press(made.list, Qt.Key.Key_Space)
    first = next(iter(made.list.ticked().values()))
    type_text(made.names, "turku")
    assert list(made.list.ticked().values()) == [first]


def test_names_are_split_and_found_in_any_language(example_db: Any) -> None:
    assert split_names(" Inari;Utsjoki\n\nÅbo\t091 ") == ["Inari", "Utsjoki", "Åbo", "091"]
    with example_db.read() as session:
        ids, unknown = organisations_named(session, ["åbo", "TURKU", "091", "Nowhere"])
    assert len(ids) == 2
    assert unknown == ["Nowhere"]


# ------------------------------------------------------------ one participant
def test_enter_opens_the_details_and_every_field_can_be_edited(page: Any, people: Any) -> None:
    page.toggle_side_panel()
    kemi = part(page, "Kemi").id
    people.table.select_id(kemi)
    people.table.setFocus()
    press(people.table, Qt.Key.Key_Return)
    details = people.panel.details
    assert people.panel.currentWidget() is details
    assert details.status.input.focus.hasFocus()
    edit(details.form.editors["fee_cents"], "1 200")
    edit(details.form.editors["note"], "Laskutus keväällä")
    assert stored(page, "participation", kemi)["fee_cents"] == 120_000
    assert people.panel.currentWidget() is details
    details.status.input.show_text("waiting")
    details.status.commit()
    assert part(page, "Kemi").status == "waiting"
    details._boxes[group(page, "Ylä-Savo")].click()
    assert set(part(page, "Kemi").groups) == {"Meri-Lappi", "Ylä-Savo"}
    press(details, Qt.Key.Key_Escape)
    assert people.panel.currentWidget() is people.panel.coverage


def test_details_follow_the_row_and_close_with_it(page: Any, people: Any) -> None:
    people._open_details(part(page, "Kemi").id)
    people.table.select_id(part(page, "Iisalmi").id)
    assert people.panel.details._title.text() == "Iisalmi"
    people.panel.details._remove()
    assert people.panel.currentWidget() is people.panel.coverage


def test_a_date_order_is_explained_beside_the_field(page: Any, people: Any) -> None:
    people._open_details(part(page, "Kemi").id)
    editor = people.panel.details.form.editors["ended_on"]
    edit(editor, "1.1.2001")
    assert "1.1.2001" in editor.problem and "aikaisempi" in editor.problem


def test_a_map_dot_of_a_participant_selects_its_row(page: Any, people: Any) -> None:
    kemi = part(page, "Kemi")
    people.panel.coverage.municipality_picked.emit(kemi.organisation_id)
    assert people.table.current_id() == kemi.id


# ------------------------------------------------------------ groups
def test_groups_are_added_named_ordered_and_deleted(page: Any, people: Any) -> None:
    people.manage_groups()
    made = sheet(page)
    before = [found.name for found in page.detail.snapshot.groups]
    made.add_group()
    QApplication.processEvents()
    assert made.editors[-1].name.input.focus.hasFocus()
    edit(made.editors[-1].name, "Saaristo")
    edit(made.editors[-1].form.editors["colour"], "#1d4f7c")
    assert page.detail.snapshot.groups[-1].values["colour"] == "#1d4f7c"
    press(made.editors[-1].name.input.focus, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [found.name for found in page.detail.snapshot.groups] == [*before[:-1], "Saaristo", before[-1]]
    made.editors[-2].delete.click()
    assert [found.name for found in page.detail.snapshot.groups] == before


def test_two_groups_cannot_have_one_name(page: Any, people: Any) -> None:
    people.manage_groups()
    made = sheet(page)
    edit(made.editors[0].name, page.detail.snapshot.groups[1].name)
    assert "käytössä" in made.editors[0].name.problem


def test_an_empty_project_offers_to_add_municipalities(make_window: Any, empty_template: Path, tmp_path: Path) -> None:
    from verkostoadmin.services import projects

    page = open_page(make_window, empty_template, tmp_path)
    page.context.run(lambda: projects.create_project(page.context.db, "Yksi", "Yksi", "1.1.2027"))
    shown = section(page, "participants")
    assert shown._stack.currentIndex() == 1
    button(shown._stack.currentWidget(), "Lisää kuntia…").click()
    assert sheet(page).list.entries() == []


def test_regions_are_named_in_the_language_of_the_window(page: Any) -> None:
    own_choices.set_language(page.frame, "sv")
    shown = page.frame.pages.current()
    people = section(shown, "participants")
    swedish = names("sv")
    assert part(shown, "Hamina").region == swedish["08"]
    assert {bar.name for bar in people.panel.coverage.bars._bars} <= set(swedish.values())
    people.pick_region(swedish["08"])
    assert "Hamina" in first_cells(people.table)
    people.add()
    made = sheet(page)  # over the same window
    assert {made.region.itemText(row) for row in range(1, made.region.count())} == set(swedish.values())
