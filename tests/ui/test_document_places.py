"""Where a finding leads that is not mended on the page of a project: the catalogue's foreword, and the settings."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.ui.document_sheet import id_of, open_sheet
from verkostoadmin.services.lint.finding import Finding, Place
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.documents.foreword import ForewordSheet
from verkostoadmin.ui.pages import PAGES
from verkostoadmin.ui.settings.sheet import SettingsSheet


@pytest.fixture
def window(make_window: Callable[..., Any], example_db: Database) -> Any:
    example_db.close()
    return make_window(example_db.path, entries=PAGES)


def at(field: str, project: int | None = None) -> Finding:
    return Finding("address", "warn", "", "", Place("settings", field), project)


def test_a_finding_in_the_foreword_leads_to_its_field(qtbot: Any, window: Any) -> None:
    open_sheet(qtbot, window)._go(at("catalogue.foreword_sv"))
    sheet = window.shade.sheet
    assert isinstance(sheet, ForewordSheet)
    assert sheet.first is sheet.fields.form.editors["catalogue.foreword_sv"].input.focus


@pytest.mark.parametrize("named", [False, True])
def test_a_finding_in_the_settings_leads_to_its_field(qtbot: Any, window: Any, named: bool) -> None:
    """Also one of a project: its only contact person is the office's."""
    sheet = open_sheet(qtbot, window)
    sheet._go(at("office.contact_email", id_of(window, "EVE") if named else None))
    settings = window.shade.sheet
    assert isinstance(settings, SettingsSheet) and settings.office is not None
    assert settings.first is settings.office.form.editors["office.contact_email"].input.focus


def test_a_remark_on_the_page_of_a_project_leads_to_the_settings_too(qtbot: Any, window: Any) -> None:
    window.open_place(id_of(window, "EVE"), Place("settings", "office.page_url"))
    assert isinstance(window.shade.sheet, SettingsSheet)
