"""Adding a person to an organisation is one step, whatever it is made of."""

from datetime import date

import pytest

from verkostoadmin.errors import ValidationError
from verkostoadmin.services import contacts, history
from verkostoadmin.storage import organisations, people, projects
from verkostoadmin.storage.database import Database


def first_municipality(db: Database) -> int:
    with db.read() as session:
        return organisations.map_points(session)[0].id


def test_a_new_person_becomes_contact_in_one_undoable_step(example_db: Database) -> None:
    where = first_municipality(example_db)
    with example_db.read() as session:
        project = projects.summaries(session, "fi", date(2026, 11, 24))[0].id
        before = len(people.positions_in_organisation(session, where))
    person = {"given_name": "Aili", "family_name": "Kokeilija", "email": "aili.kokeilija@example.fi"}
    changes = contacts.add_to_organisation(example_db, where, person, {"title": "sihteeri"}, project)
    assert "Aili Kokeilija" in changes.title
    with example_db.read() as session:
        roles = [role for role in people.roles_of_organisation(session, where) if role.person == "Aili Kokeilija"]
        assert [(role.role, role.project_id) for role in roles] == [("contact", project)]
    history.undo(example_db)
    with example_db.read() as session:
        assert len(people.positions_in_organisation(session, where)) == before
        assert not [role for role in people.roles_of_organisation(session, where) if role.person == "Aili Kokeilija"]


def test_a_known_person_gets_another_position(example_db: Database) -> None:
    where = first_municipality(example_db)
    with example_db.read() as session:
        known = people.ids(session)[0]
    contacts.add_to_organisation(example_db, where, known, {"title": "sijainen"})
    with example_db.read() as session:
        titles = [position.title for position in people.positions_of_person(session, known)]
    assert "sijainen" in titles


def test_a_bad_address_leaves_nothing_behind(example_db: Database) -> None:
    where = first_municipality(example_db)
    with pytest.raises(ValidationError) as refused:
        contacts.add_to_organisation(example_db, where, {"given_name": "Aili", "email": "aili at"}, {"title": "x"})
    assert "email" in refused.value.problems
    with example_db.read() as session:
        assert not list(people.ids(session, "aili"))
