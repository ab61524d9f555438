"""The settings: one's own in force at once and remembered, those of the office saved, checked and undoable."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from one_page import PLAIN_PROJECTS
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from verkostoadmin import i18n, preferences
from verkostoadmin.documents import brochure
from verkostoadmin.errors import ConflictError
from verkostoadmin.model.office import OFFICE
from verkostoadmin.services import history, records, settings
from verkostoadmin.storage.database import Database, user_name
from verkostoadmin.ui import theme
from verkostoadmin.ui.documents import making

ENTRIES = (PLAIN_PROJECTS,)


@pytest.fixture
def window(make_window: Callable[..., Any], example_db: Database) -> Any:
    example_db.close()
    made = make_window(example_db.path, entries=ENTRIES)
    made.show_settings()
    return made


def sheet(window: Any) -> Any:
    return window.shade.sheet


def stored(window: Any, key: str) -> str:
    return settings.all_settings(window.context.db).get(key, "")


# ------------------------------------------------------------ one's own
def test_my_name_stands_in_the_history(qtbot: Any, window: Any, type_text: Any) -> None:
    field = sheet(window).own.name
    assert field.hasFocus()
    type_text(field, "Liisa Mäkelä")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    records.create(window.context.db, "person", {"given_name": "Koe", "family_name": "Koe"})
    assert history.entries(window.context.db, limit=1)[0].actor == "Liisa Mäkelä"
    field.clear()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    records.create(window.context.db, "person", {"given_name": "Koe", "family_name": "Koe"})
    assert history.entries(window.context.db, limit=1)[0].actor == user_name()


def test_the_language_changes_at_once_and_the_sheet_stays(qtbot: Any, window: Any) -> None:
    sheet(window).own.language._pick(1)
    qtbot.waitUntil(lambda: window.shade is not None and sheet(window).accessibleName() == "Inställningar")
    assert i18n.current() == "sv"
    assert window.band.tabs.tabText(0) == "Projekt"
    window.close()
    assert preferences.load().language == "sv"


def test_colours_and_text_size_change_at_once(qtbot: Any, window: Any) -> None:
    sheet(window).own.colours._pick(1)
    assert theme.current().name == "dark"
    sheet(window).own.text_size._pick(4)
    qtbot.waitUntil(lambda: theme.scale() == 1.5 and window.shade is not None)
    assert sheet(window).own.text_size.current() == 4
    window.close()
    assert (preferences.load().colours, preferences.load().text_scale) == ("dark", 1.5)


def test_without_a_database_there_are_ones_own_only(make_window: Any) -> None:
    window = make_window(entries=ENTRIES)
    window.open_first(None)
    window.show_settings()
    assert sheet(window).office is None
    sheet(window).own.name.setText("Liisa")
    sheet(window).own.name.editingFinished.emit()
    assert window.preferences.actor == "Liisa"


# ------------------------------------------------------------ the office
def test_every_setting_of_the_office_is_shown_as_it_is_stored(window: Any) -> None:
    editors = sheet(window).office.form.editors
    assert set(editors) == set(OFFICE)
    for key in OFFICE:
        assert editors[key].stored() == stored(window, key)
        assert editors[key].text()


def test_a_setting_is_saved_printed_and_undone(qtbot: Any, window: Any, type_text: Any) -> None:
    editor = sheet(window).office.form.editors["office.name"]
    editor.input.focus.selectAll()
    type_text(editor.input.focus, "FCG Töölö")
    qtbot.keyClick(editor.input.focus, Qt.Key.Key_Return)
    assert stored(window, "office.name") == "FCG Töölö"
    assert "toimiston nimi" in history.state(window.context.db).undo
    project = making.projects(window.context.db)[0].id
    with window.context.db.read() as session:
        assert brochure.collect(session, project, "fi", date.today()).office == "FCG Töölö"
    window.context.run(lambda: history.undo(window.context.db))
    assert stored(window, "office.name") == "FCG"
    assert editor.text() == "FCG"


def test_a_wrong_address_is_told_under_the_field_and_kept_as_a_draft(window: Any) -> None:
    editor = sheet(window).office.form.editors["office.contact_email"]
    before = editor.stored()
    editor.input.show_text("kimmo@")
    editor.input.edited.emit()
    editor.commit()
    assert "ei ole tallennettu" in editor.problem
    assert stored(window, "office.contact_email") == before
    window.close_sheet()
    window.show_settings()
    assert sheet(window).office.form.editors["office.contact_email"].text() == "kimmo@"


def test_what_is_being_typed_is_saved_when_the_sheet_closes(window: Any) -> None:
    editor = sheet(window).office.form.editors["office.partner"]
    editor.input.show_text("Kuntaliitto ja ystävät")
    editor.input.edited.emit()
    window.close_sheet()
    assert stored(window, "office.partner") == "Kuntaliitto ja ystävät"


def test_a_setting_is_emptied_and_filled_again(window: Any) -> None:
    editor = sheet(window).office.form.editors["office.contact_title"]
    for text in ("", "Johtaja"):
        editor.input.show_text(text)
        editor.commit()
        assert stored(window, "office.contact_title") == text
        assert not editor.problem


def test_a_setting_changed_elsewhere_is_not_overwritten(window: Any) -> None:
    editor = sheet(window).office.form.editors["office.partner"]
    settings.set_setting(window.context.db, "office.partner", "Toinen")
    editor.input.show_text("Minun")
    editor.commit()
    assert "Toinen" in editor.problem
    assert stored(window, "office.partner") == "Toinen"


def test_a_read_only_database_lets_the_office_be_looked_at(make_window: Any, example_db: Database) -> None:
    example_db.close()
    example_db.path.chmod(0o444)
    window = make_window(example_db.path, entries=ENTRIES)
    window.show_settings()
    focus = sheet(window).office.form.editors["office.name"].input.focus
    assert focus.text() == "FCG"
    assert focus.isReadOnly() or not focus.isEnabled()


def test_the_sheet_fits_and_everything_has_a_name(window: Any) -> None:
    window.resize(1280, 720)
    QApplication.processEvents()
    takers = [w for w in sheet(window).findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [w for w in takers if w.isVisible() and not w.accessibleName()]
    assert nameless == []
    assert sheet(window).height() <= 720


# ------------------------------------------------------------ the service
def test_set_setting_refuses_what_was_not_seen(db: Database) -> None:
    settings.set_setting(db, "office.name", "Yksi")
    with pytest.raises(ConflictError):
        settings.set_setting(db, "office.name", "Kolme", seen="Kaksi")
    settings.set_setting(db, "office.name", "Kolme", seen="Yksi")
    assert settings.all_settings(db) == {"office.name": "Kolme"}
