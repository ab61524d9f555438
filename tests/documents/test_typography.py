"""User text set for print: what changes, what never does, and that nothing changes twice."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verkostoadmin.documents.typography import NO_BREAK, set_text

FINNISH = [
    ("24.-26. marraskuuta 2026", "24.–26.~marraskuuta~2026"),
    ("24. marraskuuta, 6.6.2023", "24.~marraskuuta, 6.6.2023"),
    ("marraskuussa 2026", "marraskuussa 2026"),
    ("1 200 € ja 39 % sekä 39%", "1~200~€ ja 39~% sekä 39~%"),
    ("10 000 asukasta vuonna 2026 300 kunnassa", "10~000 asukasta vuonna 2026 300 kunnassa"),
    ("1,5 milj. euroa, 20 °C, 5 km", "1,5~milj.~euroa, 20~°C, 5~km"),
    ("§ 5, 5 §, s. 12, n. 30, klo 9, alv 0 %", "§~5, 5~§, s.~12, n.~30, klo~9, alv~0~%"),
    ("esim. Espoo, mm. Oulu, (vrt. Turku)", "esim.~Espoo, mm.~Oulu, (vrt.~Turku)"),
    ("A. Virtanen, J.-P. Virtanen, K.J. Ståhlberg", "A.~Virtanen, J.-P.~Virtanen, K.J.~Ståhlberg"),
    ("Sana - sana -- sana — sana", "Sana~– sana~– sana~– sana"),
    ("sana--sana, luonto- ja maatalous, kunta ja -yhtymä", "sana–sana, luonto- ja maatalous, kunta ja -yhtymä"),
    ("- ensin\n- sitten", "– ensin\n– sitten"),
    ("2024-2026, 2024 - 2026, 2021-2027-ohjelma, 2024-26", "2024–2026, 2024–2026, 2021–2027-ohjelma, 2024–26"),
    ("klo 9-15, 9.00-15.30, 5-6-vuotiaat, 5-10 %", "klo~9–15, 9.00–15.30, 5–6-vuotiaat, 5–10~%"),
    ("1 200-1 500 €, 900-1 200 €, 1200-1500 €", "1~200–1~500~€, 900–1~200~€, 1200–1500~€"),
    ("1.1.-31.3.2026, 1.1.2024-31.12.2026", "1.1.–31.3.2026, 1.1.2024–31.12.2026"),
    ("Seminaari 1 - 24.11.2026", "Seminaari 1~– 24.11.2026"),
    ("-5 °C, alennus -20 %", "−5~°C, alennus −20~%"),
    ("\"sana\", “sana”, 'sana', vaa'an, vaa´an", "”sana”, ”sana”, ’sana’, vaa’an, vaa’an"),
    ('5" putki ja "sana"', '5" putki ja ”sana”'),
    ("odota...  nyt", "odota… nyt"),
    ("3 x 4 m, 297x210x20 mm", "3~×~4~m, 297×210×20~mm"),
]
SWEDISH = [
    ("24-26 november 2026, kl. 9, kl 9", "24–26~november~2026, kl.~9, kl~9"),
    ("t. ex. Esbo, t.ex. Esbo, bl. a. Esbo, o. s. v.", "t.~ex.~Esbo, t.ex.~Esbo, bl.~a.~Esbo, o.~s.~v."),
    ('"ord" - 5 mn kr', "”ord”~– 5~mn~kr"),
]
ENGLISH = [
    ("\"Word\" (\"word\") 'word' don't '24", "“Word” (“word”) ‘word’ don’t ’24"),
    ("\"'Hi' she said\", municipalities' 1990's", "“‘Hi’ she said”, municipalities’ 1990’s"),
    ("”word” „word“", "“word” “word”"),
    ("24 November 2026, November 24, 9 a.m., 39%", "24~November~2026, November~24, 9~a.m., 39%"),
    ("e.g. this, i. e. that, p. 5, Mr. Smith", "e.g.~this, i.~e.~that, p.~5, Mr.~Smith"),
]
UNTOUCHED = [
    "050-123 4567",
    "+358-9-1234567",
    "(09) 123-4567",
    "09-12 34 56",
    "2026-11-24",
    "2026-11",
    "1234567-8",
    "010203-123A",
    "00100-00200",
    "978-952-213-8",
    "AB-12-13",
    "SFS-EN 1090-2",
    "A3x4 0x41",
    "https://example.fi/a--b?vuodet=2024-2026&x=1-2",
    "example.fi/2024-2026/a--b",
    "www.example.fi",
    "aino--o'x@example.fi",
    "raportti_2024-2026.pdf",
    "verkko-komento --ohje",
    "-----",
    "Pohjois-Karjala",
    "1990....",
]


def shown(text: str) -> str:
    """The text with its no-break spaces to be seen."""
    return text.replace(NO_BREAK, "~")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [(language, *pair) for language, pairs in (("fi", FINNISH), ("sv", SWEDISH), ("en", ENGLISH)) for pair in pairs],
)
def test_texts_are_set(language: str, text: str, expected: str) -> None:
    assert shown(set_text(text, language)) == expected


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("text", UNTOUCHED)
def test_numbers_codes_and_addresses_stay(text: str, language: str) -> None:
    assert set_text(text, language).replace(NO_BREAK, " ") == text
    assert set_text(f"sana {text} sana", language).replace(NO_BREAK, " ") == f"sana {text} sana"


PARTS = (
    "24.", "-", "--", "–", "2024", "2026", "9", "15", "marraskuuta", "november", "November", "klo", "kl.", "s.", "esim.",
    "t.", "ex.", "bl.", "a.", "A.", "Virtanen", "...", "x", "€", '"', "'", "’", "“", "%", "mn", "kr", "milj.", "@",
    "http://x.fi/a--b", "1", "000", "-5", "(", ")", "5-6", "euroa", "i.", "e.", "§", "×", "´", " ", "  ", NO_BREAK, "\n",
)  # fmt: skip
TEXTS = st.one_of(
    st.text(st.sampled_from(f" {NO_BREAK}\n.,:;-–—\"'“”‘’´`%€§x×XaAäst09127()/@…k"), max_size=40),
    st.lists(st.sampled_from(PARTS), max_size=14).map("".join),
    st.lists(st.sampled_from(PARTS), max_size=14).map(" ".join),
    st.text(max_size=60),
)


@given(TEXTS, st.sampled_from(["fi", "sv", "en"]))
def test_what_is_set_is_set_once_and_says_the_same(text: str, language: str) -> None:
    once = set_text(text, language)
    assert set_text(once, language) == once
    assert letters(once) == letters(text)
    assert words(once) == words(text)


def letters(text: str) -> list[str]:
    """Letters and digits in order."""
    return [letter for letter in text.replace("×", "x") if letter.isalnum()]


def words(text: str) -> list[str]:
    """What stands between all that is no letter or digit."""
    return re.findall(r"\w+", text.replace("×", "x"))


def test_long_texts_take_time_in_proportion() -> None:
    for part in ("sana ", '"5" ', "1-2 ", "a--b", "'", "esim. ", "http://x.fi/", "5 % ", "x", "1.1.-", "- "):
        started = time.perf_counter()
        set_text(part * (200_000 // len(part)), "en")
        assert time.perf_counter() - started < 10, part  # in quadratic time minutes
