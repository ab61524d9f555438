"""What can be done with the organisation that is shown, and with many at once."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtGui import QGuiApplication

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.services import records
from verkostoadmin.storage import contacts
from verkostoadmin.storage.memberships import Membership
from verkostoadmin.storage.people import PositionRow
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.organisations.add_person import AddPersonSheet
from verkostoadmin.ui.organisations.add_to_project import AddToProjectSheet
from verkostoadmin.ui.organisations.record import OrganisationRecord
from verkostoadmin.ui.organisations.record_sheet import RecordSheet

POSITION_LINES = (("title", "kind"), ("starts_on", "ends_on"))
DAYS = (("starts_on", "ends_on"),)


class OrganisationActs:
    """`shown` gives the organisation of the panel at the moment of the act."""

    def __init__(self, context: Context, shown: Callable[[], OrganisationRecord | None]) -> None:
        self._context, self._shown = context, shown

    def add_to_project(self) -> None:
        record = self._shown()
        if record is not None:
            self.add_many([record.id])

    def add_many(self, organisations: Sequence[int], project: int | None = None) -> None:
        self._context.show_sheet(AddToProjectSheet(self._context, organisations, project), "message")

    def add_person(self) -> None:
        record = self._shown()
        if record is not None:
            name = record.values["name_fi"]
            self._context.show_sheet(AddPersonSheet(self._context, record.id, name, record.involvements), "message")

    def edit_position(self, position: PositionRow) -> None:
        title = _("Position: %(person)s") % {"person": position.person}
        self._context.show_sheet(
            RecordSheet(self._context, title, "position", POSITION_LINES, position.id, note=position.organisation),
            "message",
        )

    def remove_position(self, position: PositionRow) -> None:
        self._delete("position", position.id)

    def add_member(self) -> None:
        self._add_membership("member_id", "organisation_id", _("Add a member"))

    def add_body(self) -> None:
        self._add_membership("organisation_id", "member_id", _("Add a membership"))

    def _add_membership(self, asked: str, own: str, title: str) -> None:
        record = self._shown()
        if record is not None:
            note = _("The membership exists as soon as the organisation is chosen.")
            sheet = RecordSheet(self._context, title, "member", (asked, *DAYS), defaults={own: record.id}, note=note)
            self._context.show_sheet(sheet, "message")

    def edit_membership(self, membership: Membership) -> None:
        title = _("Membership: %(name)s") % {"name": membership.name}
        self._context.show_sheet(RecordSheet(self._context, title, "member", DAYS, membership.id), "message")

    def remove_membership(self, membership: Membership) -> None:
        self._delete("member", membership.id)

    def show_history(self) -> None:
        record = self._shown()
        if record is not None:
            self._context.show_history("organisation", record.id)

    def delete(self) -> None:
        record = self._shown()
        if record is not None:
            self._delete("organisation", record.id)

    def _delete(self, entity: str, record: int) -> None:
        self._context.run(lambda: records.delete(self._context.db, entity, [record]), offer_undo=True)

    def copy_addresses(self, organisations: Sequence[int], project: int | None) -> None:
        """The addresses go to the clipboard, separated as mail programs want; who has none is counted."""
        with self._context.db.read() as session:
            found = contacts.addresses(session, organisations, date.today(), project)
        addresses = list(dict.fromkeys(email for emails in found.values() for email in emails))
        QGuiApplication.clipboard().setText("; ".join(addresses))
        words = ngettext("%(count)d address copied", "%(count)d addresses copied", len(addresses))
        said = words % {"count": len(addresses)}
        without = len(set(organisations)) - len(found)
        if without:
            more = ngettext(
                "%(count)d organisation has no contact person",
                "%(count)d organisations have no contact person",
                without,
            )
            said = f"{said} · {more % {'count': without}}"
        self._context.say(said)
