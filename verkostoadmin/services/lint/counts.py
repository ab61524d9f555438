"""Counts that texts state, and whether the data count the same: "39 kuntaa" while there are 38."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from verkostoadmin.i18n import gettext as _
from verkostoadmin.services.lint.facts import Facts, Scope, Text
from verkostoadmin.services.lint.finding import Hit, quotation

NEAR: Final = 40  # characters before a noun in which its number and a word such as "noin" stand
FAR: Final = 3  # times as many or as few: it may tell of something else, and is a warning
FAR_IN_WORDS: Final = 2  # the same for "kaksi kuntaa", which then says nothing of the whole
YEARS: Final = range(1900, 2101)  # "vuonna 2024 kunnassa"


class Count(NamedTuple):
    """A count in a text: of what, how many, and where."""

    what: str  # municipalities, regions, groups or workshops
    number: int
    start: int
    end: int
    in_words: bool


def _cases(nominative: str, partitive: str, illative: str, stem: str) -> str:
    """The forms of a Finnish numeral; those after ten end in -toista."""
    return rf"{nominative}|{partitive}|{illative}|{stem}(?:n|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|n[aä])"


_FI_SIMPLE: Final = {
    2: _cases("kaksi", "kahta", "kahteen", "kahde"),
    3: _cases("kolme", "kolmea", "kolmeen", "kolme"),
    4: _cases("neljä", "neljää", "neljään", "neljä"),
    5: _cases("viisi", "viittä", "viiteen", "viide"),
    6: _cases("kuusi", "kuutta", "kuuteen", "kuude"),
    7: _cases("seitsemän", "seitsemää", "seitsemään", "seitsemä"),
    8: _cases("kahdeksan", "kahdeksaa", "kahdeksaan", "kahdeksa"),
    9: _cases("yhdeksän", "yhdeksää", "yhdeksään", "yhdeksä"),
    10: _cases("kymmenen", "kymmentä", "kymmeneen", "kymmene"),
}
_NUMERALS: Final[dict[str, dict[int, str]]] = {
    "fi": _FI_SIMPLE
    | {11: rf"(?:{_cases('yksi', 'yhtä', 'yhteen', 'yhde')})toista", 12: rf"(?:{_FI_SIMPLE[2]})toista"},
    "sv": dict(enumerate(["två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"], 2)),
    "en": dict(
        enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 2)
    ),
}
_BETWEEN: Final = {
    "fi": "eri|suomalaista|osallistuvaa|osallistunutta|suomalaisen|osallistuvan|kunnan",
    "sv": "olika|finländska|finska|deltagande",
    "en": "different|finnish|participating",
}
_CASES: Final = "(?:taa|nan|nassa|nasta|nalla|nalta|nalle)"
# By what is counted; every noun begins with a plain letter, which lets the search pass over most of a text quickly.
_NOUNS: Final = {
    "fi": {
        "municipalities": tuple(
            rf"{kind}kun{_CASES}(?!\s+(?:kohti|kohden|oma|itse))"
            for kind in ("", "osallistuja", "jäsen", "verkosto", "hanke")
        ),
        "regions": (rf"maakun{_CASES}",),
        "groups": (r"pilottialue(?:tta|en|essa|esta|ella|elta|elle)",),
        "workshops": (r"omaa\s+työpajaa", r"oman\s+työpajan"),
    },
    "sv": {
        "municipalities": (r"kommun(?:er|erna|ers|ernas)", r"medlemskommun(?:er|erna)"),
        "regions": (r"landskap(?:en|s)?",),
        "groups": (r"pilotområde(?:n|na)", r"pilotregioner(?:na)?"),
        "workshops": (r"egna\s+(?:workshoppar|workshops|verkstäder)",),
    },
    "en": {
        "municipalities": ("municipalities",),
        "regions": ("regions",),
        "groups": (r"pilot\s+(?:areas|regions)",),
        "workshops": (r"own\s+workshops", r"workshops\s+of\s+(?:your|its|their)\s+own"),
    },
}
_HEDGES: Final = {
    "fi": r"noin|n\.|lähes|liki|melkein|arviolta|yli|alle|vajaat?|runsaat?|enintään|korkeintaan|jopa|vähintään|ainakin|"
    r"suunnilleen|enemmän kuin|vähemmän kuin|parhaimmillaan|muut?|toiset|tavoit\w+(?:\s\w+)?",
    "sv": r"cirka|ca|c\.|ungefär|omkring|runt|nästan|närmare|drygt|knappt|över|under|högst|minst|upp till|uppemot|mer än|"
    r"fler än|färre än|andra|målet(?:\s\w+)?",
    "en": r"about|around|some|approximately|almost|nearly|over|under|up to|at most|at least|more than|fewer than|less than|"
    r"close to|as many as|other|target(?:\sof|\sis)?",
}


@cache
def _noun(language: str) -> "re.Pattern[str]":
    forms = (form for listed in _NOUNS[language].values() for form in listed)
    return re.compile("|".join(rf"{form}(?!\w)" for form in forms))


@cache
def _number(language: str) -> "re.Pattern[str]":
    """A number before a noun: not the end of a longer one, and not of a range."""
    words = "|".join(f"(?P<n{number}>{form})" for number, form in _NUMERALS[language].items())
    return re.compile(
        rf"(?<![\w.,/–—-])(?:(?P<digits>\d{{1,3}}(?:\s?\d{{3}})?)|{words})\s+(?:(?:{_BETWEEN[language]})\s+)?$"
    )


@cache
def _hedged(language: str) -> "re.Pattern[str]":
    return re.compile(rf"\b(?:{_HEDGES[language]})\s+$")


def stated(text: str, language: str) -> Iterator[Count]:
    """The counts that a text in small letters states as exact."""
    for noun in _noun(language).finditer(text):
        start = noun.start()
        number = (
            _number(language).search(text, max(0, start - NEAR), start) if text[start - 1 : start].isspace() else None
        )
        if number and not _hedged(language).search(text, max(0, number.start() - NEAR), number.start()):
            count = Count(_what(noun[0], language), _value(number), number.start(), noun.end(), not number["digits"])
            if count.number > 1 and count.number not in YEARS:
                yield count


def _value(number: "re.Match[str]") -> int:
    if number["digits"]:
        return int("".join(number["digits"].split()))
    return next(int(name[1:]) for name, found in number.groupdict().items() if found)


def _what(noun: str, language: str) -> str:
    return next(what for what, forms in _NOUNS[language].items() if any(re.match(form, noun) for form in forms))


def differing(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """A count in a text that the data do not confirm; what is told of a person may count anything."""
    for text in (text for text in facts.texts if text.section != "people"):
        for count in stated(text.small, text.language):
            actual = _actual(facts, count.what)
            far = FAR_IN_WORDS if count.in_words else FAR
            near = count.number <= actual * far and actual <= count.number * far
            if actual and count.number != actual and (near or not count.in_words):
                yield _hit(text, count, actual, "err" if near else "warn")


def _actual(facts: Facts, what: str) -> int:
    """How many the data have; none where nobody has said, which then is no contradiction."""
    return {
        "municipalities": facts.municipalities,
        "regions": facts.regions,
        "groups": facts.groups,
        "workshops": facts.own_workshops or 0,
    }[what]


def _hit(text: Text, count: Count, actual: int, severity: str) -> Hit:
    said = " ".join(text.words[count.start : count.end].split())
    title = _("The text says ”%(said)s”, the data say %(count)d") % {"said": said, "count": actual}
    detail = f"{text.name}: {quotation(text.words, count.start, count.end)}"
    return Hit(severity, title, detail, text.place, f"{said.casefold()} {actual}")
