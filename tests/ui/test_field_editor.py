"""One field: committing, refusing, restoring, undo of its own, what is said under it."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from verkostoadmin.model.fields import FIELDS
from verkostoadmin.ui import theme
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.forms.dates import CalendarPopup, DateInput
from verkostoadmin.ui.widgets.buttons import LinkButton

Type = Callable[[QWidget, str], None]


@pytest.fixture
def make(qtbot: Any) -> Callable[..., FieldEditor]:
    def made(entity: str, name: str, value: Any = None, **options: Any) -> FieldEditor:
        editor = FieldEditor(FIELDS[entity][name], **options)
        qtbot.addWidget(editor)
        editor.resize(400, 200)
        editor.show()
        editor.activateWindow()
        qtbot.waitExposed(editor)
        editor.show_value(value)
        editor.input.focus.setFocus()
        QApplication.processEvents()
        return editor

    return made


def press(editor: FieldEditor, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QApplication.sendEvent(editor.input.focus, QKeyEvent(QEvent.Type.KeyPress, key, modifier))


def links(editor: FieldEditor) -> list[LinkButton]:
    QApplication.processEvents()
    return [link for link in editor.findChildren(LinkButton) if not link.isHidden()]


def committed(editor: FieldEditor) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    editor.committed.connect(lambda value, seen: found.append((value, seen)))
    return found


def test_enter_commits_the_value_and_what_was_seen(make: Callable[..., FieldEditor], type_text: Type) -> None:
    editor = make("project", "organiser", "FCG")
    found = committed(editor)
    press(editor, Qt.Key.Key_End)
    type_text(editor.input.focus, " ja Kuntaliitto, Äänekoski")
    press(editor, Qt.Key.Key_Return)
    assert found == [("FCG ja Kuntaliitto, Äänekoski", "FCG")]


def test_leaving_without_a_change_commits_nothing(make: Callable[..., FieldEditor]) -> None:
    editor = make("project", "organiser", "FCG")
    found = committed(editor)
    editor.input.focus.clearFocus()
    press(editor, Qt.Key.Key_Return)
    assert found == []


def test_another_spelling_of_the_same_day_is_no_change(make: Callable[..., FieldEditor]) -> None:
    editor = make("project", "ends_on", date(2026, 12, 31))
    found = committed(editor)
    editor.input.show_text("2026-12-31")
    editor.commit()
    assert found == []
    assert editor.text() == "31.12.2026"


def test_a_wrong_value_stays_and_is_explained(make: Callable[..., FieldEditor], type_text: Type) -> None:
    editor = make("project", "ends_on", date(2026, 12, 31))
    found = committed(editor)
    editor.input.focus.selectAll()  # type: ignore[attr-defined]
    type_text(editor.input.focus, "31.2.2026")
    press(editor, Qt.Key.Key_Return)
    assert found == []
    assert editor.text() == "31.2.2026"
    assert editor.input.focus.property("invalid") is True
    assert "31.2.2026" in editor.input.focus.accessibleDescription()
    assert [link.text() for link in links(editor)] == ["Palauta 31.12.2026"]


def test_the_restore_link_brings_the_stored_value_back(make: Callable[..., FieldEditor]) -> None:
    editor = make("project", "ends_on", date(2026, 12, 31))
    editor.input.show_text("joskus")
    editor.commit()
    links(editor)[0].click()
    assert editor.text() == "31.12.2026"
    assert not editor.is_unsaved()
    assert editor.input.focus.property("invalid") is False


def test_after_a_link_the_keyboard_is_back_in_the_field(make: Callable[..., FieldEditor]) -> None:
    editor = make("project", "ends_on", date(2026, 12, 31))
    editor.input.show_text("joskus")
    editor.commit()
    (link,) = links(editor)
    link.setFocus()
    link.click()
    assert QApplication.focusWidget() is editor.input.focus
    assert not editor.is_unsaved()


def test_what_was_never_asked_is_saved_only_once_it_is_answered(make: Callable[..., FieldEditor]) -> None:
    editor = make("person", "show_in_lists")
    found = committed(editor)
    assert editor.input.focus.currentText() == "Ei kysytty"
    assert not editor.is_unsaved()
    editor.commit()
    assert found == []
    editor.input.show_text("no")
    assert editor.is_unsaved()
    editor.commit()
    assert found == [(False, None)]


def test_no_and_never_asked_are_told_apart(make: Callable[..., FieldEditor]) -> None:
    editor = make("person", "show_in_lists", False)
    found = committed(editor)
    assert editor.input.focus.currentText() == "Ei"
    editor.input.show_text("")
    editor.commit()
    assert found == [(None, False)]


def test_escape_restores_only_what_is_unsaved(make: Callable[..., FieldEditor], type_text: Type) -> None:
    editor = make("project", "organiser", "FCG")
    type_text(editor.input.focus, "x")
    press(editor, Qt.Key.Key_Escape)
    assert editor.text() == "FCG"


def undo_override(editor: FieldEditor) -> bool:
    """Whether the field takes Ctrl+Z for itself."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(editor.input.focus, event)
    return event.isAccepted()


@pytest.mark.parametrize(("entity", "name"), [("project", "organiser"), ("project_text", "lead")])
def test_undo_is_the_fields_own_only_while_typing(
    make: Callable[..., FieldEditor], type_text: Type, entity: str, name: str
) -> None:
    editor = make(entity, name, "FCG")
    assert not undo_override(editor)
    type_text(editor.input.focus, "x")
    assert undo_override(editor)


def test_a_conflict_shows_both_values_and_lets_choose(make: Callable[..., FieldEditor]) -> None:
    editor = make("project", "price_cents", 450_000)
    found = committed(editor)
    editor.input.show_text("4 950")
    editor.show_conflict(495_000, 510_000, "Maija Malli", datetime(2026, 11, 24, 14, 31))
    words = editor.foot.words()
    assert all(part in words for part in ("Maija Malli", "14.31", "5\u00a0100", "4\u00a0950"))
    mine, theirs = links(editor)
    mine.click()
    assert found == [(495_000, 510_000)]
    theirs.click()
    assert editor.stored() == 510_000
    assert editor.text() == "5\u00a0100"


def test_a_draft_is_offered_and_can_be_discarded(make: Callable[..., FieldEditor]) -> None:
    editor = make("project_text", "lead", "Vanha")
    editor.offer_draft("Uusi alku")
    assert editor.text() == "Uusi alku"
    assert "palautettiin" in editor.foot.words()
    links(editor)[1].click()
    assert editor.text() == "Vanha"


def test_a_long_text_grows_and_is_counted(make: Callable[..., FieldEditor]) -> None:
    editor = make("project_text", "lead", "sana " * 200, limit=320)
    low = make("project_text", "lead", "lyhyt", limit=320)
    QApplication.processEvents()
    assert editor.input.height() > 2 * low.input.height()
    assert "pitkä esitteeseen" in editor.foot._counter.text()
    assert low.foot._counter.text() == "5 / 320"


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.25, 1.5])
def test_all_of_a_long_text_is_seen(make: Callable[..., FieldEditor], scale: float) -> None:
    theme.apply(dark=False, text_scale=scale)
    editor = make("project_text", "lead", "Sanoja riville. " * 40 + "\n\nja lopuksi", lines=3)
    area = editor.input.focus
    assert isinstance(area, QPlainTextEdit)
    QApplication.processEvents()
    area.moveCursor(QTextCursor.MoveOperation.End)
    assert area.verticalScrollBar().maximum() == 0


def test_tab_leaves_a_text_area_and_commits(make: Callable[..., FieldEditor], type_text: Type) -> None:
    editor = make("project_text", "lead", "")
    found = committed(editor)
    type_text(editor.input.focus, "Ingressi")
    layout = editor.layout()
    assert layout is not None
    layout.addWidget(QLineEdit())
    QApplication.processEvents()
    press(editor, Qt.Key.Key_Tab)
    assert found == [("Ingressi", "")]


def test_a_choice_and_a_check_box_commit_at_once(make: Callable[..., FieldEditor]) -> None:
    choice = make("participation", "status", "invited")
    found = committed(choice)
    box = choice.input.focus
    box.setCurrentIndex(box.findData("confirmed"))  # type: ignore[attr-defined]
    box.activated.emit(box.currentIndex())  # type: ignore[attr-defined]
    assert found == [("confirmed", "invited")]
    check = make("project", "cancelled", False)
    found = committed(check)
    check.input.focus.click()  # type: ignore[attr-defined]
    assert found == [(True, False)]


def test_a_reference_takes_a_choice_and_refuses_other_text(make: Callable[..., FieldEditor], type_text: Type) -> None:
    names = {7: "EVE", 8: "Ilmasto"}

    def search(text: str) -> list[tuple[int, str, str]]:
        return [(number, name, "") for number, name in names.items() if text.casefold() in name.casefold()]

    editor = make("project", "predecessor_id", None, search=search, describe=names.__getitem__)
    found = committed(editor)
    type_text(editor.input.focus, "ilmasto")
    editor.commit()
    assert found == [(8, None)]
    editor.show_value(8)
    assert editor.text() == "8"
    editor.input.show_text("Olematon")
    editor.commit()
    assert len(found) == 1
    assert "Olematon" in editor.problem
    assert links(editor)[0].text() == "Palauta Ilmasto"


def test_the_calendar_picks_a_day(make: Callable[..., FieldEditor]) -> None:
    editor = make("project", "ends_on", date(2026, 12, 31))
    found = committed(editor)
    date_input = editor.input
    assert isinstance(date_input, DateInput)
    date_input.button.click()
    popup = date_input.findChild(CalendarPopup)
    assert isinstance(popup, CalendarPopup)
    assert popup.calendar.selectedDate().toPython() == date(2026, 12, 31)
    popup.calendar.clicked.emit(popup.calendar.selectedDate().addDays(-1))
    assert found == [(date(2026, 12, 30), date(2026, 12, 31))]


def test_the_calendar_keeps_the_time_of_day(make: Callable[..., FieldEditor]) -> None:
    editor = make("event", "starts_at", datetime(2026, 11, 26, 12, 15))
    date_input = editor.input
    assert isinstance(date_input, DateInput)
    date_input.button.click()
    popup = date_input.findChild(CalendarPopup)
    assert isinstance(popup, CalendarPopup)
    popup.calendar.clicked.emit(popup.calendar.selectedDate().addDays(1))
    assert editor.text() == "27.11.2026 klo 12.15"
    assert editor.is_unsaved()
