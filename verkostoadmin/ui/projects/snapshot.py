"""What the page shows of one project at one moment; its long lists are read when a section first asks for them."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from verkostoadmin.i18n import LANGUAGES
from verkostoadmin.model.project import Project
from verkostoadmin.services import approval, completeness, preflight
from verkostoadmin.services.completeness import Part
from verkostoadmin.services.preflight import ContactFacts, Facts, LanguageFacts, Remark
from verkostoadmin.storage import (
    brochure,
    events,
    group_members,
    latest,
    participations,
    people,
    project_counts,
    projects,
    rows,
    settings,
    texts,
)
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.events import EventSummary
from verkostoadmin.storage.labels import full_name
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
    remarks: tuple[Remark, ...]

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
        found = events.summaries(session, project_id=project_id)
        figures, counts = projects.figures(session, project_id, now), project_counts.of_project(session, project_id)
        facts = Facts(
            status,
            project.ends_on,
            project.page_url or "",
            _spoken(languages),
            len(figures.municipality_ids),
            counts.applications,
            sum(event.starts_at >= now and event.status != "cancelled" for event in found),
            _contacts(session, project, now.date()),
            _untold_cover(session, project),
        )
        return Snapshot(
            db, project_id, now, rows.values(project), status, languages, sections, tuple(found), figures, counts,
            latest.of_project(session, project_id), tuple(preflight.check(facts)),
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


def _spoken(languages: dict[str, Language]) -> tuple[LanguageFacts, ...]:
    return tuple(
        LanguageFacts(code, language.values is not None, language.parts, language.approval)
        for code, language in languages.items()
    )


def _untold_cover(session: Any, project: Project) -> tuple[str, ...]:
    image = rows.find(session, "image", project.cover_image_id) if project.cover_image_id else None
    return tuple(code for code in LANGUAGES if image and not getattr(image, f"alt_{code}"))


def _contacts(session: Any, project: Project, today: date) -> tuple[ContactFacts, ...]:
    """The people whom the brochure shows; without any, the office's contact person, who needs no photo."""
    day = min(today, project.ends_on) if project.ends_on else today
    found = brochure.contacts(session, project.id, day)
    if found:
        return tuple(
            ContactFacts(
                role.id,
                full_name(person.given_name, person.family_name),
                person.email or "",
                expert is not None and expert.photo_id is not None,
            )
            for person, role, expert in found
        )
    office = settings.all_settings(session)
    name = office.get("office.contact_person", "")
    return (ContactFacts(0, name, office.get("office.contact_email", ""), True),) if name else ()
