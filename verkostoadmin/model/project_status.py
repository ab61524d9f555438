"""The status of a project, computed from its dates, and the order in which lists show the statuses."""

from datetime import date
from typing import Final

from verkostoadmin.i18n import N_

STATUSES: Final = {
    "open": N_("Open for registration"),
    "running": N_("Running"),
    "planned": N_("Planned"),
    "ended": N_("Ended"),
    "cancelled": N_("Cancelled"),
}
STATUS_ORDER: Final = tuple(STATUSES)


def status(
    *, starts_on: date, ends_on: date | None, opens: date | None, closes: date | None, cancelled: bool, today: date
) -> str:
    """The status of a project on a day, computed from its dates: an open registration window comes before running."""
    if cancelled:
        return "cancelled"
    if ends_on and ends_on < today:
        return "ended"
    if opens and opens <= today and (closes is None or today <= closes):
        return "open"
    return "running" if starts_on <= today else "planned"
