"""What the pages of the main tabs have in common: reading again only what is seen."""

from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget


class TabPage(QWidget):
    """A subclass reads and shows everything in `load`; `entities` are those whose changes it shows, None for all."""

    entities: frozenset[str] | None = None

    def __init__(self) -> None:
        super().__init__()
        self._stale = False  # something changed while another tab was shown

    def refresh(self, changes: Any) -> None:
        """After edits here and elsewhere, or all anew (None); a page behind another one waits until it is shown."""
        if changes is not None and not self._shows(changes):
            return
        if changes is not None and not self.isVisible():
            self._stale = True
            return
        self._stale = False
        self.load(changes)

    def _shows(self, changes: Any) -> bool:
        return self.entities is None or any(entity in self.entities for entity, _id in changes.rows)

    def catch_up(self) -> None:
        """Show what has changed while another tab was shown."""
        if self._stale:
            self.refresh(None)

    def load(self, changes: Any) -> None:
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.catch_up()
