"""Finding organisations by a list of names as people write them: any case, Finnish, Swedish and other names, numbers."""

import re
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from verkostoadmin.model.organisation import Municipality, Organisation, OrganisationAlias
from verkostoadmin.model.search import fold

SEPARATORS = re.compile(r"[\n\r\t;,]+")
_KINDS = ("municipality", "joint_authority")  # where one name means several organisations, the first of these is meant


def split_names(text: str) -> list[str]:
    """The names of a pasted list: on lines, in cells of a spreadsheet, or between commas."""
    return [name.strip() for name in SEPARATORS.split(text) if name.strip()]


def organisations_named(session: Session, names: Iterable[str]) -> tuple[list[int], list[str]]:
    """The ids of the living organisations that bear the names, in their order, and the names that nobody bears."""
    known = _by_name(session)
    found: dict[int, None] = {}
    unknown = []
    for name in names:
        row_id = known.get(fold(name))
        if row_id is None:
            unknown.append(name)
        else:
            found[row_id] = None
    return list(found), unknown


def _by_name(session: Session) -> dict[str, int]:
    statement = (
        select(Organisation.id, Organisation.kind, Organisation.name_fi, Organisation.name_sv, Municipality.code)
        .outerjoin(Municipality, Municipality.organisation_id == Organisation.id)
        .where(Organisation.valid_to.is_(None))
    )
    rows = sorted(session.execute(statement).all(), key=lambda row: _rank(row.kind))
    known: dict[str, int] = {}
    for row in rows:
        for name in (row.name_fi, row.name_sv, row.code):
            if name:
                known.setdefault(fold(name), row.id)
    for alias in session.execute(select(OrganisationAlias.organisation_id, OrganisationAlias.name)):
        known.setdefault(fold(alias.name), alias.organisation_id)
    return known


def _rank(kind: str) -> int:
    return _KINDS.index(kind) if kind in _KINDS else len(_KINDS)
