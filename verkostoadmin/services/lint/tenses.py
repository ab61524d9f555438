"""Whether a sentence tells of what is past as if it were to come, in Finnish, Swedish and English.

Finnish has no future tense and the present tense has many uses, so this can only be likely: it is told as a warning.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from verkostoadmin.services.lint.moments import Mention


class Words(NamedTuple):
    """Of one language: verbs of what is to come, verbs that tell it only with a limit, verbs of what was, and more."""

    future: "re.Pattern[str]"
    going_on: "re.Pattern[str]"  # "is open", "lasts": only together with `limit`
    limit: "re.Pattern[str]"  # "until"
    past: "re.Pattern[str]"
    since: "re.Pattern[str]"  # before a moment: what follows went on from then
    behind: "re.Pattern[str]"  # after a moment: the same, or that it belongs to a verb of what was


def _words(future: str, going_on: str, limit: str, past: str, since: str, behind: str) -> Words:
    def word(words: str) -> "re.Pattern[str]":
        return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)

    before, after = re.compile(rf"(?:{since})\s*$", re.IGNORECASE), re.compile(rf"\s*(?:{behind})\b", re.IGNORECASE)
    return Words(word(future), word(going_on), word(limit), word(past), before, after)


_FI_PARTICIPLE: Final = (
    r"\w+(?:n[uy]t\w{0,3}|nee(?:t|n|na|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|seen)|neiden|neita|neitä)"
)
_FI_PASSIVE: Final = r"\w+(?:[^aeiouyäö]|[aeiouyäö]t?)t[uy](?:n|t|a|ä|ja|jä|jen|ssa|ssä|sta|stä|lla|llä|na|nä)?"
_FI_PAST: Final = (
    r"oli(?:vat)?|alkoi|aloitti|käynnistyi|käynnisti|päättyi|jatkui|valmistui|kokoontui|avautui|aukesi|kesti|toimi|sai|"
    rf"\w+(?:ttiin|tiin|ivat|ivät)|{_FI_PARTICIPLE}"
)
_SV_PAST: Final = (
    r"var|blev|hölls|började|höll|fick|upphörde|pågick|\w+(?:ades?|ddes?|[kpst]tes?|[kpst]te|leddes?)|har|hade"
)
_EN_PAST: Final = r"was|were|had|has|have|began|took|ran|(?<!\bbe\s)(?<!\bis\s)(?<!\bare\s)(?:held|\w+ed)"

_WORDS: Final = {
    "fi": (
        r"käynnisty(?:y|vät)|käynnistetään|alka(?:a|vat)|aloitta(?:a|vat)|aloitetaan|järjestetään|pidetään|toteutetaan|"
        r"avataan|avautu(?:u|vat)|auke(?:aa|avat)|julkaistaan|päätty(?:y|vät)|päätetään|valmistu(?:u|vat)|"
        r"kokoontu(?:u|vat)|tul(?:ee|evat|laan)|(?:on|ovat) (?:\w+ )?(?:tulossa|alkamassa|käynnistymässä)|haetaan|"
        r"ilmoittaudu|ilmoittautukaa|(?:voi|voivat) ilmoittautua",
        r"(?:on|ovat) (?:\w+ )?(?:auki|avoinna|käynnissä)|kest(?:ää|ävät)|jatku(?:u|vat)",
        r"asti|saakka|mennessä",
        _FI_PAST,
        rf"\b(?:vuodesta|vuosista|ennen|{_FI_PAST})(?:\s(?:jo|heti|vuonna|vuosina|vuoden))?",
        rf"alkaen|lähtien|jälkeen|(?:aikana|alussa|lopussa|alusta|keväällä|syksyllä)?\s?(?:{_FI_PAST}|{_FI_PASSIVE})",
    ),
    "sv": (
        r"startar|börjar|inleds|inleder|kommer att|ordnas|arrangeras|hålls|genomförs|öppnas|öppnar|avslutas|upphör|"
        r"publiceras|ska|skall|stundar|sammanträder|anmäl(?:er|\s(?:dig|er))",
        r"är (?:\w+ )?(?:öppen|öppet|öppna)|pågår|varar|fortsätter",
        r"till|t\.o\.m|senast|före",
        _SV_PAST,
        rf"\b(?:sedan|efter|från(?: och med)?|fr\.o\.m\.|före|{_SV_PAST})(?:\s(?:år|åren|redan|den|i|under))*",
        rf"(?:års?\s)?(?:{_SV_PAST}|antagna|godkända|inledda)",
    ),
    "en": (
        r"starts?|begins?|will|(?:is|are) (?:going to|to be|being|about to|held|organised|organized|launched|scheduled)|"
        r"takes? place|opens|ends|closes|kicks? off|launches|register (?:by|before|now)|(?:is|are) coming",
        r"(?:is|are) (?:\w+ )?open|runs?|lasts?|continues?",
        r"until|till|through|by|before",
        _EN_PAST,
        rf"\b(?:since|after|from|before|{_EN_PAST})(?:\s(?:the|in|on|of|early|late|already))*",
        rf"(?:{_EN_PAST})",
    ),
}
_CLAUSE: Final = re.compile(
    r"[,;:]\s|\s[–—]\s|\b(?:ja|sekä|mutta|joka|jotka|jonka|joita|och|men|som|and|but|which|that)\b", re.IGNORECASE
)


@cache
def words_of(language: str) -> Words:
    """The words of one language; made when a text first calls for them."""
    return _words(*_WORDS[language])


def is_stale(sentence: str, found: Sequence[Mention], language: str, day: date) -> bool:
    """Whether a sentence with these moments tells of a day to come that is over on the day it is read."""
    if not found or any(moment.last is None or moment.last >= day for moment in found):
        return False
    words = words_of(language)
    if not _to_come(sentence, words):
        return False
    past = [moment for moment in found if not _told_as_past(sentence, moment, words)]
    if not past:
        return False
    if not words.past.search(sentence):
        return True
    return any(_to_come(_clause(sentence, moment), words) for moment in past)


def _to_come(part: str, words: Words) -> bool:
    return bool(words.future.search(part) or (words.going_on.search(part) and words.limit.search(part)))


def _told_as_past(sentence: str, moment: Mention, words: Words) -> bool:
    """Whether the words beside a moment say that it is known to be over, or where something began."""
    if words.since.search(sentence, max(0, moment.start - 40), moment.start):
        return True
    behind = words.behind.match(sentence, moment.end)
    return bool(behind) and not _to_come(behind[0], words)  # type: ignore[index]


def _clause(sentence: str, moment: Mention) -> str:
    """The part of a sentence between the commas and conjunctions around a moment."""
    start = max((match.end() for match in _CLAUSE.finditer(sentence, 0, moment.start)), default=0)
    following = _CLAUSE.search(sentence, moment.end)
    return sentence[start : following.start() if following else len(sentence)]
