"""Texts that documents print and that stand elsewhere than among a project's texts: with it, its events and people."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from verkostoadmin.i18n import LANGUAGES
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.event import Event
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.model.person import Expert
from verkostoadmin.model.project import Project
from verkostoadmin.services.lint.facts import Text
from verkostoadmin.storage.brochure import Contact
from verkostoadmin.storage.labels import full_name

PRICE_NOTE: Final = FIELDS["project"]["price_note"]
EVENT_TITLE: Final = FIELDS["event"]["title"]
PLAIN: Final = "fi"  # the language of fields that name none: title, title_sv


def of_project(
    project: Project, events: Iterable[Event], people: Iterable[Contact], languages: Collection[str]
) -> tuple[Text, ...]:
    """The note on the price, the titles of events and the profiles of experts, in some languages."""
    found = [*_price_notes(project)]
    for event in events:
        found += _titles(event)
    for person, role, expert in people:
        if expert is not None:
            found += _profile(full_name(person.given_name, person.family_name), role.id, expert)
    return tuple(text for text in found if text.words and text.language in languages)


def of_office(stored: Mapping[str, str], languages: Collection[str]) -> tuple[Text, ...]:
    """What only a catalogue prints: its title and foreword, and what all networks offer."""
    labels = {
        "catalogue.title": _("Title of the catalogue"),
        "catalogue.foreword": _("Foreword"),
        "office.offer": _("What the municipality gets"),
    }
    found = [
        Text(code, name, label, stored.get(name, ""), section="settings")
        for code in LANGUAGES
        if code in languages
        for name, label in ((f"{base}_{code}", label) for base, label in labels.items())
    ]
    return tuple(text for text in found if text.words.strip())


def _price_notes(project: Project) -> Iterator[Text]:
    label = _(PRICE_NOTE.label)
    for code in LANGUAGES:
        name = _named("price_note", code)
        yield Text(code, name, label, getattr(project, name) or "", section="basics")


def _titles(event: Event) -> Iterator[Text]:
    label = _(EVENT_TITLE.label)
    for code in LANGUAGES:
        name = _named("title", code)
        yield Text(code, name, label, getattr(event, name) or "", event.id, "events")


def _profile(name: str, role: int, expert: Expert) -> Iterator[Text]:
    """Known by the name of the person; topics are printed in Finnish only."""
    yield Text(PLAIN, "topics", name, expert.topics or "", role, "people")
    for code in LANGUAGES:
        for field in (_named("title", code), f"bio_{code}"):
            yield Text(code, field, name, getattr(expert, field) or "", role, "people")


def _named(field: str, language: str) -> str:
    return field if language == PLAIN else f"{field}_{language}"
