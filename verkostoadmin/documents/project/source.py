"""From the database to the plain values of a brochure, in the document's language."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy.orm import Session

from verkostoadmin.documents.project import people
from verkostoadmin.documents.project.brands import colours_of
from verkostoadmin.documents.project.data import (
    BrochureData,
    CoverPhoto,
    Event,
    Group,
    LogoData,
    Municipality,
    Section,
)
from verkostoadmin.documents.project.organisations import organisation_name
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model import organisation as register
from verkostoadmin.model.borders import Borders
from verkostoadmin.model.choices import LANGUAGE
from verkostoadmin.model.event import Event as StoredEvent
from verkostoadmin.model.media import Image
from verkostoadmin.model.order import sort_key
from verkostoadmin.model.organisation import Organisation
from verkostoadmin.model.project import Project, ProjectGroup, ProjectSection, ProjectText
from verkostoadmin.model.regions import name_of
from verkostoadmin.storage import borders
from verkostoadmin.storage import brochure as queries
from verkostoadmin.storage.projects import status_of
from verkostoadmin.storage.settings import all_settings


class Rows(NamedTuple):
    """What is stored of some projects, by project."""

    projects: dict[int, Project]
    texts: dict[int, ProjectText]
    sections: dict[int, list[ProjectSection]]
    events: dict[int, list[StoredEvent]]
    municipalities: dict[int, list[tuple[Organisation, register.Municipality]]]
    others: dict[int, list[tuple[str, Organisation]]]
    members: dict[int, list[tuple[ProjectGroup, Organisation]]]
    people: people.People
    photos: dict[int, tuple[Image, bytes]]
    all_places: tuple[tuple[int, int], ...]
    borders: Borders | None
    settings: dict[str, str]


def collect(session: Session, project_id: int, language: str, today: date) -> BrochureData:
    """Everything a brochure of a project tells. Raises UserError where the project or its text is missing."""
    rows = _rows(session, [project_id], language, today)
    if project_id not in rows.projects:
        raise UserError(_("The project does not exist any more."))
    if project_id not in rows.texts:
        raise _missing(rows.projects[project_id], rows.sections.get(project_id, []), language)
    return _data(rows, project_id, language, today)


def collect_all(session: Session, project_ids: Collection[int], language: str, today: date) -> dict[int, BrochureData]:
    """The same of many projects at once, by project; those without a text in the language are left out."""
    rows = _rows(session, project_ids, language, today)
    return {key: _data(rows, key, language, today) for key in project_ids if key in rows.projects and key in rows.texts}


def _rows(session: Session, keys: Collection[int], language: str, today: date) -> Rows:
    projects, settings, others = queries.projects(session, keys), all_settings(session), queries.others(session, keys)
    return Rows(
        projects=projects,
        texts=queries.texts(session, keys, language),
        sections=queries.sections(session, keys),
        events=queries.open_events(session, keys),
        municipalities=queries.municipalities(session, keys),
        others=others,
        members=queries.group_members(session, keys),
        people=people.found_in(session, keys, today),
        photos=queries.photos(session, _image_ids(projects.values(), others, settings)),
        all_places=queries.all_places(session),
        borders=borders.load(session, settings.get("map.borders", "")),
        settings=settings,
    )


def _image_ids(
    projects: Iterable[Project], others: dict[int, list[tuple[str, Organisation]]], settings: dict[str, str]
) -> set[int]:
    """Cover photos, and the logos of the office and of those who stand behind the projects."""
    found = {row.cover_image_id for row in projects}
    found |= {one.logo_id for rows in others.values() for role, one in rows if role != "participant"}
    return {key for key in (*found, office_logo(settings)) if key}


def office_logo(settings: dict[str, str]) -> int:
    """The id of the office's logo, nought where it has none."""
    text = settings.get("office.logo", "")
    return int(text) if text.isdigit() else 0


def _logos(rows: Rows, standing: Iterable[tuple[str, Organisation]], language: str) -> tuple[LogoData, ...]:
    """The office's logo, then those of all others behind the project; nobody's twice."""
    partners = ((organisation_name(one, language), one.logo_id or 0) for role, one in standing if role != "participant")
    found: dict[str, LogoData] = {}
    for name, key in ((rows.settings.get("office.name", ""), office_logo(rows.settings)), *partners):
        if key in rows.photos:
            found.setdefault(name, LogoData(name, rows.photos[key][1]))
    return tuple(found.values())


def _data(rows: Rows, key: int, language: str, today: date) -> BrochureData:
    project, text = rows.projects[key], rows.texts[key]
    places, standing = _municipalities(rows.municipalities.get(key, []), language), rows.others.get(key, [])
    brand = colours_of(
        project.brand, rows.settings.get("office.brand", ""), project.colour_primary, project.colour_accent
    )
    return BrochureData(
        language=language,
        day=today,
        name=text.name,
        status=status_of(project, today),
        starts_on=project.starts_on,
        ends_on=project.ends_on,
        tagline=text.tagline or "",
        lead=text.lead or "",
        plain=text.plain or "",
        registration_opens=project.registration_opens,
        registration_closes=project.registration_closes,
        price_cents=project.price_cents,
        price_note=_price_note(project, language),
        currency=project.currency,
        page_url=project.page_url or rows.settings.get("office.page_url", ""),
        sections=_sections(rows.sections.get(key, []), language),
        events=tuple(_event(event, language) for event in rows.events.get(key, [])),
        municipalities=tuple(place for place, _year in places),
        other_participants=tuple(
            organisation_name(other, language) for role, other in standing if role == "participant"
        ),
        groups=_project_groups(rows.members.get(key, []), language),
        partners=_groups(((role, other) for role, other in standing if role != "participant"), language),
        contacts=people.contacts(rows.people, project, language, today, rows.settings),
        photo=_photo(rows.photos.get(project.cover_image_id or 0), language),
        office=rows.settings.get("office.name", ""),
        logos=_logos(rows, standing, language),
        primary=brand.primary,
        accent=brand.accent,
        all_places=rows.all_places,
        borders=rows.borders,
        borders_source=rows.settings.get("map.borders_source", ""),
        population_year=max((year for _place, year in places if year), default=None),
    )


def _price_note(project: Project, language: str) -> str:
    """A note in another language would not be understood where the amount stands."""
    own = {"fi": project.price_note, "sv": project.price_note_sv, "en": project.price_note_en}
    return own[language] or ""


def _missing(project: Project, sections: Iterable[ProjectSection], language: str) -> UserError:
    name = _(dict(LANGUAGE)[language])
    missing = sum(1 for section in sections if not _body(section, language))
    return UserError(
        _("The texts of %(project)s are missing in this language: %(language)s.")
        % {"project": project.short_name, "language": name},
        _("Write at least the name of the project; sections without a text are left out (now %(count)d).")
        % {"count": missing},
    )


def _photo(found: tuple[Image, bytes] | None, language: str) -> CoverPhoto | None:
    if found is None:
        return None
    image, data = found
    return CoverPhoto(data, (getattr(image, f"alt_{language}") or "").strip(), (image.credit or "").strip())


def _sections(stored: Iterable[ProjectSection], language: str) -> tuple[Section, ...]:
    """The sections that have a text in the language."""
    return tuple(
        Section(
            kind=section.kind,
            heading=getattr(section, f"heading_{language}") or "",
            paragraphs=_paragraphs(_body(section, language), bulleted=section.layout == "bullets"),
            bulleted=section.layout == "bullets",
            key=section.id,
        )
        for section in stored
        if _body(section, language)
    )


def _body(section: ProjectSection, language: str) -> str:
    return (getattr(section, f"body_{language}") or "").strip()


def _paragraphs(text: str, *, bulleted: bool) -> tuple[str, ...]:
    """Every line is a bullet; in running text a blank line parts paragraphs."""
    parts = text.splitlines() if bulleted else re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n"))
    return tuple(part.strip() for part in parts if part.strip())


def _event(event: StoredEvent, language: str) -> Event:
    own = {"sv": event.title_sv, "en": event.title_en}.get(language)
    return Event(
        title=own or event.title,
        title_language="" if own or language == "fi" else "fi",
        kind=event.kind,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        venue=event.venue or "",
        online=bool(event.online_url),
    )


def _municipalities(
    stored: Iterable[tuple[Organisation, register.Municipality]], language: str
) -> list[tuple[Municipality, int | None]]:
    """The municipalities by region, each with the year of its population."""
    found = [(municipality_of(organisation, place, language), place.population_year) for organisation, place in stored]
    return sorted(found, key=lambda item: _in_order(item[0].region, item[0].name))


@lru_cache(1024)
def _in_order(region: str, name: str) -> tuple[bytes, bytes]:
    """By region, then by name: the same few hundred again and again."""
    return sort_key(region), sort_key(name)


def municipality_of(organisation: Organisation, place: register.Municipality, language: str) -> Municipality:
    """A municipality as documents name it."""
    region = name_of(place.region_code, place.region, language)
    return Municipality(
        name=organisation_name(organisation, language),
        region=region,
        population=place.population or 0,
        east=place.east or 0,
        north=place.north or 0,
        code=place.code,
    )


def _groups(pairs: Iterable[tuple[str, Organisation]], language: str) -> tuple[Group, ...]:
    found: dict[str, list[str]] = {}
    for name, organisation in pairs:
        found.setdefault(name, []).append(organisation_name(organisation, language))
    return tuple(Group(name, tuple(members)) for name, members in found.items())


def _project_groups(members: Iterable[tuple[ProjectGroup, Organisation]], language: str) -> tuple[Group, ...]:
    """The groups of a project with their colours."""
    rows = list(members)
    colours = {group.name: group.colour or "" for group, _other in rows}
    found = _groups(((group.name, other) for group, other in rows), language)
    return tuple(replace(group, colour=colours[group.name]) for group in found)
