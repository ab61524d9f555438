"""From the database to the plain values of a catalogue, in the document's language."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Final

from sqlalchemy.orm import Session

from verkostoadmin.documents.catalogue.data import CatalogueData, Expert, Listed, Source, Town
from verkostoadmin.documents.catalogue.wording import default_title
from verkostoadmin.documents.project import people
from verkostoadmin.documents.project.brands import colours_of
from verkostoadmin.documents.project.data import BrochureData, LogoData
from verkostoadmin.documents.project.organisations import organisation_name
from verkostoadmin.documents.project.source import collect_all, municipality_of, office_logo
from verkostoadmin.documents.rendered import Fault
from verkostoadmin.documents.request import Request
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import LANGUAGE
from verkostoadmin.model.order import sort_key
from verkostoadmin.model.project import Project
from verkostoadmin.storage import borders, catalogue
from verkostoadmin.storage import brochure as queries
from verkostoadmin.storage.projects import status_of
from verkostoadmin.storage.settings import all_settings

AT_ONCE: Final = 24  # projects of which everything is in memory
MOST_LOGOS: Final = 5  # beside the office's
PARAGRAPHS: Final = re.compile(r"\n[ \t]*\n")


def source(session: Session, request: Request) -> Source:
    """Raises UserError where no project has a text in the language; those without one are left out and told."""
    projects, settings = queries.projects(session, request.projects), all_settings(session)
    names = catalogue.names(session, request.projects, request.language)
    found = [projects[key] for key in request.projects if key in projects]
    listed = tuple(_listed(one, *names[one.id], request.day, settings) for one in found if one.id in names)
    if not listed:
        raise UserError(
            _("None of the chosen projects has texts in this language: %(language)s.")
            % {"language": _(dict(LANGUAGE)[request.language])},
            _("Choose other projects or another language, or write the texts first."),
        )
    missing = [one for one in found if one.id not in names]
    faults = [Fault("missing-language", one.id, "name", request.language, one.short_name) for one in missing]
    data = _data(session, listed, request, settings)
    return Source(data, _projects(session, data), tuple(faults))


def _projects(session: Session, data: CatalogueData) -> Iterator[tuple[Listed, BrochureData]]:
    """Every project with all that is told of it, a few at a time."""
    for start in range(0, len(data.listed), AT_ONCE):
        part = data.listed[start : start + AT_ONCE]
        found = collect_all(session, [item.key for item in part], data.language, data.day)
        yield from ((item, found[item.key]) for item in part)


def _listed(project: Project, name: str, tagline: str, day: date, settings: dict[str, str]) -> Listed:
    colours = colours_of(project.brand, settings.get("office.brand", ""), project.colour_primary, project.colour_accent)
    return Listed(
        key=project.id,
        name=name,
        short_name=project.short_name,
        status=status_of(project, day),
        starts_on=project.starts_on,
        ends_on=project.ends_on,
        tagline=tagline,
        primary=colours.primary,
        accent=colours.accent,
    )


def _data(session: Session, listed: tuple[Listed, ...], request: Request, settings: dict[str, str]) -> CatalogueData:
    language, day, keys = request.language, request.day, [item.key for item in listed]
    stored = catalogue.towns(session, keys)
    signed = settings.get(f"catalogue.foreword_by_{language}") or settings.get("catalogue.foreword_by", "")
    colours = colours_of(None, settings.get("office.brand", ""), None, None)
    return CatalogueData(
        language=language,
        day=day,
        title=settings.get(f"catalogue.title_{language}", "").strip() or default_title(language, day),
        listed=listed,
        towns=_towns(stored, keys, language),
        experts=_experts(session, keys, language, day),
        foreword=_parts(PARAGRAPHS.split(settings.get(f"catalogue.foreword_{language}", "").replace("\r\n", "\n"))),
        foreword_by=signed.strip(),
        offer=_parts(settings.get(f"office.offer_{language}", "").splitlines()),
        contact=next(iter(people.of_office(settings, language)), None),
        office=settings.get("office.name", "").strip(),
        partner=settings.get("office.partner", "").strip(),
        logos=_logos(session, keys, language, settings),
        primary=colours.primary,
        accent=colours.accent,
        page_url=settings.get("office.page_url", ""),
        all_places=queries.all_places(session),
        borders=borders.load(session, settings.get("map.borders", "")),
        borders_source=settings.get("map.borders_source", ""),
        population_year=max((row.register.population_year or 0 for row in stored), default=0) or None,
    )


def _logos(session: Session, keys: Collection[int], language: str, settings: dict[str, str]) -> tuple[LogoData, ...]:
    """The office's logo, then those of all who stand behind most of the projects."""
    standing = Counter(
        (one.logo_id, organisation_name(one, language))
        for rows in queries.others(session, keys).values()
        for role, one in rows
        if role != "participant" and one.logo_id
    )
    shown = [(office_logo(settings), settings.get("office.name", ""))]
    shown += [found for found, _projects in standing.most_common(MOST_LOGOS)]
    images = queries.photos(session, {key for key, _name in shown if key})
    found = {name: LogoData(name, images[key][1]) for key, name in shown if key in images}
    return tuple(found.values())


def _parts(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(text.strip() for text in texts if text.strip())


def _towns(stored: Sequence[catalogue.Town], keys: Sequence[int], language: str) -> tuple[Town, ...]:
    """In the order of their names in the language; each with its projects in the order of print."""
    places = {key: place for place, key in enumerate(keys)}
    found = [
        Town(
            municipality_of(town.organisation, town.register, language),
            tuple(sorted(town.projects, key=places.__getitem__)),
        )
        for town in stored
    ]
    return tuple(sorted(found, key=lambda town: sort_key(town.place.name)))


def _experts(session: Session, keys: Collection[int], language: str, day: date) -> tuple[Expert, ...]:
    """Whom the projects name, each once, in the order of their family names."""
    found = people.found_in(session, keys, day)
    projects: dict[int, list[int]] = {}
    persons: dict[int, queries.Contact] = {}
    for key in keys:
        for contact in found.of_projects.get(key, []):
            projects.setdefault(contact.person.id, []).append(key)
            persons[contact.person.id] = contact
    in_order = sorted(persons.values(), key=lambda contact: (contact.person.sort_key, contact.person.id))
    return tuple(
        Expert(
            people.contact_of(found, contact.person, contact.expert, language, day),
            _topics(contact, language),
            tuple(projects[contact.person.id]),
        )
        for contact in in_order
    )


def _topics(contact: queries.Contact, language: str) -> tuple[str, ...]:
    """What the profile names, which is known in Finnish only."""
    if language != "fi" or contact.expert is None:
        return ()
    return tuple(topic.strip() for topic in (contact.expert.topics or "").split(",") if topic.strip())
