"""Days, months, seasons and years as they are written in Finnish, Swedish and English texts."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple


class Mention(NamedTuple):
    """A moment in a text; `last` is the last day it can mean, None where the calendar has no such day."""

    start: int
    end: int
    last: date | None
    exact: bool = False  # a day, not a month, a season or a year


_FI: Final = ("tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu")
_SV: Final = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
_EN: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTHS: Final = {name: number for names in (_FI, _SV, _EN) for number, name in enumerate(names, 1)} | {
    name[:3]: number for number, name in enumerate(_EN, 1)
}
_NORDIC: Final = "|".join(sorted({*_SV, *_EN, *(name[:3] for name in _EN)}, key=len, reverse=True))
_SEASONS: Final = {
    "kevä": (5, 31), "kesä": (8, 31), "syksy": (12, 31), "talv": (3, 31), "vår": (5, 31), "sommar": (8, 31),
    "höst": (12, 31), "vinter": (3, 31), "spring": (5, 31), "summer": (8, 31), "autumn": (12, 31), "winter": (3, 31),
}  # fmt: skip
_YEAR: Final = r"(?:19|20)\d\d"
_WHOLE: Final = rf"{_YEAR}(?!\w|[.,:]\d)"
_MENTION: Final = re.compile(
    rf"""(?<![\w.,:/+])(?:
      (?P<d1>\d{{1,2}})\.\s?(?P<m1>\d{{1,2}})\.\s?(?P<dotted>{_WHOLE})
    | (?P<y2>{_YEAR})-(?P<m2>\d\d)-(?P<iso>\d\d)(?!\d)
    | (?P<d3>\d{{1,2}})\.\s(?P<n3>{"|".join(_FI)})kuuta\s(?P<finnish>{_WHOLE})
    | (?P<n4>{"|".join(_FI)})kuu\w*\s(?P<month>{_WHOLE})
    | (?P<d5>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<n5>{_NORDIC})\.?\s(?P<nordic>{_WHOLE})
    | (?P<n6>{_NORDIC})\s(?P<d6>\d{{1,2}}),?\s(?P<american>{_WHOLE})
    | (?P<n7>{_NORDIC})\.?\s(?P<named>{_WHOLE})
    | (?P<s8>{"|".join(_SEASONS)})\w{{0,4}}\s(?:of\s|år\s|vuonna\s)?(?P<season>{_WHOLE})
    | (?P<year>{_WHOLE})(?!\s?(?:€|euro|kr\b))
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_DAYS: Final = {
    "dotted": "d1 m1 dotted",
    "finnish": "d3 n3 finnish",
    "nordic": "d5 n5 nordic",
    "american": "d6 n6 american",
}
_HAS_YEAR: Final = re.compile(_YEAR)
_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÅÄÖ\"”“(–•])|\n+")


def dated(text: str) -> Iterator[tuple[str, list[Mention]]]:
    """The sentences that name a moment with its year, and what they name; others are of no interest here."""
    if _HAS_YEAR.search(text):
        for sentence in _SENTENCE_END.split(text):
            found = mentions(sentence) if _HAS_YEAR.search(sentence) else None
            if found:
                yield sentence, found


def mentions(text: str) -> list[Mention]:
    """The moments that a text names with a year."""
    return [_mention(match) for match in _MENTION.finditer(text)]


def _mention(match: "re.Match[str]") -> Mention:
    kind, start, end = str(match.lastgroup), match.start(), match.end()
    if kind == "iso" or kind in _DAYS:
        return Mention(start, end, _day(match, kind), exact=True)
    return Mention(start, end, _last_day(match, kind))


def _day(match: "re.Match[str]", kind: str) -> date | None:
    """None where there is no such day."""
    day, month, year = (match[name] for name in _DAYS.get(kind, "iso m2 y2").split())
    try:
        return date(int(year), _MONTHS.get(month.casefold()) or int(month), int(day))
    except ValueError:
        return None


def _last_day(match: "re.Match[str]", kind: str) -> date:
    """Of a month, a season or a year; a winter lasts into the next year."""
    year = int(match[kind])
    number = _MONTHS.get((match["n4"] or match["n7"] or "").casefold())
    if number:
        return date(year, number, monthrange(year, number)[1])
    season = (match["s8"] or "").casefold()
    late = season in ("talv", "vinter", "winter")
    return date(year + late, *_SEASONS.get(season, (12, 31)))
