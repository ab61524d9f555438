"""What stands in place of a list without anybody: which filters hide everyone, or what belongs here."""

from collections.abc import Callable
from typing import Any

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui.experts.filters import FilterBar
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.empty import Empty

Acts = dict[str, Callable[[], Any]]


def make(filters: FilterBar, clear: Callable[[], Any], acts: Acts) -> Empty:
    """`acts` make a new "expert" or "person"."""
    if filters.is_filtering():
        way_out = button(_("Clear the filters"), "plain", "close", clear)
        in_force = _("In force: %(filters)s") % {"filters": ", ".join(filters.in_force())}
        return Empty("search", _("Nobody passes the filters"), in_force, [way_out])
    if filters.view() == "people":
        first = button(_("New person…"), "primary", "plus", acts["person"])
        text = _("Everyone who takes part, speaks or is turned to stands here.")
        return Empty("people", _("No people yet"), text, [first])
    first = button(_("New expert…"), "primary", "plus", acts["expert"])
    text = _("Experts are shown in brochures with their photo and introduction.")
    return Empty("people", _("No experts yet"), text, [first])
