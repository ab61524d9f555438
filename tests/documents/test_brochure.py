"""From the database to a brochure: the example projects, and what is told of them."""

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from tests.documents.reading import faults, text
from tests.documents.samples import CONTACTS, TODAY, photo, sample
from verkostoadmin import documents, i18n
from verkostoadmin.documents import brochure
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.request import Request
from verkostoadmin.errors import UserError
from verkostoadmin.services import records
from verkostoadmin.storage.projects import short_names

if TYPE_CHECKING:
    from verkostoadmin.storage.database import Database

NINE = ("OMA 2", "Digi", "USO", "Kestävä II", "EVE", "TOK", "Ilmasto", "Nova Schola", "Verkosto-pk")


def ids(db: "Database") -> dict[str, int]:
    """The projects by short name."""
    with db.read() as session:
        return {name: key for key, name in short_names(session).items()}


def collected(db: "Database", name: str, language: str = "fi", today: date = TODAY) -> BrochureData:
    """The data of an example project's brochure."""
    with db.read() as session:
        return brochure.collect(session, ids(db)[name], language, today)


@pytest.mark.parametrize("name", NINE)
def test_every_example_network_has_a_whole_brochure(example_db: "Database", name: str) -> None:
    with example_db.read() as session:
        rendered = documents.build(session, Request("brochure", (ids(example_db)[name],), TODAY))
    assert rendered.replaced == ()
    assert 2 <= rendered.pages <= 3
    assert faults(rendered.pdf) == []
    assert rendered.title in text(rendered.pdf)


@pytest.mark.parametrize(("name", "language"), [("EVE", "sv"), ("EVE", "en"), ("USO", "sv"), ("OMA 2", "sv")])
def test_the_language_is_the_documents(example_db: "Database", name: str, language: str) -> None:
    i18n.use("fi")
    found = text(brochure.render(collected(example_db, name, language)).pdf)
    words = {"sv": ("Utvecklingsnätverk", "kommuner"), "en": ("Development network", "municipalities")}[language]
    assert all(word in found for word in words)
    assert "kuntaa" not in found and "Yhteyshenkilöt" not in found


def test_a_missing_language_is_an_error_that_says_so(example_db: "Database") -> None:
    with pytest.raises(UserError, match=r"Digi.*ruotsi"):
        collected(example_db, "Digi", "sv")


def test_a_missing_project_is_an_error(example_db: "Database") -> None:
    with example_db.read() as session, pytest.raises(UserError):
        brochure.collect(session, 1, "fi", TODAY)


def test_counts_are_of_distinct_municipalities(example_db: "Database") -> None:
    data = collected(example_db, "Verkosto-pk")
    names = [place.name for place in data.municipalities]
    assert len(names) == len(set(names)) == 39
    listed = [name for group in data.groups for name in group.members]
    assert len(data.groups) == 10
    assert len(listed) > len(set(listed))  # one city is in two pilots
    assert "Mukana oli 39 kuntaa" in text(brochure.render(data).pdf)
    assert len(collected(example_db, "USO").municipalities) == 78


def test_a_change_in_the_database_shows(example_db: "Database") -> None:
    key = ids(example_db)["EVE"]
    records.change(example_db, "project", key, {"page_url": "https://verkostot.example.fi/uusi"})
    assert "verkostot.example.fi/uusi" in text(brochure.render(collected(example_db, "EVE")).pdf)


def test_internal_events_stay_out(example_db: "Database") -> None:
    kinds = {event.kind for name in NINE for event in collected(example_db, name).events}
    assert "seminar" in kinds
    assert "steering" not in kinds


def test_without_a_profile_nobodys_address_is_shown(example_db: "Database") -> None:
    contacts = [contact for name in NINE for contact in collected(example_db, name).contacts]
    assert any(contact.email for contact in contacts)
    assert any(contact.photo for contact in contacts)
    assert all(contact.name for contact in contacts)


def test_an_empty_project_has_a_brochure_too(db: "Database") -> None:
    project = records.create(db, "project", {"short_name": "Uusi", "starts_on": date(2027, 1, 1)}).id
    records.create(db, "project_text", {"project_id": project, "language": "fi", "name": "Uusi verkosto"})
    assert project is not None
    with db.read() as session:
        rendered = documents.build(session, Request("brochure", (project,), TODAY))
    assert rendered.pages == 1
    assert "Verkostoa valmistellaan" in text(rendered.pdf)


def test_a_broken_photo_names_the_person() -> None:
    from dataclasses import replace

    broken = replace(CONTACTS[0], photo=photo()[:300])
    with pytest.raises(UserError, match="Aino Järvinen-Öhman"):
        brochure.render(sample(contacts=(broken,)))


@pytest.mark.parametrize(
    ("changes", "expected", "unexpected"),
    [
        ({"status": "open"}, "Ilmoittautuminen on auki 15.1.2027 saakka. Osallistumismaksu on 4 900 €", "Tutustu"),
        ({"status": "open", "registration_closes": None}, "Ilmoittautuminen on auki.", "saakka"),
        ({"status": "ended"}, "Tutustu verkoston tuloksiin Verkosto toimi vuosina 2025–2027.", "Ilmoita kuntasi"),
        ({"status": "ended"}, "Mukana oli 22 kuntaa", "kuntaa verkostossa"),
        ({"status": "running"}, "Ilmoittautuminen ei ole nyt auki.", "Ilmoita kuntasi"),
        (
            {"status": "running", "registration_opens": date(2027, 3, 1)},
            "Seuraava ilmoittautuminen alkaa 1.3.2027.",
            "ei ole nyt auki",
        ),
        (
            {"status": "planned", "registration_opens": date(2027, 2, 1), "starts_on": date(2027, 9, 1)},
            "Ilmoittautuminen alkaa 1.2.2027. Verkosto käynnistyy 1.9.2027.",
            "Ilmoita kuntasi",
        ),
        ({"status": "cancelled"}, "Verkosto on peruttu", "Ilmoita kuntasi"),
    ],
)
def test_the_call_fits_the_day(changes: dict[str, object], expected: str, unexpected: str) -> None:
    found = text(brochure.render(sample(sections=(), **changes)).pdf)
    assert expected in found
    assert unexpected not in found


@pytest.mark.parametrize(
    ("language", "start", "end", "expected"),
    [
        ("fi", datetime(2026, 11, 26, 9), None, "26.11.2026"),
        ("fi", datetime(2026, 11, 24, 9), datetime(2026, 11, 26, 15), "24.–26.11.2026"),
        ("fi", datetime(2026, 11, 30, 9), datetime(2026, 12, 1, 15), "30.11.–1.12.2026"),
        ("fi", datetime(2026, 12, 31, 9), datetime(2027, 1, 1, 15), "31.12.2026–1.1.2027"),
        ("en", datetime(2026, 11, 24, 9), datetime(2026, 11, 26, 15), "24 Nov 2026–26 Nov 2026"),
    ],
)
def test_days_of_events(language: str, start: datetime, end: datetime | None, expected: str) -> None:
    from verkostoadmin.documents.project.data import Event
    from verkostoadmin.documents.project.wording import Wording

    wording = Wording(sample(language=language))
    assert wording.when(Event("Seminaari", "seminar", start, end)).replace("\u00a0", " ") == expected


@pytest.mark.parametrize(("language", "expected"), [("fi", "1,5 milj."), ("sv", "1,5 mn"), ("en", "1.5 million")])
def test_millions_are_short(language: str, expected: str) -> None:
    from verkostoadmin.documents.project.wording import Wording

    assert Wording(sample(language=language)).number(1_482_000).replace("\u00a0", " ") == expected
