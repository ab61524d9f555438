"""Creating, changing and deleting records through the services."""

from datetime import date

import pytest

from verkostoadmin.errors import ConflictError, UserError, ValidationError
from verkostoadmin.services import history, records
from verkostoadmin.storage.database import Database


def project(db: Database, short_name: str = "USO", **values: object) -> int:
    changes = records.create(db, "project", {"short_name": short_name, "starts_on": date(2025, 1, 15), **values})
    assert changes.id is not None
    return changes.id


def test_a_created_record_can_be_loaded(db: Database) -> None:
    row = project(db, organiser="FCG ja Kuntaliitto")
    loaded = records.load(db, "project", row)
    assert loaded is not None
    assert (loaded["short_name"], loaded["organiser"], loaded["currency"], loaded["cancelled"]) == (
        "USO", "FCG ja Kuntaliitto", "EUR", False,
    )  # fmt: skip


def test_a_change_names_its_step(db: Database) -> None:
    row = project(db)
    changes = records.change(db, "project", row, {"price_cents": 490000})
    assert changes.title == "Muuta hinta kunnalle (€): USO"
    assert changes.fields == {("project", row, "price_cents")}


def test_a_name_that_is_also_a_word_of_ours_is_not_translated(db: Database) -> None:
    assert (
        records.create(db, "project", {"short_name": "Goals", "starts_on": date(2025, 1, 15)}).title
        == "Lisää hanke: Goals"
    )


def test_an_unchanged_value_makes_no_step(db: Database) -> None:
    row = project(db)
    assert records.change(db, "project", row, {"short_name": "USO"}).transaction_id is None


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"short_name": ""}, "short_name"),
        ({"short_name": "x" * 500}, "short_name"),
        ({"ends_on": date(2020, 1, 1)}, "ends_on"),
        ({"page_url": "ei osoite"}, "page_url"),
        ({"colour_primary": "vihreä"}, "colour_primary"),
        ({"predecessor_id": 12345}, "predecessor_id"),
    ],
)
def test_invalid_values_are_explained_and_not_stored(db: Database, values: dict[str, object], field: str) -> None:
    row = project(db)
    with pytest.raises(ValidationError) as refused:
        records.change(db, "project", row, values)
    assert list(refused.value.problems) == [field]
    assert records.load(db, "project", row)["version"] == 1  # type: ignore[index]


def test_a_short_name_is_used_once(db: Database) -> None:
    project(db, "USO")
    other = project(db, "EVE")
    with pytest.raises(ValidationError, match="USO"):
        records.change(db, "project", other, {"short_name": "USO"})


def test_a_deleted_short_name_is_free_again(db: Database) -> None:
    records.delete(db, "project", [project(db, "USO")])
    project(db, "USO")


def test_an_edit_of_a_value_changed_elsewhere_is_refused(db: Database) -> None:
    row = project(db, organiser="FCG")
    records.change(db, "project", row, {"organiser": "Kuntaliitto"})
    with pytest.raises(ConflictError) as refused:
        records.change(db, "project", row, {"organiser": "FCG Oy"}, seen={"organiser": "FCG"})
    assert (refused.value.stored, refused.value.by) == ("Kuntaliitto", "Testaaja")


def test_edits_of_different_fields_both_succeed(db: Database) -> None:
    row = project(db, organiser="FCG")
    records.change(db, "project", row, {"organiser": "Kuntaliitto"}, seen={"organiser": "FCG"})
    records.change(db, "project", row, {"price_cents": 100}, seen={"price_cents": None})
    loaded = records.load(db, "project", row)
    assert loaded is not None and (loaded["organiser"], loaded["price_cents"]) == ("Kuntaliitto", 100)


def test_deleting_takes_what_depends_on_it_and_undo_brings_all_back(db: Database) -> None:
    row = project(db)
    text = records.create(
        db, "project_text", {"project_id": row, "language": "fi", "name": "Uuden sukupolven organisaatiot"}
    ).id
    assert text is not None
    records.delete(db, "project", [row])
    assert records.load(db, "project_text", text) is None
    history.undo(db)
    assert records.load(db, "project_text", text) is not None


def test_a_deleted_record_cannot_be_changed(db: Database) -> None:
    row = project(db)
    records.delete(db, "project", [row])
    with pytest.raises(UserError):
        records.change(db, "project", row, {"organiser": "FCG"})


def person(db: Database, family_name: str, **values: object) -> int:
    changes = records.create(db, "person", {"family_name": family_name, **values})
    assert changes.id is not None
    return changes.id


def agreed(db: Database, ids: list[int]) -> list[object]:
    return [(records.load(db, "person", row) or {}).get("show_in_lists") for row in ids]


def test_several_records_are_changed_in_one_step_which_undo_takes_back(db: Database) -> None:
    ids = [person(db, name) for name in ("Aalto", "Niemi", "Lahti", "Öhman")]
    records.change(db, "person", ids[1], {"show_in_lists": False})
    changes = records.change_all(db, "person", [*ids, ids[0]], {"show_in_lists": True})
    assert changes.title == "Muuta lupa näyttää nimi luetteloissa: Aalto, Niemi, Lahti …"
    assert changes.fields == {("person", row, "show_in_lists") for row in ids}
    assert agreed(db, ids) == [True] * 4
    history.undo(db)
    assert agreed(db, ids) == [None, False, None, None]


def test_of_several_records_all_are_changed_or_none(db: Database) -> None:
    ids = [person(db, name) for name in ("Aalto", "Niemi")]
    records.delete(db, "person", ids[1:])
    with pytest.raises(UserError):
        records.change_all(db, "person", ids, {"show_in_lists": True})
    assert agreed(db, ids[:1]) == [None]
    assert records.change_all(db, "person", ids[:1], {"show_in_lists": None}).transaction_id is None


def test_an_answer_given_meanwhile_is_not_overwritten_though_it_is_no(db: Database) -> None:
    row = person(db, "Aalto")
    records.change(db, "person", row, {"show_in_lists": False})
    with pytest.raises(ConflictError):
        records.change(db, "person", row, {"show_in_lists": True}, seen={"show_in_lists": None})
    assert agreed(db, [row]) == [False]
    records.change(db, "person", row, {"note": "Muistio"}, seen={"note": ""})
