"""What can be done with all selected participants at once: status, role, groups, workshops, removal."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QMenu

from verkostoadmin.i18n import N_, ngettext
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import PARTICIPATION_ROLE, PARTICIPATION_STATUS, Choices
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import participations, records
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.projects.ask import ask
from verkostoadmin.ui.projects.snapshot import Group, Snapshot
from verkostoadmin.ui.tables import RecordTable, SelectionBar
from verkostoadmin.ui.widgets.buttons import button, menu_button

NO_GROUPS = N_("The project has no groups")


class BulkBar(SelectionBar):
    def __init__(self, context: Context, table: RecordTable) -> None:
        self._context, self._table = context, table
        self._snapshot: Snapshot | None = None
        self.statuses = _menu(PARTICIPATION_STATUS, self.set_status)
        self.roles = _menu(PARTICIPATION_ROLE, lambda role: self._set_values({"role": role}))
        self.groups = QMenu()
        self.groups.aboutToShow.connect(self._fill_groups)
        acts = [
            menu_button(button(_("Status")), self.statuses),
            menu_button(button(_("Groups")), self.groups),
            menu_button(button(_("Role")), self.roles),
            button(_("Workshops…"), on_click=self.ask_workshops),
            button(_("Remove"), "plain", "trash", self.remove),
        ]
        super().__init__(_selected, acts)
        table.selection_changed.connect(self.show_selection)

    def show_groups(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def _ids(self) -> list[int]:
        return self._table.selected_ids()

    def _fill_groups(self) -> None:
        """A group has a mark where all the selected are in it; choosing it puts all in, or takes all out."""
        self.groups.clear()
        groups = self._snapshot.groups if self._snapshot else ()
        for group in groups:
            action = self.groups.addAction(group.name)
            action.setCheckable(True)
            action.setChecked(self._all_in(group))
            action.triggered.connect(lambda on, group=group: self.put_in_group(group.id, on))
        if not groups:
            self.groups.addAction(_(NO_GROUPS)).setEnabled(False)

    def _all_in(self, group: Group) -> bool:
        chosen, rows = set(self._ids()), self._snapshot.participations if self._snapshot else ()
        return all(group.id in row.group_ids for row in rows if row.id in chosen)

    # ------------------------------------------------------------ acts
    def set_status(self, status: str) -> None:
        ids = self._ids()
        self._context.run(lambda: participations.set_status(self._context.db, ids, status))

    def put_in_group(self, group: int, member: bool) -> None:
        ids = self._ids()
        self._context.run(lambda: participations.put_in_group(self._context.db, ids, group, member))

    def _set_values(self, values: dict[str, Any]) -> None:
        ids = self._ids()
        self._context.run(lambda: participations.set_values(self._context.db, ids, values))

    def ask_workshops(self) -> None:
        ids = self._ids()
        editors = {"workshops_promised": FieldEditor(FIELDS["participation"]["workshops_promised"])}

        def set_all(values: dict[str, Any]) -> Any:
            return participations.set_values(self._context.db, ids, values)

        words = _selected(len(ids))
        ask(self._context, _("Workshops promised"), editors, _("Set for all"), set_all, words=words)

    def remove(self) -> None:
        ids = self._ids()
        if ids:
            self._context.run(lambda: records.delete(self._context.db, "participation", ids), offer_undo=True)


def _menu(choices: Choices, act: Callable[[str], Any]) -> QMenu:
    made = QMenu()
    for value, name in choices:
        made.addAction(_(name), partial(act, value))
    return made


def _selected(count: int) -> str:
    return ngettext("%(count)d selected", "%(count)d selected", count) % {"count": count}
