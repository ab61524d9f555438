"""Rules over several fields of one record: dates in order, a person has some name."""

from typing import Any

from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.model.values import display

# (entity, earlier field, later field): the later one may not come before the earlier one.
_ORDERED = (
    ("project", "starts_on", "ends_on"),
    ("project", "registration_opens", "registration_closes"),
    ("organisation", "valid_from", "valid_to"),
    ("member", "starts_on", "ends_on"),
    ("position", "starts_on", "ends_on"),
    ("project_role", "starts_on", "ends_on"),
    ("participation", "confirmed_on", "ended_on"),
    ("event", "starts_at", "ends_at"),
    ("event", "registration_opens", "registration_closes"),
)


def problems(entity: str, values: dict[str, Any], changed: set[str]) -> dict[str, str]:
    """The reasons why a record with these values may not be stored, by field; only rules that the change touches."""
    found = _order_problems(entity, values, changed)
    if (
        entity == "person"
        and changed & {"given_name", "family_name"}
        and not (values.get("given_name") or values.get("family_name"))
    ):
        found["family_name"] = _("Write a given name or a family name.")
    if entity == "project" and values.get("predecessor_id") and values["predecessor_id"] == values.get("id"):
        found["predecessor_id"] = _("A project cannot be its own predecessor.")
    if entity == "organisation" and values.get("successor_id") and values["successor_id"] == values.get("id"):
        found["successor_id"] = _("An organisation cannot be its own successor.")
    return found


def _order_problems(entity: str, values: dict[str, Any], changed: set[str]) -> dict[str, str]:
    found = {}
    for owner, earlier, later in _ORDERED:
        first, last = values.get(earlier), values.get(later)
        if owner != entity or not changed & {earlier, later} or not first or not last or first <= last:
            continue
        if later in changed:
            found[later] = _order_text(
                N_("%(value)s is earlier than ”%(other)s” %(limit)s."), entity, later, earlier, values
            )
        else:
            found[earlier] = _order_text(
                N_("%(value)s is later than ”%(other)s” %(limit)s."), entity, earlier, later, values
            )
    return found


def _order_text(message: str, entity: str, name: str, other: str, values: dict[str, Any]) -> str:
    fields = FIELDS[entity]
    return _(message) % {
        "value": display(fields[name], values[name]),
        "other": _(fields[other].label),
        "limit": display(fields[other], values[other]),
    }
