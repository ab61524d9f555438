"""What every stored row has: an id, a version, a tombstone; and the columns that are kept for sorting and searching."""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import BigInteger, ForeignKey, Integer, LargeBinary, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from verkostoadmin.ids import new_id
from verkostoadmin.model.order import sort_key
from verkostoadmin.model.search import fold


class Base(DeclarativeBase):
    """The declarative base; every constraint has a name so that later migrations can alter it."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    # SQLite keeps 64 bits in INTEGER, and only an INTEGER primary key is the row id itself.
    type_annotation_map = {int: BigInteger().with_variant(Integer(), "sqlite"), str: Text, bytes: LargeBinary}


def column(target: str | None = None, **options: Any) -> Any:
    """A journaled column: the old value is always loaded before it is replaced, or undo would restore nothing."""
    keys = [ForeignKey(f"{target}.id")] if target else []
    return mapped_column(*keys, active_history=True, index=True if target else None, **options)


class Record(Base):
    """A row that people edit: everything but these columns of bookkeeping is journaled."""

    __abstract__ = True
    entity: ClassVar[str]

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, default=new_id)
    version: Mapped[int] = mapped_column(default=0)
    deleted: Mapped[bool] = column(default=False)


class Named:
    """A record that lists sort and search by: `name_parts` in order of weight, `search_parts` for what is found by."""

    sort_key: Mapped[bytes] = mapped_column(default=b"", index=True)
    search_text: Mapped[str] = mapped_column(default="")

    def name_parts(self) -> list[str | None]:
        """The texts the record is ordered by, the weightiest first."""
        raise NotImplementedError

    def search_parts(self) -> list[str | None]:
        """The texts the record is found by."""
        raise NotImplementedError

    def index(self) -> None:
        """Bring the sort key and the search text up to the record's present values."""
        self.sort_key = sort_key(*self.name_parts())
        self.search_text = fold(" ".join(part for part in self.search_parts() if part))


BOOKKEEPING = frozenset({"id", "version", "sort_key", "search_text"})
Value = str | int | bool | date | datetime | None
