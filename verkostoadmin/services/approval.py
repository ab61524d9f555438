"""Approval of a project's texts: a digest of what was approved tells later whether anything changed."""

import hashlib
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import records
from verkostoadmin.storage import texts
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.journal import Changes
from verkostoadmin.storage.labels import label


def digest(text: Any, sections: list[Any], language: str) -> str:
    """The SHA-256 digest of everything a language of a project says, in its order."""
    parts = [text.name, text.tagline, text.lead]
    for section in sections:
        parts += [
            section.kind,
            section.layout,
            getattr(section, f"heading_{language}"),
            getattr(section, f"body_{language}"),
        ]
    if text.plain:  # without one, what was approved before there was such a text stays approved
        parts.append(text.plain)
    return hashlib.sha256("\x1f".join(part or "" for part in parts).encode()).hexdigest()


def approve(db: Database, text_id: int) -> Changes:
    """Mark one language of a project approved by the present user, as it stands now."""
    with db.write(N_("Approve the texts: %(record)s"), record="") as step:
        approve_row(step.session, text_id, db.actor, datetime.now())
        step.arguments["record"] = label(step.session, "project_text", text_id)
    return step.changes(_, text_id)


def approve_row(session: Session, text_id: int, actor: str, at: datetime) -> None:
    """Approve inside a step."""
    text, sections = texts.one_language(session, text_id)
    at = at.replace(microsecond=0)
    values = {"approved_by": actor, "approved_at": at, "approved_digest": digest(text, sections, text.language)}
    records.update(session, "project_text", text_id, values)


def state(session: Session, text_id: int) -> str:
    """none, approved, or changed (since it was approved)."""
    return state_of(*texts.one_language(session, text_id))


def state_of(text: Any, sections: list[Any]) -> str:
    """The same of a text and its sections that were read already."""
    if not text.approved_at:
        return "none"
    return "approved" if digest(text, sections, text.language) == text.approved_digest else "changed"
