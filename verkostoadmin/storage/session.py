"""Sessions that hide what is deleted, refuse writes that would bypass the journal, and collect what each flush changed."""

from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from verkostoadmin.model.base import BOOKKEEPING, Named, Record

Cell = tuple[str, int, str]  # entity, row id, field


class ReadSession(Session):
    """A session for queries; it never writes."""


class JournaledSession(Session):
    """A session whose `cells` hold, for every column it wrote, the value before and after the transaction."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.cells: dict[Cell, tuple[Any, Any]] = {}


@event.listens_for(Session, "do_orm_execute")
def _hide_deleted(state: ORMExecuteState) -> None:
    if state.is_update or state.is_delete or state.is_insert:
        raise RuntimeError("a bulk statement would bypass the journal")
    if state.is_select and not state.execution_options.get("include_deleted"):
        state.statement = state.statement.options(
            with_loader_criteria(Record, lambda cls: cls.deleted.is_(False), include_aliases=True)
        )


@event.listens_for(ReadSession, "before_flush")
def _refuse_writes(session: Session, context: object, instances: object) -> None:
    if session.new or session.dirty or session.deleted:
        raise RuntimeError("a read session cannot write")


@event.listens_for(JournaledSession, "before_flush")
def _prepare_rows(session: JournaledSession, context: object, instances: object) -> None:
    if session.deleted:
        raise RuntimeError("rows are deleted by their tombstone")
    for row in [*session.new, *session.dirty]:
        if isinstance(row, Record) and session.is_modified(row):
            row.version = (row.version or 0) + 1
            if isinstance(row, Named):
                row.index()


@event.listens_for(JournaledSession, "after_flush")
def _collect(session: JournaledSession, context: object) -> None:
    for row in [*session.new, *session.dirty]:
        if isinstance(row, Record):
            _collect_row(session, row)


def _collect_row(session: JournaledSession, row: Record) -> None:
    state = inspect(row)
    for attribute in state.mapper.column_attrs:
        history = state.attrs[attribute.key].history
        if attribute.key not in BOOKKEEPING and history.has_changes():
            cell = (row.entity, row.id, attribute.key)
            before = session.cells[cell][0] if cell in session.cells else next(iter(history.deleted or ()), None)
            session.cells[cell] = (before, next(iter(history.added or ()), None))
