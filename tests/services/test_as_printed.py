"""A document as it was printed on a day of the past."""

from datetime import date

import pytest

from verkostoadmin import documents
from verkostoadmin.documents.request import Request
from verkostoadmin.errors import UserError
from verkostoadmin.services import history, images, prints, records, settings
from verkostoadmin.services.as_printed import as_printed
from verkostoadmin.storage import brochure, texts
from verkostoadmin.storage.as_of import session_as_of
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.naming import find_ids

DAY = date(2026, 11, 24)


def rewrite(db: Database, project: int) -> None:
    """Change nearly everything that a brochure of the project tells."""
    with db.read() as session:
        text, sections = texts.of_project(session, project)["fi"], texts.sections(session, project)
        contacts = brochure.contacts(session, [project], DAY)[project]
        places = [organisation.id for organisation, _ in brochure.municipalities(session, [project])[project]]
        events = brochure.open_events(session, [project])[project]
    records.change(db, "project", project, {"price_cents": 1, "colour_primary": "#7a2e4d", "ends_on": date(2040, 1, 1)})
    records.change(db, "project_text", text.id, {"name": "Toinen nimi", "tagline": None, "lead": "Uusi ingressi"})
    records.change(db, "section", sections[0].id, {"body_fi": "Uusi teksti", "position": 99})
    records.delete(db, "section", [sections[1].id])
    records.create(db, "section", {"project_id": project, "kind": "other", "body_fi": "Lisätty"})
    records.change(db, "organisation", places[0], {"name_fi": "Öökunta"})  # sorts elsewhere
    records.delete(db, "organisation", [places[1]])
    for expert in {contact.expert.id for contact in contacts if contact.expert}:
        images.remove_photo(db, expert)
    records.change(db, "person", contacts[0].person.id, {"family_name": "Uusi-Sukunimi", "phone": "050 765 4321"})
    records.delete(db, "event", [event.id for event in events[:1]])
    settings.set_setting(db, "office.name", "Toinen toimisto")


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_brochure_of_the_past_is_the_very_one_that_was_printed(example_db: Database, language: str) -> None:
    with example_db.read() as session:
        project = find_ids(session, "project", "USO")[0]
        request = Request("brochure", (project,), DAY, language)
        printed, state = documents.build(session, request), prints.state_of(session)
    key = prints.record(
        example_db, request.plain(), state=state, pdf=printed.pdf, title=printed.title, pages=printed.pages
    )
    assert key is not None
    rewrite(example_db, project)
    with example_db.read() as session:
        assert documents.build(session, request).pdf != printed.pdf
    records.delete(example_db, "project", [project])
    with as_printed(example_db, key) as (entry, session):
        again = documents.build(session, Request.from_plain(entry.options))
    assert again.pdf == printed.pdf
    assert prints.digest(again.pdf) == entry.digest


def test_any_state_of_the_past_can_be_printed(example_db: Database) -> None:
    with example_db.read() as session:
        project = find_ids(session, "project", "USO")[0]
    request, made = Request("brochure", (project,), DAY), {}
    for colour in ("#7a2e4d", "#1d4f7c", "#3d4a52"):
        records.change(example_db, "project", project, {"colour_primary": colour})
        with example_db.read() as session:
            made[history.entries(example_db, limit=1)[0].id] = documents.build(session, request).pdf
    assert len(set(made.values())) == 3
    for state, pdf in made.items():
        with session_as_of(example_db, state) as session:
            assert documents.build(session, request).pdf == pdf


def test_an_entry_that_is_gone_is_told(db: Database) -> None:
    with pytest.raises(UserError), as_printed(db, 1):
        pass
