"""The tab of projects: list and filters, going to records, making, copying, cancelling and deleting projects."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from one_page import button, edit, press, sheet
from projects_page import names, open_page, project_id, section
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from verkostoadmin import i18n
from verkostoadmin.services import history, records
from verkostoadmin.storage import participations, texts
from verkostoadmin.ui import theme
from verkostoadmin.ui.projects.wording import weekday

TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def page(make_window: Callable[..., Any], example_template: Path, tmp_path: Path) -> Any:
    return open_page(make_window, example_template, tmp_path)


@pytest.fixture
def empty_page(make_window: Callable[..., Any], empty_template: Path, tmp_path: Path) -> Any:
    return open_page(make_window, empty_template, tmp_path)


def test_the_list_tells_each_project_in_three_lines(page: Any) -> None:
    first = page.list.list.rows()[0]
    assert (first.title, first.second) == ("EVE", "Elinvoiman kehittäminen")
    assert "22 kuntaa" in first.facts
    assert first.chip.label == "Open for registration"
    assert page.current_record() == ("project", first.id)


def test_the_segments_count_and_filter(page: Any) -> None:
    words = [made.text() for made in page.list.segments._buttons]
    assert words == ["Kaikki 11", "Käynnissä 5", "Päättyneet 6"]
    page.list.segments._pick(2)
    assert len(names(page)) == 6
    assert "EVE" not in names(page)


def test_typing_filters_by_both_names(page: Any, type_text: TypeText, qtbot: Any) -> None:
    type_text(page.list.filter, "verkostoperus")
    qtbot.waitUntil(lambda: names(page) == ["Verkosto-pk"])


def test_a_filter_without_hits_offers_to_show_all(page: Any, type_text: TypeText, qtbot: Any) -> None:
    type_text(page.list.filter, "qqq")
    qtbot.waitUntil(lambda: names(page) == [])
    button(page.list, "Näytä kaikki").click()
    assert len(names(page)) == 11


def test_arrows_in_the_list_open_projects(page: Any) -> None:
    page.list.list.setFocus()
    press(page.list.list, Qt.Key.Key_Down)
    assert page.detail.header.title.text() == names(page)[1]


def test_the_head_tells_who_changed_the_project(page: Any) -> None:
    page.context.db.actor = "Leena Salmi"
    edit(section(page, "basics").form.editors["organiser"], "FCG Oy")
    assert "Leena Salmi" in page.detail.header.meta.text()
    assert "FCG Oy" in page.detail.header.meta.text()


def test_a_hidden_project_is_shown_when_it_is_gone_to(page: Any) -> None:
    page.list.segments._pick(1)
    wanted = next(row.id for row in page.list._summaries if row.short_name == "TOK")
    page.show_record("project", wanted)
    assert page.detail.header.title.text() == "TOK"
    assert page.list.list.current_id() == wanted


def test_parts_lead_to_their_project_and_section(page: Any) -> None:
    uso = project_id(page, "USO")
    with page.context.db.read() as session:
        part = texts.sections(session, uso)[1].id
    page.show_record("section", part)
    assert page.detail.header.title.text() == "USO"
    assert page.detail.key() == "texts"
    assert page.detail.section("texts").sections.editors[1].editor("body_fi").input.focus.hasFocus()


# ------------------------------------------------------------ making
def test_a_new_project_needs_three_values(page: Any) -> None:
    page.new_actions()[0][1]()
    made = sheet(page)
    made.submit()
    assert all(made.editors[name].problem for name in ("short_name", "name", "starts_on"))
    for name, text in (("short_name", "Uusi"), ("name", "Uusi verkosto"), ("starts_on", "1.2.2027")):
        made.editors[name].input.show_text(text)
    made.submit()
    assert page.frame.shade is None
    assert page.detail.header.title.text() == "Uusi"
    assert page.detail.snapshot.status == "planned"
    assert "Uusi" in names(page)


def test_a_short_name_in_use_is_explained_beside_its_field(page: Any) -> None:
    page.add_project()
    made = sheet(page)
    for name, text in (("short_name", "EVE"), ("name", "Toinen"), ("starts_on", "1.2.2027")):
        made.editors[name].input.show_text(text)
    made.submit()
    assert "käytössä" in made.editors["short_name"].problem
    assert names(page).count("EVE") == 1


def test_enter_in_a_field_makes_the_project(page: Any) -> None:
    page.add_project()
    made = sheet(page)
    for name, text in (("short_name", "Enter"), ("name", "Enter"), ("starts_on", "1.2.2027")):
        made.editors[name].input.show_text(text)
    press(made.editors["starts_on"].input.focus, Qt.Key.Key_Return)
    assert "Enter" in names(page)


def test_the_next_season_is_copied_with_its_participants_invited(page: Any) -> None:
    page.open_project(project_id(page, "OMA 2"))
    page._acts()["copy"]()
    made = sheet(page)
    assert made.editors["starts_on"].text() == "1.1.2027"
    made.editors["short_name"].input.show_text("OMA 3")
    made.submit()
    found = page.detail.snapshot
    assert found.short_name == "OMA 3"
    assert found.values["predecessor_id"] == project_id(page, "OMA 2")
    assert {part.status for part in found.participations} == {"invited"}
    assert len(found.sections) == 6


def test_deleting_needs_no_question_and_is_undone_with_everything(page: Any) -> None:
    eve = project_id(page, "EVE")
    with page.context.db.read() as session:
        before = len(participations.of_project(session, eve, page.detail.snapshot.now))
    page._acts()["delete"]()
    assert "EVE" not in names(page)
    assert page.detail.header.title.text() != "EVE"
    page.frame.undo()
    assert page.detail.header.title.text() == "EVE"
    assert len(page.detail.snapshot.participations) == before


def test_cancelling_and_back(page: Any) -> None:
    page._acts()["cancel"]()
    assert page.detail.snapshot.status == "cancelled"
    assert page.detail.header.cancelled.text() == "Peru peruutusmerkintä"
    page._acts()["cancel"]()
    assert page.detail.snapshot.status == "open"


# ------------------------------------------------------------ edges
def test_an_empty_database_says_what_belongs_here(empty_page: Any) -> None:
    assert empty_page.current_record() is None
    assert empty_page.list.stack.currentWidget() is empty_page.list._none
    empty_page.step_section(1)
    button(empty_page._places, "Uusi hanke…").click()
    assert "short_name" in sheet(empty_page).editors


def test_deleting_the_last_project_leaves_the_empty_page(empty_page: Any) -> None:
    from verkostoadmin.services import projects

    empty_page.context.run(lambda: projects.create_project(empty_page.context.db, "Yksi", "Yksi", "1.1.2027"))
    assert names(empty_page) == ["Yksi"]
    empty_page._acts()["delete"]()
    assert empty_page.current_record() is None
    assert names(empty_page) == []


def test_long_names_leave_the_window_small_enough(page: Any) -> None:
    page.toggle_side_panel()
    eve = project_id(page, "EVE")
    records.change(page.context.db, "project", eve, {"short_name": "Pitkänimi" * 4, "organiser": "Järjestäjä " * 18})
    with page.context.db.read() as session:
        text = texts.of_project(session, eve)["fi"].id
    records.change(page.context.db, "project_text", text, {"name": "Kestävyysmurrosverkosto" * 8, "tagline": "ö" * 300})
    page.refresh(None)
    for key in ("basics", "texts", "participants", "people", "events", "brochure"):
        section(page, key)
        hint = page.frame.minimumSizeHint()
        assert hint.width() <= 1280 and hint.height() <= 720, key


def test_all_sections_fit_a_small_window_at_large_text(
    make_window: Any, example_template: Path, tmp_path: Path
) -> None:
    theme.apply(dark=True, text_scale=1.5)
    page = open_page(make_window, example_template, tmp_path)
    for key in ("basics", "texts", "participants", "people", "events", "brochure"):
        section(page, key)
        assert page.frame.minimumSizeHint().height() <= 1080, key


def test_every_control_has_a_name(page: Any) -> None:
    for key in ("basics", "texts", "participants", "people", "events", "brochure"):
        section(page, key)
        for widget in page.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and not widget.focusProxy():
                assert widget.accessibleName() or widget.property("text"), (key, widget)


def test_a_change_from_elsewhere_is_shown(page: Any) -> None:
    eve = project_id(page, "EVE")
    records.change(page.context.db, "project", eve, {"short_name": "EVE 2"})
    page.refresh(None)
    assert page.detail.header.title.text() == "EVE 2"
    assert "EVE 2" in names(page)


def test_the_section_and_side_panel_are_remembered(page: Any) -> None:
    section(page, "people")
    page.toggle_side_panel()
    memory = page.context.remembered("projects")
    assert memory["section"] == "people"
    assert memory["side"] is True
    assert page.side.isVisible()
    page.toggle_side_panel()
    assert not page.side.isVisible()


def test_going_to_a_project_that_was_never_there_changes_nothing(page: Any) -> None:
    page.show_record("project", 12345)
    page.show_record("participation", 12345)
    assert page.detail.header.title.text() == "EVE"


def test_f6_walks_through_the_panes(page: Any) -> None:
    page.toggle_side_panel()
    section(page, "participants")
    page.list.list.setFocus()
    page.frame.next_pane(1)
    assert page.detail.tabs.hasFocus()
    page.frame.next_pane(1)
    assert page.side.isAncestorOf(QApplication.focusWidget())


def test_ctrl_f_goes_to_the_filter_of_the_section_then_of_the_list(page: Any) -> None:
    page.focus_filter()
    assert page.list.filter.hasFocus()
    participants = section(page, "participants")
    page.focus_filter()
    assert participants.filters.text.hasFocus()
    page.focus_filter()
    assert page.list.filter.hasFocus()


def test_new_offers_what_the_section_makes(page: Any) -> None:
    section(page, "events")
    assert [words for words, _act in page.new_actions()] == ["Uusi hanke…", "Uusi tapahtuma…"]


def test_the_keyboard_stays_at_the_tabs_when_its_section_goes(page: Any) -> None:
    people = section(page, "people")
    people.table.setFocus()
    page.detail.show_section("events")
    assert page.detail.tabs.hasFocus()


def stops(page: Any) -> list[QWidget]:
    """What Tab goes through, from the filter of the projects on."""
    found, widget = [], page.list.filter
    while widget not in found:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
        found += [widget] if takes else []
        widget = widget.nextInFocusChain()
    return found


def test_tab_goes_from_the_list_through_the_section_to_the_side_panel(page: Any, qtbot: Any) -> None:
    page.toggle_side_panel()
    for key in ("events", "texts", "basics", "participants", "people", "texts"):
        shown = section(page, key)
        qtbot.wait(20)
        order = stops(page)
        inside = [number for number, widget in enumerate(order) if shown.isAncestorOf(widget)]
        beside = [number for number, widget in enumerate(order) if page.side.isAncestorOf(widget)]
        assert max(inside) - min(inside) == len(inside) - 1, key
        assert min(inside) == order.index(page.detail.tabs) + 1, key
        assert beside == list(range(max(inside) + 1, max(inside) + 1 + len(beside))), key


def test_steps_through_the_sections(page: Any) -> None:
    page.detail.show_section("basics")
    page.step_section(-1)
    assert page.detail.key() == "brochure"
    page.step_section(1)
    assert page.detail.key() == "basics"
    QApplication.processEvents()
    assert history.state(page.context.db).undo is None


@pytest.mark.parametrize(
    ("language", "near", "far"), [("fi", "3.12.", "pe 3.12.1999"), ("en", "3 Dec", "Fri 3 Dec 1999")]
)
def test_a_coming_day_reads_as_in_the_language(language: str, near: str, far: str) -> None:
    i18n.use(language)
    day = datetime(date.today().year, 12, 3)
    assert weekday(day) == f"{i18n.format_weekday(day)} {near}"
    assert weekday(datetime(1999, 12, 3)) == far
