"""Web and e-mail addresses: their syntax, and nothing else."""

import pytest

from tests.services.lint.facts import COMING, changed, found, rules, saying
from verkostoadmin.services.lint.addresses import is_web_address, malformed
from verkostoadmin.services.lint.facts import Site

GOOD = (
    "https://verkostot.example.fi/uso",
    "http://www.kunta.fi:8080/a?b=c&d=%C3%A4#e",
    "https://åland.ax",
    "https://xn--4gbrim.xn--ymcbaaajlc6dj7bxne2c",
    "https://fcg.fi/@kunta",
)
BAD = (
    "https://www.kunta,fi",
    "http://localhost",
    "htps://kunta.fi",
    "https://kunta..fi",
    "https://kunta.fi:99999",
    "https://kunta.fi/%zz",
    "https://kunta.fi/a b",
    "https://-kunta.fi",
    "https://[::1",
    "https://aino:salasana@kunta.fi",
    "ftp://kunta.fi",
    "javascript:alert(1)",
    "",
)


@pytest.mark.parametrize("address", GOOD)
def test_proper_addresses(address: str) -> None:
    assert is_web_address(address)
    assert list(malformed(f"Katso {address}.")) == []


@pytest.mark.parametrize("address", BAD)
def test_malformed_addresses(address: str) -> None:
    assert not is_web_address(address)


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("Lue lisää: www.kunta,fi!", ["www.kunta,fi"]),
        ("(https:/kunta.fi)", ["https:/kunta.fi"]),
        ("https;//kunta.fi", ["https;//kunta.fi"]),
        ("Kirjoita aino.salmi@example", ["aino.salmi@example"]),
        ("Kirjoita aino.salmi@example.fi tai soita.", []),
        ("www.fcg.fi/verkostot, ja/tai www.kuntaliitto.fi.", []),
        ("Seuraa @fcg ja tietoa//lisää", []),
    ],
)
def test_addresses_inside_texts(words: str, wrong: list[str]) -> None:
    assert list(malformed(words)) == wrong


def test_a_wrong_address_in_the_code_is_an_error_elsewhere_a_warning() -> None:
    (item,) = found(changed(page_url="https://www.kunta,fi"))
    assert (item.rule, item.severity, item.place.field) == ("address", "err", "page_url")
    for language in ("fi", "sv", "en"):
        assert rules(saying("www.kunta,fi", language)) == [("address", "warn")]
    assert rules(changed(events=(COMING._replace(online_url="htps://kunta.fi"),))) == [("address", "warn")]
    assert rules(changed(sites=(Site(3, "Akaa", "www.akaa,fi"),))) == [("address", "info")]
    assert rules(changed(sites=(Site(3, "Akaa", "https://www.akaa.fi"),))) == []
