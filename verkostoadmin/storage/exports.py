"""Queries of whole lists as plain objects: ids as text, since 64-bit numbers lose digits elsewhere; days in ISO form."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from verkostoadmin.model.event import Event
from verkostoadmin.model.organisation import Municipality, Organisation
from verkostoadmin.model.person import Expert, Person
from verkostoadmin.model.project import Project
from verkostoadmin.storage import events as event_queries
from verkostoadmin.storage import experts as expert_queries
from verkostoadmin.storage import people as people_queries
from verkostoadmin.storage.labels import contains
from verkostoadmin.storage.projects import summaries

Object = dict[str, Any]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _object(row: Any, *names: str) -> Object:
    return {"id": str(row.id), **{name: _plain(getattr(row, name)) for name in names}}


def projects(session: Session, search: str, language: str, today: date) -> list[Object]:
    """Projects with their computed status and the number of their municipalities as `participants`."""
    stored = {project.id: project for project in session.scalars(select(Project))}
    return [
        {
            **_object(summary, "short_name", "name", "status", "starts_on", "ends_on"),
            "participants": summary.municipalities,
            "organiser": summary.organiser or None,
            "registration_opens": _plain(stored[summary.id].registration_opens),
            "registration_closes": _plain(stored[summary.id].registration_closes),
            "price_cents": stored[summary.id].price_cents,
            "page_url": stored[summary.id].page_url,
        }
        for summary in summaries(session, language, today, search)
    ]


def organisations(session: Session, search: str, language: str, today: date) -> list[Object]:
    """Organisations; the register's columns are None for those that are no municipalities."""
    statement = (
        select(Organisation, Municipality)
        .outerjoin(Municipality, Municipality.organisation_id == Organisation.id)
        .order_by(Organisation.sort_key, Organisation.id)
    )
    if search:
        statement = statement.where(contains(Organisation.search_text, search))
    own = ("kind", "name_fi", "name_sv", "business_id", "website", "valid_to")
    register: tuple[str, ...] = (
        "code",
        "type",
        "region",
        "subregion",
        "wellbeing_county",
        "employment_area",
        "vitality_centre",
    )
    register += ("language_status", "grouping", "population", "east", "north")
    return [
        {**_object(org, *own), **{name: getattr(municipality, name, None) for name in register}}
        for org, municipality in session.execute(statement)
    ]


def people(session: Session, search: str, language: str, today: date) -> list[Object]:
    """People with their present title and organisation."""
    statement = select(Person).order_by(Person.sort_key, Person.id)
    if search:
        statement = statement.where(Person.id.in_(list(people_queries.ids(session, search))))
    found = list(session.scalars(statement))
    rows = people_queries.rows(session, [person.id for person in found], today)
    return [
        {
            **_object(person, "given_name", "family_name", "email", "phone", "language"),
            "title": rows[person.id].title or None,
            "organisation": rows[person.id].organisation or None,
        }
        for person in found
    ]


def experts(session: Session, search: str, language: str, today: date) -> list[Object]:
    """Experts with their names, topics, languages and the short names of their projects."""
    emails = {
        row.id: row.email
        for row in session.execute(select(Expert.id, Person.email).join(Person, Person.id == Expert.person_id))
    }
    return [
        {
            **_object(card, "given_name", "family_name", "title"),
            "email": emails.get(card.id),
            "topics": list(card.topics),
            "languages": list(card.languages),
            "projects": [mark.short_name for mark in card.projects],
        }
        for card in expert_queries.cards(session, today, search)
    ]


def events(session: Session, search: str, language: str, today: date) -> list[Object]:
    """Events in the order of time; times are local wall time in Helsinki."""
    stored = {event.id: event for event in session.scalars(select(Event))}
    return [
        {
            **_object(
                stored[summary.id], "title", "kind", "status", "starts_at", "ends_at", "venue", "address", "online_url"
            ),
            "capacity": summary.capacity,
            "host": summary.host or None,
            "projects": [name for _, name in summary.projects],
        }
        for summary in event_queries.summaries(session, search)
    ]
