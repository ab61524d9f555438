"""The sheet of the history (Ctrl+H): all changes or those of one record, and undoing any of them."""

from typing import Any

from PySide6.QtGui import QHideEvent

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import ENTITY_LABELS
from verkostoadmin.services import history, records
from verkostoadmin.services.history_entries import Entry
from verkostoadmin.storage import labels
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.history.entry_list import EntryList
from verkostoadmin.ui.history.shown import LARGE, Shown, shown, what_undo_does
from verkostoadmin.ui.jobs import Job
from verkostoadmin.ui.pages import PAGES
from verkostoadmin.ui.sheets import Sheet
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.inputs import combo
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Pane, column, row

OPENABLE = frozenset(entity for entry in PAGES for entity in entry.entities)


class HistorySheet(Sheet):
    """Of one record where `entity` and `record` are given; the choice at the top widens it to everything."""

    def __init__(self, context: Context, entity: str | None = None, record: int | None = None) -> None:
        super().__init__(name=_("Change history"), radius=0)
        self._context = context
        self._job: Job | None = None
        self._name = ""  # of the record whose history it is
        self.actor = combo([(None, _("Everyone")), *((name, name) for name in history.actors(context.db))], _("Actor"))
        self.scope = combo(self._scopes(entity, record), _("Scope"))
        self.scope.setCurrentIndex(self.scope.count() - 1)
        self.list = EntryList(self._read)
        self.why = label("", "small", muted=True, wrap=True)
        self.open = button(_("Open"), "plain", None, lambda: self._open(self.list.current()))
        self.undo = button(_("Undo the selected"), "plain", "undo", self._undo)
        self._build()
        self._connect()
        self.first = self.list
        self.list.load()

    def _scopes(self, entity: str | None, record: int | None) -> list[tuple[tuple[str, int] | None, str]]:
        found: list[tuple[tuple[str, int] | None, str]] = [(None, _("The whole database"))]
        if entity is not None and record is not None:
            with self._context.db.read() as session:
                self._name = labels.label(session, entity, record)
            found.append(((entity, record), f"{_(ENTITY_LABELS[entity])}: {self._name}"))
        return found

    def _build(self) -> None:
        note = _("All changes are kept. Undoing is a new change, and it is not lost either.")
        lead = column(
            label(note, "small", muted=True, wrap=True),
            row(self.actor, self.scope),
            margins=(theme.S5, 0, theme.S4, theme.S3),
        )
        top = Pane(column(self.head(_("Change history")), lead, gap=0), "surface", "b")
        line = row(self.why, self.open, self.undo, margins=(theme.S5, theme.S3, theme.S4, theme.S3), gap=theme.S3)
        line.setStretch(0, 1)
        layout = column(top, self.list, Pane(line, "window", "t"), gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        for choice in (self.actor, self.scope):
            choice.currentIndexChanged.connect(lambda _index: self.list.load())
        self.list.chosen.connect(self._say)
        self.list.opened.connect(self._open)
        self._context.changed.connect(self._reload)

    def _reload(self, changes: Any) -> None:
        self.list.load()

    def _read(self, before: int | None, limit: int) -> list[Shown]:
        entity, record = self.scope.currentData() or (None, None)
        actor = self.actor.currentData()
        found = history.entries(self._context.db, entity=entity, id=record, actor=actor, before=before, limit=limit)
        return [shown(entry, self._name if entity else "") for entry in found]

    def hideEvent(self, event: QHideEvent) -> None:
        """A closed sheet follows no changes any more."""
        self._forget()
        self._context.changed.disconnect(self._reload)
        super().hideEvent(event)

    # ------------------------------------------------------------ what undoing would do
    def _say(self, entry: Entry | None) -> None:
        """Whether the entry can be undone: at once for a usual step, on the worker for a large one."""
        self._forget()
        self.open.setEnabled(entry is not None and self._target(entry) is not None)
        self.undo.setEnabled(False)
        if entry is None:
            self.why.setText(_("No changes."))
            return

        def find() -> str | None:
            return history.why_not_undo(self._context.db, entry.id)

        if entry.row_count <= LARGE:
            self._answer(entry, find())
            return
        self.why.setText(_("Looking whether this can be undone…"))
        self._job = self._context.jobs.run(_("Looking whether this can be undone…"), lambda _check: find())
        self._job.done.connect(lambda reason: self._answer(entry, reason))

    def _answer(self, entry: Entry, reason: str | None) -> None:
        self._job = None
        self.undo.setEnabled(reason is None and not self._context.db.read_only)
        self.why.setText(what_undo_does(entry) if reason is None else reason)

    def _forget(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None

    # ------------------------------------------------------------ acts
    def _undo(self) -> None:
        """The sheet stays: the entry is told as undone, and the new step stands above it."""
        entry = self.list.current()
        if entry is not None:
            self._context.run(lambda: history.undo_transaction(self._context.db, entry.id))
            self.list.setFocus()

    def _target(self, entry: Entry) -> tuple[str, int] | None:
        """The first record of the step that still exists and has a page."""
        found = dict.fromkeys((change.entity, change.id) for change in entry.rows if change.entity in OPENABLE)
        return next((row for row in found if records.load(self._context.db, *row) is not None), None)

    def _open(self, entry: Entry | None) -> None:
        target = self._target(entry) if entry is not None else None
        if target is not None:
            self.closed.emit()
            self._context.open_record(*target)
