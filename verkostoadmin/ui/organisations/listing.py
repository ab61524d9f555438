"""What the table of organisations shows: its columns, and the queries behind its order and rows."""

from array import array
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final

from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import ORGANISATION_KIND, label_of
from verkostoadmin.storage import organisations
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.organisations import OrganisationFilter, OrganisationRow
from verkostoadmin.ui.organisations import words
from verkostoadmin.ui.tables import Column

NAME, KIND, REGION, LANGUAGE, POPULATION, PROJECTS = range(6)
NAME_TITLES: Final = {True: N_("Municipality"), False: N_("Organisation")}


class OrganisationListing:
    """`filters["wanted"]` is the OrganisationFilter in force."""

    columns: Sequence[Column] = (
        Column("name", NAME_TITLES[True], 168),
        Column("kind", N_("Kind"), 150, muted=True),
        Column("region", N_("Region"), 146, muted=True),
        Column("language", N_("Language"), 82, muted=True, show=words.codes),
        Column("population", N_("Residents"), 92, "number", show=words.number),
        Column("", N_("Projects"), 150, "pills", stretch=True),
    )

    def __init__(self, db: Database) -> None:
        self._db = db

    def ids(self, sort: str, descending: bool, filters: Mapping[str, Any]) -> "array[int]":
        wanted = filters.get("wanted", OrganisationFilter())
        with self._db.read() as session:
            return organisations.ids(session, wanted, sort or "name", descending)

    def rows(self, ids: Sequence[int]) -> Mapping[int, tuple[Any, ...]]:
        with self._db.read() as session:
            found = organisations.rows(session, ids, date.today())
        return {key: _cells(row) for key, row in found.items()}


def _cells(row: OrganisationRow) -> tuple[Any, ...]:
    name = words.full_name(row.name_fi, row.name_sv, row.language_status)
    if row.valid_to is not None:
        name = _("%(name)s (ceased)") % {"name": name}
    pills = tuple((mark.short_name, not mark.ended) for mark in row.projects)
    kind = _(label_of(ORGANISATION_KIND, row.kind))
    return (name, kind, row.region, row.language_status, row.population, pills, row.valid_to is not None)
