"""The people to turn to, and pictures."""

from datetime import date

from tests.services.lint.facts import AINO, PORTRAIT, changed, found, rules
from verkostoadmin.model.printed import COVER, RESOLUTION, dots_an_inch
from verkostoadmin.model.printed import PORTRAIT as PRINTED
from verkostoadmin.services.lint.facts import Contact, Picture, Role
from verkostoadmin.services.lint.finding import Place


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
