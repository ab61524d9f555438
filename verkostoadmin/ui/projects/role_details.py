"""Everything about one person's role in a project, to be read and edited beside the table."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QStackedWidget, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.values import format_phone
from verkostoadmin.services import images, records
from verkostoadmin.storage.people import RoleRow
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import LinkButton, button, icon_button
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Pane, column, row
from verkostoadmin.ui.widgets.portrait import decode, paint_portrait
from verkostoadmin.ui.widgets.scroll import scroll

SIZE = 56
NAMED_ROLES = ("contact", "deputy")  # by lists of participants


class RoleDetails(QStackedWidget):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._row: RoleRow | None = None
        self._face = Face()
        self._name, self._about = label("", "h2", wrap=True), label("", "small", muted=True, wrap=True)
        self._email = label("", "small", wrap=True, selectable=True)
        self._phone = label("", "small", selectable=True)
        self._open = LinkButton(_("Open the person"), self._open_person)
        self.up = icon_button("up", _("Earlier in print (Alt+Up)"))
        self.down = icon_button("down", _("Later in print (Alt+Down)"))
        self.remove = button(_("Remove from the project"), "plain", "trash")
        self.form = context.form("project_role")
        self.person = context.form("person")
        self._order = QWidget()
        self._order.setLayout(row(label(_("Order in print"), "label"), None, self.up, self.down))
        self.addWidget(Pane(fill="window"))
        self.addWidget(self._body())

    def _body(self) -> QWidget:
        role, organisation = self.form.editor("role"), self._organisation()
        starts, ends = self.form.editor("starts_on"), self.form.editor("ends_on")
        named = self.person.editor("show_in_lists")
        head = row(self._face, column(self._name, self._about, None, gap=2), gap=theme.S3)
        head.setStretch(1, 1)
        ways = column(self._email, self._phone, row(self._open, None), gap=2)
        parts = (head, ways, role, organisation, starts, ends, named, self._order, row(self.remove, None), None)
        return scroll(Pane(column(*parts, margins=(theme.S4,) * 4, gap=theme.S3), "window"), "window")

    def _organisation(self) -> QWidget:
        return self.form.editor("organisation_id", **self._context.reference("organisation"))

    def show_role(self, found: RoleRow | None, place: int | None, count: int) -> None:
        """`place` is the number in the order of print, None for those who act for an organisation."""
        values = records.load(self._context.db, "project_role", found.id) if found else None
        person = records.load(self._context.db, "person", found.person_id) if found else None
        if found is None or values is None or person is None:
            self._row = None
            self.setCurrentIndex(0)
            return
        if self._row is None or self._row.photo_id != found.photo_id or self._row.person != found.person:
            self._face.show_person(found.person, images.data_of(self._context.db, found.photo_id))
        self._row = found
        self._show_words(found)
        self._order.setVisible(place is not None)
        self.up.setEnabled(place is not None and place > 0)
        self.down.setEnabled(place is not None and place < count - 1)
        for form, record, stored in ((self.form, found.id, values), (self.person, found.person_id, person)):
            if form.record == record:
                form.refresh(stored)
            else:
                form.show_record(record, stored)
        self.person.editors["show_in_lists"].setVisible(found.role in NAMED_ROLES)
        self.setCurrentIndex(1)

    def _show_words(self, found: RoleRow) -> None:
        self._name.setText(found.person)
        self._about.setText(", ".join(part for part in (found.title, found.organisation) if part))
        self._email.setText(found.email or _("The e-mail address is missing"))
        self._phone.setText(format_phone(found.phone) if found.phone else "")
        self._phone.setVisible(bool(found.phone))

    def _open_person(self) -> None:
        if self._row is not None and self._row.expert_id is not None:
            self._context.open_record("expert", self._row.expert_id)
        elif self._row is not None:
            self._context.open_record("person", self._row.person_id)

    def focus_first(self) -> None:
        self.form.editors["role"].setFocus()

    def leave(self) -> None:
        self.form.leave()
        self.person.leave()


class Face(QWidget):
    """The portrait of a person, or initials."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._photo = "", QPixmap()
        self.setFixedSize(sz(SIZE), sz(SIZE))

    def show_person(self, name: str, photo: bytes | None) -> None:
        self._name, self._photo = name, decode(photo) or QPixmap()
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        photo = None if self._photo.isNull() else self._photo
        paint_portrait(QPainter(self), QRectF(self.rect()), self._name, photo)
