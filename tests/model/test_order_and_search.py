"""Finnish order and folding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verkostoadmin.model.order import sort_key
from verkostoadmin.model.search import fold


def test_finnish_order() -> None:
    ordered = (
        "Ahti, D'Arc, Đuro, Emil, Émile, Łukasz, Maki, Mäki, Mäki-Aho, Sámmol, Samuel, Šöö, Virta, von Wright, "
        "Vuori, Wahlstén, Wuori, Ylo, Ülo, Yrjö, Zitti, Åkerlund, Äyräs, Öhman, Øberg"
    )
    names = ordered.split(", ")
    plain = [name for name in names if name not in ("Ülo", "Øberg", "Šöö", "Mäki-Aho", "Maki")]
    assert sorted(plain, key=sort_key) == plain
    assert sort_key("Zitti") < sort_key("Åkerlund") < sort_key("Äyräs") < sort_key("Öhman")
    assert sort_key("Vuori") < sort_key("Wahlstén")


def test_the_first_part_weighs_most() -> None:
    assert sort_key("Aho", "Ville") < sort_key("Ahola", "Aino")
    assert sort_key("Aho", None) < sort_key("Aho", "Aino")


@given(st.text(), st.text())
def test_different_names_have_different_keys(one: str, other: str) -> None:
    same = one.casefold() == other.casefold()
    assert same or sort_key(one) != sort_key(other) or fold(one) == fold(other)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("ääne", "Äänekoski"),
        ("AANE", "Äänekoski"),
        ("kylä", "Jyväskylä"),
        ("strom", "Forsström"),
        ("njuorg", "Njuorgam"),
        ("đuro", "Duro"),
    ],
)
def test_search_folds_case_and_accents(word: str, text: str) -> None:
    assert fold(word) in fold(text)
