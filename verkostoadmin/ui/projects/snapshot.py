"""Everything the page shows of one project, read in one go, so that all its parts tell the same moment."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from verkostoadmin.model.project import Project
from verkostoadmin.services import approval, completeness, preflight
from verkostoadmin.services.completeness import Part
from verkostoadmin.services.preflight import Facts, LanguageFacts, Remark
from verkostoadmin.storage import events, group_members, latest, participations, people, projects, rows, texts
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.events import EventSummary
from verkostoadmin.storage.participations import ParticipationRow
from verkostoadmin.storage.people import RoleRow
from verkostoadmin.storage.projects import Figures

LANGUAGES = ("fi", "sv", "en")
Values = dict[str, Any]


@dataclass(frozen=True)
class Group:
    """A group of the project with the number of its members."""

    id: int
    values: Values
    members: int

    @property
    def name(self) -> str:
        return str(self.values["name"])


@dataclass(frozen=True)
class Language:
    """One language of the texts; `values` is None where it was not begun."""

    values: Values | None
    parts: tuple[Part, ...]
    approval: str  # none, approved, changed

    @property
    def state(self) -> str:
        """The status of the chip: missing, draft, approved or changed."""
        if self.values is None:
            return "missing"
        return "draft" if self.approval == "none" else self.approval

    @property
    def filled(self) -> int:
        return completeness.filled(self.parts)


@dataclass(frozen=True)
class Snapshot:
    """One project at one moment."""

    id: int
    values: Values
    status: str
    languages: dict[str, Language]
    sections: tuple[Values, ...]
    participations: tuple[ParticipationRow, ...]
    groups: tuple[Group, ...]
    roles: tuple[RoleRow, ...]
    events: tuple[EventSummary, ...]
    figures: Figures
    changed: tuple[datetime, str] | None
    remarks: tuple[Remark, ...]

    @property
    def short_name(self) -> str:
        return str(self.values["short_name"])

    def first_language(self) -> str:
        """Finnish, or the first language that was begun."""
        return next((code for code in LANGUAGES if self.languages[code].values), "fi")

    def name(self, language: str) -> str:
        """The name in a language, in another one where that is missing."""
        texts = [self.languages[code].values for code in (language, *LANGUAGES)]
        return next((str(values["name"]) for values in texts if values), "")


def load(db: Database, project_id: int, now: datetime) -> Snapshot | None:
    """The project, or None where there is no such project (any more)."""
    with db.read() as session:
        project = rows.find(session, "project", project_id)
        if not isinstance(project, Project):
            return None
        status = projects.status_of(project, now.date())
        languages, sections = _texts(session, project_id)
        participants = participations.of_project(session, project_id, now)
        roles = people.roles_in_project(session, project_id)
        found = events.summaries(session, project_id=project_id)
        figures = projects.figures(session, project_id, now)
        facts = _facts(project, status, languages, participants, figures, roles, found, now.date())
        return Snapshot(
            project_id, rows.values(project), status, languages, sections, tuple(participants),
            _groups(session, project_id), tuple(roles), tuple(found), figures, latest.of_project(session, project_id),
            tuple(preflight.check(facts)),
        )  # fmt: skip


def _texts(session: Any, project_id: int) -> tuple[dict[str, Language], tuple[Values, ...]]:
    stored, sections = texts.of_project(session, project_id), texts.sections(session, project_id)
    languages = {}
    for code in LANGUAGES:
        text = stored.get(code)
        state = approval.state_of(text, sections) if text else "none"
        parts = completeness.parts(text, sections, code)
        languages[code] = Language(rows.values(text) if text else None, parts, state)
    return languages, tuple(rows.values(section) for section in sections)


def _groups(session: Any, project_id: int) -> tuple[Group, ...]:
    return tuple(Group(row.id, rows.values(row), count) for row, count in group_members.of_project(session, project_id))


def _facts(
    project: Project,
    status: str,
    languages: dict[str, Language],
    participants: list[ParticipationRow],
    figures: Figures,
    roles: list[RoleRow],
    found: list[EventSummary],
    today: date,
) -> Facts:
    spoken = [
        LanguageFacts(code, language.values is not None, language.parts, language.approval)
        for code, language in languages.items()
    ]
    coming = sum(event.starts_at.date() >= today and event.status != "cancelled" for event in found)
    applied = sum(row.status == "applied" for row in participants)
    return Facts(
        status, project.ends_on, project.page_url or "", tuple(spoken), len(figures.municipality_ids), applied, coming,
        preflight.contacts_of(roles),
    )  # fmt: skip
