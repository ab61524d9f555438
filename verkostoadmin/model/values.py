"""From what is typed to what is stored and back: one `parse` and one `display` for every kind of field."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from verkostoadmin.i18n import ENGLISH_MONTHS, N_, format_date, format_datetime, translator
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import label_of
from verkostoadmin.model.fields import Field

_YES, _NO, _NOT_ASKED = N_("yes"), N_("no"), N_("not asked")


class FieldProblem(ValueError):
    """The typed text is no value of the field; the message is translated and tells why."""


def parse(field: Field, text: str) -> Any:
    """The value of a typed text, None for an empty one; raises FieldProblem."""
    text = clean(text, multiline=field.kind == "multiline")
    if not text:
        if field.kind == "boolean":
            return False
        if field.required:
            raise FieldProblem(_("%(field)s cannot be empty.") % {"field": _(field.label)})
        return None
    if len(text) > field.max_length:
        values = {"field": _(field.label), "limit": field.max_length, "length": len(text)}
        raise FieldProblem(_("%(field)s may be at most %(limit)d characters long; now there are %(length)d.") % values)
    return _PARSERS.get(field.kind, _same)(field, text)


def clean(text: str, *, multiline: bool = False) -> str:
    """The text in composed form without control characters; a one-line text also without line breaks."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not multiline:
        text = " ".join(text.split("\n")).replace("\t", " ")
    kept = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs", "Co", "Cn"))
    return kept.strip()


def display(field: Field, value: Any, language: str | None = None) -> str:
    """The value as the language shows it; a reference shows as its id (the storage layer knows its name)."""
    translate = translator(language).gettext if language else _
    if field.kind == "answer":
        return translate(_NOT_ASKED if value is None else _YES if value else _NO)
    if value is None:
        return ""
    if field.kind == "date":
        return format_date(value, language)
    if field.kind == "datetime":
        return format_datetime(value, language)
    if field.kind == "money":
        return format_money(value)
    if field.kind == "boolean":
        return translate(_YES if value else _NO)
    if field.kind == "choice":
        return translate(label_of(field.choices, value))
    return format_phone(value) if field.kind == "phone" else str(value)


def format_money(cents: int) -> str:
    """Cents as an amount: 4 900 or 4 900,50, with no-break spaces."""
    euros, rest = divmod(abs(cents), 100)
    sign = "−" if cents < 0 else ""
    return sign + f"{euros:,}".replace(",", "\u00a0") + (f",{rest:02d}" if rest else "")


def format_phone(number: str) -> str:
    """A number kept in E.164 form as it is written internationally, long runs of digits in groups: +358 50 123 4567."""
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return number
    text = str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL))
    head, space, last = text.rpartition(" ")
    return f"{head}{space}{last[:3]} {last[3:]}" if last.isdigit() and len(last) in (6, 7) else text


def _same(field: Field, text: str) -> str:
    return text


def _date(field: Field, text: str) -> date:
    """A day written 31.12.2026, 2026-12-31 or 31 Dec 2026."""
    english = re.fullmatch(r"(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})", text)
    if english and english[2].title() in ENGLISH_MONTHS:
        text = f"{english[1]}.{ENGLISH_MONTHS.index(english[2].title()) + 1}.{english[3]}"
    finnish = re.fullmatch(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", text)
    iso = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    try:
        if finnish:
            day, month, year = map(int, finnish.groups())
            return _plausible(date(year, month, day))
        if iso:
            return _plausible(date(*map(int, iso.groups())))
    except ValueError as problem:
        raise FieldProblem(_("”%(text)s” is not a day in the calendar.") % {"text": text}) from problem
    raise FieldProblem(_("Write the day as 31.12.2026."))


def _plausible(day: date) -> date:
    if not 1900 <= day.year <= 2200:
        raise FieldProblem(_("The year must be between 1900 and 2200."))
    return day


def _datetime(field: Field, text: str) -> datetime:
    """A day and a time written 26.11.2026 klo 9.00, 26.11.2026 klo 9, 26.11.2026 9:00 or 2026-11-26T09:00."""
    match = re.fullmatch(r"(.+?)(?:,?\s+(?:klo|kl\.?|at)?\s*|T)(\d{1,2})(?:[.:](\d{2})(?::\d{2})?)?", text)
    if not match:
        raise FieldProblem(_("Write the day and the time as 26.11.2026 9.00."))
    day, minute = _date(field, match[1]), match[3] or "00"
    try:
        return datetime(day.year, day.month, day.day, int(match[2]), int(minute))
    except ValueError as problem:
        raise FieldProblem(_("”%(text)s” is not a time of day.") % {"text": f"{match[2]}.{minute}"}) from problem


def _integer(field: Field, text: str) -> int:
    digits = re.sub(r"[\s\u00a0]", "", text).replace("−", "-")
    if not re.fullmatch(r"\d{1,9}", digits):
        raise FieldProblem(_("Write a whole number, such as 25."))
    return int(digits)


def _money(field: Field, text: str) -> int:
    match = re.fullmatch(r"(\d{1,9})(?:[.,](\d{1,2}))?", re.sub(r"[\s\u00a0€]", "", text))
    if not match:
        raise FieldProblem(_("Write an amount, such as 4 900 or 4 900,50."))
    return int(match[1]) * 100 + int((match[2] or "0").ljust(2, "0"))


def _boolean(field: Field, text: str) -> bool:
    word = text.casefold()
    if word in ("1", "true", "yes", "kyllä", "ja", "x"):
        return True
    if word in ("0", "false", "no", "ei", "nej"):
        return False
    raise FieldProblem(_("Write yes or no."))


def _answer(field: Field, text: str) -> bool | None:
    return None if text.casefold() == _(_NOT_ASKED).casefold() else _boolean(field, text)


def _choice(field: Field, text: str) -> str:
    names = {value: _(label) for value, label in field.choices}
    for value, name in names.items():
        if text.casefold() in (value.casefold(), name.casefold()):
            return value
    allowed = ", ".join(f"{value} ({name})" for value, name in names.items())
    raise FieldProblem(_("”%(text)s” is not one of: %(allowed)s.") % {"text": text, "allowed": allowed})


def _reference(field: Field, text: str) -> int:
    if not re.fullmatch(r"\d{1,19}", text):
        raise FieldProblem(_("%(field)s: ”%(text)s” was not found.") % {"field": _(field.label), "text": text})
    return int(text)


def _url(field: Field, text: str) -> str:
    """A web address; without a scheme https is meant."""
    address = text if "://" in text else f"https://{text}"
    try:
        parts = urlsplit(address)
        good = parts.scheme in ("http", "https") and "." in (parts.hostname or "") and not re.search(r"\s", address)
    except ValueError:
        good = False
    if not good:
        raise FieldProblem(_("”%(text)s” is not a web address. Write it as https://www.example.fi.") % {"text": text})
    return address


def _email(field: Field, text: str) -> str:
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(text, check_deliverability=False, test_environment=True).normalized
    except EmailNotValidError as problem:
        raise FieldProblem(_("”%(text)s” is not an e-mail address.") % {"text": text}) from problem


def _phone(field: Field, text: str) -> str:
    """A phone number in E.164 form; without a country code Finland is meant."""
    import phonenumbers

    try:
        number = phonenumbers.parse(text, "FI")
    except phonenumbers.NumberParseException as problem:
        raise FieldProblem(_("”%(text)s” is not a phone number.") % {"text": text}) from problem
    if not phonenumbers.is_possible_number(number):
        raise FieldProblem(_("”%(text)s” is not a phone number.") % {"text": text})
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _colour(field: Field, text: str) -> str:
    if not re.fullmatch(r"#?[0-9a-fA-F]{6}", text):
        raise FieldProblem(_("Write the colour as six hexadecimal digits, such as #0b3b36."))
    return "#" + text.removeprefix("#").lower()


def _business_id(field: Field, text: str) -> str:
    """A Finnish business id with a right check digit, as 1234567-8."""
    from stdnum.exceptions import ValidationError
    from stdnum.fi import ytunnus

    try:
        compact = ytunnus.validate(text)
    except ValidationError as problem:
        raise FieldProblem(
            _("”%(text)s” is not a business ID: its check digit does not match.") % {"text": text}
        ) from problem
    return f"{compact[:-1]}-{compact[-1]}"


def _languages(field: Field, text: str) -> str:
    codes = re.split(r"[\s,]+", text.casefold())
    if not all(re.fullmatch(r"[a-z]{2}", code) for code in codes):
        raise FieldProblem(_("Write the codes of the languages, such as fi sv en."))
    return " ".join(dict.fromkeys(codes))


_PARSERS: dict[str, Callable[[Field, str], Any]] = {
    "date": _date,
    "datetime": _datetime,
    "integer": _integer,
    "money": _money,
    "boolean": _boolean,
    "answer": _answer,
    "choice": _choice,
    "reference": _reference,
    "url": _url,
    "email": _email,
    "phone": _phone,
    "colour": _colour,
    "business_id": _business_id,
    "languages": _languages,
}
