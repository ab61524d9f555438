"""Which rows and fields a printed document tells of: all that its texts, figures, map and lists are made from.

Where in doubt a row or a field counts as told: a difference too many is seen to be none, one too few is not seen at all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, or_, select, true
from sqlalchemy.orm import Session

from verkostoadmin.model.entities import ENTITIES
from verkostoadmin.model.event import Event
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.model.media import Setting
from verkostoadmin.model.office import CATALOGUE, LOOK, OFFICE
from verkostoadmin.model.organisation import Organisation, OrganisationMember
from verkostoadmin.model.participation import Participation
from verkostoadmin.model.person import Expert, ProjectRole
from verkostoadmin.model.project import ProjectText
from verkostoadmin.storage.brochure import CONTACT_ROLES, open_to_all
from verkostoadmin.storage.rows import MOST_IDS, Row

ROSTER: Final = "participants"
_ROSTER_ROLES: Final = ("contact", "deputy")


@dataclass(frozen=True)
class Scope:
    """What was printed: a kind of document, of these projects, in these languages; a roster may be one to hand out."""

    document: str
    projects: tuple[int, ...]
    languages: tuple[str, ...]
    large: bool = False
    handout: bool = False


# From rows that were found to the rows that belong to them (entity, its column, owner), or that they point to.
_BELONGING, _POINTED_TO = "belonging", "pointed to"
_WAYS: Final = (
    (_BELONGING, "project_text", "project_id", "project"),
    (_BELONGING, "section", "project_id", "project"),
    (_BELONGING, "group", "project_id", "project"),
    (_BELONGING, "participation", "project_id", "project"),
    (_BELONGING, "participation_group", "participation_id", "participation"),
    (_POINTED_TO, "participation", "organisation_id", "organisation"),
    (_BELONGING, "member", "organisation_id", "organisation"),
    (_POINTED_TO, "member", "member_id", "organisation"),
    (_BELONGING, "municipality", "organisation_id", "organisation"),
    (_BELONGING, "project_role", "project_id", "project"),
    (_POINTED_TO, "project_role", "person_id", "person"),
    (_POINTED_TO, "project_role", "organisation_id", "organisation"),
    (_BELONGING, "expert", "person_id", "person"),
    (_BELONGING, "position", "person_id", "person"),
    (_POINTED_TO, "position", "organisation_id", "organisation"),
    (_BELONGING, "event_project", "project_id", "project"),
    (_POINTED_TO, "event_project", "event_id", "event"),
    (_POINTED_TO, "project", "cover_image_id", "image"),
    (_POINTED_TO, "expert", "photo_id", "image"),
    (_POINTED_TO, "organisation", "logo_id", "image"),
)
ENTITIES_TOLD: Final = tuple(
    dict.fromkeys(("project", *(way[1] if way[0] == _BELONGING else way[3] for way in _WAYS), "setting"))
)
_NOT_IN_ROSTERS: Final = frozenset({"section", "image"})
_NOT_IN_HANDOUTS: Final = _NOT_IN_ROSTERS | {"event_project", "event"}


def rows_told(session: Session, scope: Scope) -> set[Row]:
    """The living rows that the document tells of, in the state that the session sees."""
    found: dict[str, set[int]] = {entity: set() for entity in ENTITIES_TOLD}
    found["project"] = _having(session, scope, "project", "id", scope.projects)
    for way, entity, column, other in _WAYS:
        if way == _BELONGING:
            found[entity] |= _having(session, scope, entity, column, found[other])
        else:
            found[other] |= _having(session, scope, other, "id", _pointed_to(session, entity, column, found[entity]))
    found["setting"] = set(session.scalars(select(Setting.id).where(Setting.key.in_(_settings(scope)))))
    return {(entity, row_id) for entity, ids in found.items() if entity not in _left_out(scope) for row_id in ids}


def _left_out(scope: Scope) -> frozenset[str]:
    if scope.document != ROSTER:
        return frozenset()
    return _NOT_IN_HANDOUTS if scope.handout else _NOT_IN_ROSTERS


def _having(session: Session, scope: Scope, entity: str, column: str, values: Iterable[int]) -> set[int]:
    """The living rows with one of the values in a column, as far as the document tells of them."""
    cls: Any = ENTITIES[entity]
    wanted, found = list(values), set[int]()
    for start in range(0, len(wanted), MOST_IDS):
        part = getattr(cls, column).in_(wanted[start : start + MOST_IDS])
        found.update(session.scalars(select(cls.id).where(part, _condition(scope, entity))))
    return found


def _pointed_to(session: Session, entity: str, column: str, ids: Iterable[int]) -> set[int]:
    cls: Any = ENTITIES[entity]
    wanted, found = list(ids), set[int]()
    for start in range(0, len(wanted), MOST_IDS):
        part = cls.id.in_(wanted[start : start + MOST_IDS])
        found.update(session.scalars(select(getattr(cls, column)).where(part, getattr(cls, column).is_not(None))))
    return found


def _condition(scope: Scope, entity: str) -> ColumnElement[bool]:
    """What a row must be like for the document to tell of it."""
    if entity == "project_text":
        return ProjectText.language.in_(scope.languages)
    if entity == "participation" and (scope.document != ROSTER or scope.handout):
        return Participation.status == "confirmed"
    if entity == "member":  # of joint authorities alone the members are counted
        joint = select(Organisation.id).where(Organisation.kind == "joint_authority")
        return OrganisationMember.organisation_id.in_(joint)
    if entity == "project_role" and scope.document == ROSTER:
        return ProjectRole.role.in_(_ROSTER_ROLES)
    if entity == "project_role":  # contact persons stand in brochures if they have agreed to it in a profile
        profiled = or_(ProjectRole.role != "contact", ProjectRole.person_id.in_(select(Expert.person_id)))
        return ProjectRole.role.in_(CONTACT_ROLES) & profiled
    if entity == "event" and scope.document == ROSTER:  # the office's tells how many each participant has had
        return (Event.kind == "workshop") & Event.host_organisation_id.is_not(None)
    return open_to_all() if entity == "event" else true()


def _settings(scope: Scope) -> list[str]:
    if scope.document == "catalogue":
        return [*OFFICE, *LOOK, *CATALOGUE]
    return [key for key in (*OFFICE, *LOOK) if not key.startswith("office.offer_")]


_UNTOLD: Final = {
    "project": {"predecessor_id"},
    "project_text": {"project_id", "language", "approved_by", "approved_at", "approved_digest"},
    "organisation": {"business_id", "website", "valid_from", "valid_to", "successor_id"},
    "municipality": {
        "subregion_code", "subregion", "wellbeing_county_code", "wellbeing_county", "employment_area_code",
        "employment_area", "vitality_centre_code", "vitality_centre", "language_status", "sami_homeland", "grouping",
    },
    "participation": {
        "applied_on", "confirmed_on", "ended_on", "workshops_promised", "fee_cents", "invoicing_reference", "note",
    },
    "person": {"language", "note", "erase_on", "show_in_lists"},
    "position": {"kind"},
    "expert": {"topics", "languages"},
    "event": {"capacity", "quota", "note"},
    "image": {"media_type", "width", "height", "byte_size"},
}  # fmt: skip
_UNTOLD_IN_CATALOGUES: Final = {**_UNTOLD, "expert": {"languages"}}
_UNTOLD_IN_ROSTERS: Final = {
    **_UNTOLD,
    "project": {
        "predecessor_id", "theme", "registration_opens", "registration_closes", "price_cents", "price_note",
        "price_note_sv", "price_note_en", "page_url", "cover_image_id", "own_workshops",
    },
    "project_text": {*_UNTOLD["project_text"], "tagline", "lead", "plain"},
    "participation": {"note"},
    "person": {"language", "note"},
    "event": set(FIELDS["event"]) - {"kind", "status", "starts_at", "host_organisation_id"},
}  # fmt: skip
_UNTOLD_IN_HANDOUTS: Final = {
    **_UNTOLD_IN_ROSTERS,
    "project": {*_UNTOLD_IN_ROSTERS["project"], "currency"},
    "participation": _UNTOLD["participation"],
    "person": {"language", "note", "email", "phone"},
}
_WITHOUT_OTHER: Final = {"organisation": "name_fi"}  # printed in every language that has none of its own


def fields_told(scope: Scope, entity: str) -> list[str]:
    """The fields of an entity that the document tells, in the order of its form."""
    untold = _untold(scope).get(entity, set())
    if not scope.large:
        untold = untold | {"plain"}
    other = tuple(f"_{code}" for code in ("fi", "sv", "en") if code not in scope.languages)
    return [
        name
        for name in FIELDS[entity]
        if name not in untold and (not name.endswith(other) or name == _WITHOUT_OTHER.get(entity))
    ]


def _untold(scope: Scope) -> dict[str, set[str]]:
    if scope.document == "catalogue":
        return _UNTOLD_IN_CATALOGUES
    if scope.document != ROSTER:
        return _UNTOLD
    return _UNTOLD_IN_HANDOUTS if scope.handout else _UNTOLD_IN_ROSTERS
