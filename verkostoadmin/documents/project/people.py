"""The people a brochure tells to turn to: the project's experts, or the office's contact person."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from sqlalchemy.orm import Session

from verkostoadmin.documents.project.data import Contact
from verkostoadmin.documents.project.organisations import organisation_name
from verkostoadmin.model.media import Image
from verkostoadmin.model.organisation import Organisation
from verkostoadmin.model.person import Expert, Person, Position
from verkostoadmin.model.project import Project
from verkostoadmin.model.values import format_phone
from verkostoadmin.storage import brochure as queries


class People(NamedTuple):
    """Those who are turned to in some projects, with their positions and photographs."""

    of_projects: dict[int, list[queries.Contact]]
    positions: dict[int, list[tuple[Position, Organisation]]]
    photos: dict[int, tuple[Image, bytes]]


def found_in(session: Session, project_ids: Collection[int], today: date) -> People:
    """The people of projects."""
    people = queries.contacts(session, project_ids, today)
    everyone = {contact.person.id: contact for contacts in people.values() for contact in contacts}
    photos = {contact.expert.photo_id for contact in everyone.values() if contact.expert and contact.expert.photo_id}
    return People(people, queries.positions(session, everyone), queries.photos(session, photos))


def contacts(
    people: People, project: Project, language: str, today: date, settings: dict[str, str]
) -> tuple[Contact, ...]:
    """The experts of the project today, or on its last day; without any, the office's contact person."""
    day = min(today, project.ends_on) if project.ends_on else today
    found = people.of_projects.get(project.id)
    if not found:
        return of_office(settings, language)
    return tuple(contact_of(people, person, expert, language, day) for person, _role, expert in found)


def contact_of(people: People, person: Person, expert: Expert | None, language: str, day: date) -> Contact:
    """A person with the position on a day."""
    position = _position(people.positions.get(person.id, []), day)
    image = people.photos.get(expert.photo_id) if expert and expert.photo_id else None
    title = _title(expert, language) or (position[0].title if position else None) or ""
    organisation = organisation_name(position[1], language) if position else ""
    return _card(person, expert, title, organisation, language, image)


def _position(held: list[tuple[Position, Organisation]], day: date) -> tuple[Position, Organisation] | None:
    """The position on a day, the latest begun where there are several."""
    lasting = [pair for pair in held if pair[0].ends_on is None or pair[0].ends_on >= day]
    return lasting[-1] if lasting else None


def _card(
    person: Person,
    expert: Expert | None,
    title: str,
    organisation: str,
    language: str,
    photo: tuple[Image, bytes] | None,
) -> Contact:
    """Without a profile, in which the person has agreed to it, no address or number is shown."""
    given, family = person.given_name or "", person.family_name or ""
    return Contact(
        name=f"{given} {family}".strip(),
        initials=_initials(given, family),
        title=_begun(title),
        organisation=organisation,
        phone=format_phone(person.phone) if expert and expert.public_phone and person.phone else "",
        email=person.email if expert and expert.public_email and person.email else "",
        about=(getattr(expert, f"bio_{language}") or "") if expert else "",
        photo=photo[1] if photo else None,
        photo_text=(getattr(photo[0], f"alt_{language}") or "") if photo else "",
    )


def _title(expert: Expert | None, language: str) -> str | None:
    if expert is None:
        return None
    return {"sv": expert.title_sv, "en": expert.title_en}.get(language) or expert.title


def _begun(title: str) -> str:
    """A title on a line of its own begins with a capital, however it is stored."""
    return title[:1].upper() + title[1:]


def _initials(given: str, family: str) -> str:
    """The first letters of both names; "von" and the like do not count."""
    last = next((word for word in family.split() if word[:1].isupper()), family)
    return (given[:1] + last[:1]).upper()


def of_office(settings: dict[str, str], language: str) -> tuple[Contact, ...]:
    """The office's contact person, if it has named one."""
    name = settings.get("office.contact_person", "").strip()
    if not name:
        return ()
    given, _space, family = name.rpartition(" ")
    phone = settings.get("office.contact_phone", "")
    title = settings.get(f"office.contact_title_{language}") or settings.get("office.contact_title", "")
    return (
        Contact(
            name=name,
            initials=_initials(given, family),
            title=_begun(title),
            organisation=settings.get("office.name", ""),
            phone=format_phone(phone) if phone else "",
            email=settings.get("office.contact_email", ""),
        ),
    )
