"""The log of prints: what it keeps, that undo does not see it, and what has changed since."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from verkostoadmin import documents, i18n
from verkostoadmin.documents.request import Request
from verkostoadmin.errors import UserError
from verkostoadmin.model.choices import DOCUMENT
from verkostoadmin.model.event import Event, EventProject
from verkostoadmin.model.participation import Participation
from verkostoadmin.model.person import Expert, ProjectRole
from verkostoadmin.services import checking, history, prints, records, settings
from verkostoadmin.services.prints import ChangedField
from verkostoadmin.storage import brochure, database, texts
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.naming import find_ids

DAY = date(2026, 11, 24)


def project_of(db: Database, name: str = "USO") -> int:
    with db.read() as session:
        return find_ids(session, "project", name)[0]


def print_it(db: Database, *projects: int, document: str = "brochure", language: str = "fi", **shape: Any) -> int:
    """Write a document into the log as it is now; its bytes do not matter here."""
    options = Request(document, projects, DAY, language, **shape).plain()
    with db.read() as session:
        state = prints.state_of(session)
    printed = prints.record(db, options, state=state, pdf=b"%PDF", title="Esite", pages=2, output="paper")
    assert printed is not None
    return printed


# ------------------------------------------------------------ the log
def test_an_entry_tells_what_was_printed_and_how_to_print_it_again(db: Database) -> None:
    request = Request("brochure", (12, 34), DAY, "sv", second="fi", layout="beside", edition="large")
    with db.read() as session:
        state = prints.state_of(session)
    key = prints.record(
        db, request.plain(), state=state, pdf=b"%PDF-1.7", title="Verkosto", pages=4, sheets=2, output="paper",
        file_name="verkosto.pdf", recipient="Kuntamarkkinat",
    )  # fmt: skip
    assert key is not None
    found = prints.get(db, key)
    assert Request.from_plain(found.options) == request
    assert (found.document, found.languages, found.projects) == ("brochure", ("sv", "fi"), (12, 34))
    assert (found.pages, found.sheets, found.output, found.by) == (4, 2, "paper", "Testaaja")
    assert (found.title, found.file_name, found.recipient) == ("Verkosto", "verkosto.pdf", "Kuntamarkkinat")
    assert found.digest == prints.digest(b"%PDF-1.7") and found.state == state


def test_every_document_of_projects_can_be_logged_by_its_name() -> None:
    of_projects = {key: kind.name for key, kind in documents.DOCUMENTS.items() if not kind.alone}
    assert dict(DOCUMENT) == of_projects


def test_the_latest_entry_is_of_the_document_its_projects_and_its_language(db: Database) -> None:
    first, other = print_it(db, 1000), print_it(db, 2000)
    both = print_it(db, 1000, 2000, document="catalogue")
    swedish = print_it(db, 1000, language="sv")

    def latest(*arguments: Any) -> int | None:
        found = prints.latest(db, *arguments)
        return found.id if found else None

    assert latest("brochure", [1000]) == swedish and latest("brochure", [1000], "fi") == first
    assert latest("brochure", [2000]) == other and latest("brochure", [1000, 2000]) is None
    assert latest("catalogue", [1000]) == latest("catalogue", [2000, 1000]) == both
    assert latest("brochure", [100]) is None  # its number begins another's


def test_the_log_is_read_in_pages_from_the_newest(db: Database) -> None:
    keys = [print_it(db, number) for number in (10, 20, 10, 30)]
    assert [entry.id for entry in prints.page(db, limit=3)] == keys[:0:-1]
    assert [entry.id for entry in prints.page(db, before=keys[1])] == keys[:1]
    assert [entry.id for entry in prints.page(db, project_id=10)] == [keys[2], keys[0]]
    assert prints.page(db, document="poster") == []


def test_a_deleted_entry_is_gone(db: Database) -> None:
    key = print_it(db, 1)
    records.delete(db, "print_record", [key])
    assert prints.page(db) == []
    with pytest.raises(UserError):
        prints.get(db, key)


def test_an_endless_title_is_cut_and_many_projects_are_kept(db: Database) -> None:
    projects = tuple(range(10**17, 10**17 + 1000))
    options = Request("catalogue", projects, DAY).plain()
    key = prints.record(db, options, state=0, pdf=b"", title="Verkosto " * 40, pages=1, recipient="x" * 300)
    assert key is not None
    assert len(prints.get(db, key).title) <= 200 and prints.get(db, key).projects == projects


def test_a_read_only_database_is_printed_from_without_a_log(db: Database) -> None:
    db.checkpoint()
    db.close()
    db.path.chmod(0o444)
    opened = database.open_(db.path)
    options = Request("brochure", (1,), DAY).plain()
    assert prints.record(opened, options, state=0, pdf=b"", title="Esite", pages=1) is None
    opened.close()


# ------------------------------------------------------------ the journal
def test_printing_is_neither_the_next_undo_nor_the_end_of_redo(db: Database) -> None:
    project = records.create(db, "project", {"short_name": "USO", "starts_on": DAY}).id
    assert project is not None
    records.change(db, "project", project, {"organiser": "FCG"})
    history.undo(db)
    before = history.state(db)
    print_it(db, project)
    assert history.state(db) == before and before.redo
    history.redo(db)
    values = records.load(db, "project", project)
    assert values is not None and values["organiser"] == "FCG"
    assert checking.check(db) == []


def test_what_was_printed_stands_in_the_history_and_cannot_be_undone(db: Database) -> None:
    print_it(db, 1)
    entry = history.entries(db)[0]
    assert entry.title == "Tulostettu esite: Esite" and entry.source == "print"
    assert [row.new for row in entry.rows if row.field == "output"] == ["Paperille"]
    assert history.why_not_undo(db, entry.id) == "Tulosteet jäävät lokiin."
    with pytest.raises(UserError):
        history.undo_transaction(db, entry.id)


# ------------------------------------------------------------ what has changed since
def first_section(db: Database, project: int) -> int:
    with db.read() as session:
        return texts.sections(session, project)[0].id


def participation(db: Database, project: int, status: str) -> int:
    with db.read() as session:
        statement = select(Participation.id).where(Participation.project_id == project, Participation.status == status)
        return session.scalars(statement.order_by(Participation.id)).first() or 0


def told(changes: list[ChangedField]) -> list[tuple[str, str, str, str]]:
    return [(each.record, each.label, each.old, each.new) for each in changes]


def test_nothing_has_changed_after_printing_or_printing_again(example_db: Database) -> None:
    project = project_of(example_db)
    key = print_it(example_db, project)
    print_it(example_db, project)
    assert prints.changes_since(example_db, key) == []


def test_a_changed_field_is_told_with_who_changed_it(example_db: Database) -> None:
    project = project_of(example_db)
    key = print_it(example_db, project)
    other = database.open_(example_db.path, "Liisa")
    records.change(other, "project", project, {"price_cents": 123_400})
    other.close()
    (found,) = prints.changes_since(example_db, key)
    assert (found.entity, found.id, found.field, found.act) == ("project", project, "price_cents", "changed")
    assert told([found]) == [("USO", "Hinta kunnalle (€)", "6\u00a0200", "1\u00a0234")]
    assert found.actor == "Liisa"


def test_what_was_changed_back_is_no_difference(example_db: Database) -> None:
    project = project_of(example_db)
    key = print_it(example_db, project)
    section = first_section(example_db, project)
    records.change(example_db, "project", project, {"organiser": "Toinen"})
    history.undo(example_db)
    records.delete(example_db, "section", [section])
    history.undo(example_db)
    made = records.create(example_db, "group", {"project_id": project, "name": "Hetken"}).id
    records.delete(example_db, "group", [made or 0])
    assert prints.changes_since(example_db, key) == []


def test_rows_that_came_and_went_are_told_as_such(example_db: Database) -> None:
    project = project_of(example_db)
    key = print_it(example_db, project)
    records.create(example_db, "group", {"project_id": project, "name": "Lappi"})
    records.delete(example_db, "section", [first_section(example_db, project)])
    assert {(each.act, each.label, each.record) for each in prints.changes_since(example_db, key)} == {
        ("created", "Osaverkko", "Lappi"),
        ("deleted", "Osio", "USO · Mistä on kyse"),
    }


def test_an_application_counts_from_its_confirmation(example_db: Database) -> None:
    with example_db.read() as session:
        row = session.scalars(select(Participation).where(Participation.status == "applied")).first()
        assert row is not None
        project, applied = row.project_id, row.id
    key = print_it(example_db, project)
    records.change(example_db, "participation", applied, {"note": "Soitettu"})
    assert prints.changes_since(example_db, key) == []
    records.change(example_db, "participation", applied, {"status": "confirmed"})
    assert [each[1:] for each in told(prints.changes_since(example_db, key))] == [("Tila", "Hakenut", "Vahvistettu")]


def text_of(db: Database, project: int, language: str) -> int:
    with db.read() as session:
        return texts.of_project(session, project)[language].id


def contact_of(db: Database, project: int) -> int:
    """The person of a contact of a participant."""
    with db.read() as session:
        statement = select(ProjectRole.person_id).where(
            ProjectRole.project_id == project, ProjectRole.role == "contact"
        )
        return session.scalars(statement.order_by(ProjectRole.id)).first() or 0


def organisation_of(db: Database, project: int) -> int:
    """That of a confirmed participant."""
    with db.read() as session:
        row = session.get(Participation, participation(db, project, "confirmed"))
        return row.organisation_id if row else 0


def workshop_of(db: Database, project: int) -> int:
    """A workshop that belongs to one of the participants alone."""
    with db.read() as session:
        statement = select(Event.id).join(EventProject, EventProject.event_id == Event.id)
        own = statement.where(EventProject.project_id == project, Event.host_organisation_id.is_not(None))
        return session.scalars(own.order_by(Event.id)).first() or 0


def cancel_workshop(db: Database, project: int) -> object:
    return records.change(db, "event", workshop_of(db, project), {"status": "cancelled"})


def move_workshop(db: Database, project: int) -> object:
    return records.change(db, "event", workshop_of(db, project), {"venue": "Toinen sali"})


def expert_of(db: Database, project: int) -> int:
    """The profile of an expert."""
    with db.read() as session:
        statement = select(Expert.id).join(ProjectRole, ProjectRole.person_id == Expert.person_id)
        return session.scalars(statement.where(ProjectRole.project_id == project).order_by(Expert.id)).first() or 0


def remove_expert(db: Database, project: int) -> object:
    with db.read() as session:
        expert = ProjectRole.role.in_(("lead_expert", "expert"))
        found = session.scalars(select(ProjectRole.id).where(ProjectRole.project_id == project, expert)).first()
    return records.delete(db, "project_role", [found or 0])


def change(entity: str, find: Callable[[Database, int], int], **values: Any) -> Callable[[Database, int], object]:
    return lambda db, project: records.change(db, entity, find(db, project), values)


def setting(key: str) -> Callable[[Database, int], object]:
    return lambda db, project: settings.set_setting(db, key, "Uusi")


FINNISH, SWEDISH = (lambda db, key: text_of(db, key, "fi")), (lambda db, key: text_of(db, key, "sv"))
FEE = change("participation", lambda db, key: participation(db, key, "confirmed"), fee_cents=1)
PRICE = change("project", lambda db, key: key, price_cents=1)
EMAIL = change("person", contact_of, email="uusi.osoite@example.fi")
CONSENT = change("person", contact_of, show_in_lists=None)
ERASURE = change("person", contact_of, erase_on=DAY)
APPLIED = change("participation", lambda db, key: participation(db, key, "applied"), status="waiting")
CURRENCY = change("project", lambda db, key: key, currency="SEK")
KIND = change("organisation", lambda db, key: organisation_of(db, key), kind="other")
TOPICS = change("expert", lambda db, key: expert_of(db, key), topics="johtaminen")
PLAIN = change("project_text", FINNISH, plain="Selkeä teksti.")
ROSTER: dict[str, Any] = {"document": "participants"}
HANDOUT: dict[str, Any] = {**ROSTER, "audience": "handout"}
CASES: dict[str, tuple[Callable[[Database, int], object], dict[str, Any], bool]] = {
    "the same language": (change("project_text", FINNISH, lead="Uusi"), {}, True),
    "another language": (change("project_text", SWEDISH, lead="Ny"), {}, False),
    "the second language": (change("project_text", SWEDISH, lead="Ny"), {"second": "sv", "layout": "after"}, True),
    "a section in another language": (change("section", first_section, body_sv="Ny"), {}, False),
    "plain language, in ordinary print": (PLAIN, {}, False),
    "plain language, in large print": (PLAIN, {"edition": "large"}, True),
    "a section, in a roster": (change("section", first_section, body_fi="Uusi"), ROSTER, False),
    "the price, in a roster": (PRICE, ROSTER, False),
    "a fee": (FEE, {}, False),
    "a fee, in a roster": (FEE, ROSTER, True),
    "a fee, in a roster that was handed out": (FEE, {**ROSTER, "audience": "handout"}, False),
    "the e-mail of a contact, in a roster": (EMAIL, ROSTER, True),
    "the e-mail of a contact, handed out": (EMAIL, {**ROSTER, "audience": "handout"}, False),
    "what a contact agreed to": (CONSENT, {}, False),
    "what a contact agreed to, in a roster": (CONSENT, ROSTER, True),
    "what a contact agreed to, handed out": (CONSENT, HANDOUT, True),
    "when a contact is erased": (ERASURE, {}, False),
    "when a contact is erased, in a roster": (ERASURE, ROSTER, True),
    "when a contact is erased, handed out": (ERASURE, HANDOUT, True),
    "an application": (APPLIED, {}, False),
    "an application, in a roster": (APPLIED, ROSTER, True),
    "an application, handed out": (APPLIED, HANDOUT, False),
    "the currency of fees, in a roster": (CURRENCY, ROSTER, True),
    "the currency of fees, handed out": (CURRENCY, HANDOUT, False),
    "the kind of a participant, which is counted by it": (KIND, {}, True),
    "the kind of a participant, in a roster": (KIND, ROSTER, True),
    "a workshop in a municipality": (cancel_workshop, {}, False),
    "a workshop in a municipality, in a roster": (cancel_workshop, ROSTER, True),
    "a workshop in a municipality, handed out": (cancel_workshop, HANDOUT, False),
    "the place of a workshop, in a roster": (move_workshop, ROSTER, False),
    "an expert, in a roster": (remove_expert, ROSTER, False),
    "the topics of an expert": (TOPICS, {}, False),
    "the topics of an expert, in a catalogue": (TOPICS, {"document": "catalogue"}, True),
    "another project": (change("project", lambda db, key: project_of(db, "OMA 2"), price_cents=1), {}, False),
    "the office": (setting("office.name"), {}, True),
    "the foreword": (setting("catalogue.foreword_fi"), {}, False),
    "the foreword, in a catalogue": (setting("catalogue.foreword_fi"), {"document": "catalogue"}, True),
    "an approval": (change("project_text", FINNISH, approved_digest="x"), {}, False),
}


@pytest.mark.parametrize("case", CASES)
def test_only_what_the_document_tells_is_a_difference(example_db: Database, case: str) -> None:
    act, shape, is_told = CASES[case]
    project = project_of(example_db)
    key = print_it(example_db, project, **shape)
    act(example_db, project)
    assert bool(prints.changes_since(example_db, key)) == is_told


def test_a_setting_is_called_by_its_name(example_db: Database) -> None:
    key = print_it(example_db, project_of(example_db))
    settings.set_setting(example_db, "office.name", "Uusi")
    assert told(prints.changes_since(example_db, key)) == [("Asetus", "Toimiston nimi", "FCG", "Uusi")]


def test_differences_are_told_in_the_language_of_the_window(example_db: Database) -> None:
    key = print_it(example_db, project_of(example_db))
    records.change(example_db, "project", project_of(example_db), {"cancelled": True})
    i18n.use("sv")
    assert [each[2:] for each in told(prints.changes_since(example_db, key))] == [("nej", "ja")]


def test_the_people_shown_are_told_by_their_names(example_db: Database) -> None:
    project = project_of(example_db)
    key = print_it(example_db, project)
    with example_db.read() as session:
        contact = brochure.contacts(session, [project], DAY)[project][0]
        person, role = contact.person.id, contact.role.id
    records.change(example_db, "person", person, {"family_name": "Uusisukunimi"})
    records.change(example_db, "person", person, {"note": "Lomalla"})
    records.delete(example_db, "project_role", [role])
    found = prints.changes_since(example_db, key)
    assert [(each.entity, each.act) for each in found] == [("project_role", "deleted"), ("person", "changed")]
    assert "Uusisukunimi" in found[0].record and found[1].new == "Uusisukunimi"
