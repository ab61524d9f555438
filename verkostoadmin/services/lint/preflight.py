"""The list of rules, and the check of what is to be printed by all of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from sqlalchemy.orm import Session

from verkostoadmin.i18n import LANGUAGES
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.prints import Waiver
from verkostoadmin.services.lint import addresses, counts, people, projects, texts, times
from verkostoadmin.services.lint.facts import LANGUAGE_NAMES, Facts, Scope
from verkostoadmin.services.lint.finding import Finding, Hit, Place, finding, in_order
from verkostoadmin.services.lint.gathering import Known, gather, known, office_facts, with_participants
from verkostoadmin.storage import settings
from verkostoadmin.storage.waivers import Waived, waivers


class Rule(NamedTuple):
    """A rule by its key, which waivers and other programs know it by, and the documents that it is about."""

    key: str
    check: Callable[[Facts, Scope], Iterator[Hit]]
    documents: frozenset[str]


_TOLD: Final = frozenset({"brochure", "flyer", "poster", "catalogue"})  # documents that tell the project's texts
_ALL: Final = _TOLD | {"participants"}
_LONG: Final = frozenset({"brochure", "catalogue"})
_FLYER: Final = frozenset({"flyer"})
_LIST: Final = frozenset({"participants"})

RULES: Final = (
    Rule("missing-text", texts.missing, _TOLD),
    Rule("missing-language", texts.missing_language, _TOLD),
    Rule("missing-heading", texts.missing_headings, _LONG),
    Rule("cancelled", projects.cancelled, _ALL),
    Rule("ended", projects.ended, _TOLD),
    Rule("count", counts.differing, _TOLD),
    Rule("leftover", texts.leftovers, _TOLD),
    Rule("untranslated", texts.untranslated, _TOLD),
    Rule("stale", times.stale, _TOLD),
    Rule("outside-run", times.outside_run, _TOLD),
    Rule("no-such-day", times.no_such_day, _TOLD),
    Rule("deadline", times.deadline, _TOLD),
    Rule("event-outside-run", times.events_outside, _TOLD),
    Rule("event-registration", times.late_registration, _TOLD),
    Rule("registration-order", projects.registration_order, _TOLD),
    Rule("not-open", projects.not_open, _FLYER),
    Rule("price-missing", projects.no_price, _FLYER),
    Rule("price", projects.price_differs, _TOLD),
    Rule("changed", texts.changed, _TOLD),
    Rule("unapproved", texts.unapproved, _TOLD),
    Rule("contact-missing", people.nobody, _TOLD),
    Rule("email-missing", people.no_email, _TOLD),
    Rule("expert-twice", people.printed_twice, _TOLD),
    Rule("two-roles", people.two_roles, _TOLD),
    Rule("photo-missing", people.no_photo, _TOLD),
    Rule("cover-text", people.cover_untold, _TOLD),
    Rule("photo-text", people.portraits_untold, _TOLD),
    Rule("resolution", people.coarse, _TOLD),
    Rule("address", addresses.wrong, _TOLD),
    Rule("spaces", texts.spaces, _TOLD),
    Rule("applications", projects.applications, _ALL),
    Rule("nobody-confirmed", projects.nobody_confirmed, _ALL),
    Rule("contactless", people.without_contact, _LIST),
    Rule("contact-email", people.contact_without_email, _LIST),
    Rule("unnamed", people.unnamed, _LIST),
    Rule("no-events", projects.no_events, _LONG),
    Rule("event-title", projects.untitled_events, _LONG),
    Rule("page-missing", projects.no_page, _TOLD),
)

# What is looked at in the texts of the office, which only a catalogue prints.
_OF_OFFICE: Final = {"count", "leftover", "untranslated", "stale", "no-such-day", "email-missing", "address", "spaces"}
KEYS: Final = frozenset(rule.key for rule in RULES) | {"foreword", "characters", "overflow"}


def lint(
    session: Session,
    document: str,
    project_ids: Sequence[int],
    languages: Sequence[str] = (),
    day: date | None = None,
    *,
    only: str = "",
    audience: str = "",
) -> list[Finding]:
    """What is to be looked at before a document of these projects is printed, by project, the gravest first in each.

    Languages that are given are those of the document and required; without any, all that were begun are looked at.
    `only` is what a catalogue is limited to: "open" or "running" projects, or nothing; `audience` is whom a list of
    participants is for.
    """
    scope, today = Scope(document, tuple(languages), only, audience), day or date.today()
    told = known(session, project_ids)
    found = [*_of_office(session, scope, told, today)] if document == "catalogue" else []
    facts = with_participants(session, gather(session, told, today), today)
    for project_id in project_ids:
        if project_id in facts:
            found += check(facts[project_id], scope)
    return with_waivers(session, found)


def check(facts: Facts, scope: Scope) -> list[Finding]:
    """What the rules find in the facts of one project, the gravest first."""
    hits = ((rule.key, hit) for rule in RULES if scope.document in rule.documents for hit in rule.check(facts, scope))
    found = (finding(key, facts.project_id, hit) for key, hit in hits)
    return in_order(item for item in found if concerns(item, scope.languages))


def concerns(item: Finding, languages: Sequence[str]) -> bool:
    """Whether a finding is about a document in these languages; without any, everything is."""
    return not languages or not item.language or item.language in languages


def _of_office(session: Session, scope: Scope, told: dict[int, Known], day: date) -> Iterator[Finding]:
    """What a catalogue lacks, and what is wrong in it, that belongs to no project."""
    stored = settings.all_settings(session)
    for code in scope.languages or LANGUAGES[:1]:
        if not stored.get(f"catalogue.foreword_{code}", "").strip():
            place = Place("settings", f"catalogue.foreword_{code}", code)
            yield finding(
                "foreword", None, Hit("info", _("The catalogue has no foreword"), LANGUAGE_NAMES[code](), place)
            )
    begun = {code for one in told.values() for code in one.texts}
    found = dict[Waived, Finding]()  # what is of no language is found in each
    for code in scope.languages or [code for code in LANGUAGES if code in begun]:
        facts = office_facts(session, stored, [key for key, one in told.items() if code in one.texts], code, day)
        hits = ((rule.key, hit) for rule in RULES if rule.key in _OF_OFFICE for hit in rule.check(facts, scope))
        items = (finding(key, None, hit) for key, hit in hits if hit.place.language in ("", code))
        found |= {about(item): item for item in items}
    yield from in_order(found.values())


def with_waivers(session: Session, found: Iterable[Finding]) -> list[Finding]:
    """The findings with who waived them and when."""
    listed = list(found)
    known_waivers = waivers(session, {item.project_id for item in listed if item.project_id})
    return [_waived(item, known_waivers.get(about(item))) for item in listed]


def about(item: Finding) -> Waived:
    """What a waiver of a finding is about."""
    return Waived(item.rule, item.project_id, item.language, item.key)


def _waived(item: Finding, waiver: Waiver | None) -> Finding:
    if waiver is None:
        return item
    return replace(item, waived_by=waiver.waived_by, waived_at=waiver.waived_at, waiver_id=waiver.id)
