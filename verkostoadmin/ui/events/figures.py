"""The figures of an event: how far it is, its places, its projects and their municipalities, its host's workshops."""

from collections.abc import Callable
from datetime import date
from typing import Any

from verkostoadmin.i18n import format_number, ngettext
from verkostoadmin.i18n import gettext as _
from verkostoadmin.storage.event_details import EventDetails
from verkostoadmin.ui.events.wording import days_until
from verkostoadmin.ui.widgets.figures import Number

Go = Callable[[], Any]


def numbers(details: EventDetails, today: date, go: dict[str, Go]) -> list[Number]:
    """`go` tells where a click leads: to the day, the capacity, the projects, the municipalities or the host."""
    made = [_days(details, today, go["day"]), _capacity(details, go["capacity"]), _projects(details, go["projects"])]
    if details.projects:
        made.append(_municipalities(details, go["municipalities"]))
    if details.host is not None and details.projects:
        made.append(_workshops(details, go["host"]))
    return made


def _days(details: EventDetails, today: date, go: Go) -> Number:
    day = details.values["starts_at"].date()
    value, words = days_until(day, today)
    return Number(value, words, go, "accent" if day >= today else "muted")


def _capacity(details: EventDetails, go: Go) -> Number:
    capacity = details.values["capacity"]
    if capacity is None:
        return Number("–", _("places, no limit"), go, "muted")
    return Number(format_number(capacity), ngettext("place in figures", "places in figures", capacity), go)


def _projects(details: EventDetails, go: Go) -> Number:
    count = len(details.projects)
    return Number(
        str(count), ngettext("project in figures", "projects in figures", count), go, "accent" if count else "warn"
    )


def _municipalities(details: EventDetails, go: Go) -> Number:
    count = len(details.municipality_ids())
    words = ngettext("municipality in the projects", "municipalities in the projects", count)
    return Number(format_number(count), words, go)


def _workshops(details: EventDetails, go: Go) -> Number:
    """The host's own workshops in the projects of the event."""
    held = sum(project.workshops_held for project in details.projects)
    promised = sum(project.workshops_promised for project in details.projects)
    tip = _("Own workshops of the host in these projects: held / promised")
    return Number(f"{held}/{promised}", _("workshops of the host held"), go, tip=tip)
