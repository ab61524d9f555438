"""Everything about one participant of a project, to be read and edited."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import PROJECT_ROLE, label_of
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import participations, records
from verkostoadmin.storage.participations import ParticipationRow
from verkostoadmin.ui import tab_order, theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.projects.add_role import show_role_sheet
from verkostoadmin.ui.projects.snapshot import Group, Snapshot
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import LinkButton, button, icon_button
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Pane, clear, column, row
from verkostoadmin.ui.widgets.scroll import scroll

FIELD_NAMES = (
    "role", "applied_on", "confirmed_on", "ended_on", "workshops_promised", "fee_cents", "invoicing_reference", "note",
)  # fmt: skip


class ParticipantDetails(Pane):
    closed = Signal()

    def __init__(self, context: Context) -> None:
        self._context = context
        self.snapshot: Snapshot | None = None
        self._row: ParticipationRow | None = None
        self._title = label("", "h2", wrap=True)
        self.status = FieldEditor(FIELDS["participation"]["status"])
        self.form = context.form("participation")
        fields = [self.form.editor(name) for name in FIELD_NAMES]
        self._boxes: dict[int, QCheckBox] = {}
        self._groups, self._contacts = QVBoxLayout(), QVBoxLayout()
        for part in (self._groups, self._contacts):
            part.setSpacing(theme.S1)
        self._groups_title = label(_("Groups"), "label")
        close = icon_button("close", _("Back to the coverage (Esc)"))
        head = row(self._title, close)
        head.setStretch(0, 1)
        self._open = LinkButton(_("Open the page of the organisation"), self._open_organisation)
        add = LinkButton(_("Add a contact person…"), self._add_contact)
        remove = button(_("Remove from the project"), "plain", "trash", self._remove)
        people = column(label(_("People of this participant"), "label"), self._contacts, row(add, None), gap=theme.S1)
        groups = column(self._groups_title, self._groups, gap=theme.S1)
        parts = (head, row(self._open, None), self.status, groups, people, *fields, row(remove, None), None)
        body = Pane(column(*parts, margins=(theme.S4,) * 4, gap=theme.S3), "window")
        super().__init__(column(scroll(body, "window"), gap=0), "window")
        close.clicked.connect(lambda: self.closed.emit())
        self.status.committed.connect(lambda value, _seen: self._set_status(value))

    # ------------------------------------------------------------ showing
    def refresh(self, snapshot: Snapshot) -> bool:
        """Show the same participant as it is now; False where it is gone or none was shown."""
        self.snapshot = snapshot
        known = self._row.id if self._row else None
        found = next((part for part in snapshot.participations if part.id == known), None)
        if found is not None:
            self.show_participation(found)
        return found is not None

    def show_participation(self, part: ParticipationRow) -> None:
        values = records.load(self._context.db, "participation", part.id)
        if values is None or self.snapshot is None:
            return
        self._row = part
        self._title.setText(part.organisation)
        self.status.show_value(values["status"])
        if self.form.record == part.id:
            self.form.refresh(values)
        else:
            self.form.show_record(part.id, values)
        self._show_groups(self.snapshot.groups, part)
        self._show_contacts(part)
        tab_order.arrange(self)

    def _show_groups(self, groups: Sequence[Group], part: ParticipationRow) -> None:
        """The boxes are made anew only for other groups, so that the keyboard stays where it is."""
        if [group.id for group in groups] != list(self._boxes):
            clear(self._groups)
            self._boxes = {group.id: self._box(group.id) for group in groups}
        self._groups_title.setVisible(bool(groups))
        for group in groups:
            self._boxes[group.id].setText(group.name)
            self._boxes[group.id].setChecked(group.id in part.group_ids)

    def _box(self, group: int) -> QCheckBox:
        box = QCheckBox()
        box.setMinimumHeight(sz(24))
        box.clicked.connect(lambda on: self._put_in_group(group, on))
        self._groups.addWidget(box)
        return box

    def _show_contacts(self, part: ParticipationRow) -> None:
        clear(self._contacts)
        roles = self.snapshot.roles if self.snapshot else ()
        for role in roles:
            if role.organisation_id == part.organisation_id:
                link = LinkButton(role.person, partial(self._context.open_record, "person", role.person_id))
                kind = label(_(label_of(PROJECT_ROLE, role.role)), "small", muted=True)
                holder = QWidget()
                holder.setLayout(column(row(link, None), kind, gap=0))
                self._contacts.addWidget(holder)

    # ------------------------------------------------------------ acts
    def _id(self) -> int:
        assert self._row is not None
        return self._row.id

    def _set_status(self, status: str) -> None:
        """With its day, as when many are changed at once."""
        participation = self._id()
        self._context.run(lambda: participations.set_status(self._context.db, [participation], status))

    def _put_in_group(self, group: int, member: bool) -> None:
        participation = self._id()
        self._context.run(lambda: participations.put_in_group(self._context.db, [participation], group, member))

    def _open_organisation(self) -> None:
        if self._row is not None:
            self._context.open_record("organisation", self._row.organisation_id)

    def _add_contact(self) -> None:
        if self.snapshot is not None and self._row is not None:
            show_role_sheet(self._context, self.snapshot.id, "contact", self._row.organisation_id, None)

    def _remove(self) -> None:
        participation = self._id()
        self._context.run(lambda: records.delete(self._context.db, "participation", [participation]), offer_undo=True)

    def leave(self) -> None:
        self.form.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
