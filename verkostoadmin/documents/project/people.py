"""The people a brochure tells to turn to: the project's experts, or the office's contact person."""

from datetime import date

from sqlalchemy.orm import Session

from verkostoadmin.documents.project.data import Contact
from verkostoadmin.model.media import Image
from verkostoadmin.model.person import Expert, Person
from verkostoadmin.model.project import Project
from verkostoadmin.model.values import format_phone
from verkostoadmin.storage import brochure as queries


def contacts(
    session: Session, project: Project, language: str, today: date, settings: dict[str, str]
) -> tuple[Contact, ...]:
    """The experts of the project today, or on its last day; without any, the office's contact person."""
    day = min(today, project.ends_on) if project.ends_on else today
    found = queries.contacts(session, project.id, day)
    if not found:
        return _of_office(settings)
    positions = queries.positions(session, [item.person.id for item in found], day)
    photos = queries.photos(session, [item.expert.photo_id for item in found if item.expert and item.expert.photo_id])
    cards = []
    for person, _role, expert in found:
        position = positions.get(person.id)
        image = photos.get(expert.photo_id) if expert and expert.photo_id else None
        title = _title(expert, language) or (position[0].title if position else None) or ""
        organisation = position[1].name_fi if position else ""
        cards.append(_card(person, expert, title, organisation, language, image))
    return tuple(cards)


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
        title=title,
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


def _initials(given: str, family: str) -> str:
    """The first letters of both names; "von" and the like do not count."""
    last = next((word for word in family.split() if word[:1].isupper()), family)
    return (given[:1] + last[:1]).upper()


def _of_office(settings: dict[str, str]) -> tuple[Contact, ...]:
    name = settings.get("office.contact_person", "").strip()
    if not name:
        return ()
    given, _space, family = name.rpartition(" ")
    phone = settings.get("office.contact_phone", "")
    return (
        Contact(
            name=name,
            initials=_initials(given, family),
            title=settings.get("office.contact_title", ""),
            organisation=settings.get("office.name", ""),
            phone=format_phone(phone) if phone else "",
            email=settings.get("office.contact_email", ""),
        ),
    )
