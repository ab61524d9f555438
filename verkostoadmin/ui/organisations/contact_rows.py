"""The people of an organisation: how they are reached, and what can be done with their position there."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from verkostoadmin.i18n import format_period, ngettext
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.values import format_phone
from verkostoadmin.storage.people import PositionRow
from verkostoadmin.ui import tab_order
from verkostoadmin.ui.organisations.links import NameLink
from verkostoadmin.ui.organisations.people import Contact
from verkostoadmin.ui.organisations.record import OrganisationRecord
from verkostoadmin.ui.organisations.section import Section
from verkostoadmin.ui.widgets.buttons import LinkButton, icon_button
from verkostoadmin.ui.widgets.labels import ElidedLabel
from verkostoadmin.ui.widgets.layout import Part, column, row
from verkostoadmin.ui.widgets.portrait import Portrait


class ContactSection(Section):
    """`acts` are what the page does: open, edit, remove, say."""

    def __init__(self, acts: "ContactActs", add: Callable[[], Any]) -> None:
        super().__init__(_("Contact persons"), _("Add…"), add)
        self._acts = acts
        self._shows_past = False
        self._record: OrganisationRecord | None = None

    def show_record(self, record: OrganisationRecord) -> None:
        if self._record is not None and record.id != self._record.id:
            self._shows_past = False
        self._record = record
        present = [one for one in record.contacts if one.present]
        past = [one for one in record.contacts if not one.present]
        rows: list[QWidget] = [
            ContactRow(one, self._acts) for one in (record.contacts if self._shows_past else present)
        ]
        if past and not self._shows_past:
            words = ngettext("Show %(count)d former person", "Show %(count)d former people", len(past))
            rows.append(LinkButton(words % {"count": len(past)}, self._show_past))
        self.show_rows(rows, _("Nobody is known here yet."))

    def _show_past(self) -> None:
        self._shows_past = True
        if self._record is not None:
            self.show_record(self._record)
            tab_order.arrange(self)


class ContactActs:
    """What can be done from a row."""

    def __init__(
        self,
        open_person: Callable[[int], Any],
        edit: Callable[[PositionRow], Any],
        remove: Callable[[PositionRow], Any],
        say: Callable[[str], Any],
    ) -> None:
        self.open_person, self.edit, self.remove, self._say = open_person, edit, remove, say

    def copy(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self._say(_("Copied: %(text)s") % {"text": words})

    def write(self, email: str) -> None:
        QDesktopServices.openUrl(QUrl(f"mailto:{email}"))


class ContactRow(QWidget):
    def __init__(self, contact: Contact, acts: ContactActs) -> None:
        super().__init__()
        self._contact, self._acts = contact, acts
        name = NameLink(contact.name, lambda: acts.open_person(contact.person_id), "strong")
        second = " · ".join(part for part in (contact.title, contact.email) if part)
        head = row(name, None, *self._buttons(), gap=0)
        head.setStretch(0, 1)
        head.setStretch(1, 0)
        lines: list[Part] = [head]
        if second:
            lines.append(ElidedLabel(second, "small", muted=True))
        third = contact.roles or _past(contact)
        if third:
            lines.append(ElidedLabel(third, "small", muted=True))
        line = row(column(Portrait(contact.name, size=36), None), column(*lines, None, gap=0))
        line.setStretch(1, 1)
        self.setLayout(line)

    def _buttons(self) -> Sequence[QPushButton]:
        contact, acts, made = self._contact, self._acts, []
        if contact.email:
            words = _("Write to %(address)s") % {"address": contact.email}
            made.append(icon_button("mail", words, lambda: acts.write(contact.email)))
        if contact.phone:
            words = _("Copy the number %(number)s") % {"number": format_phone(contact.phone)}
            made.append(icon_button("phone", words, lambda: acts.copy(format_phone(contact.phone))))
        more = icon_button("more", _("More about %(name)s") % {"name": contact.name})
        more.clicked.connect(lambda: self.menu().popup(more.mapToGlobal(more.rect().bottomLeft())))
        return [*made, more]

    def menu(self) -> QMenu:
        contact, acts, menu = self._contact, self._acts, QMenu(self)
        menu.addAction(_("Open the person"), lambda: acts.open_person(contact.person_id))
        if contact.email:
            menu.addAction(_("Copy the e-mail address"), lambda: acts.copy(contact.email))
        for held in contact.positions:
            title = held.title or _("position without a title")
            menu.addSeparator()
            menu.addAction(_("Edit: %(position)s…") % {"position": title}, partial(acts.edit, held))
            menu.addAction(_("Delete: %(position)s") % {"position": title}, partial(acts.remove, held))
        return menu


def _past(contact: Contact) -> str:
    """When somebody who is no longer there held the position."""
    if contact.present or not contact.positions:
        return ""
    return format_period(contact.positions[0].starts_on, contact.positions[0].ends_on)
