"""Search over everything."""

from datetime import datetime

import pytest

from verkostoadmin.services import records
from verkostoadmin.storage import events, labels, people, projects, search
from verkostoadmin.storage.database import Database


def found(db: Database, text: str) -> dict[str, list[str]]:
    with db.read() as session:
        return {hits.entity: [hit.label for hit in hits.first] for hits in search.everything(session, text)}


def test_names_that_begin_with_the_word_come_before_those_that_hold_it(example_db: Database) -> None:
    assert found(example_db, "ii")["organisation"][:2] == ["Ii", "Iisalmi"]
    assert found(example_db, "inari")["organisation"] == ["Inari"]


def test_accents_and_case_do_not_matter_and_insides_of_words_are_found(example_db: Database) -> None:
    assert found(example_db, "AANEKOSK")["organisation"] == ["Äänekoski"]
    assert "Uudistuvat kunnat ja toimiva kaksoisjohtaminen" in found(example_db, "soisjohtam")["event"]


def test_all_words_must_be_found_and_signs_of_patterns_are_letters(example_db: Database) -> None:
    assert found(example_db, "toimiva kaksoisjohtaminen")["event"]
    assert "event" not in found(example_db, "toimiva rautatie")
    assert found(example_db, "%") == {} and found(example_db, "_") == {} and found(example_db, "  ") == {}


def test_at_most_five_of_each_with_the_total_of_the_list(example_db: Database) -> None:
    with example_db.read() as session:
        hits = {hits.entity: hits for hits in search.everything(session, "en")}
        assert all(len(some.first) == 5 for some in hits.values())
        assert hits["person"].total == len(people.ids(session, "en"))
        assert hits["event"].total == len(events.summaries(session, "en"))
        assert hits["project"].total == len(projects.summaries(session, "fi", datetime.now().date(), "en"))


def test_people_are_found_by_their_municipality(example_db: Database) -> None:
    with example_db.read() as session:
        hits = {hits.entity: hits for hits in search.everything(session, "inari")}
    assert hits["person"].first and all("Inari" in hit.detail for hit in hits["person"].first)


def test_a_search_is_given_up_between_its_queries(example_db: Database) -> None:
    class GivenUp(Exception):
        pass

    def give_up() -> None:
        raise GivenUp

    with example_db.read() as session, pytest.raises(GivenUp):
        search.everything(session, "en", check=give_up)


def test_descriptions_keep_the_order_and_leave_out_what_is_gone(example_db: Database) -> None:
    with example_db.read() as session:
        first, second = (summary.id for summary in events.summaries(session)[:2])
    records.delete(example_db, "event", [first])
    with example_db.read() as session:
        rows = [("event", second), ("event", first), ("setting", 1)]
        assert [hit.id for _entity, hit in search.described(session, rows)] == [second]


def test_the_day_of_an_event_is_written_as_everywhere(db: Database) -> None:
    records.create(db, "event", {"title": "Talvipäivä", "starts_at": datetime(2027, 1, 5, 9, 0)})
    with db.read() as session:
        assert [hit.detail for hit in labels.candidates(session, "event", "talvi")] == ["5.1.2027"]
