"""Shortening: at the end of a sentence or an item, told whenever something is missing, and never more than needed."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verkostoadmin.documents.project.fitting import Cut, beginning, fitted, overflow

SENTENCES = (
    "Verkosto alkaa 24. tammikuuta 2027. Mukaan voi tulla esim. sivistysjohto. Kuka päättää? Kunta itse!\nUusi rivi."
)


@dataclass(frozen=True)
class Text:
    """Something to be shortened."""

    lead: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class Page:
    """A page that is full with so many letters."""

    content: Text
    room: int

    def excess(self) -> float:
        """By how many letters it is too full."""
        return len(self.content.lead) + sum(map(len, self.content.items)) - self.room


CUTS = (Cut("items", 1), Cut("lead", 1), Cut("items"), Cut("lead", 1, words=True))


def _fit(content: Text, *rooms: int) -> Text:
    return fitted(content, [lambda text, room=room: Page(text, room) for room in rooms], CUTS)[1]


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, ""),
        (1, "Verkosto alkaa 24. tammikuuta 2027."),
        (2, "Verkosto alkaa 24. tammikuuta 2027. Mukaan voi tulla esim. sivistysjohto."),
        (3, "Verkosto alkaa 24. tammikuuta 2027. Mukaan voi tulla esim. sivistysjohto. Kuka päättää?"),
        (5, SENTENCES),
    ],
)
def test_sentences_are_kept_whole(count: int, expected: str) -> None:
    assert beginning(SENTENCES, count) == expected


def test_a_quotation_is_closed() -> None:
    assert beginning("Hän sanoi: ”Tulkaa mukaan.” Sitten hän lähti.", 1) == "Hän sanoi: ”Tulkaa mukaan.”"


def test_words_are_followed_by_an_ellipsis() -> None:
    assert beginning("yksi, kaksi kolme", 1, words=True) == "yksi…"
    assert beginning("yksi kaksi", 2, words=True) == "yksi kaksi"
    assert beginning("maksu on 1\u00a0200\u00a0€ vuodessa", 3, words=True) == "maksu on 1\u00a0200\u00a0€…"


@given(st.text("abC 1.!?\n”", max_size=60), st.integers(0, 8))
def test_what_is_kept_is_the_beginning(text: str, count: int) -> None:
    for words in (False, True):
        kept = beginning(text, count, words=words)
        assert text.startswith(kept.removesuffix("…"))


def test_what_fits_is_left_alone() -> None:
    content = Text("Yksi. Kaksi.", ("a", "b"))
    assert _fit(content, 5, 14) is content
    assert overflow(content, content, CUTS, 7, "fi") == ()


def test_the_last_items_go_first_and_no_more_than_needed() -> None:
    whole = Text("Yksi.", ("aaaa", "bbbb", "cccc"))
    told = _fit(whole, 9, 13)
    assert told == Text("Yksi.", ("aaaa", "bbbb"))
    (fault,) = overflow(whole, told, CUTS, 7, "fi")
    assert fault == ("overflow", 7, "items", "fi", "cccc")


def test_every_shortened_field_is_told() -> None:
    whole = Text("Yksi on. Kaksi on.", ("aaaa", "bbbb"))
    told = _fit(whole, 8)
    assert told == Text("Yksi on.", ())
    assert [(fault.field, fault.detail) for fault in overflow(whole, told, CUTS, 7, "sv")] == [
        ("items", "aaaa"),
        ("lead", "Kaksi on."),
    ]


def test_what_fits_after_the_last_cut_is_given_back() -> None:
    whole = Text("yksi kaksi kolme neljä.", ("a", "b", "cccc"))
    assert _fit(whole, 9) == Text("yksi…", ("a", "b"))


def test_long_details_end_at_a_word() -> None:
    whole = Text("Alku. " + "sana " * 40)
    (fault,) = overflow(whole, Text("Alku."), CUTS, 7, "fi")
    assert fault.detail == "sana " * 15 + "sana…"


@given(st.lists(st.sampled_from(["a", "bb", "cccc"]), max_size=9), st.integers(0, 30))
def test_a_fault_is_told_exactly_when_something_is_missing(items: list[str], room: int) -> None:
    whole = Text(items=tuple(items))
    told = _fit(whole, room)
    assert sum(map(len, told.items)) <= room
    assert bool(overflow(whole, told, CUTS, 1, "fi")) == (told != whole)
    more = whole.items[: len(told.items) + 1]
    assert told == whole or sum(map(len, more)) > room
