"""What to look at before a brochure is printed: plain rules over plain facts; nothing here stops anyone from printing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from verkostoadmin.i18n import format_date, ngettext
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services.completeness import Part

MOST_NAMED: Final = 3


@dataclass(frozen=True)
class Place:
    """Where something can be mended: a section of the project's page, there a field or a record."""

    section: str  # basics, texts, participants or people
    field: str = ""
    language: str = ""
    record: int | None = None


@dataclass(frozen=True)
class Remark:
    """One row of the preflight; `tone` is err, warn or info."""

    tone: str
    title: str
    detail: str
    place: Place


@dataclass(frozen=True)
class LanguageFacts:
    """A language of the texts: its parts, whether it was begun, and its approval (none, approved, changed)."""

    language: str
    begun: bool
    parts: tuple[Part, ...]
    approval: str = "none"


@dataclass(frozen=True)
class ContactFacts:
    """A person whom the brochure shows; `role_id` is 0 for the office's own contact person."""

    role_id: int
    name: str
    email: str
    has_photo: bool


@dataclass(frozen=True)
class Facts:
    """What the rules look at."""

    status: str
    ends_on: date | None = None
    page_url: str = ""
    languages: tuple[LanguageFacts, ...] = ()
    confirmed: int = 0
    applications: int = 0
    upcoming_events: int = 0
    contacts: tuple[ContactFacts, ...] = field(default=())
    untold_cover: tuple[str, ...] = ()  # languages in which the cover image has no alternative text


def check(facts: Facts) -> list[Remark]:
    """Every remark, the gravest first."""
    found = [remark for rule in _RULES for remark in rule(facts)]
    return sorted(found, key=lambda remark: ("err", "warn", "info").index(remark.tone))


def _missing_texts(facts: Facts) -> Iterator[Remark]:
    for texts in facts.languages:
        missing = [part for part in texts.parts if not part.filled]
        if missing and (texts.begun or texts.language == "fi"):
            place = Place("texts", missing[0].field, texts.language, missing[0].record)
            names = _names([part.label for part in missing])
            yield Remark(_tone(texts.language), _missing_title(texts.language, len(missing)), names, place)


def _tone(language: str) -> str:
    return "err" if language == "fi" else "warn"


def _missing_title(language: str, count: int) -> str:
    words = {
        "fi": ngettext("%(count)d Finnish text is missing", "%(count)d Finnish texts are missing", count),
        "sv": ngettext("%(count)d Swedish text is missing", "%(count)d Swedish texts are missing", count),
        "en": ngettext("%(count)d English text is missing", "%(count)d English texts are missing", count),
    }
    return words[language] % {"count": count}


def _missing_languages(facts: Facts) -> Iterator[Remark]:
    for texts in facts.languages:
        if texts.language == "sv" and not texts.begun:
            detail = _("The brochure can be printed in Finnish only")
            yield Remark("info", _("There are no Swedish texts"), detail, Place("texts", "", "sv"))


def _approval(facts: Facts) -> Iterator[Remark]:
    titles = (("changed", "warn", _("Texts changed after approval")), ("none", "info", _("Texts not approved yet")))
    for state, tone, title in titles:
        found = [texts.language for texts in facts.languages if texts.begun and texts.approval == state]
        if found:
            names = ", ".join(_LANGUAGES[language]() for language in found)
            yield Remark(tone, title, names, Place("texts", "approval", found[0]))


def _applications(facts: Facts) -> Iterator[Remark]:
    if facts.applications:
        title = ngettext(
            "%(count)d application unconfirmed", "%(count)d applications unconfirmed", facts.applications
        ) % {"count": facts.applications}
        yield Remark("info", title, _("not printed in the brochure"), Place("participants", "applied"))
    if not facts.confirmed:
        yield Remark(
            "info",
            _("No confirmed municipalities"),
            _("The brochure has no map and no list of participants"),
            Place("participants"),
        )


def _status(facts: Facts) -> Iterator[Remark]:
    if facts.status == "cancelled":
        yield Remark(
            "err", _("The project is cancelled"), _("Should it be printed at all?"), Place("basics", "cancelled")
        )
    if facts.status == "ended":
        detail = _("on %(day)s; the brochure tells of it in the past tense") % {"day": format_date(facts.ends_on)}
        yield Remark("warn", _("The project has ended"), detail, Place("basics", "ends_on"))
    elif not facts.upcoming_events and facts.status != "cancelled":
        yield Remark(
            "info", _("No coming events"), _("The timeline of the brochure has no coming events"), Place("events")
        )
    if not facts.page_url:
        yield Remark(
            "info", _("The web page is missing"), _("The brochure has no QR code"), Place("basics", "page_url")
        )


def _cover(facts: Facts) -> Iterator[Remark]:
    begun = [texts.language for texts in facts.languages if texts.begun and texts.language in facts.untold_cover]
    if begun:
        names = ", ".join(_LANGUAGES[language]() for language in begun)
        place = Place("basics", f"alt_{begun[0]}")
        yield Remark("warn", _("The cover image has no alternative text"), names, place)


def _contacts(facts: Facts) -> Iterator[Remark]:
    if not facts.contacts:
        detail = _("Nobody to turn to is printed")
        yield Remark("warn", _("No expert or contact person"), detail, Place("people"))
    silent = [contact for contact in facts.contacts if not contact.email]
    if silent:
        names = _names([contact.name for contact in silent])
        yield Remark(
            "warn", _("E-mail address is missing"), names, Place("people", "email", "", silent[0].role_id or None)
        )
    faceless = [contact for contact in facts.contacts if not contact.has_photo]
    if faceless:
        names = _names([contact.name for contact in faceless])
        yield Remark("info", _("Photo is missing"), names, Place("people", "photo", "", faceless[0].role_id))


def _names(names: Sequence[str]) -> str:
    return ", ".join(names[:MOST_NAMED]) + ("…" if len(names) > MOST_NAMED else "")


_LANGUAGES: Final[dict[str, Callable[[], str]]] = {
    "fi": lambda: _("Finnish"),
    "sv": lambda: _("Swedish"),
    "en": lambda: _("English"),
}
_RULES: Final[tuple[Callable[[Facts], Iterator[Remark]], ...]] = (
    _missing_texts,
    _status,
    _approval,
    _cover,
    _contacts,
    _applications,
    _missing_languages,
)
