"""All entities by their key, and which rows go with a row when it is deleted."""

from typing import Final

from verkostoadmin.model.base import Record
from verkostoadmin.model.event import Event, EventProject
from verkostoadmin.model.media import Image, Setting
from verkostoadmin.model.organisation import Municipality, Organisation, OrganisationAlias, OrganisationMember
from verkostoadmin.model.participation import Participation, ParticipationGroup
from verkostoadmin.model.person import Expert, Person, Position, ProjectRole
from verkostoadmin.model.prints import PrintRecord, Waiver
from verkostoadmin.model.project import Project, ProjectGroup, ProjectSection, ProjectText

ENTITIES: Final[dict[str, type[Record]]] = {
    cls.entity: cls
    for cls in (
        Image, Setting, Project, ProjectText, ProjectSection, ProjectGroup, Organisation, OrganisationAlias, Municipality,
        OrganisationMember, Participation, ParticipationGroup, Person, Position, Expert, ProjectRole, Event, EventProject,
        PrintRecord, Waiver,
    )
}  # fmt: skip

# Rows that mean nothing without the row they belong to: (entity, its column) by the entity they belong to.
DEPENDENTS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "project": (
        ("project_text", "project_id"), ("section", "project_id"), ("group", "project_id"),
        ("participation", "project_id"), ("project_role", "project_id"), ("event_project", "project_id"),
        ("waiver", "project_id"),
    ),
    "group": (("participation_group", "group_id"),),
    "organisation": (
        ("alias", "organisation_id"), ("municipality", "organisation_id"), ("member", "organisation_id"),
        ("member", "member_id"), ("participation", "organisation_id"), ("position", "organisation_id"),
    ),
    "participation": (("participation_group", "participation_id"),),
    "person": (("position", "person_id"), ("expert", "person_id"), ("project_role", "person_id")),
    "event": (("event_project", "event_id"),),
}  # fmt: skip
