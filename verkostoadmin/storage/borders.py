"""Queries of municipal borders: those that were imported, and which municipalities the register has."""

from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from verkostoadmin.model.borders import Borders, unpack
from verkostoadmin.model.media import Blob
from verkostoadmin.model.organisation import Municipality, Organisation

_known: dict[str, Borders] = {}  # the last ones: every document asks for the same


class Registered(NamedTuple):
    """The names of the present municipalities by number, and into which of them others have merged."""

    names: dict[str, str]
    successors: dict[str, str]


def load(session: Session, sha256: str) -> Borders | None:
    """The borders of a digest; None where nothing was imported."""
    if not sha256:
        return None
    if sha256 not in _known:
        data = session.scalar(select(Blob.data).where(Blob.sha256 == sha256))
        if data is None:
            return None
        _known.clear()
        _known[sha256] = unpack(sha256, data)
    return _known[sha256]


def registered(session: Session) -> Registered:
    """All municipalities by their numbers."""
    statement = (
        select(
            Organisation.id, Municipality.code, Organisation.name_fi, Organisation.valid_to, Organisation.successor_id
        )
        .join(Municipality, Municipality.organisation_id == Organisation.id)
        .order_by(Organisation.sort_key, Organisation.id)
    )
    rows = session.execute(statement).all()
    codes = {row.id: row.code for row in rows}
    names = {row.code: row.name_fi for row in rows if row.valid_to is None}
    merged = {row.code: codes.get(row.successor_id, "") for row in rows if row.valid_to is not None}
    return Registered(names, {code: _present(merged, code) for code in merged})


def _present(merged: dict[str, str], code: str) -> str:
    """Where the chain of successors ends; nowhere if it goes in a circle."""
    for _ in merged:
        if code not in merged:
            break
        code = merged[code]
    return "" if code in merged else code
