"""A project's own data, and what the kinds of documents make of them."""

from datetime import date

import pytest

from tests.services.lint.facts import COMING, changed, found, rules, saying
from verkostoadmin.services.lint.facts import Facts
from verkostoadmin.services.lint.finding import Place

PAST = COMING._replace(starts_on=date(2026, 5, 5), ends_on=date(2026, 5, 5), registration_closes=None)


@pytest.mark.parametrize(
    ("facts", "rule", "severity", "place"),
    [
        (changed(status="cancelled"), "cancelled", "err", Place("basics", "cancelled")),
        (changed(status="ended"), "ended", "warn", Place("basics", "ends_on")),
        (changed(applications=4), "applications", "info", Place("participants", "applied")),
        (changed(municipalities=0), "nobody-confirmed", "info", Place("participants")),
        (changed(page_url=""), "page-missing", "info", Place("basics", "page_url")),
        (changed(events=()), "no-events", "info", Place("events")),
        (changed(events=(PAST,)), "no-events", "info", Place("events")),
        (
            changed(events=(COMING._replace(untitled=("sv",)),)),
            "event-title",
            "info",
            Place("events", "", "sv", 7),
        ),
        (
            changed(registration_opens=date(2026, 1, 2), registration_closes=date(2026, 1, 1)),
            "registration-order",
            "err",
            Place("basics", "registration_closes"),
        ),
    ],
)
def test_each_flaw_gives_one_finding_that_leads_to_it(facts: Facts, rule: str, severity: str, place: Place) -> None:
    (item,) = found(facts)
    assert (item.rule, item.severity, item.place) == (rule, severity, place)


def test_an_event_of_a_few_needs_no_title_in_other_languages() -> None:
    assert rules(changed(events=(COMING._replace(untitled=("sv",), printed=False),))) == []


def test_the_office_lends_its_page() -> None:
    assert found(changed(page_url=""))[0].detail == "Esitteessä ei ole QR-koodia"
    assert found(changed(page_url="", office_url="https://fcg.fi"))[0].detail == "QR-koodi vie toimiston sivulle"


def test_an_ended_project_among_running_ones_is_an_error() -> None:
    assert rules(changed(status="ended"), "catalogue") == [("ended", "warn")]
    assert rules(changed(status="ended"), "catalogue", only="running") == [("ended", "err")]
    assert rules(changed(), "catalogue", only="running") == []


def test_a_flyer_is_for_a_project_that_is_open() -> None:
    assert rules(changed(status="open"), "flyer") == []
    (closed,) = found(changed(), "flyer")
    assert (closed.rule, closed.severity, closed.detail) == ("not-open", "warn", "Se päättyi 30.11.2024")
    opens = changed(registration_opens=date(2027, 1, 1), registration_closes=date(2027, 2, 1))
    assert rules(opens, "flyer") == [("not-open", "info")]
    assert rules(changed(), "brochure") == []


def test_a_flyer_tells_the_price() -> None:
    assert rules(changed(status="open", price_cents=None), "flyer") == [("price-missing", "warn")]
    assert rules(changed(price_cents=None)) == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "Osallistumismaksu on 5 900 € vuodessa."),
        ("sv", "Priset är 5 900 euro per år."),
        ("en", "The price is 5900 € a year."),
    ],
)
def test_a_price_that_is_another_than_in_the_data_is_noticed(language: str, words: str) -> None:
    assert rules(saying(words, language)) == [("price", "warn")]
    assert rules(saying(words, language, price_cents=590000)) == []
    assert rules(saying(words, language, price_cents=None)) == []


def test_other_amounts_are_no_price() -> None:
    assert rules(saying("Kunta säästi 20 000 € vuodessa.")) == []
