"""From the database to the facts that the rules look at."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from verkostoadmin.i18n import LANGUAGES
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.event import Event
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.model.media import Image
from verkostoadmin.model.project import Project, ProjectSection, ProjectText
from verkostoadmin.services import approval, completeness
from verkostoadmin.services.completeness import TEXT_PARTS, Part, section_name
from verkostoadmin.services.lint.facts import Contact, EventFacts, Facts, Language, Picture, Role, Site, Text
from verkostoadmin.storage import brochure, lint, project_counts, projects, settings, texts
from verkostoadmin.storage.labels import full_name
from verkostoadmin.storage.projects import Figures


class Known(NamedTuple):
    """What the page of a project reads anyway."""

    texts: dict[str, ProjectText]
    sections: list[ProjectSection]
    languages: tuple[Language, ...]
    figures: Figures
    applications: int


def known(session: Session, project_id: int, day: date) -> Known:
    """The same where no page has read it."""
    stored, sections = texts.of_project(session, project_id), texts.sections(session, project_id)
    figures = projects.figures(session, project_id, datetime.combine(day, time.max))
    counts = project_counts.of_project(session, project_id)
    return Known(stored, sections, languages(stored, sections), figures, counts.applications)


def gather(session: Session, project: Project, found: Known, day: date) -> Facts:
    """The facts of one project on a day."""
    events, contacts = (
        lint.events(session, project.id),
        brochure.contacts(session, [project.id], day).get(project.id, []),
    )
    photos = [item.expert.photo_id for item in contacts if item.expert and item.expert.photo_id]
    images = lint.images(session, [*photos, *filter(None, [project.cover_image_id])])
    office = {} if contacts and project.page_url else settings.all_settings(session)
    return Facts(
        project_id=project.id,
        day=day,
        status=projects.status_of(project, day),
        starts_on=project.starts_on,
        ends_on=project.ends_on,
        registration_opens=project.registration_opens,
        registration_closes=project.registration_closes,
        price_cents=project.price_cents,
        page_url=project.page_url or "",
        office_url=office.get("office.page_url", ""),
        own_workshops=project.own_workshops,
        cover=_picture(images.get(project.cover_image_id or 0)),
        languages=found.languages,
        texts=_texts(found.texts, found.sections),
        municipalities=len(found.figures.municipality_ids),
        regions=found.figures.regions,
        groups=lint.group_count(session, project.id),
        applications=found.applications,
        events=tuple(map(_event, events)),
        contacts=tuple(_contact(item, images) for item in contacts) or _of_office(office),
        roles=_roles(session, project.id),
    )


def with_participants(session: Session, facts: Facts) -> Facts:
    """The facts with what participants are asked about only before something is printed."""
    sites = tuple(Site(key, name, url or "") for key, name, url in lint.sites(session, facts.project_id))
    unreachable = tuple(
        Role(role, 0, full_name(given, family))
        for role, given, family in lint.contacts_without_email(session, facts.project_id)
    )
    silent = tuple(lint.silent(session, facts.project_id))
    return replace(facts, sites=sites, silent=silent, unreachable=unreachable)


# ---------------------------------------------------------------- texts
def languages(stored: dict[str, ProjectText], sections: Sequence[ProjectSection]) -> tuple[Language, ...]:
    """Every language, begun or not."""
    return tuple(_language(code, stored.get(code), sections) for code in LANGUAGES)


def _language(code: str, text: ProjectText | None, sections: Sequence[ProjectSection]) -> Language:
    state = approval.state_of(text, list(sections)) if text else "none"
    headless = tuple(_heading(section, code) for section in sections if text and _is_headless(section, code))
    return Language(code, text is not None, completeness.parts(text, sections, code), state, headless)


def _is_headless(section: ProjectSection, code: str) -> bool:
    written = getattr(section, f"body_{code}") and section.heading_fi
    return bool(written) and not getattr(section, f"heading_{code}")


def _heading(section: ProjectSection, code: str) -> Part:
    return Part(section_name(section, code), f"heading_{code}", section.id, False)


def _texts(stored: dict[str, ProjectText], sections: Sequence[ProjectSection]) -> tuple[Text, ...]:
    """Everything that is written in the languages that were begun."""
    fields = FIELDS["project_text"]
    labels = {name: _(fields[name].label) for name in (*TEXT_PARTS, "plain")}
    found = []
    for code, text in stored.items():
        found += [Text(code, name, label, getattr(text, name) or "") for name, label in labels.items()]
        for section in sections:
            title = section_name(section, code)
            for name in (f"heading_{code}", f"body_{code}"):
                found.append(Text(code, name, title, getattr(section, name) or "", section.id))
    return tuple(text for text in found if text.words)


# ---------------------------------------------------------------- the rest
def _event(event: Event) -> EventFacts:
    titles = {"fi": event.title, "sv": event.title_sv, "en": event.title_en}
    return EventFacts(
        event.id,
        event.title,
        event.starts_at.date(),
        (event.ends_at or event.starts_at).date(),
        event.registration_closes,
        event.online_url or "",
        event.kind != "steering" and not (event.kind == "workshop" and event.host_organisation_id),
        tuple(code for code, title in titles.items() if not title),
    )


def _picture(image: Image | None) -> Picture | None:
    if image is None:
        return None
    untold = tuple(code for code in LANGUAGES if not getattr(image, f"alt_{code}"))
    return Picture(image.sha256, image.width, image.height, untold)


def _contact(item: brochure.Contact, images: dict[int, Image]) -> Contact:
    """A person without a profile has agreed to nothing, so no address is printed."""
    person, role, expert = item
    photo = images.get(expert.photo_id or 0) if expert else None
    shown = expert is not None and expert.public_email
    name = full_name(person.given_name, person.family_name)
    email = person.email or ""
    return Contact(role.id, name, email if shown else "", _picture(photo), person.id, bool(email) and not shown)


def _of_office(office: dict[str, Any]) -> tuple[Contact, ...]:
    """The office's contact person, where the project names nobody."""
    name = office.get("office.contact_person", "")
    return (Contact(0, name, office.get("office.contact_email", "")),) if name else ()


def _roles(session: Session, project_id: int) -> tuple[Role, ...]:
    return tuple(
        Role(role, person, full_name(given, family), starts, ends)
        for role, person, given, family, starts, ends in lint.experts(session, project_id)
    )
