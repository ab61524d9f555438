"""Every brochure comes out whole, however odd its data: nothing outside the page, nothing over anything, nothing lost."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.documents.reading import faults, lines, text
from tests.documents.samples import BENEFITS, CONTACTS, EXTREMES, LONG_WORD, NASTY, PARAGRAPH, USUAL, events, sample
from verkostoadmin.documents.brochure.rendering import render
from verkostoadmin.documents.pdf.fonts import printable
from verkostoadmin.documents.project.data import BrochureData, Group, Section


@pytest.mark.parametrize("name", EXTREMES)
def test_nothing_overlaps_or_leaves_the_page(name: str) -> None:
    assert faults(render(EXTREMES[name]).pdf) == []


@pytest.mark.parametrize("name", EXTREMES)
def test_same_data_same_bytes(name: str) -> None:
    assert render(EXTREMES[name]).pdf == render(EXTREMES[name]).pdf


@pytest.mark.parametrize("name", EXTREMES)
def test_bands_keep_off_the_footer(name: str) -> None:
    for _size, pieces in lines(render(EXTREMES[name]).pdf):
        assert [piece.text for piece in pieces if piece.text and 38 < piece.bottom < 43] == []


def test_the_text_of_the_data_is_in_reading_order() -> None:
    found = text(render(USUAL).pdf)
    expected = [USUAL.name, USUAL.tagline, USUAL.lead, "Mistä on kyse", "Tavoitteet", *BENEFITS, "Kenelle"]
    expected += ["Mitä kunta saa", "Ilmoittautuminen", "Seminaari 1", "Seminaari 4", "Mukana 22 kuntaa", "Kunta21"]
    expected += [
        CONTACTS[0].name,
        CONTACTS[0].email,
        CONTACTS[1].name,
        "Ilmoita kuntasi mukaan",
        "15.1.2027",
        "4 900 €",
    ]
    places = [_place(found, words) for words in expected]
    assert places == sorted(places)


def _place(found: str, words: str) -> int:
    assert words in found, words
    return found.index(words)


def test_ten_pages_lose_no_paragraph() -> None:
    data = EXTREMES["ten pages of text"]
    found = text(render(data).pdf)
    assert found.count(PARAGRAPH[:40]) == 1 + 20 * 6
    assert all(f"Luku {number + 1} " in found for number in range(20))


@pytest.mark.parametrize("name", ["78 participants", "300 participants", "300 in one region"])
def test_every_participant_is_named(name: str) -> None:
    found = text(render(EXTREMES[name]).pdf)
    missing = [place.name for place in EXTREMES[name].municipalities if not re.search(rf"\b{place.name}\b", found)]
    assert missing == []


def test_long_words_are_broken_not_cut() -> None:
    data = sample(
        sections=(Section("content", "Otsikko", (LONG_WORD,)),), contacts=(replace(CONTACTS[0], name=LONG_WORD),)
    )
    found = re.sub(r"[\s\u0002\ufffe-]", "", text(render(data).pdf))  # pdfium hides hyphens at line ends
    assert found.count(LONG_WORD) == 2


def test_what_the_fonts_lack_is_replaced_and_reported() -> None:
    rendered = render(EXTREMES["foreign letters"])
    assert rendered.replaced == ("😀", "漢", "字")
    found = text(rendered.pdf)
    assert "Привет" in found
    assert "\ufffd" not in found


def test_markup_is_only_text() -> None:
    found = text(render(sample(lead=NASTY, sections=(Section("content", NASTY, (NASTY,)),))).pdf)
    assert found.count("<b>lihava</b> & <img src=’/etc/passwd’>") == 3


def test_an_address_of_another_kind_is_no_link() -> None:
    for url in ("javascript:alert(1)", "file:///etc/passwd", "\\\\server\\share", "http://[", "data:text/html,x"):
        pdf = render(sample(page_url=url, contacts=())).pdf
        assert b"/URI" not in pdf
        assert "QR" not in text(pdf)


def test_a_heading_is_never_last_in_its_column() -> None:
    for count in range(1, 12):
        data = sample(sections=tuple(Section("other", f"Otsake {n}", (PARAGRAPH[: 90 * count],)) for n in range(9)))
        for _size, pieces in lines(render(data).pdf):
            for index, piece in enumerate(pieces):
                if piece.text.startswith("Otsake"):
                    assert any(
                        other.top < piece.bottom and piece.bottom - other.top < 20 and other.left < piece.left + 20
                        for other in pieces[index + 1 :]
                    ), piece


def test_two_pages_are_one_sheet_where_possible() -> None:
    assert render(USUAL).pages == 2
    assert render(EXTREMES["nine contacts"]).pages == 2


def test_a_card_is_never_split() -> None:
    for count in range(1, 40, 3):
        data = sample(events=events(count), contacts=CONTACTS)
        pages = [" ".join(piece.text for piece in pieces) for _size, pieces in lines(render(data).pdf)]
        (page,) = [page for page in pages if CONTACTS[1].name in page]
        assert CONTACTS[1].email in page


def test_hundred_thousand_letters_take_no_time() -> None:
    import time

    started = time.perf_counter()
    render(_long("a" * 100_000))
    render(_long("sana " * 20_000))
    render(_long("e" + "\u0301" * 100_000))
    assert time.perf_counter() - started < 20  # quadratic time would be minutes


def _long(words: str) -> BrochureData:
    return sample(sections=(Section("content", "Otsikko", (words,)),))


def test_the_bytes_do_not_depend_on_the_process() -> None:
    script = (
        "import hashlib; from tests.documents.samples import EXTREMES; "
        "from verkostoadmin.documents.brochure.rendering import render; "
        "print(hashlib.sha256(b''.join(render(EXTREMES[n]).pdf for n in ('foreign letters', 'usual'))).hexdigest())"
    )
    root = Path(__file__).parents[2]
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(root)},
            cwd=root,
            check=True,
            capture_output=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(digests) == 1


def test_more_letters_than_one_font_holds_come_back_whole() -> None:
    rare = "".join(chr(code) for code in range(0x391, 0x450) if printable(chr(code)))  # Greek and Cyrillic
    words = [rare[start : start + 9] for start in range(0, len(rare), 9)]
    lead = f"sana {' '.join(words)} Aäö–€ 🄯 sana"
    rendered = render(sample(lead=lead, sections=(Section("content", "Otsikko", (lead,)),)))
    assert rendered.replaced == ()
    assert text(rendered.pdf).count(lead) == 2
    assert faults(rendered.pdf) == []


TEN_PAGES = " ".join([PARAGRAPH] * 60)
LONG = TEN_PAGES[:200]
LONG_FIELDS = {
    "about": sample(contacts=(replace(CONTACTS[0], about=TEN_PAGES), CONTACTS[1])),
    "lead": sample(lead=TEN_PAGES),
    "body": sample(sections=(Section("content", LONG, (TEN_PAGES,)),)),
    "bullet": sample(sections=(Section("goals", "", (TEN_PAGES, "a", "b"), bulleted=True),)),
    "benefit": sample(sections=(Section("benefits", "", (TEN_PAGES, "a", "b"), bulleted=True),)),
    "names": sample(
        name=LONG, tagline=TEN_PAGES[:300], office=LONG[:60], price_note=LONG, other_participants=(LONG, TEN_PAGES),
        contacts=(replace(CONTACTS[0], name=LONG, title=LONG, organisation=LONG),),
        events=(replace(events(1)[0], title=LONG, venue=LONG),), groups=(Group(LONG, ("Kunta1", "Kunta2")),),
    ),
}  # fmt: skip
VARIANTS = {
    "plain": {},
    "large print": {"edition": "large"},
    "one after the other": {"second": True},
    "side by side": {"second": True, "layout": "beside"},
}


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("name", LONG_FIELDS)
def test_ten_pages_in_any_field_are_neither_cut_nor_over_others(name: str, variant: str) -> None:
    data, options = LONG_FIELDS[name], dict(VARIANTS[variant])
    if options.get("second"):
        options["second"] = replace(data, language="sv")
    assert faults(render(data, **options).pdf) == []
