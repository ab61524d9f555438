"""From the database to the facts that the rules look at."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date
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
from verkostoadmin.services.lint import elsewhere
from verkostoadmin.services.lint.facts import Contact, EventFacts, Facts, Language, Picture, Role, Site, Text
from verkostoadmin.storage import brochure, lint, projects, settings
from verkostoadmin.storage.labels import full_name
from verkostoadmin.storage.lint import Counts


class Known(NamedTuple):
    """What the page of a project reads anyway."""

    project: Project
    texts: dict[str, ProjectText]
    sections: Sequence[ProjectSection]
    languages: tuple[Language, ...]
    counts: Counts


def known(session: Session, project_ids: Collection[int]) -> dict[int, Known]:
    """The same of any number of projects, where no page has read it; one that was deleted is missing."""
    found = brochure.projects(session, project_ids)
    stored, sections = lint.texts(session, found), brochure.sections(session, found)
    counts = lint.counts(session, found)
    return {
        key: _known(project, stored.get(key, {}), sections.get(key, []), counts[key]) for key, project in found.items()
    }


def _known(
    project: Project, stored: dict[str, ProjectText], sections: Sequence[ProjectSection], counts: Counts
) -> Known:
    return Known(project, stored, sections, languages(stored, sections), counts)


def gather(session: Session, found: dict[int, Known], day: date) -> dict[int, Facts]:
    """The facts of projects on a day."""
    rest = _Rest.read(session, {key: item.project for key, item in found.items()}, day)
    return {key: _facts(item, rest, day) for key, item in found.items()}


class _Rest(NamedTuple):
    """What else the facts are made of, by project."""

    events: dict[int, list[Event]]
    contacts: dict[int, list[brochure.Contact]]
    experts: dict[int, list[Any]]
    images: dict[int, Image]
    office: dict[str, str]

    @classmethod
    def read(cls, session: Session, projects: dict[int, Project], day: date) -> "_Rest":
        contacts = brochure.contacts(session, projects, day)
        photos = [item.expert.photo_id for listed in contacts.values() for item in listed if item.expert]
        images = {key for key in (*photos, *(project.cover_image_id for project in projects.values())) if key}
        alone = all(key in contacts and project.page_url for key, project in projects.items())
        return cls(
            lint.events(session, projects),
            contacts,
            lint.experts(session, projects),
            lint.images(session, images),
            {} if alone else settings.all_settings(session),
        )


def _facts(found: Known, rest: _Rest, day: date) -> Facts:
    project = found.project
    events, people = rest.events.get(project.id, []), rest.contacts.get(project.id, [])
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
        office_url=rest.office.get("office.page_url", ""),
        own_workshops=project.own_workshops,
        cover=_picture(rest.images.get(project.cover_image_id or 0)),
        languages=found.languages,
        texts=_texts(found.texts, found.sections)
        + elsewhere.of_project(project, filter(_is_printed, events), people, found.texts),
        municipalities=found.counts.municipalities,
        regions=found.counts.regions,
        groups=found.counts.groups,
        applications=found.counts.applications,
        events=tuple(map(_event, events)),
        contacts=tuple(_contact(item, rest.images) for item in people) or _of_office(rest.office),
        roles=tuple(_role(*row[1:]) for row in rest.experts.get(project.id, ())),
    )


def office_facts(
    session: Session, stored: dict[str, str], project_ids: Collection[int], language: str, day: date
) -> Facts:
    """What a catalogue of these projects tells of the office and of all of them together, in a language."""
    municipalities, regions = lint.together(session, project_ids)
    return Facts(
        project_id=0,
        day=day,
        status="running",
        starts_on=day,
        office_url=stored.get("office.page_url", ""),
        texts=elsewhere.of_office(stored, {"fi", language}),
        municipalities=municipalities,
        regions=regions,
        contacts=_of_office(stored),
    )


def with_participants(session: Session, found: dict[int, Facts], day: date) -> dict[int, Facts]:
    """The facts with what participants are asked about only before something is printed."""
    sites, silent = lint.sites(session, found), lint.silent(session, found)
    unreachable, consents = lint.contacts_without_email(session, found), lint.consents(session, found, day)
    return {
        key: replace(
            facts,
            sites=tuple(Site(row, name, url or "") for _key, row, name, url in sites.get(key, ())),
            silent=tuple(silent.get(key, ())),
            unreachable=tuple(_role(row, 0, given, family) for _key, row, given, family in unreachable.get(key, ())),
            consents=tuple(consents.get(key, ())),
        )
        for key, facts in found.items()
    }


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
        _is_printed(event),
        tuple(code for code, title in titles.items() if not title),
        tuple(title for title in titles.values() if title),
        event.venue or "",
    )


def _is_printed(event: Event) -> bool:
    """Whether it is open to all of the network."""
    return event.kind != "steering" and not (event.kind == "workshop" and event.host_organisation_id)


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


def _role(
    role: int, person: int, given: str | None, family: str | None, starts: date | None = None, ends: date | None = None
) -> Role:
    return Role(role, person, full_name(given, family), starts, ends)
