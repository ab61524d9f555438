"""The list of projects read by the standard library alone, for the moment in which the database library is still loading.

It tells exactly what `projects.summaries` tells (a test compares them), or nothing where the file cannot be read.
"""

import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

from verkostoadmin.errors import UserError
from verkostoadmin.model.project_status import status
from verkostoadmin.storage import header
from verkostoadmin.storage.project_summary import ProjectSummary, in_order, name_in

_PROJECTS = """
    SELECT id, short_name, organiser, starts_on, ends_on, registration_opens, registration_closes, cancelled
    FROM project WHERE deleted = 0 ORDER BY sort_key, id
"""
_NAMES = "SELECT project_id, language, name FROM project_text WHERE deleted = 0"
_COUNTS = """
    SELECT project_id, count(*) FROM (
        SELECT p.project_id, p.organisation_id
        FROM participation p JOIN organisation o ON o.id = p.organisation_id
        WHERE p.deleted = 0 AND o.deleted = 0 AND p.status = 'confirmed' AND p.role = 'participant' AND o.kind = 'municipality'
        UNION
        SELECT p.project_id, m.member_id
        FROM participation p
        JOIN organisation joint ON joint.id = p.organisation_id
        JOIN organisation_member m ON m.organisation_id = joint.id
        JOIN organisation o ON o.id = m.member_id
        JOIN project r ON r.id = p.project_id
        WHERE p.deleted = 0 AND joint.deleted = 0 AND m.deleted = 0 AND o.deleted = 0 AND r.deleted = 0
          AND p.status = 'confirmed' AND p.role = 'participant' AND joint.kind = 'joint_authority'
          AND o.kind = 'municipality' AND (m.ends_on IS NULL OR m.ends_on >= r.starts_on)
    ) GROUP BY project_id
"""
_NEXT_EVENTS = """
    SELECT l.project_id, min(e.starts_at)
    FROM event_project l JOIN event e ON e.id = l.event_id
    WHERE l.deleted = 0 AND e.deleted = 0 AND e.status != 'cancelled' AND e.starts_at >= ?
    GROUP BY l.project_id
"""


def projects(path: Path, language: str, today: date) -> list[ProjectSummary]:
    """The projects of a database of this version, in the order of the list; empty where the file is anything else."""
    try:
        if header.require_ours(path).schema_version != header.SCHEMA_VERSION:
            return []
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.1)) as file:
            return _read(file, language, today)
    except (UserError, sqlite3.Error):
        return []  # whoever opens the file in earnest a moment later says what is wrong with it


def _read(file: sqlite3.Connection, language: str, today: date) -> list[ProjectSummary]:
    names: dict[int, dict[str, str]] = {}
    for project, code, name in file.execute(_NAMES):
        names.setdefault(project, {})[code] = name
    counts = dict(file.execute(_COUNTS).fetchall())
    events = dict(file.execute(_NEXT_EVENTS, (f"{today} 00:00:00.000000",)).fetchall())
    found = []
    for key, short_name, organiser, starts, ends, opens, closes, cancelled in file.execute(_PROJECTS):
        first, last, opening, closing_day = map(_day, (starts, ends, opens, closes))
        assert first is not None
        state = status(
            starts_on=first, ends_on=last, opens=opening, closes=closing_day, cancelled=bool(cancelled), today=today
        )
        coming = datetime.fromisoformat(events[key]) if key in events else None
        found.append(
            ProjectSummary(
                key, short_name, name_in(names.get(key, {}), language), organiser or "", first, last, closing_day, state,
                counts.get(key, 0), coming,
            )
        )  # fmt: skip
    return in_order(found)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
