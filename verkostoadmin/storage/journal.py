"""The journal in the database: writing a step's changes, reading them back, and finding what can be undone and redone."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Date, DateTime, func, insert, select, true
from sqlalchemy.orm import Session

from verkostoadmin.ids import new_id
from verkostoadmin.model.entities import ENTITIES
from verkostoadmin.model.journal import EDIT, REDO, UNDO, Change, Transaction
from verkostoadmin.storage import people_search
from verkostoadmin.storage.session import Cell, JournaledSession

Row = tuple[str, int]  # entity, id
Writers = dict[Cell, Transaction]


# Statements made once, for the journal is written with every edit. The stubs do not say that __table__ is a Table.
_INSERT_TRANSACTION = insert(Transaction.__table__)  # type: ignore[arg-type]
_INSERT_CHANGE = insert(Change.__table__)  # type: ignore[arg-type]
_LATEST = select(func.max(Transaction.id))


@dataclass(frozen=True)
class Changes:
    """What one step changed: rows as (entity, id), fields as (entity, id, field); `id` is the row it was about."""

    transaction_id: int | None
    title: str
    id: int | None = None
    rows: frozenset[tuple[str, int]] = frozenset()
    fields: frozenset[tuple[str, int, str]] = frozenset()


@dataclass
class Step:
    """A write in progress; after it, `transaction_id` and `cells` tell what was stored (None where nothing changed)."""

    name: str
    arguments: dict[str, str]
    actor: str
    device: str
    source: str = EDIT
    undoes: int | None = None
    transaction_id: int | None = None
    cells: dict[tuple[str, int, str], tuple[Any, Any]] = field(default_factory=dict)
    _session: JournaledSession | None = None

    @property
    def session(self) -> JournaledSession:
        """The session to read and write with."""
        if self._session is None:
            raise RuntimeError("the step has not begun")
        return self._session

    @session.setter
    def session(self, session: JournaledSession) -> None:
        self._session = session

    def changes(self, translate: Callable[[str], str], row: int | None = None) -> Changes:
        """What was stored, for those who show it."""
        rows = frozenset((entity, row_id) for entity, row_id, _ in self.cells)
        return Changes(
            self.transaction_id, title_of(self.name, self.arguments, translate), row, rows, frozenset(self.cells)
        )


def write(session: JournaledSession, step: Step) -> None:
    """Flush the session and write its changes as one transaction; without changes nothing is written."""
    session.flush()
    step.cells = {cell: values for cell, values in session.cells.items() if values[0] != values[1]}
    if not step.cells:
        return
    people_search.refresh(session, step.cells)
    connection = session.connection()
    step.transaction_id = _next_id(connection)
    connection.execute(_INSERT_TRANSACTION, _transaction(step))
    connection.execute(_INSERT_CHANGE, _rows(step))


def _next_id(connection: Connection) -> int:
    """An id after every transaction of the file, also when the clock has gone back: the order of ids is the order of steps."""
    latest = connection.execute(_LATEST).scalar_one()
    return max(new_id(), (latest or 0) + 1)


def _transaction(step: Step) -> dict[str, Any]:
    return {
        "id": step.transaction_id,
        "at": datetime.now(),
        "actor": step.actor,
        "device": step.device,
        "name": step.name,
        "arguments": json.dumps(step.arguments, ensure_ascii=False),
        "source": step.source,
        "undoes": step.undoes,
    }


def _rows(step: Step) -> list[dict[str, Any]]:
    return [
        {
            "transaction_id": step.transaction_id,
            "number": number,
            "entity": entity,
            "row_id": row_id,
            "field": name,
            "old": encode(old),
            "new": encode(new),
        }
        for number, ((entity, row_id, name), (old, new)) in enumerate(step.cells.items())
    ]


def encode(value: Any) -> str | None:
    """A stored value as JSON; None stays None so that "no value" can be asked for in SQL."""
    if value is None:
        return None
    return json.dumps(value.isoformat() if isinstance(value, date) else value, ensure_ascii=False)


def decode(entity: str, name: str, text: str | None) -> Any:
    """The value of a column back from JSON."""
    if text is None:
        return None
    value = json.loads(text)
    kind = ENTITIES[entity].__table__.columns[name].type
    if isinstance(kind, DateTime):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if isinstance(kind, Date) else value


def title_of(name: str, arguments: dict[str, str], translate: Callable[[str], str]) -> str:
    """The readable name of a step in a language: fields and entities are messages, all other arguments are names."""
    words = {
        key: _within(translate(value)) if key in ("entity", "field") and value else value
        for key, value in arguments.items()
    }
    return translate(name) % words


def _within(word: str) -> str:
    """A word as it stands inside a sentence: "hinta", but "Y-tunnus"."""
    return word[:1].lower() + word[1:] if word[1:2].islower() else word


def transaction_title(transaction: Transaction, translate: Callable[[str], str]) -> str:
    """The readable name of a stored transaction."""
    return title_of(transaction.name, json.loads(transaction.arguments), translate)


def undo_and_redo(session: Session) -> tuple[Transaction | None, Transaction | None]:
    """The steps that undo and redo would invert next.

    Walks back from the newest: an undo puts its step out of force, a redo puts the undo out of force. A step in force can
    be undone; an undo in force can be redone as long as no edit came after it.
    """
    out_of_force: set[int] = set()
    redo = None
    statement = select(Transaction).where(Transaction.source.in_((EDIT, UNDO, REDO))).order_by(Transaction.id.desc())
    for transaction in session.scalars(statement.execution_options(yield_per=100)):
        if transaction.id in out_of_force:
            continue
        if transaction.undoes is not None:
            out_of_force.add(transaction.undoes)
        if transaction.source == UNDO and redo is None:
            redo = transaction
        if transaction.source == EDIT:
            return transaction, redo
    return None, redo


def changes_of(session: Session, transaction_id: int, limit: int | None = None) -> list[Change]:
    """The changes of a transaction in the order they were written."""
    statement = select(Change).where(Change.transaction_id == transaction_id).order_by(Change.number).limit(limit)
    return list(session.scalars(statement))


def changes_of_all(
    session: Session, ids: list[int], most: int, about: Iterable[Row] | None = None
) -> dict[int, list[Change]]:
    """The first changes of several transactions, at most `most` of each; of some rows only with `about`.

    What made, deleted or restored a row comes before the changes of fields.
    """
    order = (Change.field != "deleted", Change.number)
    place = func.row_number().over(partition_by=Change.transaction_id, order_by=order).label("place")
    found: dict[int, list[Change]] = {}
    for condition in _about(about):
        ranked = select(Change.transaction_id, Change.number, place).where(Change.transaction_id.in_(ids), condition)
        wanted = ranked.subquery()
        same = (wanted.c.transaction_id == Change.transaction_id) & (wanted.c.number == Change.number)
        for change in session.scalars(select(Change).join(wanted, same).where(wanted.c.place <= most)):
            found.setdefault(change.transaction_id, []).append(change)
    return {
        key: sorted(changes, key=lambda change: (change.field != "deleted", change.number))[:most]
        for key, changes in found.items()
    }


def counts_of_all(session: Session, ids: list[int], about: Iterable[Row] | None = None) -> dict[int, int]:
    """The numbers of changes of several transactions; of some rows only with `about`."""
    found: dict[int, int] = {}
    for condition in _about(about):
        statement = select(Change.transaction_id, func.count()).where(Change.transaction_id.in_(ids), condition)
        for key, count in session.execute(statement.group_by(Change.transaction_id)):
            found[key] = found.get(key, 0) + count
    return found


def _about(rows: Iterable[Row] | None) -> list[ColumnElement[bool]]:
    """One condition on the changes for each entity of the rows; one that is always true for None."""
    if rows is None:
        return [true()]
    by_entity: dict[str, list[int]] = {}
    for entity, row_id in rows:
        by_entity.setdefault(entity, []).append(row_id)
    return [(Change.entity == entity) & Change.row_id.in_(ids) for entity, ids in by_entity.items()]


def out_of_force(session: Session, ids: Iterable[int]) -> set[int]:
    """Those of the transactions that have been undone, and not redone since."""
    inverters: dict[int, list[int]] = {}
    frontier = list(ids)
    while frontier:
        statement = select(Transaction.undoes, Transaction.id).where(Transaction.undoes.in_(frontier))
        pairs = [(target, by) for target, by in session.execute(statement) if target is not None]
        for target, by in pairs:
            inverters.setdefault(target, []).append(by)
        frontier = [by for _, by in pairs]

    def stands(transaction: int) -> bool:
        return not any(stands(by) for by in inverters.get(transaction, ()))

    return {transaction for transaction in ids if not stands(transaction)}


def latest_id(session: Session) -> int:
    """The id of the newest transaction, 0 where there is none: it names the state of the data that a session sees."""
    return session.scalars(_LATEST).one() or 0


def last_writers(session: Session, after: int) -> Writers:
    """Of every cell that has changed after a transaction, the one that changed it last."""
    statement = (
        select(Change.entity, Change.row_id, Change.field, Transaction)
        .join(Transaction, Transaction.id == Change.transaction_id)
        .where(Change.transaction_id > after)
        .order_by(Change.transaction_id)
    )
    return {(entity, row_id, name): by for entity, row_id, name, by in session.execute(statement)}


def last_change(session: Session, entity: str, row_id: int, name: str) -> tuple[Change, Transaction] | None:
    """The latest change of one field with its transaction."""
    statement = (
        select(Change, Transaction)
        .join(Transaction, Transaction.id == Change.transaction_id)
        .where(Change.entity == entity, Change.row_id == row_id, Change.field == name)
        .order_by(Change.transaction_id.desc())
        .limit(1)
    )
    found = session.execute(statement).first()
    return (found[0], found[1]) if found else None


def entries(
    session: Session,
    rows: Iterable[Row] | None = None,
    actor: str | None = None,
    before: int | None = None,
    limit: int = 100,
) -> list[Transaction]:
    """Transactions from the newest, of some rows (all where None) and of one actor (all where None)."""
    statement = select(Transaction).order_by(Transaction.id.desc()).limit(limit)
    if before is not None:
        statement = statement.where(Transaction.id < before)
    if actor:
        statement = statement.where(Transaction.actor == actor)
    if rows is not None:
        statement = statement.where(Transaction.id.in_(_transactions_of(session, rows)))
    return list(session.scalars(statement))


def _transactions_of(session: Session, rows: Iterable[Row]) -> set[int]:
    found: set[int] = set()
    for condition in _about(rows):
        found.update(session.scalars(select(Change.transaction_id).where(condition).distinct()))
    return found


def actors(session: Session) -> list[str]:
    """Everyone who has written something."""
    return list(session.scalars(select(Transaction.actor).distinct().order_by(Transaction.actor)))
