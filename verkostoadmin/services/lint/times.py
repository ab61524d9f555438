"""Rules about time: texts that time has overtaken, and days that do not belong to the project."""

import re
from collections.abc import Iterator
from typing import Final

from verkostoadmin.i18n import format_date, format_period
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services.lint.facts import Facts, Scope, Text
from verkostoadmin.services.lint.finding import Hit, Place, quotation
from verkostoadmin.services.lint.moments import Mention
from verkostoadmin.services.lint.tenses import is_stale

# A day of the law, such as that of a reform, has nothing to do with the run of a project.
_LAW: Final = re.compile(
    r"voimaan|\blak(?:i|ia)\b|\blain\b|asetus|\blag(?:en|ar)?\b|i kraft|into force|\bAct\b", re.IGNORECASE
)
_REGISTRATION: Final = re.compile(
    r"\bilmoittautu|\bhaku|\bhaun\b|\banmäl|\bansök|\bregist(?:er|ra)|\benrol", re.IGNORECASE
)


def stale(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """What is over is told as if it were to come: "käynnistyy 6.6.2023" read in 2026. Likely only, so a warning."""
    for text in facts.texts:
        for sentence, moments in text.dated:
            if is_stale(sentence, moments, text.language, facts.day):
                yield _about(text, sentence, moments[0], "warn", _("What is past is told as if it were to come"))


def no_such_day(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """A day that no calendar has."""
    for text, sentence, moment in _days(facts):
        if moment.last is None:
            yield _about(text, sentence, moment, "warn", _("There is no such day in the calendar"))


def outside_run(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """A day in a text before the project begins or after it ends; the days of registration may come before."""
    first = min(filter(None, (facts.starts_on, facts.registration_opens)))
    for text, sentence, moment in _days(facts):
        day = moment.last
        outside = text.of_run and day and (day < first or (facts.ends_on and day > facts.ends_on))
        if outside and not _LAW.search(sentence):
            yield _about(text, sentence, moment, "warn", _outside_title(facts))


def _outside_title(facts: Facts) -> str:
    return _("A day outside the run of the project (%(run)s)") % {"run": format_period(facts.starts_on, facts.ends_on)}


def deadline(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """A day of registration in a text that is another than in the data."""
    known = {facts.registration_opens, facts.registration_closes}
    known |= {day for event in facts.events for day in (event.registration_closes, event.starts_on)}
    if not facts.registration_closes:
        return
    title = _("Registration closes on %(day)s by the data") % {"day": format_date(facts.registration_closes)}
    for text, sentence, moment in _days(facts):
        if text.of_run and moment.last and moment.last not in known and _REGISTRATION.search(sentence):
            yield _about(text, sentence, moment, "warn", title, format_date(facts.registration_closes))


def events_outside(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Events before the project begins or after it ends."""
    for event in facts.events:
        if event.starts_on < facts.starts_on or (facts.ends_on and event.ends_on > facts.ends_on):
            detail = f"{event.title}, {format_date(event.starts_on)}"
            yield Hit(
                "warn",
                _("An event outside the run of the project (%(run)s)")
                % {"run": format_period(facts.starts_on, facts.ends_on)},
                detail,
                Place("events", record=event.id),
                detail,
            )


def late_registration(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Registration for an event that goes on after the event."""
    for event in facts.events:
        if event.registration_closes and event.registration_closes > event.ends_on:
            detail = f"{event.title}: {format_date(event.registration_closes)}"
            title = _("Registration closes after the event is over")
            yield Hit("warn", title, detail, Place("events", record=event.id), detail)


def _days(facts: Facts) -> Iterator[tuple[Text, str, Mention]]:
    """The days that the texts name, each with its sentence."""
    for text in facts.texts:
        for sentence, moments in text.dated:
            for moment in moments:
                if moment.exact:
                    yield text, sentence, moment


def _about(text: Text, sentence: str, moment: Mention, severity: str, title: str, more: str = "") -> Hit:
    detail = f"{text.name}: {quotation(sentence, moment.start, moment.end)}"
    return Hit(severity, title, detail, text.place, sentence + more)
