"""Counts in texts: which are meant, which are not, and which are wrong."""

import pytest

from tests.services.lint.facts import changed, found, rules, saying
from verkostoadmin.services.lint.counts import stated


@pytest.mark.parametrize(
    ("language", "words", "counts"),
    [
        ("fi", "39 kuntaa kymmeneltä pilottialueelta", [("municipalities", 39), ("groups", 10)]),
        ("fi", "39 kuntaa kymmenestä pilottialueesta", [("municipalities", 39), ("groups", 10)]),
        ("fi", "Kahdeksan kunnan verkosto", [("municipalities", 8)]),
        ("fi", "mukana on kaksitoista suomalaista kuntaa", [("municipalities", 12)]),
        ("fi", "kahdentoista kunnan yhteinen hanke", [("municipalities", 12)]),
        ("fi", "38 osallistujakuntaa 9 maakunnasta", [("municipalities", 38), ("regions", 9)]),
        ("fi", "Kaksi omaa työpajaa, kahden oman työpajan", [("workshops", 2), ("workshops", 2)]),
        ("sv", "39 kommuner i tio pilotområden", [("municipalities", 39), ("groups", 10)]),
        ("sv", "tolv finländska kommuner i två landskap", [("municipalities", 12), ("regions", 2)]),
        ("sv", "Två egna workshoppar", [("workshops", 2)]),
        ("en", "39 municipalities in ten pilot areas", [("municipalities", 39), ("groups", 10)]),
        ("en", "Twelve Finnish municipalities, two workshops of your own", [("municipalities", 12), ("workshops", 2)]),
    ],
)
def test_counts_are_found_in_digits_and_in_words(language: str, words: str, counts: list[tuple[str, int]]) -> None:
    assert [(count.what, count.number) for count in stated(words.lower(), language)] == counts


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "Lähes 80 kuntaa, noin 40 kuntaa, yli 30 kunnan ja enintään 50 kuntaa"),
        ("fi", "jopa 80 kuntaa eri puolilta Suomea"),
        ("fi", "4 900 euroa kuntaa kohti ja 2 työpajaa kuntaa kohden"),
        ("fi", "koulua, jolla on kaksi kotikuntaa"),
        ("fi", "Vuonna 2024 kunnassa pidettiin työpaja"),
        ("fi", "20–30 kuntaa"),
        ("fi", "kaksikymmentä kuntaa"),
        ("fi", "tavoitteena 50 kuntaa"),
        ("sv", "upp till 80 kommuner, cirka 40 kommuner och högst 50 kommuner"),
        ("sv", "en kommun i taget"),
        ("en", "up to 80 municipalities, about 40 municipalities, more than 30 municipalities"),
        ("en", "as many as 80 municipalities"),
    ],
)
def test_estimates_and_other_numbers_are_no_counts(language: str, words: str) -> None:
    assert list(stated(words.lower(), language)) == []


@pytest.mark.parametrize(
    ("language", "words"), [("fi", "39 kuntaa"), ("sv", "39 kommuner"), ("en", "39 municipalities")]
)
def test_a_count_that_the_data_do_not_confirm_is_an_error(language: str, words: str) -> None:
    assert rules(saying(f"{words}.", language)) == [("count", "err")]
    assert rules(saying(f"{words}.", language, municipalities=39)) == []


def test_the_finding_quotes_the_text_and_leads_to_it() -> None:
    (item,) = found(saying("Verkostoperuskoulussa 39 kuntaa kymmeneltä pilottialueelta etsi ratkaisuja yhdessä."))
    assert item.title == "Tekstissä lukee ”39 kuntaa”, tiedoissa on 38"
    assert "Verkostoperuskoulussa 39 kuntaa kymmeneltä" in item.detail
    assert (item.place.section, item.place.field, item.place.record, item.language) == ("texts", "body_fi", 5, "fi")


def test_a_few_municipalities_in_words_are_not_the_whole_network() -> None:
    assert rules(saying("Kaksi kuntaa yhdisti koulunsa.")) == []
    assert rules(saying("Kahdeksan kuntaa.", municipalities=9)) == [("count", "err")]
    assert rules(saying("Pilotissa 5 kuntaa yhdisti koulunsa.")) == [("count", "warn")]


def test_what_the_data_do_not_know_contradicts_nothing() -> None:
    unknown = changed(municipalities=0, groups=0, regions=0, own_workshops=None)
    words = "39 kuntaa kymmeneltä pilottialueelta, kaksi omaa työpajaa"
    assert ("count", "err") not in rules(
        saying(words, **{k: getattr(unknown, k) for k in ("municipalities", "groups", "own_workshops")})
    )


def test_a_waiver_does_not_outlive_the_count() -> None:
    (before,) = found(saying("39 kuntaa."))
    (moved,) = found(saying("Mukana on 39 kuntaa."))
    (other,) = found(saying("39 kuntaa.", municipalities=37))
    assert before.key == moved.key != other.key
