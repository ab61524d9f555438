"""The projects of an organisation: what they are, how it takes part, and its own workshops."""

from collections.abc import Callable
from typing import Any

from verkostoadmin.i18n import format_date
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import PARTICIPATION_ROLE, label_of
from verkostoadmin.storage.memberships import Membership
from verkostoadmin.storage.participations import Involvement
from verkostoadmin.ui.organisations.links import NameLink
from verkostoadmin.ui.organisations.record import OrganisationRecord
from verkostoadmin.ui.organisations.section import Section
from verkostoadmin.ui.widgets.chips import Chip, look
from verkostoadmin.ui.widgets.labels import ElidedLabel
from verkostoadmin.ui.widgets.layout import Part, column, row

Open = Callable[[str, int], Any]


class InvolvementSection(Section):
    def __init__(self, open_record: Open, add: Callable[[], Any]) -> None:
        super().__init__(_("Projects"), _("Add to a project…"), add)
        self._open = open_record

    def show_record(self, record: OrganisationRecord) -> None:
        rows = [self._row(one, _how(one)) for one in record.involvements]
        own = {one.project_id for one in record.involvements if one.status == "confirmed"}
        for body, one in record.represented:
            if one.project_id not in own:
                rows.append(self._row(one, _through(body)))
        self.show_rows(rows, _("Not in any project."))

    def _row(self, one: Involvement, how: str) -> Part:
        """The chip is the project's while the organisation is in it, else how far it came."""
        chip = look("project", one.project_status) if one.status == "confirmed" else look("participation", one.status)
        name = NameLink(one.name, lambda: self._open("participation", one.id))
        name.setAccessibleDescription(f"{_(chip.label)}. {how}")
        line = row(Chip(chip), name)
        line.setStretch(1, 1)
        more = " · ".join(filter(None, (how, _workshops(one))))
        return column(line, ElidedLabel(more, "small", muted=True), gap=0) if more else line


def _workshops(one: Involvement) -> str:
    """Under the name, not beside it: names are long."""
    if not one.workshops_promised or one.status != "confirmed":
        return ""
    numbers = {"held": one.workshops_held, "promised": one.workshops_promised}
    return _("own workshops held %(held)d/%(promised)d") % numbers


def _how(one: Involvement) -> str:
    """The role where it is not a participant's, and when it ended; nothing for a plain participant."""
    role = "" if one.role == "participant" else _(label_of(PARTICIPATION_ROLE, one.role))
    ended = _("until %(day)s") % {"day": format_date(one.ended_on)} if one.ended_on else ""
    return ", ".join(part for part in (role, ended) if part)


def _through(body: Membership) -> str:
    return _("through %(body)s") % {"body": body.name}
