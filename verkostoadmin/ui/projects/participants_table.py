"""The table of a project's participants: its columns, and filtering and sorting what the page has read already."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import PARTICIPATION_ROLE, PARTICIPATION_STATUS, label_of
from verkostoadmin.model.search import fold
from verkostoadmin.storage.participations import ParticipationRow
from verkostoadmin.ui.tables import Column

COUNTED: Final = "counted"
GONE: Final = ("declined", "withdrawn")
_STATUSES: Final = [value for value, _label in PARTICIPATION_STATUS]


class ParticipantsListing:
    """One project has at most a few hundred participants: they are in memory, in Finnish order of their names."""

    columns: Sequence[Column] = (
        Column("name", N_("Participant"), 168),
        Column("status", N_("Status"), 136, "chip", status="participation"),
        Column("groups", N_("Groups"), 172, "pills"),
        Column("workshops", N_("Workshops"), 122, "progress"),
        Column("contact", N_("Contact person"), 150, stretch=True),
    )

    def __init__(self) -> None:
        self._rows: dict[int, ParticipationRow] = {}
        self._counted: frozenset[int] = frozenset()

    def show_rows(self, rows: Sequence[ParticipationRow], municipalities: frozenset[int]) -> None:
        """`municipalities` are the organisations that the project counts."""
        self._rows = {row.id: row for row in rows}
        stood_for = municipalities - {row.organisation_id for row in rows}
        self._counted = frozenset(row.id for row in rows if _is_counted(row, municipalities, bool(stood_for)))

    def has(self, key: str) -> bool:
        """Whether a column tells anything about this project."""
        if key == "groups":
            return any(row.groups or row.role != "participant" for row in self._rows.values())
        if key == "workshops":
            return any(row.workshops_promised or row.workshops_held for row in self._rows.values())
        return True

    def row(self, row_id: int | None) -> ParticipationRow | None:
        return self._rows.get(row_id or 0)

    def ids(self, sort: str, descending: bool, filters: Mapping[str, Any]) -> "array[int]":
        found = [row for row in self._rows.values() if self._passes(row, filters)]
        if sort in _KEYS:
            found.sort(key=_KEYS[sort])
        if descending:
            found.reverse()
        return array("q", [row.id for row in found])

    def _passes(self, row: ParticipationRow, filters: Mapping[str, Any]) -> bool:
        """`status`, `group` and `region` filter by themselves; every word of `text` must be found somewhere in the row."""
        status = filters.get("status")
        if status and (row.id not in self._counted if status == COUNTED else row.status != status):
            return False
        if filters.get("group") and filters["group"] not in row.group_ids:
            return False
        if filters.get("region") and row.region != filters["region"]:
            return False
        text = fold(" ".join((row.organisation, row.region, row.contact, *row.groups)))
        return all(word in text for word in fold(filters.get("text", "")).split())

    def rows(self, ids: Sequence[int]) -> Mapping[int, tuple[Any, ...]]:
        return {row_id: _cells(self._rows[row_id]) for row_id in ids if row_id in self._rows}


_KEYS: Final[dict[str, Callable[[ParticipationRow], Any]]] = {
    "status": lambda row: _STATUSES.index(row.status),
    "groups": lambda row: (not row.groups, row.groups),
    "workshops": lambda row: (row.workshops_held, row.workshops_promised),
    "contact": lambda row: (not row.contact, fold(row.contact)),
}


def _is_counted(row: ParticipationRow, municipalities: frozenset[int], through_others: bool) -> bool:
    """A counted municipality; where some are counted through joint authorities, these too."""
    if row.status != "confirmed" or row.role != "participant":
        return False
    return row.organisation_id in municipalities or (through_others and row.kind == "joint_authority")


def _cells(row: ParticipationRow) -> tuple[Any, ...]:
    """A role other than that of a participant stands among the groups, muted."""
    pills = [(name, True) for name in row.groups]
    if row.role != "participant":
        pills.insert(0, (_(label_of(PARTICIPATION_ROLE, row.role)), False))
    workshops = (row.workshops_held, row.workshops_promised) if row.workshops_promised or row.workshops_held else None
    return row.organisation, row.status, tuple(pills), workshops, row.contact, row.status in GONE
