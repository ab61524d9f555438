"""Undo and redo in the window: their names on buttons and menus, going to what they changed, seeing what others did."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from verkostoadmin.ui.window import MainWindow


class Steps:
    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._latest: int | None = None  # the newest transaction that the pages have seen

    def show(self, undo: str | None, redo: str | None) -> None:
        self._window.band.show_steps(undo, redo)
        self._window.menus.show_steps(undo, redo)

    def look(self) -> bool:
        """Read what undo and redo would do now; True where something was written since the last look."""
        from verkostoadmin.services import history

        assert self._window.context is not None
        db = self._window.context.db
        state, newest = history.state(db), history.entries(db, limit=1)
        self.show(state.undo, state.redo)
        before, self._latest = self._latest, newest[0].id if newest else None
        return before != self._latest

    def undo(self) -> None:
        from verkostoadmin.services import history

        self._take(history.undo)

    def redo(self) -> None:
        from verkostoadmin.services import history

        self._take(history.redo)

    def _take(self, step: Callable[[Any], Any]) -> None:
        """What is being typed is saved first; afterwards the window goes to what changed."""
        context = self._window.context
        if context is None:
            return
        self._window.pages.leave()
        changes = context.run(lambda: step(context.db))
        if changes is not None and changes.rows:
            self._window.open_record(*min(changes.rows, key=lambda row: self._rank(row[0])))

    def _rank(self, entity: str) -> int:
        """Of several changed rows, the one most worth looking at: main records before their parts."""
        order = [entity for entry in self._window.entries() for entity in entry.entities]
        return order.index(entity) if entity in order else len(order)
