"""A catalogue comes out whole and accessible, however odd its projects, its own texts and their numbers are."""

import tracemalloc
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from tests.documents.proofs import assert_accessible
from tests.documents.reading import faults, open_pdf, text
from tests.documents.samples import (
    BARE,
    BENEFITS,
    CONTACTS,
    EXTREMES,
    LONG_WORD,
    NASTY,
    PARAGRAPH,
    TODAY,
    USUAL,
    municipalities,
    sample,
)
from verkostoadmin.documents.catalogue.data import CatalogueData, Expert, Listed, Source, Town
from verkostoadmin.documents.catalogue.look import ON_A4
from verkostoadmin.documents.catalogue.project import best_spread, spread
from verkostoadmin.documents.catalogue.rendering import render
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.pdf.text import Gate
from verkostoadmin.documents.project.data import BrochureData, Municipality, Section


def source(projects: Sequence[BrochureData], **changes: Any) -> Source:
    """A catalogue of projects with usual texts of its own, some of them changed."""
    listed = tuple(
        Listed(key, one.name, f"Verkosto {key}", one.status, one.starts_on, one.ends_on, one.tagline, one.primary, one.accent)
        for key, one in enumerate(projects)
    )  # fmt: skip
    members: dict[str, tuple[Municipality, list[int]]] = {}
    for key, one in enumerate(projects):
        for place in one.municipalities:
            members.setdefault(place.name, (place, []))[1].append(key)
    keys = tuple(range(len(projects)))
    data = CatalogueData(
        language="fi",
        day=TODAY,
        title="Verkostohankkeet 2026",
        listed=listed,
        towns=tuple(Town(place, tuple(members_keys)) for _name, (place, members_keys) in sorted(members.items())),
        experts=tuple(Expert(contact, ("kuntatalous", "konserniohjaus"), keys) for contact in CONTACTS),
        foreword=(PARAGRAPH,) * 3,
        foreword_by="Aino Esimerkki",
        offer=BENEFITS,
        contact=CONTACTS[0],
        office="FCG",
        partner="Kuntaliitto",
        page_url="https://verkostot.example.fi",
        all_places=USUAL.all_places,
        population_year=2025,
    )
    return Source(replace(data, **changes), list(zip(listed, projects, strict=True)))


NOTHING: dict[str, Any] = {
    "experts": (), "foreword": (), "offer": (), "contact": None, "page_url": "", "office": "", "partner": "",
}  # fmt: skip
ODD_CONTACT = replace(CONTACTS[0], name=LONG_WORD, title=NASTY, email="a" * 60 + "@" + "b" * 60 + ".example.fi")
CASES = {
    "all extremes": source(list(EXTREMES.values())),
    "one project": source([USUAL]),
    "no municipalities": source([EXTREMES["no participants"], BARE]),
    "nothing but a name": source([BARE], **NOTHING),
    "title of 200 letters": source([USUAL], title=EXTREMES["title of 200 letters"].name),
    "long texts of its own": source([USUAL], foreword=(PARAGRAPH,) * 60, offer=(PARAGRAPH,) * 14),
    "odd letters and words": source(
        [EXTREMES["foreign letters"], EXTREMES["long words"]],
        title=NASTY, foreword=(NASTY, LONG_WORD), foreword_by=LONG_WORD, offer=(NASTY, LONG_WORD),
        office=LONG_WORD, partner=NASTY, contact=ODD_CONTACT, experts=(Expert(ODD_CONTACT, (NASTY, LONG_WORD), (0, 1)),),
    ),
    "many networks of the same municipalities": source(
        [sample(name=f"Verkosto {n}", municipalities=municipalities(30)) for n in range(40)]
    ),
}  # fmt: skip


def check() -> None:
    """Nobody gives up."""


@pytest.mark.parametrize("name", CASES)
def test_it_is_whole_and_accessible(name: str) -> None:
    rendered = render(CASES[name], check)
    assert faults(rendered.pdf) == []
    assert_accessible(rendered.pdf)
    assert rendered.pages % 2 == 0


@pytest.mark.parametrize("name", CASES)
def test_a_booklet_of_it_is_whole(name: str) -> None:
    rendered = render(CASES[name], check, Fold(crop_marks=name == "one project"))
    assert faults(rendered.pdf) == []
    assert rendered.sheets * 4 == rendered.pages
    assert len(open_pdf(rendered.pdf).pages) == rendered.sheets * 2


def test_what_the_fonts_lack_is_replaced_and_told() -> None:
    assert render(CASES["odd letters and words"], check).replaced == ("😀", "漢", "字")


def test_no_text_is_lost() -> None:
    found = text(render(CASES["long texts of its own"], check).pdf)
    assert found.count(PARAGRAPH[:40]) == 60 + 14 + 5  # the foreword, what is offered, and the project
    found = text(render(CASES["many networks of the same municipalities"], check).pdf)
    for number in range(40):
        assert f"Verkosto {number} " in found


@pytest.mark.parametrize(
    ("name", "pages"), [("bare", 1), ("three sentences", 1), ("usual", 2), ("78 participants", 2), ("nine contacts", 2)]
)
def test_a_project_takes_one_or_two_pages(name: str, pages: int) -> None:
    data = Gate("fi").clean_all(EXTREMES[name])
    assert len(best_spread(data, ON_A4).pages) == pages


@pytest.mark.parametrize("paragraphs", [0, 1, 2, 4, 6])
def test_nothing_roomier_fits_the_page(paragraphs: int) -> None:
    section = Section("content", "Mistä on kyse", (PARAGRAPH,) * paragraphs)
    data = sample(sections=(section,), events=(), municipalities=())
    found = best_spread(data, ON_A4)
    assert len(found.pages) == 1
    for roomier in ON_A4.choices[: ON_A4.choices.index(found.choice)]:
        assert len(spread(data, roomier).pages) > 1


def test_memory_does_not_grow_with_the_projects() -> None:
    """What is held while projects are painted: beside the file, little more for sixty than for twenty."""
    peaks = []
    for count in (20, 60):
        projects = [sample(name=f"Verkosto {n}", lead=f"{n} {PARAGRAPH}") for n in range(count)]
        render(source(projects), check)  # what is remembered of texts and pictures is remembered now
        tracemalloc.start()
        rendered = render(source(projects), check)
        peaks.append(tracemalloc.get_traced_memory()[1] - 2 * len(rendered.pdf))
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 40 * 60_000
