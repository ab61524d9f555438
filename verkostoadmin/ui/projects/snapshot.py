"""What the page shows of one project at one moment; its long lists are read when a section first asks for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from verkostoadmin.i18n import LANGUAGES
from verkostoadmin.model.project import Project
from verkostoadmin.services import completeness
from verkostoadmin.services.completeness import Part
from verkostoadmin.services.lint import gathering, preflight, printed
from verkostoadmin.services.lint.facts import Scope
from verkostoadmin.services.lint.finding import Finding
from verkostoadmin.storage import (
    events,
    group_members,
    latest,
    lint,
    participations,
    people,
    project_counts,
    projects,
    rows,
    texts,
)
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.events import EventSummary
from verkostoadmin.storage.participations import ParticipationRow
from verkostoadmin.storage.people import RoleRow
from verkostoadmin.storage.project_counts import Counts
from verkostoadmin.storage.projects import Figures

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

    db: Database
    id: int
    now: datetime
    values: Values
    status: str
    languages: dict[str, Language]
    sections: tuple[Values, ...]
    events: tuple[EventSummary, ...]
    figures: Figures
    counts: Counts
    changed: tuple[datetime, str] | None
    findings: tuple[Finding, ...]

    @cached_property
    def participations(self) -> tuple[ParticipationRow, ...]:
        """Everyone who takes part or was asked to, in Finnish order of their names."""
        with self.db.read() as session:
            return tuple(participations.of_project(session, self.id, self.now))

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """The groups in their order."""
        with self.db.read() as session:
            found = group_members.of_project(session, self.id)
            return tuple(Group(row.id, rows.values(row), count) for row, count in found)

    @cached_property
    def roles(self) -> tuple[RoleRow, ...]:
        """Everyone with a role."""
        with self.db.read() as session:
            return tuple(people.roles_in_project(session, self.id))

    @property
    def short_name(self) -> str:
        return str(self.values["short_name"])

    def of_brochure(self, language: str, replaced: Sequence[str], faults: Sequence[printed.Flaw] = ()) -> list[Finding]:
        """What the finished brochure of a language tells."""
        if not replaced and not faults:
            return []
        with self.db.read() as session:
            return printed.of_document(session, [self.id], [language], replaced, faults, self.now.date())

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
        stored, sections = texts.of_project(session, project_id), texts.sections(session, project_id)
        figures, counts = projects.figures(session, project_id, now), project_counts.of_project(session, project_id)
        spoken = gathering.languages(stored, sections)
        groups = lint.group_counts(session, [project_id]).get(project_id, 0)
        numbers = lint.Counts(len(figures.municipality_ids), figures.regions, groups, counts.applications)
        known = gathering.Known(project, stored, sections, spoken, numbers)
        facts = gathering.gather(session, {project_id: known}, now.date())[project_id]
        languages = {
            code: Language(rows.values(stored[code]) if code in stored else None, parts, state)
            for code, _begun, parts, state, _headless in spoken
        }
        return Snapshot(
            db, project_id, now, rows.values(project), facts.status, languages, tuple(map(rows.values, sections)),
            tuple(events.summaries(session, project_id=project_id)), figures, counts,
            latest.of_project(session, project_id), tuple(preflight.with_waivers(session, preflight.check(facts, Scope()))),
        )  # fmt: skip
