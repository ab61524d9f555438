"""What a proof reader would mark in brochures: grammar, mixed languages, and names divided over lines without need."""

import pytest

from tests.documents.reading import lines
from tests.documents.samples import sample
from tests.documents.test_brochure import collected
from verkostoadmin.documents.brochure import render
from verkostoadmin.documents.project.data import Group
from verkostoadmin.documents.project.wording import Wording
from verkostoadmin.storage.database import Database

BOTH = ("FCG", "Kuntaliitto")


@pytest.mark.parametrize(
    ("language", "members", "told"),
    [
        ("fi", BOTH[:1], "Omistaja: FCG"),
        ("fi", BOTH, "Omistajat: FCG, Kuntaliitto"),
        ("sv", BOTH, "Ägare: FCG, Kuntaliitto"),
        ("en", BOTH, "Owners: FCG, Kuntaliitto"),
    ],
)
def test_several_owners_are_told_of_in_the_plural(language: str, members: tuple[str, ...], told: str) -> None:
    assert Wording(sample(language=language, partners=(Group("owner", members),))).partners() == told


def test_a_role_that_no_document_tells_is_left_out() -> None:
    partners = (Group("something", BOTH), Group("funder", BOTH[:1]))
    assert Wording(sample(partners=partners)).partners() == "Rahoittaja: FCG"


def test_organisations_of_contacts_are_named_in_the_documents_language(example_db: Database) -> None:
    named = {
        language: {contact.organisation for contact in collected(example_db, "USO", language).contacts}
        for language in ("fi", "sv")
    }
    assert "Suomen Kuntaliitto" in named["fi"]
    assert "Finlands Kommunförbund" in named["sv"]
    assert "Suomen Kuntaliitto" not in named["sv"]


def test_titles_on_cards_begin_with_a_capital(example_db: Database) -> None:
    for name in ("USO", "TOK", "Verkosto-pk"):
        assert all(not contact.title[:1].islower() for contact in collected(example_db, name).contacts)


@pytest.mark.parametrize(
    ("language", "region"), [("fi", "Pohjois-Pohjanmaa"), ("sv", "Päijänne-Tavastland"), ("en", "South Ostrobothnia")]
)
def test_names_of_regions_stand_on_one_line(example_db: Database, language: str, region: str) -> None:
    pdf = render(collected(example_db, "EVE", language)).pdf
    assert region in [piece.text for _size, pieces in lines(pdf) for piece in pieces]
