"""The sheet that adds many participants at once: filter and tick, type a name and Enter, or paste a whole list."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.model.choices import LANGUAGE_STATUS, ORGANISATION_KIND, PARTICIPATION_ROLE, PARTICIPATION_STATUS
from verkostoadmin.services import participations
from verkostoadmin.storage import name_matching, organisations
from verkostoadmin.storage.organisations import OrganisationFilter, OrganisationRow
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.projects.check_list import CheckList, Entry
from verkostoadmin.ui.projects.snapshot import Snapshot
from verkostoadmin.ui.sheets import Sheet
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import LinkButton, button, fit
from verkostoadmin.ui.widgets.inputs import SearchField, combo
from verkostoadmin.ui.widgets.labels import INKS, label
from verkostoadmin.ui.widgets.layout import Part, column, hairline, row

MOST_NAMED = 8
TYPED_SEPARATORS = (",", ";")


class NamesField(SearchField):
    """Enter is for the sheet, not for whoever is around it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()


class AddParticipantsSheet(Sheet):
    def __init__(self, context: Context, snapshot: Snapshot) -> None:
        title = _("Add participants: %(project)s") % {"project": snapshot.short_name}
        super().__init__(name=title)
        self._context, self._project = context, snapshot.id
        self._inside = {(part.organisation_id, part.role) for part in snapshot.participations}
        self._typed = ""  # in the field before the latest change
        self.names = NamesField(_("Name, or a pasted list of names"))
        self.kind = combo([("", _("All kinds")), *_words(ORGANISATION_KIND)], _("Kind of organisation"))
        self.region = combo([("", _("All regions")), *self._regions()], _("Region"))
        self.language = combo([("", _("All languages")), *_words(LANGUAGE_STATUS)], _("Language status"))
        self.list = CheckList(_("Organisations"))
        self._count = label("", "small", muted=True)
        self._all = LinkButton(_("Tick all of these"), lambda: self.list.tick(self.list.entries()))
        self._none = LinkButton(_("Untick all"), self._untick)
        self.told = label("", "small", wrap=True)
        self.status = combo(_words(PARTICIPATION_STATUS), _("Status of the new ones"))
        self.role = combo(_words(PARTICIPATION_ROLE), _("Role of the new ones"))
        self.act = button(_("Add"), "primary", "plus", self.add)
        self.kind.setCurrentIndex(self.kind.findData("municipality"))
        self.status.setCurrentIndex(self.status.findData("confirmed"))
        layout = column(
            self.head(title), self._filters(), self._line(), hairline(), self.list, hairline(), self._foot(), gap=0
        )
        layout.setStretch(4, 1)
        self.setLayout(layout)
        self.first = self.names
        self._connect()
        self._load()

    def _regions(self) -> list[tuple[str, str]]:
        with self._context.db.read() as session:
            return [(code, name) for code, name, _count in organisations.regions(session)]

    # ------------------------------------------------------------ building
    def _filters(self) -> Part:
        made = row(self.names, self.kind, self.region, self.language, margins=(theme.S5, 0, theme.S5, theme.S2))
        for index, stretch in enumerate((4, 2, 2, 2)):
            made.setStretch(index, stretch)
        return made

    def _line(self) -> Part:
        counts = row(self._count, self._all, self._none, None, gap=theme.S3)
        return column(counts, self.told, margins=(theme.S5, 0, theme.S5, theme.S2), gap=theme.S1)

    def _foot(self) -> Part:
        for box in (self.status, self.role):
            box.setFixedWidth(sz(170))
        cancel = button(_("Cancel"), "plain", None, self.closed.emit)
        words = (label(_("As"), "label"), self.status, self.role)
        return row(*words, None, cancel, self.act, margins=(theme.S5, theme.S3, theme.S5, theme.S4))

    def _connect(self) -> None:
        self.names.textChanged.connect(self._on_text)
        self.names.returnPressed.connect(self._on_enter)
        for box in (self.kind, self.region, self.language, self.role):
            box.currentIndexChanged.connect(lambda _index: self._load())
        self.list.ticks_changed.connect(self._show_counts)

    # ------------------------------------------------------------ the list
    def _load(self) -> None:
        wanted = OrganisationFilter(
            self.names.text().strip(), self.kind.currentData(), self.region.currentData(), self.language.currentData()
        )
        with self._context.db.read() as session:
            ids = list(organisations.ids(session, wanted))
            rows = organisations.rows(session, ids, date.today())
        self.list.show_entries([self._entry(rows[row_id]) for row_id in ids])
        self._show_counts()

    def _entry(self, found: OrganisationRow) -> Entry:
        inside = (found.id, self.role.currentData()) in self._inside
        return Entry(found.id, found.name_fi, found.region or found.name_sv, inside)

    def _show_counts(self) -> None:
        ticked, shown = len(self.list.ticked()), len(self.list.entries())
        words = ngettext("%(count)d organisation shown", "%(count)d organisations shown", shown) % {"count": shown}
        chosen = ngettext("%(count)d ticked", "%(count)d ticked", ticked) % {"count": ticked}
        self._count.setText(f"{words} · {chosen}")
        self._none.setVisible(ticked > 0)
        self.act.setText(ngettext("Add %(count)d", "Add %(count)d", ticked) % {"count": ticked} if ticked else _("Add"))
        fit(self.act)
        self.act.setEnabled(ticked > 0)

    def _untick(self) -> None:
        ticked = [Entry(row_id, name, "", False) for row_id, name in self.list.ticked().items()]
        self.list.tick(ticked, on=False)

    # ------------------------------------------------------------ typing and pasting
    def _on_text(self, text: str) -> None:
        """A pasted list is ticked at once, a typed name by the comma after it; a name being typed filters."""
        pasted = len(text) > len(self._typed) + 1
        self._typed = text
        names = name_matching.split_names(text)
        if names and (text.endswith(TYPED_SEPARATORS) or (pasted and len(names) > 1)):
            self._tick_names(text)
        else:
            self._load()

    def _on_enter(self) -> None:
        """The name that was typed, or the only or first hit, is ticked and the field is ready for the next."""
        entries = self.list.entries()
        if self.names.text().strip() and entries:
            typed = self.names.text().strip().casefold()
            exact = [entry for entry in entries if entry.name.casefold() == typed]
            hit = (exact or entries)[0]
            self.list.tick([hit])
            self.names.clear()
            self._tell(_("%(name)s is involved already.") % {"name": hit.name} if hit.inside else "")

    def _tick_names(self, text: str) -> None:
        with self._context.db.read() as session:
            ids, unknown = name_matching.organisations_named(session, name_matching.split_names(text))
            rows = organisations.rows(session, ids, date.today())
        self.names.clear()
        entries = [self._entry(rows[row_id]) for row_id in ids]
        inside = sum(entry.inside for entry in entries)
        self.list.tick([entry for entry in entries if not entry.inside])
        self._show_unknown(unknown, inside)

    def _show_unknown(self, unknown: list[str], inside: int) -> None:
        names = ", ".join(unknown[:MOST_NAMED]) + (" …" if len(unknown) > MOST_NAMED else "")
        found = [_("Not found: %(names)s.") % {"names": names}] if unknown else []
        if inside:
            many = ngettext("%(count)d is involved already.", "%(count)d are involved already.", inside)
            found.append(many % {"count": inside})
        self._tell(" ".join(found), "err" if unknown else "muted")

    def _tell(self, words: str, ink: str = "muted") -> None:
        self.told.setForegroundRole(INKS[ink])
        self.told.setText(words)

    # ------------------------------------------------------------ the act
    def add(self) -> None:
        ids = list(self.list.ticked())
        status, role = self.status.currentData(), self.role.currentData()
        self.closed.emit()
        self._context.run(lambda: participations.add_participants(self._context.db, self._project, ids, status, role))


def _words(choices: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    return [(value, _(name)) for value, name in choices]
