"""Who belongs to a joint body, or what an organisation belongs to: rows with their days."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import format_period
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import ORGANISATION_KIND, label_of
from verkostoadmin.storage.memberships import Membership
from verkostoadmin.ui.organisations.links import NameLink
from verkostoadmin.ui.organisations.record import OrganisationRecord
from verkostoadmin.ui.organisations.section import Section
from verkostoadmin.ui.organisations.words import BODIES
from verkostoadmin.ui.widgets.buttons import icon_button
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import row

Act = Callable[[Membership], Any]


class MembershipSection(Section):
    """`of_body` shows the members of a joint body; otherwise the bodies an organisation is a member of."""

    def __init__(self, of_body: bool, open_one: Callable[[int], Any], add: Callable[[], Any], edit: Act, remove: Act):
        super().__init__("", _("Add…"), add, gap=0)
        self._of_body, self._open, self._edit, self._remove = of_body, open_one, edit, remove

    def show_record(self, record: OrganisationRecord) -> None:
        found = record.members if self._of_body else record.bodies
        title = _("Members") if self._of_body else _("Member of")
        self.show_title(f"{title} ({len(found)})" if found else title)
        self.setVisible(bool(found) or self._of_body == (record.kind in BODIES))
        empty = _("No members yet.") if self._of_body else _("Not a member of any joint body.")
        self.show_rows([self._row(one) for one in found], empty)

    def _row(self, one: Membership) -> QWidget:
        made = QWidget()
        detail = "" if self._of_body else _(label_of(ORGANISATION_KIND, one.kind))
        words = " · ".join(part for part in (detail, format_period(one.starts_on, one.ends_on)) if part)
        name = NameLink(one.name, lambda: self._open(one.other_id))
        edit = icon_button(
            "pencil", _("Days of the membership: %(name)s") % {"name": one.name}, lambda: self._edit(one)
        )
        remove = icon_button("trash", _("Remove: %(name)s") % {"name": one.name}, lambda: self._remove(one))
        made.setLayout(row(name, label(words, "small", muted=True), None, edit, remove, gap=4))
        return made


class CountySection(Section):
    """The municipalities of a wellbeing services county, as the register has them."""

    def __init__(self, open_one: Callable[[int], Any]) -> None:
        super().__init__("", gap=0)
        self._open = open_one

    def show_record(self, record: OrganisationRecord) -> None:
        self.setVisible(record.kind == "wellbeing_county")
        self.show_title(_("Municipalities of the county (%(count)d)") % {"count": len(record.municipalities)})
        self.show_rows([NameLink(name, partial(self._open, key)) for key, name in record.municipalities])
