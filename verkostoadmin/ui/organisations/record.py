"""All that is shown of one organisation, read at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from verkostoadmin.i18n import current
from verkostoadmin.services.organisation_history import Milestone, milestones, register_changes
from verkostoadmin.storage import labels, memberships, organisations, participations, people, rows
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.memberships import Membership
from verkostoadmin.storage.participations import Involvement
from verkostoadmin.ui.organisations.people import Contact, contacts_of


@dataclass(frozen=True)
class OrganisationRecord:
    """`register` are the values of the municipality's register part, None where there is none."""

    id: int
    values: dict[str, Any]
    register: dict[str, Any] | None
    successor: str
    aliases: tuple[tuple[int, str], ...]
    members: Sequence[Membership]
    bodies: Sequence[Membership]
    municipalities: Sequence[tuple[int, str]]  # of a wellbeing services county
    involvements: Sequence[Involvement]
    represented: Sequence[tuple[Membership, Involvement]]
    contacts: Sequence[Contact]
    history: Sequence[Milestone]

    @property
    def kind(self) -> str:
        return str(self.values["kind"])

    @property
    def language_status(self) -> str:
        return (self.register or {}).get("language_status") or ""

    def group(self) -> frozenset[int]:
        """The organisations a joint body or a county is made of."""
        present = (member.other_id for member in self.members if member.ends_on is None)
        return frozenset([*present, *(key for key, _name in self.municipalities)])


def load(db: Database, organisation: int) -> OrganisationRecord | None:
    """None where the organisation is deleted or never was."""
    now = datetime.now()
    with db.read() as session:
        found = rows.find(session, "organisation", organisation)
        if found is None:
            return None
        values = rows.values(found)
        part = organisations.municipality_of(session, organisation)
        register = rows.values(part) if part is not None else None
        involvements = participations.of_organisation(session, organisation, current(), now)
        code = register["code"] if register else ""
        return OrganisationRecord(
            organisation,
            values,
            register,
            labels.label(session, "organisation", values["successor_id"]) if values["successor_id"] else "",
            tuple((alias.id, alias.name) for alias in organisations.aliases_of(session, organisation)),
            memberships.members(session, organisation),
            memberships.bodies(session, organisation),
            organisations.in_county(session, values["name_fi"]) if values["kind"] == "wellbeing_county" else (),
            involvements,
            memberships.represented(session, organisation, current(), now),
            _contacts(session, organisation, now.date()),
            milestones(involvements, register_changes(), code),
        )


def _contacts(session: Any, organisation: int, today: date) -> list[Contact]:
    positions = people.positions_in_organisation(session, organisation)
    roles = people.roles_of_organisation(session, organisation)
    wanted = {position.person_id for position in positions} | {role.person_id for role in roles}
    found = people.rows(session, wanted, today)
    return contacts_of(positions, roles, found, today)
