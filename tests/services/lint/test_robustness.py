"""No text makes a rule fail or take long; Hypothesis makes the texts."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.lint.facts import found, saying

PIECES = st.sampled_from(
    ["39 kuntaa", "tio kommuner", "6.6.2023", "31.2.2023", "1900", "99.99.2099", "käynnistyy", "will", "startar", "www.", "@",
     "http://", "[", "]", "<b>", "…", "–", "\n", "\u00a0", "  ", "€", "5 900", "ilmoittautu", "İ", "ſ", "K",
     "２０２３", "٣", "keſä 2023"]
)  # fmt: skip
WORDS = st.lists(PIECES | st.text(max_size=12), max_size=30).map(" ".join) | st.lists(PIECES, max_size=20).map("".join)


@given(WORDS, st.sampled_from(["fi", "sv", "en"]))
def test_no_text_makes_a_rule_raise(words: str, language: str) -> None:
    for document in ("brochure", "flyer", "catalogue"):
        for item in found(saying(words, language), document):
            assert item.title and item.severity in ("err", "warn", "info") and item.key


@pytest.mark.parametrize(
    "words",
    [
        "a" * 20_000 + " 2023 käynnistyy @",
        "a@" * 10_000,
        "1 " * 10_000,
        "[ " * 10_000,
        "2023 " * 4_000,
        "www." * 5_000,
        "<a" * 10_000,
        "käynnistyy " * 1_800,
        "kahdeksan kunnan " * 1_100,
    ],
    ids=lambda words: words[:12],
)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_longest_texts_are_read_in_no_time(words: str, language: str) -> None:
    start = time.perf_counter()
    found(saying(words, language))
    assert time.perf_counter() - start < 2
