"""What only a finished document tells: where its characters stand, what did not fit, how coarse its pictures are."""

import pytest

from tests.services.lint.facts import DAY
from tests.services.lint.test_preflight import id_of
from verkostoadmin.services import records
from verkostoadmin.services.lint import printed
from verkostoadmin.services.lint.finding import Finding, Place
from verkostoadmin.storage import texts
from verkostoadmin.storage.database import Database


def told(db: Database, project: int, replaced: tuple[str, ...], *faults: printed.Flaw) -> list[Finding]:
    with db.read() as session:
        return printed.of_document(session, [project], ["fi"], replaced, faults, DAY)


@pytest.fixture
def eve(example_db: Database) -> int:
    return id_of(example_db, "EVE")


def test_nothing_is_read_where_nothing_is_told(example_db: Database, eve: int) -> None:
    assert told(example_db, eve, ()) == []


def test_characters_are_found_in_the_texts_they_stand_in(example_db: Database, eve: int) -> None:
    with example_db.read() as session:
        row_id = texts.of_project(session, eve)["fi"].id
        section = texts.sections(session, eve)[0].id
    records.change(example_db, "project_text", row_id, {"tagline": "Elinvoimaa 🚀"})
    records.change(example_db, "section", section, {"body_fi": "Привет 🚀"})
    items = told(example_db, eve, ("🚀", "П"))
    assert [item.place for item in items] == [
        Place("texts", "tagline", "fi"),
        Place("texts", "body_fi", "fi", section),
    ]
    assert items[0].title == "1 merkki ei tulostu" and "🚀 U+1F680" in items[0].detail
    assert "Fonteissa ei ole sitä; sen paikalla" in items[0].detail
    assert items[1].title == "2 merkkiä ei tulostu" and "U+041F" in items[1].detail
    assert {item.severity for item in items} == {"warn"}


def test_characters_of_names_lead_to_them_and_others_are_told_all_the_same(example_db: Database, eve: int) -> None:
    records.create(example_db, "group", {"project_id": eve, "name": "Ряд", "colour": "#112233", "position": 9})
    items = told(example_db, eve, ("Р", "漢"))
    assert [(item.place.section, "漢" in item.detail) for item in items] == [("participants", False), ("basics", True)]


def test_texts_that_do_not_fit_are_told_where_they_are_written(example_db: Database, eve: int) -> None:
    with example_db.read() as session:
        section = texts.sections(session, eve)[1]
        last = str(section.body_fi).splitlines()[-1]
    (lead,) = told(example_db, eve, (), ("overflow", eve, "lead", "fi", "EVE kokoaa…"))
    assert (lead.rule, lead.severity, lead.place) == ("overflow", "warn", Place("texts", "lead", "fi"))
    (benefits,) = told(example_db, eve, (), ("overflow", eve, "goals", "fi", last[:30] + "…"))
    assert benefits.place == Place("texts", "body_fi", "fi", section.id)
    (unknown,) = told(example_db, eve, (), ("overflow", eve, "goals", "fi", "Ei missään"))
    assert unknown.place == Place("texts", "", "fi")


def test_the_measured_resolution_takes_the_place_of_the_estimate(example_db: Database, eve: int) -> None:
    estimate = Finding("resolution", "warn", "", "145", Place("basics", "cover_image_id"), eve)
    other = Finding("resolution", "warn", "", "120", Place("people", "photo", "", 1), eve)
    measured = told(example_db, eve, (), ("resolution", eve, "cover_image_id", "fi", "150"))
    assert [item.detail for item in printed.merged([estimate, other], measured)] == ["120", "Kansikuva: 150"]


def test_a_coarse_picture_is_told_once_for_all_languages(example_db: Database, eve: int) -> None:
    faults = [("resolution", eve, "cover_image_id", language, "48") for language in ("fi", "sv", "en")]
    (item,) = told(example_db, eve, (), *faults)
    assert item.place == Place("basics", "cover_image_id")


def test_everything_of_a_print_in_one_list(example_db: Database, eve: int) -> None:
    records.change(example_db, "project", eve, {"cancelled": True})
    with example_db.read() as session:
        items = printed.of_print(session, "brochure", [eve], ["fi"], ("🚀",), (), DAY)
    assert [item.rule for item in items][:2] == ["cancelled", "characters"]
    assert all(item.language in ("", "fi") for item in items)
