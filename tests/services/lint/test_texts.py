"""What is missing from the texts, not approved, left over or not translated."""

from dataclasses import replace

import pytest

from tests.services.lint.facts import FINE, WHOLE, changed, found, rules, saying
from verkostoadmin.services.completeness import Part
from verkostoadmin.services.lint.facts import Language, Text
from verkostoadmin.services.lint.finding import Place

GAPS = (Part("Nimi", "name", None, True), Part("Tavoitteet", "body_fi", 5, False))
FINNISH = Language("fi", True, WHOLE, "approved")


def test_a_missing_text_is_an_error_in_finnish_and_a_warning_in_other_languages_once_begun() -> None:
    (item,) = found(changed(languages=(Language("fi", True, GAPS, "approved"),)))
    assert (item.rule, item.severity, item.detail) == ("missing-text", "err", "Tavoitteet")
    assert item.place == Place("texts", "body_fi", "fi", 5)
    for code in ("sv", "en"):
        assert rules(changed(languages=(FINNISH, Language(code, True, GAPS, "approved")))) == [("missing-text", "warn")]


def test_a_waiver_of_missing_texts_does_not_hold_for_further_ones() -> None:
    more = (*GAPS, Part("Sisältö", "body_fi", 6, False))
    keys = {found(changed(languages=(Language("fi", True, parts, "approved"),)))[0].key for parts in (GAPS, more)}
    assert len(keys) == 2


def test_a_language_that_was_not_begun_is_noted_in_swedish_and_an_error_where_it_is_required() -> None:
    unbegun = tuple(Language(code, code == "fi", WHOLE, "approved") for code in ("fi", "sv", "en"))
    facts = changed(languages=unbegun)
    assert rules(facts) == [("missing-language", "info")]
    assert rules(facts, languages=("fi",)) == []
    for code in ("sv", "en"):
        (item,) = found(facts, languages=(code,))
        assert (item.rule, item.severity, item.language) == ("missing-language", "err", code)
        assert "2 tekstiä kirjoitettava" in item.detail


def test_a_catalogue_leaves_out_a_project_without_the_language() -> None:
    facts = changed(languages=tuple(Language(code, code == "fi", WHOLE, "approved") for code in ("fi", "sv", "en")))
    assert rules(facts, "catalogue", languages=("sv",)) == [("missing-language", "warn")]


def test_a_heading_that_only_finnish_has_is_noticed() -> None:
    headless = (Part("Mistä on kyse", "heading_sv", 5, False),)
    facts = changed(languages=(FINNISH, Language("sv", True, WHOLE, "approved", headless)))
    (item,) = found(facts)
    assert (item.rule, item.severity, item.place) == ("missing-heading", "warn", Place("texts", "heading_sv", "sv", 5))


def test_approval_is_told_for_every_language() -> None:
    states = (FINNISH, Language("sv", True, WHOLE, "changed"), Language("en", True, WHOLE, "none"))
    items = found(changed(languages=states))
    assert [(item.rule, item.severity, item.language) for item in items] == [
        ("changed", "warn", "sv"),
        ("unapproved", "info", "en"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Mukana on [TODO] kuntaa.",
        "Kutsumme [täydennä kunnat].",
        "[fyll i kommunerna]",
        "[…]",
        "[ ]",
        "TODO: hinta",
        "Hinta on xxx euroa.",
        "Lorem ipsum dolor sit amet",
        "Ilmoittaudu pp.kk.vvvv mennessä",
        "Paikka: ???",
        "Hinta ____ euroa",
        "Tämä on <b>tärkeää</b>.",
        "Hei <nimi>!",
    ],
)
def test_what_was_left_unfinished_is_an_error(words: str) -> None:
    assert rules(saying(words)) == [("leftover", "err")]


@pytest.mark.parametrize(
    "words",
    [
        "Kunnat [ja kaupungit] osallistuvat.",
        "5 < 6 ja 7 > 6",
        "Mitä? Miten?",
        "Metodologiaa ja autodomea",
        "Super Bowl XX",
        "Lähde [1].",
    ],
)
def test_ordinary_marks_are_not(words: str) -> None:
    assert rules(saying(words)) == []


def test_a_space_too_many_is_noted() -> None:
    for words in ("Kunnat  osallistuvat.", "Kunnat , kaupungit", "Kunnat osallistuvat ."):
        assert rules(saying(words)) == [("spaces", "info")]
    for words in ("Kunnat osallistuvat.", "1 200 €", "klo 9.00–15.30", "Nyt … sitten"):
        assert rules(saying(words)) == []


def test_a_text_that_is_the_finnish_one_is_an_error_in_other_languages() -> None:
    words = "Verkostossa kunnat kehittävät johtamista ja organisaatiota rinnakkain."
    finnish = Text("fi", "body_fi", "Sisältö", words, 5)
    for code in ("sv", "en"):
        copied = replace(finnish, language=code, field=f"body_{code}")
        assert rules(replace(FINE, texts=(finnish, copied))) == [("untranslated", "err")]
        other = replace(copied, words="I nätverket utvecklar kommunerna ledarskapet och organisationen.")
        assert rules(replace(FINE, texts=(finnish, other))) == []
    name = Text("fi", "name", "Nimi", "Nova Schola")
    assert rules(replace(FINE, texts=(name, replace(name, language="sv")))) == []
