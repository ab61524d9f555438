"""A list of participants that is handed out tells why names are missing, and leads to where that is mended."""

from collections.abc import Callable
from typing import Any

import pytest
from document_sheet import id_of, press, words_of
from PySide6.QtWidgets import QApplication

from verkostoadmin.services import records
from verkostoadmin.storage import people
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.documents.kinds import KEYS
from verkostoadmin.ui.pages import PAGES


@pytest.fixture
def window(make_window: Callable[..., Any], example_db: Database) -> Any:
    example_db.close()
    made = make_window(example_db.path, entries=(PAGES[0],))
    with made.context.db.read() as session:
        ids = [role.person_id for role in people.roles_in_project(session, id_of(made, "EVE"))]
    made.context.run(lambda: records.change_all(made.context.db, "person", ids, {"show_in_lists": None}))
    return made


def made_for(qtbot: Any, window: Any, audience: str) -> Any:
    """The sheet with the list of participants of a project, for the office or to be handed out."""
    window.context.remembered("documents").update(document="participants", audience=audience)
    assert "participants" in KEYS
    window.show_documents("project", id_of(window, "EVE"))
    sheet = window.shade.sheet
    qtbot.waitUntil(lambda: sheet.finished is not None)
    QApplication.processEvents()
    return sheet


def test_why_nobody_is_named_and_the_way_to_ask(qtbot: Any, window: Any) -> None:
    sheet = made_for(qtbot, window, "handout")
    assert "Kenenkään nimeä ei näytetä" in words_of(sheet.options.remarks)
    press(sheet.options.remarks, "Näytä")
    QApplication.processEvents()
    assert window.shade is None
    page = window.pages.current()
    section = page.detail.section(page.detail.key())
    role = section.listing.row(section.table.current_id())
    assert (role.role, role.project, role.show_in_lists) == ("contact", "EVE", None)
    assert QApplication.focusWidget() is section.table


def test_the_list_of_the_office_names_all_without_asking(qtbot: Any, window: Any) -> None:
    sheet = made_for(qtbot, window, "office")
    assert "nimeä ei näytetä" not in words_of(sheet.options.remarks).lower()
