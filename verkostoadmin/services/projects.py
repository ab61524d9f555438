"""Whole projects: a new one with its first text and sections, the next season from an old one, the order of sections."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy.orm import Session

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import records
from verkostoadmin.storage import rows, texts
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.group_members import of_project as groups_of
from verkostoadmin.storage.journal import Changes
from verkostoadmin.storage.labels import label

FIRST_SECTIONS: Final = (
    ("content", "paragraphs"),
    ("goals", "bullets"),
    ("audience", "paragraphs"),
    ("benefits", "bullets"),
)
_COPIED: Final = (
    "organiser", "theme", "price_cents", "price_note", "price_note_sv", "price_note_en", "currency", "page_url",
    "cover_image_id", "brand", "colour_primary", "colour_accent", "own_workshops",
)  # fmt: skip


def create_project(db: Database, short_name: str, name: str, starts_on: date | str) -> Changes:
    """A new project with its Finnish name and the usual sections, empty; raises ValidationError."""
    with db.write(N_("Add %(entity)s: %(record)s"), entity=N_("Project"), record=short_name) as step:
        project = records.add(step.session, "project", {"short_name": short_name, "starts_on": starts_on})
        records.add(
            step.session, "project_text", {"project_id": project.id, "language": "fi", "name": name or short_name}
        )
        for position, (kind, layout) in enumerate(FIRST_SECTIONS):
            values = {"project_id": project.id, "position": position, "kind": kind, "layout": layout}
            records.add(step.session, "section", values)
        row_id = project.id
    return step.changes(_, row_id)


def copy_as_next_season(db: Database, project_id: int, short_name: str, starts_on: date | str) -> Changes:
    """A new project after an old one: its texts, sections, groups and price; its confirmed participants as invited."""
    with db.write(N_("Copy for the next season: %(record)s"), record=short_name) as step:
        source = rows.find(step.session, "project", project_id)
        if source is None:
            raise UserError(_("The record has been deleted elsewhere."))
        values = {name: getattr(source, name) for name in _COPIED}
        values |= {"short_name": short_name, "starts_on": starts_on, "predecessor_id": project_id}
        row_id = records.add(step.session, "project", values).id
        _copy_contents(step.session, project_id, row_id)
    return step.changes(_, row_id)


def _copy_contents(session: Session, source: int, target: int) -> None:
    unapproved = {"approved_by": None, "approved_at": None, "approved_digest": None}
    copies: list[tuple[str, Iterable[Any], dict[str, Any]]] = [
        ("project_text", texts.of_project(session, source).values(), unapproved),
        ("section", texts.sections(session, source), {}),
        ("group", [group for group, _ in groups_of(session, source)], {}),
        ("participation", _confirmed(session, source), {"status": "invited", **dict.fromkeys(_PARTICIPATION_DATES)}),
    ]
    for entity, originals, overrides in copies:
        for original in originals:
            values = {name: getattr(original, name) for name in FIELDS[entity]}
            records.add(session, entity, {**values, "project_id": target, **overrides})


_PARTICIPATION_DATES: Final = ("applied_on", "confirmed_on", "ended_on", "invoicing_reference", "note")


def _confirmed(session: Session, project_id: int) -> list[Any]:
    return [
        row
        for row in rows.dependents(session, "project", [project_id])
        if row.entity == "participation" and getattr(row, "status", "") == "confirmed"
    ]


def reorder(db: Database, entity: str, ids: Sequence[int]) -> Changes:
    """Give rows (sections, groups, roles) the order in which their ids are listed."""
    with db.write(N_("Change the order: %(record)s"), record="") as step:
        for position, row_id in enumerate(ids):
            records.update(step.session, entity, row_id, {"position": position})
        step.arguments["record"] = label(step.session, entity, ids[0]) if ids else ""
    return step.changes(_)


def add_language(db: Database, project_id: int, language: str, name: str) -> Changes:
    """Begin the texts of a project in a language; its name is needed first."""
    return records.create(db, "project_text", {"project_id": project_id, "language": language, "name": name})
