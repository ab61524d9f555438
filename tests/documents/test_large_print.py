"""Brochures in large print: size, contrast, page ends, and the plain text that stands only there."""

from itertools import pairwise

import pikepdf
import pytest

from tests.documents.reading import Node, alternatives, lines, open_pdf, text, tree
from tests.documents.samples import BENEFITS, PARAGRAPH, TODAY, USUAL, events, landscape, sample
from tests.documents.test_brochure import ids
from verkostoadmin import documents
from verkostoadmin.documents.brochure.contrast import strong
from verkostoadmin.documents.brochure.plain import in_plain_language
from verkostoadmin.documents.brochure.rendering import render
from verkostoadmin.documents.pdf.colour import WHITE, contrast
from verkostoadmin.documents.pdf.paragraph import ListItem, bullets, paragraph
from verkostoadmin.documents.project.breaking import broken
from verkostoadmin.documents.project.data import CoverPhoto
from verkostoadmin.documents.project.theme import LARGE, styles, theme
from verkostoadmin.documents.request import Request
from verkostoadmin.storage.database import Database

PLAIN = """EVE on kuntien yhteinen verkosto.

Mitä elinvoima on

Elinvoimaa on, kun ihmiset haluavat muuttaa kuntaan.

Elinvoima syntyy monesta asiasta.

Kuka voi osallistua

- kunnan johtajat
– kunnan päättäjät
• yritykset

Hinta on aina sama."""


# ------------------------------------------------------------ size and contrast
def sizes(data: bytes) -> dict[float, int]:
    """How many letters are set in each size of type."""
    found: dict[float, int] = {}
    for page in open_pdf(data).pages:
        size = 0.0
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                size = float(operands[1])
            elif str(operator) == "TJ":
                letters = sum(len(bytes(part)) for part in operands[0] if isinstance(part, pikepdf.String))
                found[size] = found.get(size, 0) + letters
    return found


def test_large_print_is_large() -> None:
    found = sizes(render(USUAL, edition="large").pdf)
    assert min(found) >= 12
    small = sum(count for size, count in found.items() if size < 18)
    assert small < 0.1 * sum(found.values())  # the foot and the small print


@pytest.mark.parametrize(
    ("primary", "accent"),
    [("", ""), ("#ffffff", "#ffffff"), ("#ffe600", "#fff799"), ("#808080", "#7f7f7f"), ("#d0021b", "#d0021b"),
     ("#000000", "#000000"), ("#5fd0c5", "#0a3f52"), ("#c2410c", "#f2a33a")],
)  # fmt: skip
def test_contrast_is_strong_in_large_print(primary: str, accent: str) -> None:
    colours = strong(theme(primary, accent))
    for colour in (colours.ink, colours.soft, colours.heading, colours.strong):
        assert min(contrast(colour, WHITE), contrast(colour, colours.pale)) >= 7
    for colour in (colours.on_hero, colours.on_hero_soft, colours.on_hero_accent):
        assert contrast(colour, colours.hero) >= 7
    assert contrast(colours.accent, WHITE) >= 4.5


def test_no_photograph_lies_behind_large_print() -> None:
    photo = CoverPhoto(landscape((300, 200)), "Mäkimaisema", "Kalle Kuvaaja")
    assert "Mäkimaisema" in alternatives(render(sample(photo=photo)).pdf)
    data = render(sample(photo=photo), edition="large").pdf
    assert "Kalle Kuvaaja" not in text(data)
    assert "Mäkimaisema" not in alternatives(data)


def test_four_large_figures_stand_in_two_rows() -> None:
    tops = {piece.text: piece.top for piece in next(lines(render(USUAL, edition="large").pdf))[1]}
    assert tops["22"] == pytest.approx(tops["6"], abs=2)
    assert tops["22"] - max(top for told, top in tops.items() if told.startswith("4")) > 50


@pytest.mark.parametrize("count", [2, 3, 7])
def test_events_run_down_the_page_in_one_column(count: int) -> None:
    data = sample(events=events(count))
    listed = [node for node in tree(open_pdf(render(data, edition="large").pdf)).all("L") if _is_timeline(node)]
    (timeline,) = listed
    assert len(timeline.kids) == count
    for _size, pieces in lines(render(data, edition="large").pdf):
        places = [piece for piece in pieces if piece.text.startswith("Seminaari ")]
        assert len({round(piece.left) for piece in places}) <= 1
        assert all(before.bottom > after.top for before, after in pairwise(places))


def _is_timeline(node: Node) -> bool:
    return [kid.role for kid in node.kids[0].kids] == ["LBody"]


# ------------------------------------------------------------ page ends
@pytest.mark.parametrize("first", range(20, 700, 31))
def test_no_item_of_a_list_stands_alone(first: int) -> None:
    look = styles(theme("", ""), LARGE)
    blocks = [paragraph(PARAGRAPH, look.body)]
    for count in (5, 3, 9, 2, 6):
        blocks += [
            paragraph("Otsikko", look.heading, "H2"),
            *bullets(BENEFITS[:1] * count, look.bullet, look.body.colour),
        ]
    pages = broken(blocks, 511, first + 300, 740, 12)
    ended = [[item.block for item in page.placed] for page in pages]
    for before, after in pairwise(ended):
        if isinstance(before[-1], ListItem) and isinstance(after[0], ListItem):
            for side in (before[::-1], after):
                own = [
                    block
                    for block in side
                    if isinstance(block, ListItem) and block.item.parent is before[-1].item.parent
                ]
                assert len(own) > 1 or before[-1].item.parent is not after[0].item.parent
        assert not before[-1].keep_with_next
    assert sum(len(page) for page in ended) >= len(blocks)


def test_pages_are_filled_evenly() -> None:
    look = styles(theme("", ""), LARGE)
    texts = [paragraph(PARAGRAPH, look.body) for _ in range(22)]
    pages = broken(texts, 511, 740, 740, 8)
    assert all(page.left < 70 for page in pages[:-1])


def test_what_no_break_makes_good_is_printed_all_the_same() -> None:
    look = styles(theme("", ""), LARGE)
    texts = [paragraph(PARAGRAPH, look.body) for _ in range(22)]
    assert sum(len(page.placed) for page in broken(texts, 511, 740, 740, 1)) >= 22


# ------------------------------------------------------------ plain language
def test_lines_of_a_plain_text_tell_what_they_are() -> None:
    data = in_plain_language(sample(plain=PLAIN))
    assert (data.lead, data.tagline) == ("EVE on kuntien yhteinen verkosto.", "Selkokielellä")
    assert [(section.heading, section.bulleted, len(section.paragraphs)) for section in data.sections] == [
        ("Mitä elinvoima on", False, 2),
        ("Kuka voi osallistua", True, 3),
        ("", False, 1),
    ]
    assert data.sections[1].paragraphs == ("kunnan johtajat", "kunnan päättäjät", "yritykset")
    assert [contact.about for contact in data.contacts] == ["", ""]


def test_without_a_plain_text_all_stays_as_it_is() -> None:
    for plain in ("", " \n\n "):
        data = sample(plain=plain)
        assert in_plain_language(data) is data


@pytest.mark.parametrize("plain", ["Otsikko", "- yksi\n- kaksi", "Otsikko\n\nToinen", "Lause.", "- yksi\n\nOtsikko"])
def test_an_odd_plain_text_is_printed_whole(plain: str) -> None:
    found = text(render(sample(plain=plain), edition="large").pdf)
    for word in plain.replace("-", " ").split():
        assert word in found


def test_the_plain_text_stands_only_in_large_print() -> None:
    data = sample(plain=PLAIN)
    large, usual = text(render(data, edition="large").pdf), text(render(data).pdf)
    assert "kunnan päättäjät" in large and "Mistä on kyse" not in large
    assert "kunnan päättäjät" not in usual and "Mistä on kyse" in usual


@pytest.mark.parametrize(("name", "words"), [("EVE", "Elinvoima syntyy monesta asiasta."), ("Digi", "Mitä opittiin")])
def test_examples_have_plain_texts(example_db: Database, name: str, words: str) -> None:
    with example_db.read() as session:
        rendered = documents.build(session, Request("brochure", (ids(example_db)[name],), TODAY, edition="large"))
    assert words in text(rendered.pdf)
