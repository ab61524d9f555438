"""Where words are divided, when they are, and how a reader puts them together again."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pypdfium2 as pdfium
import pytest

from tests.documents.samples import USUAL, sample
from verkostoadmin.documents.brochure.rendering import render
from verkostoadmin.documents.hyphenation import break_points
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import BLACK
from verkostoadmin.documents.pdf.lines import Span, Style, break_lines
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.project.data import Section

SWEDISH = Style("text", 10, 14, BLACK, hyphenation="sv")
SENTENCE = "Mellan träffarna prövas kompetensutvecklingsmodeller i den egna organisationen."
BY_HAND = (
    "toi-min-ta-mal-lit", "ta-lous-ar-vio-val-mis-te-lus-sa", "yh-teis-ke-hit-tä-mi-nen", "elin-kaa-ri-pääs-töt",
    "sa-man-ko-koi-siin", "ym-pä-ris-tö-mi-nis-te-riö", "alue-ke-hi-tys-ra-has-to", "läh-tö-ti-lan-teen",
    "hii-li-neut-raa-lit", "pääs-tö-pro-fii-li", "ver-kos-to-ta-paa-mi-seen", "il-mas-to-vai-ku-tus-ten",
    "vä-hä-hii-li-syys-kri-tee-rit", "kun-ta-koh-tai-sen", "kou-lu-tus-oh-jel-ma", "hy-vin-voin-ti-alue",
    "ke-hit-tä-mis-or-ga-ni-saa-tio", "työ-elä-mä", "yh-tei-sö-alus-ta", "var-hais-kas-va-tus",
    "elin-voi-ma-oh-jel-ma", "stra-te-gia-pro-ses-si", "omis-ta-ja-oh-jaus", "maan-käyt-tö-suun-ni-tel-ma",
    "kau-pun-ki-seu-tu-suun-nit-te-lu", "hy-väk-syä", "osaa-mis-kes-kus", "yri-tys-yh-teis-työ",
    "hii-li-neut-raa-lius-ta-voit-tei-den-seu-ran-ta-työ-ryh-mä", "kes-tä-vyys-ra-por-toin-ti",
    "di-gi-ta-li-saa-tio", "tu-los-oh-jaus", "val-tion-avus-tus", "jär-jes-tä-mis-vas-tuu",
    "asian-tun-ti-ja-ver-kos-to", "tie-oi-keus", "luot-ta-mus-hen-ki-lö-or-ga-ni-saa-tio", "pi-to-voi-ma-te-ki-jä",
    "alue-val-tuus-to", "ruot-sin-kie-li-nen",
)  # fmt: skip


def divided(word: str, language: str) -> str:
    """The word with hyphens in all its break points."""
    ends = [0, *break_points(word, language), len(word)]
    return "-".join(word[start:end] for start, end in pairwise(ends))


@pytest.mark.parametrize("by_hand", BY_HAND)
def test_finnish_words_are_divided_between_syllables_and_parts(by_hand: str) -> None:
    word = by_hand.replace("-", "")
    allowed = {len(by_hand[:place].replace("-", "")) for place, letter in enumerate(by_hand) if letter == "-"}
    points = break_points(word, "fi")
    assert points
    assert set(points) <= allowed, divided(word, "fi")


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        ("sv", "utvecklingsnätverk", "utveck-lings-nät-verk"),
        ("sv", "kommunstyrelsens", "kom-mun-sty-rel-sens"),
        ("sv", "Hållbarhetsarbete", "Håll-bar-hets-arbete"),
        ("en", "organisation", "organ-isa-tion"),
        ("fi", "työ", "työ"),
        ("sv", "år", "år"),
    ],
)
def test_words_are_divided_by_the_rules_of_their_language(language: str, word: str, expected: str) -> None:
    assert divided(word, language) == expected


def ends(text: str, style: Style, width: float) -> list[str]:
    """The last words of the lines."""
    return [line.pieces[-1].text for line in break_lines([Span(text)], style, width)]


def test_a_swedish_word_is_divided_where_a_narrow_line_would_end_early() -> None:
    assert "kompetens\u00ad" in ends(SENTENCE, SWEDISH, 175)
    assert "prövas" in ends(SENTENCE, SWEDISH._replace(hyphenation=""), 175)


def test_nothing_is_divided_in_wide_columns_in_headings_or_in_finnish() -> None:
    for style, widths in (
        (SWEDISH, range(260, 400, 5)),
        (SWEDISH._replace(balanced=True), range(150, 400, 5)),
        (SWEDISH._replace(hyphenation="fi"), range(150, 400, 5)),
        (SWEDISH._replace(hyphenation=""), range(150, 400, 5)),
    ):
        for width in widths:
            assert not any(end.endswith("\u00ad") for end in ends(SENTENCE, style, width))


def test_names_numbers_addresses_and_last_words_are_not_divided() -> None:
    text = "Kommunerna i Västerbottensregionen, utveckling@exempelkommunen.example.fi och allra sist samarbetsformerna"
    for width in range(110, 250):
        divided_words = [end for end in ends(text, SWEDISH, width) if end.endswith("\u00ad")]
        assert divided_words == [] or width < 180  # where they are wider than the line
        assert ends(text, SWEDISH, width)[-1] == "samarbetsformerna"


def test_lines_are_only_divided_where_much_room_is_left() -> None:
    for width in range(110, 250):
        lines = break_lines([Span(SENTENCE)], SWEDISH, width)
        whole = break_lines([Span(SENTENCE)], SWEDISH._replace(hyphenation=""), width)
        assert all(line.width <= width for line in lines)
        if any(line.pieces[-1].text.endswith("\u00ad") for line in lines):
            assert min(line.width for line in whole[:-1]) < 0.8 * width


def test_words_wider_than_the_line_break_between_syllables() -> None:
    style = Style("text", 10, 14, BLACK, hyphenation="fi")
    assert ends("kehittämisohjelma", style, 60) == ["kehittämis\u00ad", "ohjelma"]
    assert ends("päästöprofiili", style, 50) == ["päästöpro\u00ad", "fiili"]


def test_a_date_too_wide_for_its_line_breaks_at_its_spaces() -> None:
    text = "24.–26.\u00a0marraskuuta\u00a02026"
    assert ends(text, SWEDISH._replace(hyphenation="fi"), 70) == ["24.–26.", "marraskuuta", "2026"]


def test_a_reader_joins_what_was_divided() -> None:
    canvas = Canvas(Metadata("T", "FCG", "S", "sv-SE", date(2026, 11, 24)), (200, 300))
    for face, top in (("text", 290), ("display", 150)):
        paragraph(SENTENCE, SWEDISH._replace(face=face)).draw(canvas, 20, top, 120)
    canvas.showPage()
    found = pdfium.PdfDocument(canvas.finish())[0].get_textpage().get_text_range()
    # pdfium tells a hyphen at a line's end by this sign, and forgets it where readers search or copy
    assert found.replace("\ufffe", "").replace("\r\n", " ").count("prövas kompetensutvecklingsmodeller i den") == 2


def test_a_swedish_brochure_divides_words_but_no_finnish_title_in_it() -> None:
    section = Section("content", "Rubrik", (f"{SENTENCE} {SENTENCE} {SENTENCE}",))
    titles = tuple(
        replace(event, title="Verkoston kehittämisohjelman keskustelutilaisuus", title_language="fi")
        for event in USUAL.events
    )
    data = render(sample(language="sv", sections=(section,), events=titles)).pdf
    found = "".join(page.get_textpage().get_text_range() for page in pdfium.PdfDocument(data))
    divided_words = re.findall(r"\w+\ufffe\w+", found)
    assert divided_words
    assert not [word for word in divided_words if word.startswith(("kehit", "kesk"))]
