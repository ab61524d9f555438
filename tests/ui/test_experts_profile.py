"""The profile of an expert as it is edited, and where it leads."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from experts_page import expert, open_page, person, show_expert
from one_page import button, edit, settle, stored
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from verkostoadmin.services import records
from verkostoadmin.ui.widgets.tags import Tag

TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def page(make_window: Callable[..., Any], example_template: Path, tmp_path: Path) -> Any:
    return open_page(make_window, example_template, tmp_path)


def tags(inside: QWidget) -> list[str]:
    return [tag.text() for tag in inside.findChildren(Tag) if tag.isVisible()]


def test_an_introduction_is_saved_and_undone(page: Any) -> None:
    detail = show_expert(page, "Salmi")
    edit(detail.form.editors["bio_en"], "Keeps the networks together.")
    assert stored(page, "expert", detail.expert_id)["bio_en"] == "Keeps the networks together."
    page.frame.undo()
    assert stored(page, "expert", detail.expert_id)["bio_en"] is None
    assert detail.form.editors["bio_en"].text() == ""


def test_one_language_is_seen_at_a_time_and_missing_ones_are_told(page: Any) -> None:
    detail = show_expert(page, "Hakkarainen")
    editors = detail.form.editors
    assert editors["bio_fi"].isVisible() and not editors["bio_sv"].isVisible()
    detail.introduction.languages._pick(1)
    assert editors["title_sv"].isVisible() and editors["bio_sv"].isVisible() and not editors["bio_fi"].isVisible()
    assert detail.introduction._missing.text() == "Nimike tai esittely puuttuu: ruotsi, englanti"
    edit(detail.form.editors["bio_sv"], "Ledning.")
    assert detail.introduction._missing.text() == "Nimike tai esittely puuttuu: englanti"


def test_topics_are_added_offered_and_removed(page: Any, qtbot: Any, type_text: TypeText) -> None:
    detail = show_expert(page, "Kettunen")
    button(detail.topics, "Lisää aihe").click()
    assert QApplication.focusWidget() is detail.topics.line
    offered = detail.topics.line.completer().model().stringList()
    assert "ilmasto" in offered and "digitalisaatio" not in offered
    type_text(detail.topics.line, "Tekoäly, digitalisaatio")
    qtbot.keyClick(detail.topics.line, Qt.Key.Key_Return)
    assert stored(page, "expert", detail.expert_id)["topics"] == "digitalisaatio, Tekoäly"
    assert detail.topics.line.isVisible(), "the next topic can be typed at once"
    settle()
    button(detail.topics, "Poista aihe: digitalisaatio").click()
    settle()
    assert stored(page, "expert", detail.expert_id)["topics"] == "Tekoäly"
    detail.topics.add()
    qtbot.keyClick(detail.topics.line, Qt.Key.Key_Return)
    assert not detail.topics.line.isVisible(), "Enter on an empty line ends it"
    assert "Tekoäly" in [page.filters.topic.itemText(index) for index in range(page.filters.topic.count())]


def test_languages_are_chosen_from_a_menu(page: Any) -> None:
    detail = show_expert(page, "Kettunen")
    menu = detail.languages.menu()
    offered = [action.text() for action in menu.actions()]
    assert "suomi" not in offered
    menu.actions()[offered.index("ruotsi")].trigger()
    assert stored(page, "expert", detail.expert_id)["languages"] == "fi sv"
    settle()
    assert tags(detail.languages) == ["suomi", "ruotsi"]
    button(detail.languages, "Poista kieli: suomi").click()
    assert stored(page, "expert", detail.expert_id)["languages"] == "sv"


def test_a_colleagues_topic_is_not_overwritten(page: Any) -> None:
    detail = show_expert(page, "Kettunen")
    records.change(page.context.db, "expert", detail.expert_id, {"topics": "toisaalla"})
    detail.topics.edited.emit(["täällä"])
    assert stored(page, "expert", detail.expert_id)["topics"] == "toisaalla"


def test_what_may_be_shown_stands_beside_the_values(page: Any) -> None:
    detail = show_expert(page, "Hakkarainen")
    assert detail.public._values["email"].text() == "ritva.hakkarainen@example.fi"
    box = detail.form.editors["public_phone"].input.box
    assert not box.isChecked()
    box.click()
    assert stored(page, "expert", detail.expert_id)["public_phone"] is True
    records.change(page.context.db, "person", person(page, "Hakkarainen"), {"phone": None})
    page.refresh(None)
    assert detail.public._values["phone"].text() == "ei annettu"


def test_projects_and_events_lead_to_themselves(page: Any) -> None:
    detail = show_expert(page, "Järvinen-Öhman")
    settle()
    button(detail.roles, "Elinvoiman kehittäminen").click()
    assert page.frame.pages.current_record()[0] == "project"
    page.frame.band.tabs.setCurrentIndex(0)
    settle()
    event = detail.events._shown[0]
    button(detail.events, event.title).click()
    assert page.frame.pages.current_record() == ("event", event.id)


def test_deleting_a_profile_keeps_the_person_and_shows_the_next(page: Any) -> None:
    detail = show_expert(page, "Hakkarainen")
    gone = detail.expert_id
    detail.delete()
    assert stored(page, "expert", gone) is None
    assert stored(page, "person", person(page, "Hakkarainen")) is not None
    assert page.current_record() == ("expert", expert(page, "Järvinen-Öhman"))
    page.frame.undo()
    assert page.current_record() == ("expert", gone)


def test_a_change_made_elsewhere_is_shown_but_typing_is_left_alone(page: Any, type_text: TypeText) -> None:
    detail = show_expert(page, "Salmi")
    line = detail.form.editors["title"].input.line
    line.setFocus()
    type_text(line, "Uusi ")
    page.context.tell(records.change(page.context.db, "expert", detail.expert_id, {"bio_fi": "Toisaalla."}))
    assert detail.form.editors["bio_fi"].text() == "Toisaalla."
    assert "Uusi " in line.text()


def test_sections_are_walked_by_keys(page: Any) -> None:
    detail = show_expert(page, "Salmi")
    seen = []
    for _step in range(3):
        page.step_section(1)
        seen.append(next(part for part in detail.sections if part.isAncestorOf(QApplication.focusWidget())))
    assert seen == list(detail.sections[:3])
    page.step_section(-1)
    assert detail.sections[1].isAncestorOf(QApplication.focusWidget())


def test_long_names_do_not_widen_the_profile(page: Any) -> None:
    detail = show_expert(page, "Salmi")
    width = detail.width()
    long = "Pitkänimi" * 22
    records.change(page.context.db, "person", person(page, "Salmi"), {"family_name": long})
    records.change(page.context.db, "expert", detail.expert_id, {"title": long, "topics": ", ".join([long[:190], "x"])})
    page.refresh(None)
    settle()
    assert detail.width() == width
    assert detail.area.widget().width() <= detail.area.viewport().width()
