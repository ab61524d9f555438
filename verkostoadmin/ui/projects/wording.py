"""Words that several parts of the tab of projects use: years, days, why a project has its status."""

from datetime import date, datetime
from typing import Any

from verkostoadmin.i18n import format_date, format_day, format_number, format_weekday, ngettext
from verkostoadmin.i18n import gettext as _

MILLION = 1_000_000
DOT = "  ·  "


def years(starts_on: date, ends_on: date | None) -> str:
    """2024–2026, or 2024– for one that goes on."""
    return f"{starts_on.year}–{ends_on.year if ends_on else ''}"


def weekday(day: datetime) -> str:
    """A coming day in short: to 3.12., with the year where it is another one."""
    far = day.year != date.today().year and abs((day.date() - date.today()).days) > 300
    return f"{format_weekday(day)} {format_date(day) if far else format_day(day)}"


def municipalities(count: int) -> str:
    return ngettext("%(count)d municipality", "%(count)d municipalities", count) % {"count": count}


def people_in_short(population: int) -> str:
    """1,5 milj. for millions, the whole number below."""
    if population < MILLION:
        return format_number(population)
    return _("%(number)s M") % {"number": format_number(round(population / MILLION, 1))}


def status_reason(status: str, values: dict[str, Any]) -> str:
    """Why a project has its status, in half a sentence."""
    starts, ends = format_date(values["starts_on"]), format_date(values["ends_on"])
    closes = format_date(values["registration_closes"])
    if status == "cancelled":
        return _("Marked as cancelled")
    if status == "ended":
        return _("Ended on %(day)s") % {"day": ends}
    if status == "open":
        return _("Registration open until %(day)s") % {"day": closes} if closes else _("Registration is open")
    if status == "planned":
        return _("Starts on %(day)s") % {"day": starts}
    return _("Ends on %(day)s") % {"day": ends} if ends else _("Goes on for the time being")
