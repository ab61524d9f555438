"""The section of texts: languages side by side, completeness, approval, and sections added, moved and deleted."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from one_page import button, edit, press, stored
from projects_page import open_page, project_id, section
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from verkostoadmin.services.lint.finding import Place

TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def page(make_window: Callable[..., Any], example_template: Path, tmp_path: Path) -> Any:
    return open_page(make_window, example_template, tmp_path, "USO")


@pytest.fixture
def texts(page: Any) -> Any:
    return section(page, "texts")


def headings(texts: Any) -> list[Any]:
    return [editor.editor("heading_fi").stored() for editor in texts.sections.editors]


def bodies(page: Any) -> list[str]:
    return [values["body_fi"] for values in page.detail.snapshot.sections]


def mouse(widget: QWidget, kind: QEvent.Type, place: QPointF) -> None:
    """The left button at a place on the screen."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    held = none if kind == QEvent.Type.MouseButtonRelease else left
    here = widget.mapFromGlobal(place)
    button = none if kind == QEvent.Type.MouseMove else left
    QApplication.sendEvent(widget, QMouseEvent(kind, here, place, button, held, Qt.KeyboardModifier.NoModifier))


def test_two_languages_stand_side_by_side(texts: Any) -> None:
    finnish, swedish = (texts.fields.editor(code, "lead") for code in ("fi", "sv"))
    assert finnish.isVisible() and swedish.isVisible()
    assert finnish.y() == swedish.y() and finnish.x() < swedish.x()
    assert abs(finnish.width() - swedish.width()) <= 1
    first = texts.sections.editors[0]
    assert first.editor("body_fi").y() == first.editor("body_sv").y()
    assert texts.heads["fi"]._count.text() == "9 / 9"


def test_english_takes_the_place_of_swedish(texts: Any) -> None:
    texts.views._pick(1)
    assert texts.fields.editor("en", "name").isVisible()
    assert not texts.fields.editor("sv", "name").isVisible()
    texts.views._pick(2)
    assert not texts.fields.editor("en", "name").isVisible()
    assert texts.heads["fi"].isVisible() and not texts.heads["sv"].isVisible()


def test_a_text_is_typed_and_saved_when_it_is_left(page: Any, texts: Any, type_text: TypeText) -> None:
    area = texts.fields.editor("sv", "lead").input.area
    area.setFocus()
    area.selectAll()
    type_text(area, "Nätverket för Åbo och Överträsk.")
    press(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.detail.snapshot.languages["sv"].values["lead"] == "Nätverket för Åbo och Överträsk."


def test_a_change_after_approval_shows_until_it_is_approved_again(page: Any, texts: Any) -> None:
    text = page.detail.snapshot.languages["fi"].values["id"]
    texts.approve("fi")
    assert page.detail.snapshot.languages["fi"].state == "approved"
    assert not texts.heads["fi"].approve.isVisible()
    edit(texts.sections.editors[2].editor("body_fi"), "Toinen teksti.")
    assert page.detail.snapshot.languages["fi"].state == "changed"
    assert texts.heads["fi"].chip.accessibleName() == "Muuttunut hyväksynnän jälkeen"
    texts.heads["fi"].approve.click()
    assert stored(page, "project_text", text)["approved_by"] == page.context.db.actor
    assert page.detail.snapshot.languages["fi"].state == "approved"


def test_a_plain_text_is_written_below_the_sections_and_approved_with_the_others(page: Any, texts: Any) -> None:
    texts.approve("fi")
    editor = texts.fields.editor("fi", "plain")
    assert editor.mapToGlobal(QPoint()).y() > texts.sections.editors[-1].mapToGlobal(QPoint()).y()
    assert "isotekstiseen" in " ".join(label.text() for label in editor.foot.findChildren(QLabel))
    edit(editor, "Selkeä teksti.\n\nToinen kappale.")
    assert page.detail.snapshot.languages["fi"].values["plain"] == "Selkeä teksti.\n\nToinen kappale."
    assert page.detail.snapshot.languages["fi"].state == "changed"
    edit(editor, "")
    assert page.detail.snapshot.languages["fi"].state == "approved"


def test_an_emptied_text_lowers_the_completeness_and_is_told_before_printing(page: Any, texts: Any) -> None:
    edit(texts.sections.editors[1].editor("body_fi"), "")
    assert texts.heads["fi"]._count.text() == "8 / 9"
    assert page.detail.tabs._notes[1].words == "26/27"
    assert page.detail.snapshot.findings[0].severity == "err"
    page.detail.show_section("basics")
    page.detail.go(page.detail.snapshot.findings[0].place)
    assert texts.sections.editors[1].editor("body_fi").input.focus.hasFocus()


def test_a_missing_language_is_begun_and_filled_from_finnish(page: Any, texts: Any) -> None:
    page.open_project(project_id(page, "Ilmasto"))
    assert texts.heads["sv"].chip.accessibleName() == "Puuttuu"
    assert not texts.fields.editor("sv", "name").isVisible()
    button(texts.heads["sv"], "Lisää kieli: Svenska").click()
    assert texts.fields.editor("sv", "name").input.focus.hasFocus()
    edit(texts.fields.editor("sv", "tagline"), "Egen slogan")
    texts.heads["sv"].copy.click()
    swedish = page.detail.snapshot.languages["sv"]
    assert swedish.filled == 9
    assert swedish.values["tagline"] == "Egen slogan"
    assert page.detail.snapshot.sections[0]["body_sv"] == page.detail.snapshot.sections[0]["body_fi"]
    page.frame.undo()
    assert page.detail.snapshot.languages["sv"].filled == 2


def test_a_section_is_added_at_the_end_with_the_keyboard_in_it(page: Any, texts: Any) -> None:
    texts.sections.add("benefits")
    assert len(texts.sections.editors) == 7
    last = page.detail.snapshot.sections[-1]
    assert (last["kind"], last["layout"]) == ("benefits", "bullets")
    assert texts.sections.editors[-1].editor("body_fi").input.focus.hasFocus()


def test_a_deleted_section_comes_back_by_undo(page: Any, texts: Any) -> None:
    before = bodies(page)
    texts.sections.editors[0].delete.click()
    assert bodies(page) == before[1:]
    page.frame.undo()
    assert bodies(page) == before


def test_alt_and_arrow_move_a_section_and_the_keyboard_goes_along(page: Any, texts: Any) -> None:
    before = bodies(page)
    moved = texts.sections.editors[0]
    moved.editor("heading_fi").setFocus()
    press(moved.editor("heading_fi").input.focus, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert bodies(page)[:2] == [before[1], before[0]]
    assert texts.sections.editors[1] is moved
    assert moved.editor("heading_fi").input.focus.hasFocus()
    press(moved.editor("heading_fi").input.focus, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert bodies(page) == before


def test_the_ends_of_the_order_are_not_left(page: Any, texts: Any) -> None:
    before = bodies(page)
    texts.sections.move_by(texts.sections.editors[0], -1)
    texts.sections.move_by(texts.sections.editors[-1], 1)
    assert bodies(page) == before
    assert not texts.sections.editors[0].up.isEnabled()
    assert not texts.sections.editors[-1].down.isEnabled()


def test_dragging_to_the_edge_brings_the_places_below_into_view(page: Any, texts: Any, qtbot: Any) -> None:
    first, bar = texts.sections.editors[0], texts._scroll.verticalScrollBar()
    viewport = texts._scroll.viewport()
    edge = QPointF(viewport.mapToGlobal(viewport.rect().bottomLeft())) + QPointF(20, -5)
    before = headings(texts)
    mouse(first.handle, QEvent.Type.MouseButtonPress, QPointF(first.handle.mapToGlobal(first.handle.rect().center())))
    mouse(first.handle, QEvent.Type.MouseMove, edge)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum(), timeout=20_000)
    mouse(first.handle, QEvent.Type.MouseButtonRelease, edge)
    assert headings(texts) == [*before[1:], before[0]]
    qtbot.wait(60)
    assert not texts.sections._edge.isActive()


def test_a_section_is_dragged_to_another_place(page: Any, texts: Any) -> None:
    before = bodies(page)
    first, third = texts.sections.editors[0], texts.sections.editors[2]
    below_third = QPointF(texts.sections.mapToGlobal(third.geometry().bottomLeft()))
    mouse(first.handle, QEvent.Type.MouseButtonPress, QPointF(first.handle.mapToGlobal(first.handle.rect().center())))
    mouse(first.handle, QEvent.Type.MouseMove, below_third)
    assert texts.sections._mark.isVisible()
    mouse(first.handle, QEvent.Type.MouseButtonRelease, below_third)
    assert bodies(page) == [before[1], before[2], before[0], *before[3:]]
    assert not texts.sections._mark.isVisible()


def test_a_section_without_a_heading_goes_by_its_kind(page: Any, texts: Any) -> None:
    goals = texts.sections.editors[1]
    assert goals.editor("body_fi").title == "Tavoitteet"
    assert goals.editor("body_sv").title == "Mål"
    edit(goals.editor("heading_sv"), "Våra mål")
    assert goals.editor("body_sv").title == "Våra mål"


def test_another_kind_has_another_limit(page: Any, texts: Any) -> None:
    first = texts.sections.editors[0]
    first.kind.input.show_text("audience")
    first.kind.commit()
    assert stored(page, "section", first.record)["kind"] == "audience"
    assert first.editor("body_fi").foot._limit == 400


def test_a_long_text_is_saved_and_told_not_to_fit(page: Any, texts: Any) -> None:
    editor = texts.sections.editors[3].editor("body_fi")
    edit(editor, "Rivi\n" * 200)
    assert not editor.problem
    assert "999 / 550" in editor.foot._counter.text()


def test_switching_projects_keeps_texts_apart(page: Any, texts: Any) -> None:
    uso = bodies(page)
    page.open_project(project_id(page, "Kestävä kuntatalous"))
    QApplication.processEvents()
    assert len(texts.sections.editors) == 5
    assert [editor.editor("body_fi").stored() for editor in texts.sections.editors] == bodies(page)
    page.open_project(project_id(page, "USO"))
    assert bodies(page) == uso
    assert [editor.editor("body_fi").text() for editor in texts.sections.editors] == uso


def test_undo_goes_back_to_the_field(page: Any, texts: Any) -> None:
    texts.views._pick(1)
    edit(texts.sections.editors[2].editor("body_en"), "Something else.")
    texts.views._pick(0)
    page.detail.show_section("people")
    page.frame.undo()
    assert page.detail.key() == "texts"
    assert texts.codes() == ("fi", "en")
    assert texts.sections.editors[2].editor("body_en").input.focus.hasFocus()


def test_going_to_english_shows_it(page: Any, texts: Any) -> None:
    page.detail.go(Place("texts", "lead", "en"))
    assert texts.codes() == ("fi", "en")
    assert texts.fields.editor("en", "lead").input.focus.hasFocus()
