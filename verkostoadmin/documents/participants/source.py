"""From the database to the plain values of a list of participants, in the document's language."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time

from sqlalchemy.orm import Session

from verkostoadmin.documents.participants.data import Contact, Participant, Roster
from verkostoadmin.documents.project.brands import colours_of
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import LANGUAGES
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.order import sort_key
from verkostoadmin.model.organisation import Organisation
from verkostoadmin.model.project import Project
from verkostoadmin.model.regions import name_of
from verkostoadmin.model.values import format_phone
from verkostoadmin.storage import brochure, rosters, texts
from verkostoadmin.storage.counting import municipalities_by_project
from verkostoadmin.storage.projects import workshops_by_host
from verkostoadmin.storage.settings import all_settings


def collect(session: Session, project_id: int, language: str, today: date) -> Roster:
    """Everyone in a project today, or on its last day. Raises UserError if there is no such project."""
    project = brochure.projects(session, [project_id]).get(project_id)
    if project is None:
        raise UserError(_("The project does not exist any more."))
    day = min(today, project.ends_on) if project.ends_on else today
    participants, without = _participants(session, project, language, day)
    confirmed = [one for one in participants if one.status == "confirmed" and one.role == "participant"]
    name, own = _name(session, project, language)
    settings = all_settings(session)
    brand = colours_of(project.brand, settings.get("office.brand", ""), project.colour_primary, project.colour_accent)
    return Roster(
        language=language,
        day=today,
        name=name,
        short_name=project.short_name,
        name_language="" if own == language else own,
        starts_on=project.starts_on,
        ends_on=project.ends_on,
        participants=tuple(participants),
        without=tuple(without),
        groups=tuple(dict.fromkeys(group.name for _key, group in rosters.groups(session, project_id))),
        municipalities=len(municipalities_by_project(session, project_id).get(project_id, ())),
        others=sum(one.kind != "municipality" for one in confirmed),
        currency=project.currency,
        office=settings.get("office.name", ""),
        primary=brand.primary,
        accent=brand.accent,
    )


def _name(session: Session, project: Project, language: str) -> tuple[str, str]:
    """The project's name and its language: another one where the document's is missing."""
    found = texts.of_project(session, project.id)
    text = next((found[code] for code in (language, *LANGUAGES) if code in found), None)
    return (text.name, text.language) if text else (project.short_name, language)


def _participants(
    session: Session, project: Project, language: str, day: date
) -> tuple[list[Participant], list[Contact]]:
    """The participants in the language's order, and the contact persons who belong to none of them."""
    contacts = _contacts(rosters.contacts(session, project.id, day))
    groups: dict[int, list[str]] = {}
    for key, group in rosters.groups(session, project.id):
        groups.setdefault(key, []).append(group.name)
    held = workshops_by_host(session, project.id, datetime.combine(day, time.max))
    members = rosters.members(session, project)
    found, present = [], set()
    for entry in rosters.entries(session, project.id):
        key = entry.organisation.id
        present.add(key)
        found.append(
            replace(
                _participant(entry, language),
                groups=tuple(groups.get(entry.participation.id, ())),
                stands_for=_names(members.get(key, ()), language)
                if entry.organisation.kind == "joint_authority"
                else (),
                contacts=tuple(contacts.get(key, ())),
                workshops=(held.get(key, 0), entry.participation.workshops_promised or 0),
            )
        )
    without = [contact for key, some in contacts.items() if key not in present for contact in some]
    return sorted(found, key=lambda one: sort_key(one.name)), without


def _participant(entry: rosters.Entry, language: str) -> Participant:
    part, place = entry.participation, entry.municipality
    return Participant(
        name=_called(entry.organisation, language),
        kind=entry.organisation.kind,
        role=part.role,
        status=part.status,
        region=name_of(place.region_code, place.region, language) if place else "",
        fee_cents=part.fee_cents,
        reference=part.invoicing_reference or "",
        applied_on=part.applied_on,
        confirmed_on=part.confirmed_on,
        ended_on=part.ended_on,
    )


def _contacts(found: Iterable[rosters.Contact]) -> dict[int | None, list[Contact]]:
    """By organisation."""
    contacts: dict[int | None, list[Contact]] = {}
    for role, person, position in found:
        contact = Contact(
            name=f"{person.given_name or ''} {person.family_name or ''}".strip(),
            title=(position.title if position else None) or "",
            email=person.email or "",
            phone=format_phone(person.phone) if person.phone else "",
            deputy=role.role == "deputy",
            named=person.show_in_lists is True,
            erase_on=person.erase_on,
        )
        contacts.setdefault(role.organisation_id, []).append(contact)
    return contacts


def _names(organisations: Iterable[Organisation], language: str) -> tuple[str, ...]:
    return tuple(sorted((_called(one, language) for one in organisations), key=sort_key))


def _called(organisation: Organisation, language: str) -> str:
    return (organisation.name_sv if language == "sv" else None) or organisation.name_fi
