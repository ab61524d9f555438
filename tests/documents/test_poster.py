"""The poster: one large page to be read from two metres, which tells what is true today and what did not fit."""

import re
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.fixed import FIXED
from tests.documents.reading import lines, open_pdf, text, tree, widths
from tests.documents.samples import CONTACTS, USUAL, landscape, sample
from verkostoadmin.documents.poster import render
from verkostoadmin.documents.project.data import BrochureData, CoverPhoto, Event
from verkostoadmin.model.project_status import status

if TYPE_CHECKING:
    pass

CM = 72 / 2.54
A3 = (841.89, 1190.55)


def test_it_is_read_in_the_order_of_the_page() -> None:
    found = text(render(sample(events=coming(2))).pdf)
    expected = [
        "Kehittämisverkosto", USUAL.name, USUAL.tagline, "15.1.2027 perjantai", "22 kuntaa verkostossa",
        "Tulevat tapahtumat", "Tapaaminen 1", "Tapaaminen 2", "Näin pääset mukaan", "verkostot.example.fi/eve",
        "Aino Järvinen-Öhman", "aino.jarvinen@example.fi", "Toteuttaja: FCG", "Tiedot 24.11.2026.",
    ]  # fmt: skip
    places = [found.find(words) for words in expected]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize(("tagline", "least"), [(USUAL.tagline, 420), ("Kunnan veto- ja pitovoima", 500)])
def test_the_map_is_the_main_picture(tagline: str, least: float) -> None:
    boxes = figures(sample(tagline=tagline))
    (told,) = [name for name in boxes if name.startswith("Suomen kartta")]
    _left, bottom, right, top = boxes[told]
    assert top - bottom > least  # more where the tagline leaves room beside it
    assert right < A3[0]


def test_without_municipalities_the_map_is_decoration() -> None:
    assert not any(name.startswith("Suomen kartta") for name in figures(sample(municipalities=())))


def test_what_the_photo_shows_is_told_first() -> None:
    assert next(iter(figures(sample(photo=CoverPhoto(landscape(), "Mäkiä iltavalossa"))))) == "Mäkiä iltavalossa"


@pytest.mark.parametrize("name", ["usual", "bare", "everything too long", "title of 200 letters"])
def test_the_code_is_at_least_six_centimetres_wide(name: str) -> None:
    codes = [box for told, box in figures(FIXED[name]).items() if "QR" in told]
    assert len(codes) == (name != "bare")
    for left, _bottom, right, _top in codes:
        assert right - left > 6 * CM * (1 + 8 / 177)  # four modules of white on each side; no code has more than 177


def figures(data: BrochureData) -> dict[str, list[float]]:
    """What the figures of a poster tell, in reading order, and the boxes around them."""
    pdf = open_pdf(render(data).pdf)
    found = [node.dictionary for node in tree(pdf).all("Figure")]
    return {str(figure.Alt): [float(edge) for edge in figure.A.BBox] for figure in found}


def test_an_address_is_set_smaller_rather_than_broken() -> None:
    long = replace(CONTACTS[0], email="katariina-aleksandra.kuusisto@example.fi")
    ((_size, pieces),) = lines(render(sample(contacts=(long, CONTACTS[1]))).pdf)
    assert long.email in [piece.text for piece in pieces]


def test_a_name_is_set_smaller_rather_than_broken_where_that_helps() -> None:
    people = tuple(replace(CONTACTS[0], name=name) for name in ("Yasmin Koskela-Haddad", "Elisa Kettunen"))
    assert len(widths(render(sample(contacts=people)).pdf, "Yasmin Koskela-Haddad")) == 1


def test_short_texts_are_of_lines_about_equally_long() -> None:
    told = "Pehmeät vetovoimatekijät: kulttuuri, luonto ja arjen sujuvuus"
    title = replace(coming(1)[0], title=told)
    *first, last = widths(render(sample(events=(title,))).pdf, told)
    assert first and last > 0.6 * first[0]
    closed = "Verkosto toimi vuosina 2025–2026. Tulokset ovat kaikkien käytettävissä."
    ended = sample(status="ended", ends_on=date(2026, 11, 23), events=())
    *first, last = widths(render(ended).pdf, closed)
    assert not first or last > 0.6 * first[0]


# ---------------------------------------------------------------- events
def coming(count: int) -> tuple[Event, ...]:
    """Events after today."""
    return tuple(
        Event(
            f"Tapaaminen {index + 1}", "seminar", datetime(2027 + index // 12, index % 12 + 1, 5, 9), venue="Kuntatalo"
        )
        for index in range(count)
    )


@pytest.mark.parametrize("count", [0, 1, 4, 5, 8, 20, 30])
def test_events_that_do_not_fit_are_told_and_counted(count: int) -> None:
    rendered = render(sample(events=coming(count)), 7)
    found = text(rendered.pdf)
    missing = [event.title for event in coming(count) if not re.search(rf"\b{event.title}\b", found)]
    assert [fault.detail for fault in rendered.faults] == missing[:1]
    assert all(fault[:4] == ("overflow", 7, "events", "fi") for fault in rendered.faults)
    assert bool(missing) == (count >= 20)
    counted = re.search(r"ja (\d+) muuta? tapahtumaa?", found)
    assert (int(counted[1]) if counted else 0) == len(missing)


def test_only_coming_events_are_told_until_the_network_has_ended() -> None:
    events = (
        Event("Eilinen", "seminar", datetime(2026, 11, 23, 9)),
        Event("Tämänpäiväinen", "seminar", datetime(2026, 11, 24, 9)),
    )
    found = text(render(sample(events=events)).pdf)
    assert "Tulevat tapahtumat" in found and "Tämänpäiväinen" in found and "Eilinen" not in found
    ended = text(render(sample(events=events, status="ended", ends_on=date(2026, 11, 23))).pdf)
    assert "Verkoston tapahtumat" in ended and "Eilinen" in ended and "Tulevat" not in ended
    cancelled = text(render(sample(events=events, status="cancelled")).pdf)
    assert "Tämänpäiväinen" not in cancelled


# ---------------------------------------------------------------- what does not fit, and what is true
def test_everything_is_given_up_before_the_name() -> None:
    rendered = render(FIXED["everything too long"])
    assert FIXED["everything too long"].name.strip() in text(rendered.pdf)
    assert "name" not in {fault.field for fault in rendered.faults}
    assert "events" in {fault.field for fault in rendered.faults}


def test_without_a_tagline_the_lead_comes_in_its_place() -> None:
    found = text(render(sample(tagline="", lead="Ensimmäinen virke. Toinen virke.")).pdf)
    assert "Ensimmäinen virke. Toinen virke." in found


def test_a_coarse_photo_is_told() -> None:
    (fault,) = render(sample(photo=CoverPhoto(landscape(), "Mäkiä")), 7).faults  # fine enough for a flyer
    assert fault[:4] == ("resolution", 7, "cover_image_id", "fi")
    assert render(sample(photo=CoverPhoto(landscape((3600, 3600)), "Mäkiä"))).faults == ()


DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(DAYS, st.none() | DAYS, st.none() | DAYS, st.none() | DAYS, st.booleans(), DAYS)
@settings(max_examples=80, deadline=None)
def test_nobody_is_invited_when_registration_is_not_open(
    starts: date, ends: date | None, opens: date | None, closes: date | None, cancelled: bool, today: date
) -> None:
    now = status(starts_on=starts, ends_on=ends, opens=opens, closes=closes, cancelled=cancelled, today=today)
    data = replace(
        FIXED["bare"], status=now, day=today, starts_on=starts, ends_on=ends, registration_opens=opens,
        registration_closes=closes, page_url=USUAL.page_url,
    )  # fmt: skip
    found = text(render(data).pdf)
    invited = any(words in found for words in ("Ilmoittaudu", "viimeistään", "Ilmoittautuminen on auki"))
    announced = opens is not None and opens > today and now in ("planned", "running")
    assert invited == (now == "open") or (invited and announced and "aukeaa" in found)
    assert ("aukeaa" in found) == announced
    assert ("peruttu" in found) == cancelled
    for told in re.findall(r"viimeistään (\d+)\.(\d+)\.(\d+)", found):
        assert today <= date(*(int(part) for part in reversed(told))) == closes
