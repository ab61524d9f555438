"""All that is shown of a person or an expert, read in one session."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from verkostoadmin.storage import experts, involvement, people, rows
from verkostoadmin.storage.involvement import EventLine, RoleLine
from verkostoadmin.storage.labels import full_name
from verkostoadmin.storage.people import PositionRow

if TYPE_CHECKING:
    from verkostoadmin.storage.database import Database

Values = dict[str, Any]


@dataclass(frozen=True)
class PersonSnapshot:
    """A person's values, positions, roles and coming events; `expert` and `image` are values of the profile, if any."""

    person: Values
    positions: list[PositionRow]
    roles: list[RoleLine]
    events: list[EventLine]
    expert: Values | None
    image: Values | None
    today: date

    @property
    def name(self) -> str:
        return full_name(self.person["given_name"], self.person["family_name"])

    @property
    def position(self) -> PositionRow | None:
        """The present position that began last."""
        present = (held for held in self.positions if held.ends_on is None or held.ends_on >= self.today)
        return next(present, None)


def load_person(db: "Database", person_id: int) -> PersonSnapshot | None:
    """None where the person has been deleted."""
    now = datetime.now()
    with db.read() as session:
        person = rows.find(session, "person", person_id)
        if person is None:
            return None
        expert_id = experts.expert_of_person(session, person_id)
        expert = rows.find(session, "expert", expert_id) if expert_id else None
        expert_values = rows.values(expert) if expert else None
        image = rows.find(session, "image", (expert_values or {}).get("photo_id") or 0)
        return PersonSnapshot(
            rows.values(person),
            people.positions_of_person(session, person_id),
            involvement.roles(session, person_id, now.date()),
            involvement.coming_events(session, person_id, now),
            expert_values,
            rows.values(image) if image else None,
            now.date(),
        )


def load_expert(db: "Database", expert_id: int) -> PersonSnapshot | None:
    """None where the profile has been deleted."""
    with db.read() as session:
        expert = rows.find(session, "expert", expert_id)
        person_id = getattr(expert, "person_id", None)
    return load_person(db, person_id) if person_id else None
