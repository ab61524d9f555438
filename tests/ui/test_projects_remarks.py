"""The panel of the check before printing: its rows lead to their places, and errors are waived and taken back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from one_page import button, edit
from projects_page import open_page, section
from PySide6.QtWidgets import QApplication, QLabel

from verkostoadmin.services import history, records
from verkostoadmin.services.lint import preflight
from verkostoadmin.services.lint.finding import Place
from verkostoadmin.storage import events, texts
from verkostoadmin.ui.projects.remarks import MOST_ROWS, Remarks
from verkostoadmin.ui.widgets.buttons import LinkButton

PATIENCE = 20_000


@pytest.fixture
def page(make_window: Callable[..., Any], example_template: Path, tmp_path: Path) -> Any:
    return open_page(make_window, example_template, tmp_path, "EVE", side=True)


def words(remarks: Remarks) -> list[str]:
    QApplication.processEvents()  # what was put into a layout is shown now
    return [made.text() for made in remarks.findChildren(QLabel) if made.text() and made.isVisibleTo(remarks)]


def links(remarks: Remarks) -> list[str]:
    QApplication.processEvents()
    return [made.accessibleName() for made in remarks.findChildren(LinkButton) if made.isVisibleTo(remarks)]


def say_wrong_count(page: Any) -> None:
    edit(section(page, "basics").tagline, "Mukana 21 kuntaa")


def test_an_error_is_seen_leads_to_its_field_and_counts_on_the_tab(page: Any) -> None:
    say_wrong_count(page)
    remarks = page.side.brochure.remarks
    title = "Tekstissä lukee ”21 kuntaa”, tiedoissa on 22"
    assert words(remarks)[0] == title
    button(remarks, f"Näytä: {title}").click()
    assert page.detail.key() == "texts"
    assert page.detail.section("texts").fields.editor("fi", "tagline").input.focus.hasFocus()
    assert page.detail.tabs._notes[-1].words == "2"  # and the texts changed after they were approved


def test_an_error_is_waived_in_the_users_name_and_the_waiver_taken_back(page: Any) -> None:
    say_wrong_count(page)
    remarks, title = page.side.brochure.remarks, "Tekstissä lukee ”21 kuntaa”, tiedoissa on 22"
    button(remarks, f"Ohita: {title}").click()
    assert f"Ohita: {title}" not in links(remarks)
    assert any(text.startswith("Ohittanut ") for text in words(remarks))
    assert page.detail.tabs._notes[-1].words == "1"
    button(remarks, f"Peru ohitus: {title}").click()
    assert f"Ohita: {title}" in links(remarks)


def test_a_waiver_is_undone_like_any_step(page: Any) -> None:
    say_wrong_count(page)
    remarks, title = page.side.brochure.remarks, "Tekstissä lukee ”21 kuntaa”, tiedoissa on 22"
    button(remarks, f"Ohita: {title}").click()
    page.context.run(lambda: history.undo(page.context.db))
    assert f"Ohita: {title}" in links(remarks)


def test_warnings_cannot_be_waived(page: Any) -> None:
    with page.context.db.read() as session:
        row_id = texts.of_project(session, page.current_record()[1])["fi"].id
    page.context.run(lambda: records.change(page.context.db, "project_text", row_id, {"lead": "Alkaa 1.3.2024."}))
    remarks = page.side.brochure.remarks
    assert "Menneestä kerrotaan kuin tulevasta" in words(remarks)
    assert not [name for name in links(remarks) if name.startswith("Ohita")]


def test_characters_without_a_font_lead_to_the_text_they_stand_in(page: Any, qtbot: Any) -> None:
    edit(section(page, "basics").tagline, "Elinvoimaa 🚀")
    remarks = page.side.brochure.remarks
    qtbot.waitUntil(lambda: "1 merkki ei tulostu" in words(remarks), timeout=PATIENCE)
    button(remarks, "Näytä: 1 merkki ei tulostu").click()
    assert page.detail.section("texts").fields.editor("fi", "tagline").input.focus.hasFocus()


def test_the_section_of_the_brochure_tells_of_its_language_only(page: Any) -> None:
    say_wrong_count(page)
    shown = section(page, "brochure")
    assert any("21 kuntaa" in text for text in words(shown.remarks))
    shown.languages._pick(1)
    assert not any("21 kuntaa" in text for text in words(shown.remarks))


def test_an_event_is_selected_whatever_kinds_are_shown(page: Any) -> None:
    with page.context.db.read() as session:
        workshop = next(
            row for row in events.summaries(session, project_id=page.current_record()[1]) if row.kind == "workshop"
        )
    made = section(page, "events")
    made.kind.setCurrentIndex(made.kind.findData("seminar"))
    page.detail.go(Place("events", record=workshop.id))
    assert made.table.current_id() == workshop.id


def test_of_many_projects_each_row_tells_its_own_and_the_rest_is_counted(page: Any, qtbot: Any) -> None:
    found = page.detail.snapshot.findings
    project = page.current_record()[1]
    many = [replace(found[0], title=f"Havainto {number}") for number in range(MOST_ROWS + 5)]
    remarks = Remarks(page.context, lambda finding: None)
    qtbot.addWidget(remarks)
    remarks.show()
    remarks.show_findings(many, {project: "EVE"})
    assert words(remarks)[0] == "EVE: Havainto 0"
    assert "ja 5 muuta havaintoa" in words(remarks)
    remarks.show_findings([])
    assert words(remarks)[0] == "Valmis tulostettavaksi"


def test_every_place_of_a_rule_is_one_that_the_page_knows(page: Any) -> None:
    """Going to any of them raises nothing and opens its section."""
    with page.context.db.read() as session:
        found = preflight.lint(session, "brochure", [page.current_record()[1]])
    for item in found:
        page.detail.go(item.place)
        assert page.detail.key() == item.place.section
