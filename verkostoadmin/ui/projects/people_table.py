"""The table of everyone with a role in a project, filtered by kind of role and by words."""

from array import array
from collections.abc import Mapping, Sequence
from typing import Any, Final

from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import PROJECT_ROLE, label_of
from verkostoadmin.model.search import fold
from verkostoadmin.storage.people import RoleRow
from verkostoadmin.ui.people.consent import answer
from verkostoadmin.ui.tables import Column

KINDS: Final[tuple[frozenset[str] | None, ...]] = (
    None,
    frozenset({"lead_expert", "expert"}),
    frozenset({"contact", "deputy"}),
    frozenset({"steering"}),
)
_RANK: Final = ("lead_expert", "expert", "contact", "deputy", "steering")


class PeopleListing:
    """Experts in the order of print, then contact persons and deputies, the office's first, then the steering group."""

    columns: Sequence[Column] = (
        Column("", N_("Name"), 176),
        Column("", N_("Role"), 140, muted=True, shown_from=520),
        Column("", N_("Title and organisation"), 160, muted=True, stretch=True),
        Column("", N_("E-mail"), 190, muted=True, shown_from=760),
        Column("", N_("In lists"), 104, muted=True, shown_from=560),
    )

    def __init__(self) -> None:
        self._rows: dict[int, RoleRow] = {}

    def show_rows(self, rows: Sequence[RoleRow]) -> None:
        self._rows = {row.id: row for row in sorted(rows, key=lambda row: _RANK.index(row.role))}

    def row(self, row_id: int | None) -> RoleRow | None:
        return self._rows.get(row_id or 0)

    def answer(self, row_id: int) -> bool | None:
        """Whether the person may be named in lists, None as long as nobody has asked."""
        return self._rows[row_id].show_in_lists

    def peers(self, role_id: int | None) -> list[int]:
        """The roles among which one can be moved: of the same kind and for no organisation; empty where it cannot."""
        found = self.row(role_id)
        if found is None or found.organisation_id is not None:
            return []
        return [row.id for row in self._rows.values() if row.organisation_id is None and row.role == found.role]

    def count(self, kinds: frozenset[str] | None) -> int:
        return sum(kinds is None or row.role in kinds for row in self._rows.values())

    def ids(self, sort: str, descending: bool, filters: Mapping[str, Any]) -> "array[int]":
        kinds, words = filters.get("kinds"), fold(filters.get("text", "")).split()
        found = [row for row in self._rows.values() if kinds is None or row.role in kinds]
        return array("q", [row.id for row in found if all(word in _searched(row) for word in words)])

    def rows(self, ids: Sequence[int]) -> Mapping[int, tuple[Any, ...]]:
        return {row_id: _cells(self._rows[row_id]) for row_id in ids if row_id in self._rows}


def _searched(row: RoleRow) -> str:
    return fold(" ".join((row.person, row.title, row.organisation, row.email)))


def _cells(row: RoleRow) -> tuple[Any, ...]:
    about = ", ".join(part for part in (row.title, row.organisation) if part)
    return row.person, _(label_of(PROJECT_ROLE, row.role)), about, row.email or _("missing"), answer(row.show_in_lists)
