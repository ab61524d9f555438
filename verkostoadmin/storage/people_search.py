"""The search text of people: their names and e-mail, and the titles and organisations of their positions.

One text for each person is what keeps a search among 100,000 people within the time of a keystroke.
"""

from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from verkostoadmin.model.organisation import Organisation
from verkostoadmin.model.person import Person, Position
from verkostoadmin.model.search import fold

Cells = dict[tuple[str, int, str], tuple[Any, Any]]
_AT_ONCE = 10_000  # people in one query


def refresh(session: Session, cells: Cells) -> None:
    """Bring the texts up to date after a step that changed these cells (entity, row id, field): (before, after)."""
    people = sorted(_touched(session, cells))
    for start in range(0, len(people), _AT_ONCE):
        _store(session, _texts(session, people[start : start + _AT_ONCE]))


def _touched(session: Session, cells: Cells) -> set[int]:
    rows: dict[str, set[int]] = {}
    for entity, row_id, _field in cells:
        rows.setdefault(entity, set()).add(row_id)
    former = {before for (entity, _id, name), (before, _after) in cells.items() if (entity, name) == _HOLDER and before}
    held = _holders(session, Position.id, rows.get("position", ())) | _holders(
        session, Position.organisation_id, rows.get("organisation", ())
    )
    return rows.get("person", set()) | held | former


_HOLDER = ("position", "person_id")


def _holders(session: Session, column: Any, ids: Collection[int]) -> set[int]:
    """The people of positions, deleted ones too: a deleted position must leave the text."""
    if not ids:
        return set()
    statement = select(Position.person_id).where(column.in_(ids)).execution_options(include_deleted=True)
    return set(session.scalars(statement))


def _texts(session: Session, people: Collection[int]) -> dict[int, str]:
    parts: dict[int, list[str | None]] = {}
    for person in session.scalars(select(Person).where(Person.id.in_(people)).execution_options(include_deleted=True)):
        parts[person.id] = person.search_parts()
    statement = (
        select(Position.person_id, Position.title, Organisation.name_fi, Organisation.name_sv)
        .join(Organisation, Organisation.id == Position.organisation_id)
        .where(Position.person_id.in_(people))
        .order_by(Position.person_id, Position.id)
    )
    for person_id, *names in session.execute(statement):
        parts[person_id].extend(names)
    return {key: fold(" ".join(_once(texts))) for key, texts in parts.items()}


def _once(texts: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))


def _store(session: Session, texts: dict[int, str]) -> None:
    """Past the session: the text is bookkeeping, no change that anyone made."""
    table = Person.__table__  # a Table, which the stubs do not say
    statement = update(table).where(table.c.id == bindparam("person")).values(search_text=bindparam("words"))  # type: ignore[arg-type]
    session.connection().execute(statement, [{"person": key, "words": text} for key, text in texts.items()])
