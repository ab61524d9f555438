"""The people to turn to, and pictures."""

from datetime import date
from typing import Any

import pytest

from tests.services.lint.facts import AINO, PORTRAIT, changed, found, rules
from verkostoadmin.model.printed import COVER, RESOLUTION, dots_an_inch
from verkostoadmin.model.printed import PORTRAIT as PRINTED
from verkostoadmin.services import records
from verkostoadmin.services.lint import preflight
from verkostoadmin.services.lint.facts import Contact, Picture, Role
from verkostoadmin.services.lint.finding import Place
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.lint import consents


def test_somebody_to_turn_to_is_wanted() -> None:
    assert rules(changed(contacts=())) == [("contact-missing", "warn")]


def test_an_address_that_is_missing_or_hidden_is_told_apart() -> None:
    (missing,) = found(changed(contacts=(AINO._replace(email=""),)))
    assert (missing.rule, missing.severity, missing.place) == ("email-missing", "warn", Place("people", "email", "", 1))
    assert missing.title == "Sähköpostiosoite puuttuu"
    (hidden,) = found(changed(contacts=(AINO._replace(email="", hidden=True),)))
    assert hidden.title == "Sähköpostiosoitetta ei saa näyttää"


def test_a_photo_is_missed_only_of_experts() -> None:
    (item,) = found(changed(contacts=(AINO._replace(photo=None),)))
    assert (item.rule, item.severity, item.place) == ("photo-missing", "info", Place("people", "photo", "", 1))
    assert rules(changed(contacts=(Contact(0, "Toimisto", "toimisto@example.fi"),))) == []


def test_two_records_of_one_name_are_printed_twice() -> None:
    again = AINO._replace(role_id=2, person_id=12, name="aino  SALMI".replace("  ", " "))
    (item,) = found(changed(contacts=(AINO, again)))
    assert (item.rule, item.severity, item.place) == ("expert-twice", "err", Place("people", record=2))
    assert rules(changed(contacts=(AINO, again._replace(name="Aino Salmela")))) == []


def test_two_roles_of_one_person_at_a_time_are_noticed() -> None:
    first = Role(1, 11, "Aino Salmi", None, date(2025, 6, 30))
    assert rules(changed(roles=(first, first._replace(role_id=2)))) == [("two-roles", "warn")]
    after = first._replace(role_id=2, starts_on=date(2025, 7, 1), ends_on=None)
    assert rules(changed(roles=(first, after))) == []
    assert rules(changed(roles=(first, after._replace(person_id=12)))) == []


def test_pictures_need_a_text_in_every_language_that_was_begun() -> None:
    cover = Picture("cc", 3000, 2000, ("sv",))
    (item,) = found(changed(cover=cover))
    assert (item.rule, item.severity, item.place) == ("cover-text", "warn", Place("basics", "alt_sv", "sv"))
    (item,) = found(changed(contacts=(AINO._replace(photo=PORTRAIT._replace(untold=("en",))),)))
    assert (item.rule, item.severity, item.language) == ("photo-text", "info", "en")
    swedish_only_missing = [language for language in changed().languages if language.language != "sv"]
    assert rules(changed(cover=cover, languages=tuple(swedish_only_missing))) == []


def test_coarse_pictures_are_told_with_their_dots() -> None:
    (item,) = found(changed(cover=Picture("cc", 1200, 900)))
    assert (item.rule, item.severity, item.place.field) == ("resolution", "warn", "cover_image_id")
    assert "145 pistettä tuumalla" in item.detail
    assert rules(changed(cover=Picture("cc", 1654, 900))) == []
    assert rules(changed(cover=Picture("cc", 1654, 900)), "poster") == [("resolution", "warn")]
    (item,) = found(changed(contacts=(AINO._replace(photo=Picture("aa", 400, 120)),)))
    assert (item.rule, item.place) == ("resolution", Place("people", "photo", "", 1))


def test_a_picture_is_as_fine_as_its_coarser_side() -> None:
    assert dots_an_inch((1654, 10_000), COVER) >= RESOLUTION
    assert dots_an_inch((1653, 10_000), COVER) < RESOLUTION
    assert dots_an_inch((10_000, 700), COVER) < RESOLUTION
    assert dots_an_inch((184, 184), PRINTED) >= RESOLUTION


def test_a_list_of_participants_is_about_their_contact_persons() -> None:
    facts = changed(silent=("Akaa", "Ii"), unreachable=(Role(9, 0, "Onni Salmi"),), contacts=())
    assert rules(facts, "participants") == [("contact-email", "warn"), ("contactless", "info")]
    assert rules(changed(silent=("Akaa",))) == []


@pytest.mark.parametrize(
    ("consents", "severity"),
    [
        ((None, None, False), "warn"),
        ((False, False), "warn"),
        ((True, None), "info"),
        ((True, False), None),
        ((), None),
    ],
)
def test_a_list_to_hand_out_tells_who_is_not_named(consents: tuple[bool | None, ...], severity: str | None) -> None:
    expected = [("unnamed", severity)] if severity else []
    assert rules(changed(consents=consents), "participants", audience="handout") == expected
    assert rules(changed(consents=consents), "participants", audience="office") == []
    assert rules(changed(consents=consents), "participants") == []


def test_why_nobody_is_named_and_where_it_is_mended() -> None:
    (item,) = found(changed(consents=(None, None, False)), "participants", audience="handout")
    assert item.title == "Kenenkään nimeä ei näytetä"
    assert item.detail.endswith("Kysymättä: 2, kieltäneitä: 1")
    assert item.place == Place("people", "show_in_lists")
    (item,) = found(changed(consents=(True, None, False)), "participants", audience="handout")
    assert item.detail == "1/3 yhdyshenkilöä"


def test_consents_are_those_of_whom_the_list_would_name(db: Database) -> None:
    project = _made(db, "project", short_name="KOE", starts_on=date(2024, 1, 1), ends_on=date(2025, 12, 31))
    taking_part, leaving = (
        _made(db, "organisation", kind="company", name_fi=name) for name in ("Yhtiö Oy", "Firma Oy")
    )
    for organisation, status in ((taking_part, "confirmed"), (leaving, "withdrawn")):
        _made(db, "participation", project_id=project, organisation_id=organisation, status=status)
    cases: list[tuple[dict[str, Any], dict[str, Any]]] = [
        ({"show_in_lists": True}, {}),
        ({"show_in_lists": True, "erase_on": date(2026, 11, 24)}, {"role": "deputy"}),
        ({}, {"ends_on": date(2025, 12, 31)}),
        ({}, {"ends_on": date(2025, 12, 30)}),
        ({}, {"starts_on": date(2026, 1, 1)}),
        ({}, {"role": "expert"}),
        ({}, {"organisation_id": leaving}),
    ]
    for number, (values, role) in enumerate(cases):
        person = _made(db, "person", family_name=f"Henkilö {number}", **values)
        wanted = {"project_id": project, "organisation_id": taking_part, "role": "contact", **role}
        _made(db, "project_role", person_id=person, **wanted)
        if not number:  # twice in one list is one person
            _made(db, "project_role", person_id=person, **{**wanted, "role": "deputy"})
    with db.read() as session:
        found = preflight.lint(session, "participants", [project], day=date(2026, 11, 24), audience="handout")
        assert sorted(map(str, consents(session, [project], date(2026, 11, 24))[project])) == ["False", "None", "True"]
    assert [item.detail for item in found if item.rule == "unnamed"] == ["1/3 yhdyshenkilöä"]


def _made(db: Database, entity: str, **values: Any) -> int:
    row_id = records.create(db, entity, values).id
    assert row_id is not None
    return row_id
