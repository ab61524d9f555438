"""The tab of organisations in its window: acts on many at once, what other parts of the window ask of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from one_page import button, clipboard, sheet
from organisations_page import choose, names, open_page, organisation, project, select
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from verkostoadmin import i18n
from verkostoadmin.model.regions import names as region_names
from verkostoadmin.services import records
from verkostoadmin.storage import labels, organisations, search
from verkostoadmin.ui import own_choices
from verkostoadmin.ui.organisations.facts import facts_of
from verkostoadmin.ui.widgets.empty import Empty

TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def page(make_window: Callable[..., Any], example_template: Path, tmp_path: Path) -> Any:
    return open_page(make_window, example_template, tmp_path)


def shown_instead(page: Any) -> QWidget:
    """What stands in place of the table."""
    QApplication.processEvents()
    return next(made for made in page.table_pane.findChildren(Empty) if made.isVisible())


# ---------------------------------------------------------------- many at once
def test_the_bar_appears_from_two_rows_on(page: Any) -> None:
    select(page, "Hamina")
    assert not page.table_pane.bar.isVisible()
    select(page, "Hamina", "Iitti")
    assert page.table_pane.bar.isVisible()
    assert "2 kuntaa valittu" in [made.text() for made in page.table_pane.bar.children() if hasattr(made, "text")]


def test_selected_rows_go_to_the_clipboard(page: Any) -> None:
    select(page, "Hamina", "Iitti")
    button(page.table_pane.bar, "Kopioi rivit").click()
    assert [line.split("\t")[0] for line in clipboard().splitlines()] == ["Kunta", "Hamina", "Iitti"]


def test_addresses_of_contacts_are_copied_and_who_lacks_one_is_counted(page: Any) -> None:
    said: list[str] = []
    page.context.said.connect(lambda words, _undo: said.append(words))
    select(page, "Hamina", "Alavieska")
    button(page.table_pane.bar, "Kopioi osoitteet").click()
    assert clipboard() == "susanna.vartia@example.fi"
    assert said == ["1 osoite kopioitu · 1 organisaatiolla ei ole yhdyshenkilöä"]


def test_many_join_a_project_in_one_undoable_step(page: Any, type_text: TypeText, qtbot: Any) -> None:
    choose(page.filters.project, "USO")
    page.filters.involvement._pick(2)
    before = page.table.records.rowCount()
    select(page, "Alavieska", "Aura", "Kauhajoki", "Loimaa")
    chosen = page.table.selected_ids()
    assert len(chosen) >= 3
    button(page.table_pane.bar, "Lisää hankkeeseen…").click()
    asked = sheet(page)
    assert asked.editors["project_id"].text() == str(project(page, "USO"))
    asked.editors["status"].input.show_text("applied")
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    assert page.frame.shade is None
    with page.context.db.read() as session:
        assert set(chosen) <= organisations.waiting_for(session, project(page, "USO"))
    choose(page.filters.project, "USO")
    page.filters.involvement._pick(1)
    assert page.table.records.rowCount() == 308 - before
    page.frame.undo()
    with page.context.db.read() as session:
        assert not set(chosen) & organisations.waiting_for(session, project(page, "USO"))


def test_those_in_the_project_already_are_told_beforehand(page: Any) -> None:
    choose(page.filters.project, "USO")
    chosen = page.table_pane.ids()[:3]
    page.detail.acts.add_many(chosen, project(page, "USO"))
    assert sheet(page).already.text() == "Näistä 3 on jo hankkeessa, ja ne jätetään ennalleen."


def test_a_missing_project_is_explained_in_the_sheet(page: Any) -> None:
    page.detail.acts.add_many([organisation(page, "Hamina"), organisation(page, "Iitti")])
    sheet(page).submit()
    assert "ei voi olla tyhjä" in sheet(page).editors["project_id"].problem


# ---------------------------------------------------------------- the page in the window
def test_a_record_hidden_by_filters_is_brought_into_view(page: Any) -> None:
    choose(page.filters.project, "USO")
    page.filters.text.setText("kylä")
    page.frame.open_record("organisation", organisation(page, "Pertunmaa"))
    assert page.filters.text.text() == ""
    assert page.filters.retired.isChecked()
    assert page.table.current_id() == organisation(page, "Pertunmaa")


def test_a_part_of_an_organisation_leads_to_it(page: Any) -> None:
    where = organisation(page, "Hamina")
    made = records.create(page.context.db, "alias", {"organisation_id": where, "name": "Linnoitus"})
    page.frame.open_record("alias", made.id)
    assert page.current_record() == ("organisation", where)


def test_what_changes_elsewhere_is_shown(page: Any) -> None:
    where = organisation(page, "Akaa")
    page.context.tell(records.change(page.context.db, "organisation", where, {"name_fi": "Akaakuu"}))
    assert names(page)[0] == "Akaakuu"
    assert page.detail.heading.name.accessibleName() == "Akaakuu Ackas"


def test_f9_hides_the_map_and_ctrl_f_goes_to_the_filter(page: Any) -> None:
    page.frame.toggle_side_panel()
    assert page.map_pane.isHidden()
    page.frame.toggle_side_panel()
    assert not page.map_pane.isHidden()
    page.frame.focus_filter()
    assert page.frame.focusWidget() is page.filters.text


def test_f6_walks_the_panes_of_the_page(page: Any) -> None:
    page.filters.text.setFocus()
    visited = []
    for _step in range(3):
        page.frame.next_pane(1)
        visited.append(page.frame.focusWidget())
    assert visited == [page.map_pane.bars, page.table, page.detail.heading.more]


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_page_fits_a_small_screen(page: Any, scale: float) -> None:
    own_choices.set_text_scale(page.frame, scale)
    hint = page.frame.minimumSizeHint()
    assert hint.width() <= 1280
    assert hint.height() <= 720


def test_no_control_is_without_a_name(page: Any) -> None:
    page.detail.open_form()
    focusable = [made for made in page.findChildren(QWidget) if made.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [
        made for made in focusable if made.isVisible() and not (made.accessibleName() or getattr(made, "text", str)())
    ]
    assert nameless == []


def test_an_empty_database_shows_the_first_act(
    make_window: Callable[..., Any], empty_template: Path, tmp_path: Path
) -> None:
    bare = open_page(make_window, empty_template, tmp_path)
    assert bare.table.records.rowCount() == 0
    assert shown_instead(bare).isVisible()
    assert bare.current_record() is None


@pytest.mark.parametrize("language", ["sv", "en"])
def test_regions_are_named_in_the_language_of_the_window(page: Any, language: str) -> None:
    """In the filter, the table, the bars, the map, the detail, what one chooses from, and the search."""
    window = page.frame
    own_choices.set_language(window, language)
    shown = window.pages.current()
    named = set(region_names(language).values())
    assert {shown.filters.region.itemText(row) for row in range(1, shown.filters.region.count())} == named
    table = shown.table.records
    shown.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    cells = [table.row_values(row)[2] for row in range(table.rowCount())]
    assert set(cells) == named
    assert cells == sorted(cells)
    assert {bar.name for bar in shown.map_pane.bars._bars} == named
    vaasa = organisation(shown, "Vaasa")
    window.open_record("organisation", vaasa)
    ostrobothnia = region_names(language)["15"]
    assert (i18n.gettext("Region"), ostrobothnia) in facts_of(shown.detail.record)
    with window.context.db.read() as session:
        points = organisations.map_points(session)
        assert next(point.region for point in points if point.id == vaasa) == ostrobothnia
        chosen = labels.candidates(session, "organisation", "Vaasa")
        assert next(hit.detail for hit in chosen if hit.id == vaasa) == ostrobothnia
        hits = next(found.first for found in search.everything(session, "Vaasa") if found.entity == "organisation")
    assert next(hit.detail for hit in hits if hit.id == vaasa).startswith(ostrobothnia)
