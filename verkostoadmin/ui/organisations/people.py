"""Who can be reached in an organisation: positions and roles of one person told as one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import PROJECT_ROLE, label_of
from verkostoadmin.storage.people import PersonRow, PositionRow, RoleRow


@dataclass(frozen=True)
class Contact:
    """A person of an organisation; `present` is False where every position and role there has ended."""

    person_id: int
    name: str
    title: str
    email: str
    phone: str
    roles: str
    positions: tuple[PositionRow, ...]
    present: bool


def contacts_of(
    positions: Sequence[PositionRow], roles: Sequence[RoleRow], people: Mapping[int, PersonRow], today: date
) -> list[Contact]:
    """Contact persons of present projects first, then the others who are there, then those who were."""
    names = {role.person_id: role.person for role in roles} | {held.person_id: held.person for held in positions}
    found = []
    for person_id, name in names.items():
        held = [position for position in positions if position.person_id == person_id]
        acts = [role for role in roles if role.person_id == person_id and _goes_on(role.ends_on, today)]
        there = [position for position in held if _goes_on(position.ends_on, today)]
        titles = ", ".join(dict.fromkeys(position.title for position in there or held if position.title))
        row = people.get(person_id)
        found.append(
            Contact(
                person_id, name, titles, row.email if row else "", row.phone if row else "", _told(acts),
                tuple(held), bool(acts or there),
            )
        )  # fmt: skip
    return sorted(found, key=lambda contact: (not contact.present, not contact.roles))


def _goes_on(ends_on: date | None, today: date) -> bool:
    return ends_on is None or ends_on >= today


def _told(roles: Sequence[RoleRow]) -> str:
    """contact person: USO, EVE · deputy: OMA 2"""
    by_role: dict[str, list[str]] = {}
    for role in roles:
        projects = by_role.setdefault(_(label_of(PROJECT_ROLE, role.role)).lower(), [])
        if role.project not in projects:
            projects.append(role.project)
    return " · ".join(f"{name}: {', '.join(projects)}" for name, projects in by_role.items())
