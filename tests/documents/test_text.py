"""The gate for user text, and the breaking of lines."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.samples import USUAL
from verkostoadmin.documents.pdf.colour import BLACK
from verkostoadmin.documents.pdf.fonts import printable
from verkostoadmin.documents.pdf.lines import Span, Style, break_lines
from verkostoadmin.documents.pdf.text import Gate, address, one_line
from verkostoadmin.documents.project.data import Contact

STYLE = Style("text", 10, 14, BLACK)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Äänekoski – Árjjat", "Äänekoski – Árjjat"),
        ("a\u0308", "ä"),
        ("rivi\r\nvaihto\u2028toinen", "rivi\nvaihto\ntoinen"),
        ("sarkain\tja\u2003leveä", "sarkain ja leveä"),
        ("ohja\x07us\u202e\ufeff", "ohjaus"),
        ("½ Ⅷ", "½ VIII"),
        ("漢字", "??"),
        ("hymy 😀!", "hymy !"),
        ("\ud800", ""),
    ],
)
def test_texts_are_made_printable(text: str, expected: str) -> None:
    assert Gate().clean(text) == expected


@given(st.text(max_size=200))
def test_whatever_passes_can_be_written(text: str) -> None:
    clean = Gate().clean(text)
    assert all(letter in "\n" or printable(letter) for letter in clean)
    assert Gate().clean(clean) == clean


@given(st.text(st.sampled_from("aä–- /@.\u00a0W1"), max_size=120), st.floats(8, 300))
def test_no_line_is_wider_than_its_column(text: str, width: float) -> None:
    lines = break_lines([Span(text)], STYLE, width)
    assert all(line.width <= width + 0.01 or len(line.pieces[0].text) <= 2 for line in lines if line.pieces)
    written = "".join(piece.text for line in lines for piece in line.pieces)
    letters = "".join(letter for letter in text if letter.isalnum())
    assert "".join(letter for letter in written if letter.isalnum()) == letters


def test_dashes_and_amounts_stay_with_what_is_before_them() -> None:
    for width in range(60, 200):
        lines = break_lines([Span("Vuosina 2024 – 2026 maksu oli 12 900 € eli 5 %")], STYLE, width)
        firsts = [line.pieces[0].text for line in lines if line.pieces]
        assert not any(first.startswith(("–", "€", "%", "900")) for first in firsts)


ODD = {
    "60-letter double surname": "Aino-Maria Järvenpäänniemeläinen-Kauppamäenpellonreunalaisenkangas",
    "one-letter names": "Å Ö",
    "Northern Sámi": "Máret Áŋŋel-Čearetšohkka đ ŧ ž",
    "emoji and Cyrillic": "Tunnus 😀 Привет 漢字 👩‍👩‍👧‍👦 Ωμέγα",
    "right to left": "\u202eoikealta\u202c \u200fשלום\u200e مرحبا",
    "controls": "a\x00b\x07c\x1bd\x7fe\ufefff\u200bg\u2028h",
    "markup": "<b>&amp;</b> {x} (y) \\z %s \\n",
    "200-letter title": ("Strateginen kumppanuus ja omistajaohjaus ammatillisessa koulutuksessa " * 3)[:200],
    "long word": "hiilineutraaliustavoitteidenseurantatyöryhmä" * 5,
    "no-break spaces": "1\u00a0" * 80,
    "soft hyphens": "ve\u00adty\u00ad" * 30,
    "only spaces": " \u00a0 \n ",
    "many marks": "e" + "\u0301" * 500,
}


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("language", ["fi", "sv", "en", ""])
def test_odd_texts_fit_every_column(name: str, language: str) -> None:
    clean = Gate(language).clean(ODD[name])
    expected = "".join(clean.split())
    for style in (STYLE, STYLE._replace(balanced=True), STYLE._replace(face="display-heavy", size=42)):
        style = style._replace(hyphenation=language)
        for width in (40, 75, 120, 244, 511):
            if width < style.size * 2:
                continue
            lines = break_lines([Span(clean)], style, width)
            assert all(line.width <= width + 0.01 for line in lines), (width, style)
            written = "".join(piece.text for line in lines for piece in line.pieces)
            assert "".join(written.replace("\u00ad", "").split()) == expected


@pytest.mark.parametrize("part", ["sana ", "a", "a-", "å/", "1\u00a0", "kompetensutvecklingsmodeller ", "\n"])
def test_lines_take_time_in_proportion(part: str) -> None:
    def seconds(count: int) -> float:
        started = time.perf_counter()
        break_lines([Span(part * (count // len(part)) + str(count))], STYLE._replace(hyphenation="sv"), 150)
        return time.perf_counter() - started

    small, large = (min(seconds(count) for _attempt in range(3)) for count in (10_000, 80_000))
    assert large < 32 * max(small, 0.02)  # in quadratic time 64 times


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://verkostot.example.fi/ääni?a=1&b=2", "https://verkostot.example.fi/%C3%A4%C3%A4ni?a=1&b=2"),
        ("mailto:aino@example.fi", "mailto:aino@example.fi"),
        ("tel:+358 50 000 0000", "tel:+358500000000"),
        ("HTTP://EXAMPLE.FI/(x)", "HTTP://EXAMPLE.FI/(x)"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("verkostot.example.fi", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_only_safe_addresses_become_links(url: str, expected: str) -> None:
    assert address(url) == expected


def test_with_a_language_texts_are_set_but_addresses_stay() -> None:
    contact = Contact("A. Virtanen", "AV", "Johtaja - talous", phone="050-123 4567", email="a--v@example.fi")
    printed = Gate("fi").clean_all(contact)
    assert (printed.name, printed.title) == ("A.\u00a0Virtanen", "Johtaja\u00a0– talous")
    assert (printed.phone, printed.email) == (contact.phone, contact.email)
    assert Gate("fi").clean_all(printed) is printed
    assert Gate().clean_all(contact) is contact
    assert Gate().clean_all(replace(USUAL, language="en", lead='"Sana"')).lead == "“Sana”"


def test_one_line_has_plain_spaces() -> None:
    assert one_line(" 4\u00a0900 €\n vuosi ") == "4 900 € vuosi"
