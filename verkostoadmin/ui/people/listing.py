"""What the table of all people shows."""

from array import array
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from verkostoadmin.i18n import N_
from verkostoadmin.model.values import format_phone
from verkostoadmin.storage import people
from verkostoadmin.ui.people.consent import answer
from verkostoadmin.ui.tables import Column

if TYPE_CHECKING:
    from verkostoadmin.storage.database import Database

Cells = tuple[Any, ...]


class PeopleListing:
    columns: Sequence[Column] = (
        Column("name", N_("Name"), 190),
        Column("", N_("Title"), 150, muted=True, shown_from=760),
        Column("", N_("Organisation"), 150, stretch=True),
        Column("email", N_("E-mail"), 190, muted=True, shown_from=640),
        Column("", N_("Phone"), 130, muted=True, show=format_phone, shown_from=920),
        Column("show_in_lists", N_("In lists"), 104, muted=True, shown_from=560),
    )

    def __init__(self, db: "Database") -> None:
        self._db = db

    def ids(self, sort: str, descending: bool, filters: Mapping[str, Any]) -> "array[int]":
        with self._db.read() as session:
            return people.ids(session, filters.get("text", ""), sort, descending)

    def rows(self, ids: Sequence[int]) -> Mapping[int, Cells]:
        with self._db.read() as session:
            found = people.rows(session, ids, date.today())
        return {
            key: (
                f"{row.family_name} {row.given_name}".strip(), row.title, row.organisation, row.email, row.phone,
                answer(row.show_in_lists),
            )
            for key, row in found.items()
        }  # fmt: skip
