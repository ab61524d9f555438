"""The form of one record against the real services: saving, refusing, conflicts, drafts, new records."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from verkostoadmin.preferences import Preferences
from verkostoadmin.services import history, records
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.drafts import Drafts
from verkostoadmin.ui.forms import RecordForm
from verkostoadmin.ui.jobs import Jobs
from verkostoadmin.ui.widgets.buttons import LinkButton


class Frame:
    """A window that only remembers what it was asked to show."""

    def __init__(self) -> None:
        self.banners: list[tuple[str, str]] = []

    def show_banner(self, tone: str, title: str, detail: str = "", acts: Any = ()) -> None:
        self.banners.append((tone, title))

    def hide_banner(self) -> None:
        self.banners.clear()


@pytest.fixture
def context(qapp: Any, db: Database) -> Context:
    return Context(db, Preferences(), Drafts(str(db.path)), Jobs(), Frame())  # type: ignore[arg-type]


@pytest.fixture
def project(db: Database) -> int:
    values = {"short_name": "EVE", "starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31)}
    made = records.create(db, "project", values).id
    assert made is not None
    return made


def form_of(qtbot: Any, context: Context, *names: str) -> RecordForm:
    form = context.form("project")
    for name in names:
        qtbot.addWidget(form.editor(name))
    return form


def show(form: RecordForm, db: Database, project: int) -> None:
    values = records.load(db, "project", project)
    assert values is not None
    form.show_record(project, values)


def enter(form: RecordForm, name: str, text: str) -> None:
    editor = form.editors[name]
    editor.input.show_text(text)
    editor.input.edited.emit()
    editor.commit()


def test_a_field_is_saved_as_one_step(qtbot: Any, context: Context, db: Database, project: int) -> None:
    form = form_of(qtbot, context, "organiser", "ends_on")
    show(form, db, project)
    told: list[Any] = []
    context.changed.connect(told.append)
    enter(form, "organiser", "FCG ja Kuntaliitto")
    stored = records.load(db, "project", project)
    assert stored is not None
    assert stored["organiser"] == "FCG ja Kuntaliitto"
    assert [changes.fields for changes in told] == [frozenset({("project", project, "organiser")})]
    history.undo(db)
    assert records.load(db, "project", project)["organiser"] is None  # type: ignore[index]


def test_a_refused_value_is_told_beside_the_field_and_to_the_window(
    qtbot: Any, context: Context, db: Database, project: int
) -> None:
    form = form_of(qtbot, context, "ends_on")
    show(form, db, project)
    unsaved: list[list[str]] = []
    context.unsaved_changed.connect(unsaved.append)
    enter(form, "ends_on", "31.12.2025")
    assert "31.12.2025" in form.editors["ends_on"].problem
    assert unsaved[-1] == ["Päättyy"]
    assert records.load(db, "project", project)["ends_on"] == date(2026, 12, 31)  # type: ignore[index]
    form.editors["ends_on"].restore()
    assert unsaved[-1] == []


def test_a_change_made_elsewhere_is_no_lost_update(qtbot: Any, context: Context, db: Database, project: int) -> None:
    form = form_of(qtbot, context, "organiser")
    show(form, db, project)
    records.change(db, "project", project, {"organiser": "Kuntaliitto"})
    enter(form, "organiser", "FCG")
    assert "Kuntaliitto" in form.editors["organiser"].problem
    assert records.load(db, "project", project)["organiser"] == "Kuntaliitto"  # type: ignore[index]
    mine = next(link for link in form.editors["organiser"].findChildren(LinkButton) if link.text() == "Pidä omani")
    mine.click()
    assert records.load(db, "project", project)["organiser"] == "FCG"  # type: ignore[index]


def test_refresh_leaves_unsaved_text_alone(qtbot: Any, context: Context, db: Database, project: int) -> None:
    form = form_of(qtbot, context, "organiser", "price_note")
    show(form, db, project)
    form.editors["organiser"].input.show_text("kirjoitan juuri")
    form.refresh({"organiser": "toinen", "price_note": "alv 0 %"})
    assert form.editors["organiser"].text() == "kirjoitan juuri"
    assert form.editors["price_note"].text() == "alv 0 %"


def test_typed_text_survives_a_crash(
    qtbot: Any, context: Context, db: Database, project: int, type_text: Callable[..., None]
) -> None:
    form = form_of(qtbot, context, "organiser")
    show(form, db, project)
    type_text(form.editors["organiser"].input.focus, "Äänekosken")
    qtbot.wait(500)  # the promise: half a second after a key the draft is on the disk
    again = Context(db, Preferences(), Drafts(str(db.path)), Jobs(), Frame())  # type: ignore[arg-type]
    fresh = form_of(qtbot, again, "organiser")
    show(fresh, db, project)
    assert fresh.editors["organiser"].text() == "Äänekosken"
    assert "palautettiin" in fresh.editors["organiser"].problem
    fresh.editors["organiser"].commit()
    assert records.load(db, "project", project)["organiser"] == "Äänekosken"  # type: ignore[index]
    again.drafts.flush()
    assert Drafts(str(db.path)).get("project", project, "organiser") is None


def test_going_to_another_record_saves_what_is_typed(qtbot: Any, context: Context, db: Database, project: int) -> None:
    other = records.create(db, "project", {"short_name": "USO", "starts_on": date(2026, 1, 1)}).id
    assert other is not None
    form = form_of(qtbot, context, "organiser")
    show(form, db, project)
    form.editors["organiser"].input.show_text("FCG")
    show(form, db, other)
    assert records.load(db, "project", project)["organiser"] == "FCG"  # type: ignore[index]
    assert form.editors["organiser"].text() == ""


def test_a_refused_text_waits_as_a_draft(qtbot: Any, context: Context, db: Database, project: int) -> None:
    other = records.create(db, "project", {"short_name": "USO", "starts_on": date(2026, 1, 1)}).id
    assert other is not None
    form = form_of(qtbot, context, "ends_on")
    show(form, db, project)
    enter(form, "ends_on", "joskus")
    show(form, db, other)
    assert form.editors["ends_on"].text() == ""
    show(form, db, project)
    assert form.editors["ends_on"].text() == "joskus"


def test_a_new_record_exists_once_its_required_fields_are_valid(qtbot: Any, context: Context, db: Database) -> None:
    form = form_of(qtbot, context, "short_name", "starts_on", "organiser")
    form.show_new({"currency": "EUR"})
    saved: list[Any] = []
    form.saved.connect(saved.append)
    enter(form, "short_name", "UUSI")
    enter(form, "organiser", "FCG")
    assert saved == []
    enter(form, "starts_on", "1.1.2027")
    assert len(saved) == 1
    assert form.record == saved[0].id
    stored = records.load(db, "project", saved[0].id)
    assert stored is not None
    assert (stored["short_name"], stored["organiser"], stored["starts_on"]) == ("UUSI", "FCG", date(2027, 1, 1))
    enter(form, "organiser", "Kuntaliitto")
    assert records.load(db, "project", saved[0].id)["organiser"] == "Kuntaliitto"  # type: ignore[index]


def test_the_drafts_of_a_new_record_go_when_it_is_made(qtbot: Any, context: Context, db: Database) -> None:
    form = form_of(qtbot, context, "short_name", "starts_on")
    form.show_new({"currency": "EUR"})
    enter(form, "short_name", "UUSI")
    assert context.drafts.get("project", 0, "short_name") == "UUSI"
    enter(form, "starts_on", "1.1.2027")
    assert context.drafts.get("project", 0, "short_name") is None


def test_two_windows_keep_each_others_drafts(qtbot: Any) -> None:
    one, two = Drafts("sama.verkosto"), Drafts("sama.verkosto")
    one.put("project", 1, "organiser", "ensimmäinen")
    one.flush()
    two.put("project", 2, "organiser", "toinen")
    two.flush()
    one.remove("project", 1, "organiser")
    one.flush()
    again = Drafts("sama.verkosto")
    assert again.get("project", 1, "organiser") is None
    assert again.get("project", 2, "organiser") == "toinen"


def test_a_service_that_refuses_is_told_in_a_banner(context: Context, db: Database) -> None:
    assert context.run(lambda: records.change(db, "project", 12345, {"organiser": "FCG"})) is None
    frame = context.frame
    assert isinstance(frame, Frame)
    assert frame.banners[0][0] == "err"
