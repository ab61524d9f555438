"""People are found by their names, titles and organisations, and no longer once these are gone."""

from datetime import date

from verkostoadmin.services import history, records
from verkostoadmin.storage import people
from verkostoadmin.storage.database import Database


def found(db: Database, text: str, **order: object) -> list[int]:
    with db.read() as session:
        return people.ids(session, text, **order).tolist()  # type: ignore[arg-type]


def person_of_kerava(db: Database) -> tuple[int, int, int]:
    organisation = records.create(db, "organisation", {"kind": "municipality", "name_fi": "Kerava", "name_sv": "Kervo"})
    person = records.create(
        db, "person", {"given_name": "Åsa", "family_name": "Järvi", "email": "asa.jarvi@example.fi"}
    )
    values = {"person_id": person.id, "organisation_id": organisation.id, "title": "Sivistysjohtaja"}
    position = records.create(db, "position", values)
    assert person.id and organisation.id and position.id
    return person.id, organisation.id, position.id


def test_words_may_come_from_name_title_and_organisation_together(db: Database) -> None:
    person, _organisation, _position = person_of_kerava(db)
    for text in ("asa", "järvi sivistys", "kerava åsa", "kervo", "example.fi"):
        assert found(db, text) == [person], text
    assert found(db, "asa espoo") == []


def test_a_changed_deleted_or_undone_position_changes_what_is_found(db: Database) -> None:
    person, _organisation, position = person_of_kerava(db)
    records.change(db, "position", position, {"title": "Rehtori"})
    assert found(db, "rehtori") == [person]
    assert found(db, "sivistysjohtaja") == []
    records.delete(db, "position", [position])
    assert found(db, "kerava") == []
    history.undo(db)
    assert found(db, "kerava") == [person]


def test_a_renamed_organisation_and_a_position_given_to_another_person(db: Database) -> None:
    person, organisation, position = person_of_kerava(db)
    records.change(db, "organisation", organisation, {"name_fi": "Tuusula"})
    assert found(db, "tuusula") == [person]
    assert found(db, "kerava") == []
    other = records.create(db, "person", {"family_name": "Virta"}).id
    records.change(db, "position", position, {"person_id": other})
    assert found(db, "tuusula") == [other]
    records.change(db, "person", person, {"note": "siirtynyt", "erase_on": date(2027, 1, 1)})
    assert found(db, "jarvi") == [person]


def test_ids_come_in_order_without_deleted_people(db: Database) -> None:
    names = ["Öhman", "Aalto", "Zetterberg", "Ålander"]
    ids = {name: records.create(db, "person", {"family_name": name}).id for name in names}
    assert found(db, "") == [ids[name] for name in ("Aalto", "Zetterberg", "Ålander", "Öhman")]
    records.delete(db, "person", [ids["Zetterberg"] or 0])
    assert found(db, "", descending=True) == [ids[name] for name in ("Öhman", "Ålander", "Aalto")]
    assert found(db, "ei ketään") == []
