"""Parsing and displaying typed values."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verkostoadmin.i18n import LANGUAGES, format_date, format_datetime
from verkostoadmin.model.fields import FIELDS, Field
from verkostoadmin.model.values import FieldProblem, clean, display, format_money, parse

DATE = FIELDS["project"]["starts_on"]
DATETIME = FIELDS["event"]["ends_at"]
MONEY = FIELDS["project"]["price_cents"]
SECRET_KINDS = {"phone": FIELDS["person"]["phone"], "email": FIELDS["person"]["email"]}


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (DATE, "31.12.2026", date(2026, 12, 31)),
        (DATE, " 1.2.2026 ", date(2026, 2, 1)),
        (DATE, "2026-12-31", date(2026, 12, 31)),
        (DATE, "1 september 2023", date(2023, 9, 1)),
        (DATETIME, "26.11.2026 klo 9.00", datetime(2026, 11, 26, 9, 0)),
        (DATETIME, "26.11.2026 klo 9", datetime(2026, 11, 26, 9, 0)),
        (DATETIME, "26.11.2026 9:05", datetime(2026, 11, 26, 9, 5)),
        (DATETIME, "2026-11-26T09:00:00", datetime(2026, 11, 26, 9, 0)),
        (MONEY, "4 900", 490000),
        (MONEY, "4\u00a0900,5 €", 490050),
        (FIELDS["person"]["phone"], "050 000 0000", "+358500000000"),
        (FIELDS["person"]["phone"], "+46 8 123 456 00", "+46812345600"),
        (FIELDS["person"]["email"], "aino.jarvinen@example.fi", "aino.jarvinen@example.fi"),
        (FIELDS["organisation"]["business_id"], "0177619-3", "0177619-3"),
        (FIELDS["organisation"]["website"], "www.iitti.fi", "https://www.iitti.fi"),
        (FIELDS["project"]["cancelled"], "kyllä", True),
        (FIELDS["participation"]["status"], "Vahvistettu", "confirmed"),
        (FIELDS["participation"]["status"], "confirmed", "confirmed"),
        (FIELDS["expert"]["languages"], "fi, SV fi", "fi sv"),
        (FIELDS["project"]["colour_primary"], "0B3B36", "#0b3b36"),
        (FIELDS["event"]["capacity"], "1 200", 1200),
        (FIELDS["project"]["organiser"], "  ", None),
    ],
)
def test_what_is_typed_becomes_a_value(field: Field, text: str, value: Any) -> None:
    assert parse(field, text) == value


@pytest.mark.parametrize(
    ("field", "text"),
    [
        (DATE, "31.2.2026"),
        (DATE, "huomenna"),
        (DATE, ""),
        (DATE, "1.1.0001"),
        (DATETIME, "26.11.2026 25.00"),
        (MONEY, "4,900.00"),
        (MONEY, "-5"),
        (FIELDS["person"]["phone"], "soita minulle"),
        (FIELDS["person"]["email"], "aino@"),
        (FIELDS["person"]["email"], "aino at example.fi"),
        (FIELDS["organisation"]["business_id"], "0177619-4"),
        (FIELDS["organisation"]["website"], "javascript:alert(1)"),
        (FIELDS["organisation"]["website"], "https://[::1"),
        (FIELDS["participation"]["status"], "ehkä"),
        (FIELDS["expert"]["languages"], "suomi"),
        (FIELDS["project"]["short_name"], "x" * 41),
    ],
)
def test_what_is_no_value_is_explained(field: Field, text: str) -> None:
    with pytest.raises(FieldProblem, match=r"\w"):
        parse(field, text)


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_a_day_survives_display_and_parse(day: date) -> None:
    assert [parse(DATE, format_date(day, language)) for language in LANGUAGES] == [day] * 3


@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 12, 31)).map(lambda at: at.replace(second=0, microsecond=0)))
def test_a_time_survives_display_and_parse(at: datetime) -> None:
    assert [parse(DATETIME, format_datetime(at, language)) for language in LANGUAGES] == [at] * 3


@given(st.integers(0, 99_999_999_999))
def test_an_amount_survives_display_and_parse(cents: int) -> None:
    assert parse(Field("price", "Price", "money", max_length=40), format_money(cents)) == cents


@pytest.mark.parametrize(
    ("stored", "shown"),
    [("+358501234567", "+358 50 123 4567"), ("+35850123456", "+358 50 123 456"), ("+442071838750", "+44 20 7183 8750")],
)
def test_a_phone_number_is_shown_in_groups(stored: str, shown: str) -> None:
    assert display(FIELDS["person"]["phone"], stored) == shown


@given(st.text(max_size=300))
def test_any_text_is_a_value_or_explained_for_every_kind(text: str) -> None:
    for fields in FIELDS.values():
        for field in fields.values():
            try:
                value = parse(field, text)
            except FieldProblem as problem:
                assert str(problem)
            else:
                assert isinstance(display(field, value), str)


@given(st.text())
def test_cleaning_is_done_once(text: str) -> None:
    assert clean(clean(text, multiline=True), multiline=True) == clean(text, multiline=True)


@pytest.mark.parametrize(("language", "words"), [("fi", ["kyllä", "ei"]), ("sv", ["ja", "nej"]), ("en", ["yes", "no"])])
def test_yes_and_no_are_said_in_the_language(language: str, words: list[str]) -> None:
    field = FIELDS["project"]["cancelled"]
    assert [display(field, value, language) for value in (True, False)] == words
    assert [display(FIELDS["person"]["show_in_lists"], value, language) for value in (True, False)] == words


@pytest.mark.parametrize(
    ("text", "value"), [("kyllä", True), ("yes", True), ("0", False), ("", None), ("ei kysytty", None)]
)
def test_an_answer_may_not_have_been_given(text: str, value: bool | None) -> None:
    field = FIELDS["person"]["show_in_lists"]
    assert parse(field, text) is value
    assert parse(field, display(field, value)) is value
