"""One person: every field, positions in organisations, roles in projects, and the way to the profile."""

from PySide6.QtWidgets import QMenu, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import records
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.people.detail import Detail
from verkostoadmin.ui.people.photos import Photos
from verkostoadmin.ui.people.portrait import RoundPortrait
from verkostoadmin.ui.people.positions import Positions
from verkostoadmin.ui.people.roles import ComingEvents, Roles
from verkostoadmin.ui.people.snapshot import PersonSnapshot, load_person
from verkostoadmin.ui.widgets.buttons import LinkButton, more_button
from verkostoadmin.ui.widgets.layout import column, in_pairs, row, two_columns
from verkostoadmin.ui.widgets.wrapped import WrappedText

PORTRAIT = 64


class PersonDetail(Detail):
    def __init__(self, context: Context, photos: Photos) -> None:
        super().__init__()
        self.context, self._photos = context, photos
        self.person_id: int | None = None
        self._expert_id: int | None = None
        self.form = context.form("person")
        self.positions, self.roles = Positions(context), Roles(context, "contact")
        self.events = ComingEvents(context)
        self._portrait = RoundPortrait(PORTRAIT)
        self._name, self._second = WrappedText(), WrappedText()
        self.profile_link = LinkButton(_("Make an expert profile"), self.open_profile, "person")
        fields = self._fields()
        parts = (self._head(), fields, self.positions, self.roles, self.events)
        sections = (fields, self.positions, self.roles, self.events)
        self.build(column(*parts, None, gap=theme.S5), sections, self.form.editors["given_name"].input.focus)

    def _head(self) -> QWidget:
        head = QWidget()
        menu = QMenu()
        menu.addAction(_("Change history")).triggered.connect(
            lambda: self.context.show_history("person", self.person_id)
        )
        menu.addAction(_("Delete the person")).triggered.connect(lambda: self.delete())
        first = row(self._name, column(more_button(menu, _("More about the person")), None, gap=0), gap=theme.S4)
        first.setStretch(0, 1)
        texts = column(first, self._second, row(self.profile_link, None), gap=2)
        parts = row(column(self._portrait, None, gap=0), texts, gap=theme.S4)
        parts.setStretch(1, 1)
        head.setLayout(parts)
        return head

    def _fields(self) -> QWidget:
        made = QWidget()
        names = ("given_name", "family_name", "email", "phone", "language", "erase_on", "show_in_lists")
        editors = [self.form.editor(name) for name in names]
        made.setLayout(two_columns(*in_pairs(editors), self.form.editor("note")))
        return made

    # ------------------------------------------------------------ showing
    def show_person(self, person_id: int) -> bool:
        """Open a person; False where there is no such person any more."""
        snapshot = load_person(self.context.db, person_id)
        if snapshot is None:
            return False
        if person_id != self.person_id:
            self.leave()
            self.person_id = person_id
            self.form.show_record(person_id, snapshot.person)
            self.to_top()
        else:
            self.form.refresh(snapshot.person)
        self._show(snapshot)
        return True

    def _show(self, snapshot: PersonSnapshot) -> None:
        self._name.show_pieces([(snapshot.name, "h1", "text")])
        held = snapshot.position
        told = [held.title, held.organisation] if held else []
        self._second.show_pieces([(", ".join(part for part in told if part), "body", "muted")])
        self._second.setVisible(bool(told))
        photo_id = snapshot.expert["photo_id"] if snapshot.expert else None
        self._portrait.show_person(snapshot.name, self._photos.pixmap(photo_id))
        self._expert_id = snapshot.expert["id"] if snapshot.expert else None
        self.profile_link.set_words(_("Expert profile") if self._expert_id else _("Make an expert profile"))
        person_id = snapshot.person["id"]
        self.positions.show_person(person_id, snapshot.positions, snapshot.today)
        self.roles.show_person(person_id, snapshot.roles, snapshot.today)
        self.events.show_events(snapshot.events)
        self.events.setVisible(bool(snapshot.roles))

    # ------------------------------------------------------------ acts
    def open_profile(self) -> None:
        """Go to the profile; make it first where there is none."""
        expert_id = self._expert_id
        if expert_id is None and self.person_id is not None:
            values = {"person_id": self.person_id}
            changes = self.context.run(lambda: records.create(self.context.db, "expert", values))
            expert_id = changes.id if changes is not None else None
        if expert_id is not None:
            self.context.open_record("expert", expert_id)

    def delete(self) -> None:
        person_id = self.person_id
        if person_id is not None:
            self.context.run(lambda: records.delete(self.context.db, "person", [person_id]), offer_undo=True)

    def leave(self) -> None:
        self.form.leave()
        self.positions.leave()
        self.roles.leave()
