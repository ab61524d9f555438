"""The flyer: one page that tells what is true today, and says what did not fit on it."""

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.fixed import FIXED, bullets, with_benefits
from tests.documents.reading import open_pdf, text, tree, widths
from tests.documents.samples import PARAGRAPH, TODAY, USUAL, landscape, sample
from tests.documents.test_brochure import ids
from verkostoadmin import documents
from verkostoadmin.documents.flyer import render
from verkostoadmin.documents.pdf.colour import contrast
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.project.data import CoverPhoto, Section
from verkostoadmin.documents.project.stamp import marker
from verkostoadmin.documents.project.theme import theme
from verkostoadmin.documents.request import Request
from verkostoadmin.model.project_status import status

if TYPE_CHECKING:
    from verkostoadmin.storage.database import Database

CM = 72 / 2.54


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fi", ("Ilmoittaudu viimeistään 15.1.2027 perjantai", "4 900 €", "Näin pääset mukaan", "Mitä kunta saa")),
        ("sv", ("Anmäl er senast 15.1.2027 fredag", "4 900 €", "Så kommer ni med", "Vad kommunen får")),
        ("en", ("Register by 15 Jan 2027 Friday", "€4,900", "How to join", "What the municipality gets")),
    ],
)
def test_an_open_network_asks_to_join(example_db: "Database", language: str, expected: tuple[str, ...]) -> None:
    with example_db.read() as session:
        rendered = documents.build(session, Request("flyer", (ids(example_db)["EVE"],), TODAY, language))
    found = text(rendered.pdf)
    assert [words for words in expected if words not in found] == []


def test_it_is_read_in_the_order_of_the_page() -> None:
    found = text(render(USUAL).pdf)
    expected = [
        "Kehittämisverkosto", USUAL.name, USUAL.tagline, "15.1.2027", "4 900 €", "22 kuntaa verkostossa", USUAL.lead,
        "Mitä kunta saa", "Kaksi omaa työpajaa", "Kenelle", "Näin pääset mukaan", "verkostot.example.fi/eve",
        "Ilmoittaudu viimeistään 15.1.2027.", "aino.jarvinen@example.fi", "Toteuttaja: FCG", "Tiedot 24.11.2026.",
    ]  # fmt: skip
    places = [found.find(words) for words in expected]
    places[3] = found.find("15.1.2027")
    assert -1 not in places
    assert places == sorted(places)


def test_the_code_can_be_read_from_a_table() -> None:
    pdf = open_pdf(render(USUAL).pdf)
    (code,) = [node.dictionary for node in tree(pdf).all("Figure") if "QR" in str(node.dictionary.Alt)]
    left, bottom, right, top = (float(edge) for edge in code.A.BBox)
    assert right - left == pytest.approx(top - bottom, abs=0.01)
    assert right - left > 4 * CM  # with the white around it
    assert str(code.Alt).endswith("verkostot.example.fi/eve")


def test_steps_are_a_numbered_list() -> None:
    pdf = open_pdf(render(USUAL).pdf)
    root = tree(pdf)
    (steps,) = [node for node in root.all("L") if str(node.dictionary.A.ListNumbering) == "/Decimal"]
    assert [[kid.role for kid in item.kids] for item in steps.kids] == [["Lbl", "LBody"]] * 3


def test_no_word_stands_alone_in_the_last_line_of_a_point() -> None:
    points = {
        "benefits": "Pääsy digitaaliselle alustalle, jolta aineistot löytyvät ympäri vuoden",
        "audience": "Kunnat, jotka suunnittelevat uutta koulua tai peruskorjausta",
    }
    found = [Section(kind, "", (point,) * 3, bulleted=True) for kind, point in points.items()]
    data = render(replace(USUAL, sections=tuple(found))).pdf
    for point in points.values():
        *first, last = widths(data, point)
        assert first and last > 0.5 * first[0]


def test_the_lead_and_whom_to_ask_are_of_lines_about_equally_long() -> None:
    lead = "Verkostossa kunta laatii suunnitelman, jonka toimet on helppo viestiä ja mahdollinen toteuttaa, yhdessä muiden."
    names = ("Katariina Aleksandra Kuusisto-Vanhamäki-Rautavaaranlahti", "Inkeri Laaksonen")
    people = tuple(replace(USUAL.contacts[0], name=name) for name in names)
    data = render(replace(USUAL, lead=lead, contacts=people)).pdf
    for words in (lead, f"Kysy lisää: {', '.join(names)}"):
        found = widths(data, words)
        assert len(found) == 2 and found[1] > 0.6 * found[0]


# ---------------------------------------------------------------- what does not fit
@pytest.mark.parametrize("count", [1, 7, 12, 14, 15, 20, 40])
def test_bullets_that_do_not_fit_are_told(count: int) -> None:
    rendered = render(with_benefits(count), 7)
    found = text(rendered.pdf)
    missing = [item for item in bullets(count) if item not in found]
    assert missing == list(bullets(count)[count - len(missing) :])
    assert [fault.detail for fault in rendered.faults] == missing[:1]
    assert all(fault[:4] == ("overflow", 7, "benefits", "fi") for fault in rendered.faults)
    assert bool(missing) == (count > 14)


@given(st.integers(1, 24), st.integers(0, 30))
@settings(max_examples=25, deadline=None)
def test_a_fault_is_told_exactly_when_a_text_is_missing(sentences: int, benefits: int) -> None:
    said = [f"Lause numero {index} kertoo verkostosta, sen tavoitteista ja kunnista." for index in range(sentences)]
    data = replace(with_benefits(benefits), lead=" ".join(said))
    rendered = render(data)
    found = text(rendered.pdf)
    missing = {
        "lead": [one for one in said if one not in found],
        "benefits": [one for one in bullets(benefits) if one not in found],
    }
    told = {fault.field: fault.detail for fault in rendered.faults}
    assert {field: parts[0] for field, parts in missing.items() if parts} == {
        field: told[field].removesuffix("…")[: len(missing[field][0])] for field in told if field in missing
    }


def test_everything_is_given_up_before_the_name() -> None:
    rendered = render(FIXED["everything too long"])
    told = {fault.field for fault in rendered.faults}
    assert {"benefits", "audience", "lead"} <= told
    assert "name" not in told
    assert FIXED["everything too long"].name.strip() in text(rendered.pdf)


def test_a_coarse_photo_is_told() -> None:
    coarse = render(sample(photo=CoverPhoto(landscape((900, 600)), "Mäkiä")), 7)
    (fault,) = coarse.faults
    assert fault[:4] == ("resolution", 7, "cover_image_id", "fi")
    assert fault.detail.startswith("108 ")
    assert render(sample(photo=CoverPhoto(landscape(), "Mäkiä"))).faults == ()


# ---------------------------------------------------------------- what is true
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
INVITATIONS = ("Ilmoittaudu", "viimeistään", "Ilmoittautuminen on auki.", "Lue lisää ja ilmoittaudu")


@given(DAYS, st.none() | DAYS, st.none() | DAYS, st.none() | DAYS, st.booleans(), DAYS)
@settings(max_examples=150, deadline=None)
def test_nobody_is_invited_when_registration_is_not_open(
    starts: date, ends: date | None, opens: date | None, closes: date | None, cancelled: bool, today: date
) -> None:
    now = status(starts_on=starts, ends_on=ends, opens=opens, closes=closes, cancelled=cancelled, today=today)
    data = sample(
        status=now, day=today, starts_on=starts, ends_on=ends, registration_opens=opens, registration_closes=closes,
        lead="", sections=(), municipalities=(), contacts=(), events=(),
    )  # fmt: skip
    found = text(render(data).pdf)
    assert any(words in found for words in INVITATIONS) == (now == "open")
    assert ("aukeaa" in found) == (now in ("planned", "running") and opens is not None and opens > today)
    assert ("päättyi" in found) <= (closes is not None and closes < today)
    assert ("peruttu" in found) == cancelled
    for told in re.findall(r"viimeistään (\d+)\.(\d+)\.(\d+)", found):
        assert today <= date(*(int(part) for part in reversed(told))) == closes


def test_the_last_day_is_still_open_and_the_next_one_is_not() -> None:
    last = USUAL.registration_closes
    assert last
    assert "Ilmoittaudu viimeistään 15.1.2027" in text(render(sample(day=last)).pdf)
    after = text(render(sample(day=date(2027, 1, 16), status="running")).pdf)
    assert "Ilmoittautuminen päättyi 15.1.2027." in after
    assert "Ilmoittaudu" not in after


@given(st.integers(0, 0xFFFFFF), st.integers(0, 0xFFFFFF))
def test_the_day_is_readable_on_any_second_colour(primary: int, accent: int) -> None:
    found = marker(theme(f"#{primary:06x}", f"#{accent:06x}"))
    assert contrast(found.ground, found.text) >= 4.5


# ---------------------------------------------------------------- making it
def test_a_missing_price_and_page_are_not_talked_of() -> None:
    found = text(render(sample(price_cents=None, page_url="")).pdf)
    assert "€" not in found
    assert "Lue lisää" not in found
    assert "Ilmoittaudu viimeistään 15.1.2027." in found


def test_without_a_lead_what_it_is_about_comes_in_its_place() -> None:
    assert PARAGRAPH in text(render(sample(lead="", sections=USUAL.sections[:1])).pdf)


def test_folded_it_is_one_sheet() -> None:
    rendered = render(USUAL, fold=Fold(crop_marks=True))
    assert (rendered.pages, rendered.sheets) == (1, 1)
    assert len(open_pdf(rendered.pdf).pages) == 2
    assert [node.role for node in tree(open_pdf(rendered.pdf)).all("H1")] == ["H1"]


def test_it_can_be_given_up(example_db: "Database") -> None:
    class GivenUp(Exception):
        """Somebody pressed cancel."""

    def check() -> None:
        raise GivenUp

    with example_db.read() as session, pytest.raises(GivenUp):
        documents.build(session, Request("flyer", (ids(example_db)["EVE"],), TODAY), check)
