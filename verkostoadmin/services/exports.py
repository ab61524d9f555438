"""Lists of records as plain objects with stable English keys, for the command line and for other programs."""

from collections.abc import Callable
from datetime import date
from typing import Any

from verkostoadmin.i18n import current
from verkostoadmin.storage import exports
from verkostoadmin.storage.database import Database

LISTS = ("projects", "organisations", "people", "experts", "events")


def listed(db: Database, what: str, search: str = "") -> list[dict[str, Any]]:
    """The records of one list whose names contain the words; ids are texts, days are ISO dates, no value is None."""
    makers: dict[str, Callable[..., list[dict[str, Any]]]] = {
        "projects": exports.projects,
        "organisations": exports.organisations,
        "people": exports.people,
        "experts": exports.experts,
        "events": exports.events,
    }
    with db.read() as session:
        return makers[what](session, search, current(), date.today())
