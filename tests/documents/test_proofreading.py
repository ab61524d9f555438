"""What a proof reader would mark in brochures: grammar, mixed languages, and names divided over lines without need."""

from typing import Any

import pytest

from tests.documents.reading import Line, lines, text
from tests.documents.samples import PARAGRAPH, TODAY, sample
from tests.documents.test_brochure import collected, ids
from verkostoadmin import documents
from verkostoadmin.documents.brochure import render
from verkostoadmin.documents.brochure.beside import beside
from verkostoadmin.documents.brochure.cover import below_title
from verkostoadmin.documents.brochure.filling import booklet_layout
from verkostoadmin.documents.brochure.pair import Pair
from verkostoadmin.documents.brochure.rendering import one_language
from verkostoadmin.documents.pdf.arrange import Stack
from verkostoadmin.documents.pdf.flow import fill
from verkostoadmin.documents.pdf.lines import natural_width
from verkostoadmin.documents.pdf.map.legend import Entry
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.project.data import Group
from verkostoadmin.documents.project.maps import LegendRow, legend
from verkostoadmin.documents.project.theme import LARGE, styles, theme
from verkostoadmin.documents.project.wording import Wording
from verkostoadmin.documents.request import Request
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


# ------------------------------------------------------------ the lead and the cover
def printed(db: Database, name: str, language: str, **options: Any) -> list[list[Line]]:
    """The lines of all pages of a brochure."""
    with db.read() as session:
        request = Request("brochure", (ids(db)[name],), TODAY, language, **options)
        return [pieces for _size, pieces in lines(documents.build(session, request).pdf)]


@pytest.mark.parametrize("name", ["EVE", "OMA 2"])
def test_a_lead_in_large_print_stands_on_one_page_with_whole_words(example_db: Database, name: str) -> None:
    words = collected(example_db, name, "sv").lead.split()
    pages = [
        " ".join(piece.text for piece in page).split() for page in printed(example_db, name, "sv", edition="large")
    ]
    assert any(all(word in page for word in words) for page in pages)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("OMA 2", {"edition": "large"}),
        ("USO", {"edition": "large", "second": "fi", "layout": "after"}),
        ("EVE", {"edition": "large", "second": "fi", "layout": "after"}),
    ],
)
def test_a_cover_below_which_nothing_stands_fills_its_page(
    example_db: Database, name: str, options: dict[str, str]
) -> None:
    cover = printed(example_db, name, "sv", **options)[0]
    assert not any("Nätverksprojekt" in piece.text for piece in cover)  # no foot
    assert min(piece.bottom for piece in cover) < 60


def test_a_lead_that_no_page_holds_is_printed_whole() -> None:
    told = text(render(sample(lead=PARAGRAPH * 30), edition="large").pdf)
    assert told.count(" samankokoisiin ") == 30 + 4  # those of the sections


@pytest.mark.parametrize("size", [14.0, 24.0, 60.0])
def test_a_tagline_is_clearly_smaller_than_its_title(size: float) -> None:
    look = styles(theme("", ""), LARGE)
    assert below_title(look, size).tagline.size == pytest.approx(min(look.tagline.size, 0.8 * size), abs=0.1)


# ------------------------------------------------------------ what stands together
@pytest.mark.parametrize("name", ["EVE", "OMA 2", "USO", "Verkosto-pk"])
def test_people_to_turn_to_stand_on_one_page_below_their_heading(example_db: Database, name: str) -> None:
    people = [contact.name.split()[0] for contact in collected(example_db, name).contacts]
    pages = [[piece.text for piece in page] for page in printed(example_db, name, "sv", second="fi", layout="after")]
    for heading in ("Kontaktpersoner", "Yhteyshenkilöt"):
        (page,) = [page for page in pages if heading in page]
        assert all(any(piece.startswith(given) for piece in page) for given in people)


def test_a_table_that_fits_a_page_is_not_broken(example_db: Database) -> None:
    pages = [{piece.text for piece in page} for page in printed(example_db, "EVE", "sv")]
    assert any({"22 kommuner deltar", "Birkaland", "Övriga deltagare"} <= page for page in pages)


def test_the_last_page_ends_with_the_call(example_db: Database) -> None:
    for options in ({}, {"second": "fi", "layout": "after"}):
        *_, last = printed(example_db, "EVE", "sv", **options)
        assert 60 < min(piece.bottom for piece in last if "Genomförare" in piece.text) < 110


def test_a_last_page_has_more_than_the_call_in_large_print(example_db: Database) -> None:
    *_, last = printed(example_db, "USO", "en", edition="large")
    assert "Inka Maijala" in [piece.text for piece in last]


@pytest.mark.parametrize("available", range(100, 400, 17))
def test_the_sum_below_a_legend_never_begins_a_page(available: int) -> None:
    colours = theme("", "")
    rows = [LegendRow(f"Ryhmä {number}", "4 kuntaa", (), ("Espoo", "Vantaa")) for number in range(8)]
    rest = legend(rows, "Yhteensä 30 kuntaa.", styles(colours, LARGE), colours.paper_map, areas=False)
    while rest:
        assert len(rest) > 1
        rest = fill(rest, 500, available).rest


@pytest.mark.parametrize("address", ["verkostot.example.fi/verkostoperuskoulu", "yasmin.koskela-haddad@example.fi"])
def test_an_address_is_broken_only_where_no_line_holds_it(address: str) -> None:
    text_style = styles(theme("", ""), LARGE).call
    width = natural_width(address, text_style) + 1
    told = paragraph(f"Lue: {address}", text_style)
    assert [line.pieces[-1].text for line in told.lines(width)] == ["Lue:", address]
    assert len(told.lines(width * 0.8)) >= 2


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_booklet_has_no_blank_back_and_its_legend_by_the_map(example_db: Database, language: str) -> None:
    data = collected(example_db, "USO", language)
    layout = booklet_layout(one_language(Wording(data), theme(data.primary, data.accent), maps=True))
    assert layout.pages == 8
    first = [page.placed[0].block for page in layout.flows[0].pages if page.placed]
    assert not any(isinstance(block, Entry) for block in first)


def test_a_call_alone_on_the_last_page_stands_at_its_foot(example_db: Database) -> None:
    *_, last = printed(example_db, "Nova Schola", "fi", edition="large")
    assert "Yhteyshenkilö" not in [piece.text for piece in last]
    assert max(piece.top for piece in last) < 500


@pytest.mark.parametrize("options", [{"second": "sv", "layout": "beside"}, {"edition": "large"}])
def test_no_line_of_the_call_is_a_word_left_over(example_db: Database, options: dict[str, str]) -> None:
    *_, last = printed(example_db, "EVE", "fi", **options)
    told = [piece.text for piece in last]
    assert "saakka." not in told and any(piece.endswith("15.1.2027 saakka.") for piece in told)


def test_leads_side_by_side_stand_on_one_page_of_a_booklet(example_db: Database) -> None:
    first, second = (collected(example_db, "OMA 2", language) for language in ("fi", "sv"))
    colours = theme(first.primary, first.accent)
    layout = booklet_layout(beside(Wording(first), Wording(second), colours))
    blocks = [item.block for page in layout.flows[0].pages for item in page.placed]
    leads = [block for block in blocks if isinstance(block, Pair) and isinstance(block.sides[0].blocks[0], Stack)]
    assert len(leads) == 1
    told = [side.blocks[0].blocks[0].plain.replace("\u00ad", "") for side in leads[0].sides]
    assert [len(text.split()) for text in told] == [len(first.lead.split()), len(second.lead.split())]
