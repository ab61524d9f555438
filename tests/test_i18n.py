"""Formats of numbers and times in the three languages."""

from datetime import date, datetime

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from verkostoadmin.i18n import LANGUAGES, format_datetime, format_day, format_number, locale_of


@given(st.integers(-(10**12), 10**12), st.sampled_from(LANGUAGES))
def test_whole_numbers_are_grouped_as_babel_groups_them(value: int, language: str) -> None:
    assert format_number(value, language) == format_decimal(value, locale=locale_of(language)).replace("−", "-")


@pytest.mark.parametrize(("language", "text"), [("fi", "1,5"), ("sv", "1,5"), ("en", "1.5")])
def test_decimals_have_the_mark_of_the_language(language: str, text: str) -> None:
    assert format_number(1.5, language) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [("fi", "26.11.2026 klo 9.05"), ("sv", "26.11.2026 kl. 9.05"), ("en", "26 Nov 2026 9:05")],
)
def test_a_moment_reads_as_in_the_language(language: str, text: str) -> None:
    assert format_datetime(datetime(2026, 11, 26, 9, 5), language) == text


@pytest.mark.parametrize(("language", "text"), [("fi", "3.12."), ("sv", "3.12."), ("en", "3 Dec")])
def test_a_day_of_this_year_reads_as_in_the_language(language: str, text: str) -> None:
    assert format_day(date(2026, 12, 3), language) == text
