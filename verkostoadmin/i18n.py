"""Translations of the window, the command line and the documents (gettext), and the formats of dates and numbers (Babel).

Source strings are English; Finnish is the default. The window's language is chosen once by `use`; a document asks for the
translator of its own language by `translator`.
"""

import gettext as _gettext
from datetime import date, datetime
from functools import cache
from typing import Final

from verkostoadmin import resources

LANGUAGES: Final = ("fi", "sv", "en")
LANGUAGE_NAMES: Final = {"fi": "Suomi", "sv": "Svenska", "en": "English"}  # each in its own language
DEFAULT_LANGUAGE: Final = "fi"
DOMAIN: Final = "verkostoadmin"
# strftime would follow the language of the computer, not that of the window.
ENGLISH_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_current = DEFAULT_LANGUAGE


@cache
def translator(language: str) -> _gettext.NullTranslations:
    """The catalogue of one language; that of English has only what is to read otherwise than the source."""
    return _gettext.translation(DOMAIN, resources.path("i18n"), languages=[language], fallback=True)


def use(language: str) -> None:
    """Choose the language of the window and the command line."""
    global _current
    _current = language if language in LANGUAGES else DEFAULT_LANGUAGE


def current() -> str:
    """The language of the window: fi, sv or en."""
    return _current


def gettext(message: str) -> str:
    """Translate into the window's language."""
    return translator(_current).gettext(message) if message else ""


def ngettext(singular: str, plural: str, count: int) -> str:
    """Translate a text that depends on a count into the window's language."""
    return translator(_current).ngettext(singular, plural, count)


def N_(message: str) -> str:
    """Mark a string for the catalogues without translating it yet."""
    return message


def format_date(value: date | None, language: str | None = None) -> str:
    """A day as the language writes it: 26.11.2026 in Finnish, 26.11.2026 in Swedish of Finland, 26 Nov 2026 in English."""
    if value is None:
        return ""
    return f"{format_day(value, language)}{' ' if (language or _current) == 'en' else ''}{value.year}"


def format_day(value: date, language: str | None = None) -> str:
    """A day without its year: 26.11. in Finnish and Swedish, 26 Nov in English."""
    if (language or _current) == "en":
        return f"{value.day} {ENGLISH_MONTHS[value.month - 1]}"
    return f"{value.day}.{value.month}."


def format_time(value: datetime, language: str | None = None) -> str:
    """A time of day: 9.00 in Finnish and Swedish, 9:00 in English."""
    return f"{value.hour}{':' if (language or _current) == 'en' else '.'}{value.minute:02d}"


def format_datetime(value: datetime | None, language: str | None = None) -> str:
    """A day and a time of day: 26.11.2026 klo 9.00."""
    if value is None:
        return ""
    word = {"fi": "klo ", "sv": "kl. ", "en": ""}[language or _current]
    return f"{format_date(value, language)} {word}{format_time(value, language)}"


def format_period(starts: date | None, ends: date | None) -> str:
    """1.1.2024–31.12.2025, with an open end where there is none; nothing where neither is known."""
    return f"{format_date(starts)}–{format_date(ends)}" if starts or ends else ""


def format_weekday(value: date, language: str | None = None, *, whole: bool = False) -> str:
    """The day of the week: to, or whole torstai."""
    return _format_day(value, "cccc" if whole else "ccc", language)


def format_month(value: date, language: str | None = None) -> str:
    """The short name of the month: marras in Finnish, nov. in Swedish, Nov in English."""
    return _format_day(value, "LLL", language)


def _format_day(value: date, pattern: str, language: str | None) -> str:
    from babel.dates import format_date as formatted

    return str(formatted(value, pattern, locale=_LOCALES[language or _current]))


def format_number(value: int | float, language: str | None = None) -> str:
    """A number with the group separator and decimal mark of the language."""
    if isinstance(value, int):  # as Babel would: but the first page of the window need not wait for it
        return f"{value:,}" if (language or _current) == "en" else f"{value:,}".replace(",", "\u00a0")
    from babel.numbers import format_decimal

    return str(format_decimal(value, locale=_LOCALES[language or _current]))


def locale_of(language: str) -> str:
    """The Babel locale of a language of ours: fi_FI, sv_FI, en_GB."""
    return _LOCALES[language]


_LOCALES: Final = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}
