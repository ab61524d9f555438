"""What only a finished document can tell: characters that the fonts lack, texts that do not fit, pictures too coarse."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.model.office import CATALOGUE, OFFICE
from verkostoadmin.services.lint.facts import Facts
from verkostoadmin.services.lint.finding import Finding, Hit, Place, finding, in_order
from verkostoadmin.services.lint.gathering import gather, known
from verkostoadmin.services.lint.preflight import lint, with_waivers
from verkostoadmin.storage import lint as queries
from verkostoadmin.storage import settings

MOST_CHARACTERS: Final = 12
OF_LAYOUT: Final = ("overflow", "resolution")  # what else a document tells, the rules tell as well
Flaw = tuple[str, int, str, str, str]  # rule, project, field, language, detail: a fault of a finished document
Source = tuple[int | None, Place, str, str]  # project, where it is written, what it is called, the words


def of_document(
    session: Session,
    project_ids: Sequence[int],
    languages: Sequence[str],
    replaced: Sequence[str],
    faults: Sequence[Flaw] = (),
    day: date | None = None,
) -> list[Finding]:
    """The findings of a finished document: the characters it had to replace, and what came out badly."""
    if not replaced and not faults:
        return []
    gathered = gather(session, known(session, project_ids), day or date.today())
    found = [*_characters(session, gathered, languages, replaced)]
    found += [_fault(gathered.get(fault[1]), fault) for fault in faults if fault[0] in OF_LAYOUT]
    return with_waivers(session, in_order(dict.fromkeys(found)))


def of_print(
    session: Session,
    document: str,
    project_ids: Sequence[int],
    languages: Sequence[str],
    replaced: Sequence[str],
    faults: Sequence[Flaw] = (),
    day: date | None = None,
    *,
    only: str = "",
    audience: str = "",
) -> list[Finding]:
    """Everything that is found of a document that is finished: by the rules, and by what the document tells."""
    found = lint(session, document, project_ids, languages, day, only=only, audience=audience)
    return merged(found, of_document(session, project_ids, languages, replaced, faults, day))


def merged(found: Iterable[Finding], of_document: Iterable[Finding]) -> list[Finding]:
    """Both, without what was estimated of a picture where the document tells its resolution."""
    told = list(of_document)
    measured = {_spot(item) for item in told if item.rule == "resolution"}
    estimated = [item for item in found if item.rule != "resolution" or _spot(item) not in measured]
    return in_order([*estimated, *told])


def _spot(item: Finding) -> tuple[int | None, str]:
    return item.project_id, item.place.field


# ---------------------------------------------------------------- characters
def _characters(
    session: Session, gathered: dict[int, Facts], languages: Sequence[str], replaced: Sequence[str]
) -> Iterator[Finding]:
    """A finding for every text in which such a character is; one for those that are in no text we know."""
    wanted, met = set(replaced), set[str]()
    for project_id, place, name, words in _sources(session, gathered, languages) if wanted else ():
        letters = [letter for letter in replaced if letter in unicodedata.normalize("NFC", words)]
        if letters:
            met.update(letters)
            yield finding("characters", project_id, _lacking(letters, place, name))
    rest = [letter for letter in replaced if letter not in met]
    if rest:
        yield finding("characters", next(iter(gathered), None), _lacking(rest, Place("basics"), ""))


def _sources(session: Session, gathered: dict[int, Facts], languages: Sequence[str]) -> Iterator[Source]:
    for key, facts in gathered.items():
        for text in facts.texts:
            if text.section != "events" and (not languages or text.language in languages):
                yield key, text.place, text.name, text.words
        for event in facts.events:  # the title in Finnish also where there is none in the language
            for words in (event.title, event.venue):
                yield key, Place("events", record=event.id), event.title, words
        for contact in facts.contacts:
            if contact.role_id:
                yield key, Place("people", record=contact.role_id), contact.name, contact.name
        for name in queries.printed_names(session, key):
            yield key, Place("participants"), name, name
    stored = settings.all_settings(session)
    for name, field in {**OFFICE, **CATALOGUE}.items():
        yield None, Place("settings", name), _(field.label), stored.get(name, "")


def _lacking(letters: Sequence[str], place: Place, name: str) -> Hit:
    """Each with its number, because some of them nobody can see."""
    count = len(letters)
    title = ngettext("%(count)d character cannot be printed", "%(count)d characters cannot be printed", count)
    named = [f"{letter if letter.isprintable() else ''} U+{ord(letter[0]):04X}".strip() for letter in letters]
    shown = ", ".join(named[:MOST_CHARACTERS]) + (" …" if count > MOST_CHARACTERS else "")
    detail = ngettext(
        "It is not in the fonts; a replacement stands in its place: %(characters)s",
        "They are not in the fonts; a replacement stands in their place: %(characters)s",
        count,
    ) % {"characters": shown}
    return Hit(
        "warn", title % {"count": count}, f"{name}: {detail}" if name else detail, place, f"{name} {''.join(letters)}"
    )


# ---------------------------------------------------------------- faults
def _fault(facts: Facts | None, fault: Flaw) -> Finding:
    rule, project_id, field, language, detail = fault
    language = "" if rule == "resolution" else language  # a picture is the same in all of them
    label = _label(field) or _others().get(field, "")
    hit = Hit(
        "warn",
        _title(rule, field),
        f"{label}: {detail}" if label else detail,
        _place(facts, field, language, detail),
        detail,
    )
    return finding(rule, project_id, hit)


def _title(rule: str, field: str) -> str:
    if rule == "overflow":
        return _("A text does not fit its place")
    return _("The cover image is coarse in print") if field == "cover_image_id" else _("The photo is coarse in print")


def _label(field: str) -> str:
    known_fields = {
        name: known for entity in ("project_text", "section", "project") for name, known in FIELDS[entity].items()
    }
    return _(known_fields[field].label) if field in known_fields else ""


def _others() -> dict[str, str]:
    """What is told of a project and is no field of it."""
    return {"events": _("Events"), "contacts": ngettext("Your contact", "Your contacts", 2), "partners": _("Partners")}


def _place(facts: Facts | None, field: str, language: str, detail: str) -> Place:
    """Where the field is edited, or the text, event or person that came out badly, by the beginning of its words."""
    words = detail.rstrip(" .…")
    if facts and words and field == "events":
        found = (event.id for event in facts.events if any(title.startswith(words) for title in event.titles))
        return Place("events", "", language, next(found, None))
    if facts and words and field == "contacts":
        return _person(facts, words, language)
    if field == "partners":
        return Place("participants", "", language)
    if field in FIELDS["project"]:
        return Place("basics", field, language)
    if field == "photo":
        return Place("people", "photo", language)
    if field in FIELDS["project_text"]:
        return Place("texts", field, language)
    for text in facts.texts if facts and words else ():
        if text.language == language and words in text.words:
            return text.place
    return Place("texts", "", language)


def _person(facts: Facts, words: str, language: str) -> Place:
    """The role of a contact, or the settings where it is the office's own."""
    for contact in facts.contacts:
        if contact.name.startswith(words):
            office = Place("settings", "office.contact_person", language)
            return Place("people", "", language, contact.role_id) if contact.role_id else office
    return Place("people", "", language)
