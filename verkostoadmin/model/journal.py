"""The journal: every write as one transaction with a name, and one change for each column it touched."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from verkostoadmin.model.base import Base

# Undo and redo see the first three only: what was printed is no edit, and leaves the next undo and redo as they are.
EDIT, UNDO, REDO, REGISTER, EXAMPLE, PRINT = "edit", "undo", "redo", "register", "example", "print"


class Transaction(Base):
    """One step a user can read about and undo: `name` is an English message with its `arguments` as a JSON object."""

    __tablename__ = "transaction"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column()
    actor: Mapped[str] = mapped_column()
    device: Mapped[str] = mapped_column()
    name: Mapped[str] = mapped_column()
    arguments: Mapped[str] = mapped_column(default="{}")
    source: Mapped[str] = mapped_column(default=EDIT)
    undoes: Mapped[int | None] = mapped_column(ForeignKey("transaction.id"), index=True)


class Change(Base):
    """One column of one row in one transaction; `old` and `new` are JSON. A row begins with `deleted` from null to false."""

    __tablename__ = "change"
    __table_args__ = (Index("ix_change_row", "entity", "row_id"),)

    transaction_id: Mapped[int] = mapped_column(ForeignKey("transaction.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    entity: Mapped[str] = mapped_column()
    row_id: Mapped[int] = mapped_column()
    field: Mapped[str] = mapped_column()
    old: Mapped[str | None] = mapped_column()
    new: Mapped[str | None] = mapped_column()
