"""The preflight rules, each from the facts that call for it."""

from datetime import date

import pytest

from verkostoadmin.services import approval, completeness, preflight, records
from verkostoadmin.services.completeness import Part
from verkostoadmin.services.preflight import ContactFacts, Facts, LanguageFacts, Place
from verkostoadmin.storage import latest, projects, texts
from verkostoadmin.storage.database import Database

WHOLE = (Part("Nimi", "name", None, True), Part("Tavoitteet", "body_fi", 5, True))
GAPS = (Part("Nimi", "name", None, True), Part("Tavoitteet", "body_fi", 5, False))
FINE = Facts(
    "running",
    page_url="https://example.fi",
    languages=(LanguageFacts("fi", True, WHOLE, "approved"),),
    confirmed=3,
    upcoming_events=1,
    contacts=(ContactFacts(1, "Aino Salmi", "aino.salmi@example.fi", True),),
)


def changed(**values: object) -> Facts:
    return Facts(**{**FINE.__dict__, **values})  # type: ignore[arg-type]


def test_a_complete_project_has_no_remarks() -> None:
    assert preflight.check(FINE) == []


@pytest.mark.parametrize(
    ("facts", "tone", "place"),
    [
        (changed(languages=(LanguageFacts("fi", True, GAPS, "approved"),)), "err", Place("texts", "body_fi", "fi", 5)),
        (changed(languages=(LanguageFacts("fi", True, WHOLE, "changed"),)), "warn", Place("texts", "approval", "fi")),
        (changed(languages=(LanguageFacts("fi", True, WHOLE),)), "info", Place("texts", "approval", "fi")),
        (changed(applications=4), "info", Place("participants", "applied")),
        (changed(confirmed=0), "info", Place("participants")),
        (changed(status="ended", ends_on=date(2024, 12, 31)), "warn", Place("basics", "ends_on")),
        (changed(status="cancelled"), "err", Place("basics", "cancelled")),
        (changed(page_url=""), "info", Place("basics", "page_url")),
        (changed(upcoming_events=0), "info", Place("events")),
        (changed(contacts=()), "warn", Place("people")),
        (changed(untold_cover=("fi", "sv")), "warn", Place("basics", "alt_fi")),
        (changed(contacts=(ContactFacts(9, "Aino Salmi", "", True),)), "warn", Place("people", "email", "", 9)),
        (
            changed(contacts=(ContactFacts(9, "Aino Salmi", "aino.salmi@example.fi", False),)),
            "info",
            Place("people", "photo", "", 9),
        ),
    ],
)
def test_each_flaw_gives_one_remark_that_leads_to_it(facts: Facts, tone: str, place: Place) -> None:
    (remark,) = preflight.check(facts)
    assert (remark.tone, remark.place) == (tone, place)


def test_missing_swedish_is_a_warning_once_begun_and_a_note_before() -> None:
    finnish = FINE.languages[0]
    begun = changed(languages=(finnish, LanguageFacts("sv", True, GAPS, "approved")))
    untouched = changed(languages=(finnish, LanguageFacts("sv", False, GAPS)))
    assert [remark.tone for remark in preflight.check(begun)] == ["warn"]
    assert [remark.tone for remark in preflight.check(untouched)] == ["info"]


def test_the_cover_image_needs_a_text_only_in_languages_that_are_begun() -> None:
    finnish = FINE.languages[0]
    begun = (finnish, LanguageFacts("en", True, WHOLE, "approved"))
    assert preflight.check(changed(untold_cover=("sv", "en"), languages=(finnish,))) == []
    (remark,) = preflight.check(changed(untold_cover=("sv", "en"), languages=begun))
    assert (remark.tone, remark.place) == ("warn", Place("basics", "alt_en"))


def test_errors_come_first() -> None:
    facts = changed(languages=(LanguageFacts("fi", True, GAPS),), applications=1, contacts=())
    tones = [remark.tone for remark in preflight.check(facts)]
    assert tones == ["err", "warn", "info", "info"]


def test_the_parts_of_an_example_project(example_db: Database) -> None:
    with example_db.read() as session:
        eve = next(row for row in projects.summaries(session, "fi", date.today()) if row.short_name == "EVE")
        sections = texts.sections(session, eve.id)
        found = completeness.parts(texts.of_project(session, eve.id)["fi"], sections, "fi")
    assert completeness.filled(found) == len(found) == 3 + len(sections)
    assert found[0].label == "Nimi"
    assert {part.record for part in found[3:]} == {section.id for section in sections}


def test_a_change_after_approval_shows(example_db: Database) -> None:
    with example_db.read() as session:
        eve = next(row for row in projects.summaries(session, "fi", date.today()) if row.short_name == "EVE")
        text_id = texts.of_project(session, eve.id)["fi"].id
    approval.approve(example_db, text_id)
    with example_db.read() as session:
        assert approval.state(session, text_id) == "approved"
    records.change(example_db, "project_text", text_id, {"lead": "Uusi ingressi."})
    with example_db.read() as session:
        assert approval.state(session, text_id) == "changed"
        assert latest.of_project(session, eve.id) is not None
        _at, actor = latest.of_project(session, eve.id) or (None, "")
    assert actor == "Testaaja"
