"""What every section of a project's page has in common."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from verkostoadmin.services.lint.finding import Place
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.pages import NewAction
from verkostoadmin.ui.projects.snapshot import Snapshot


class Section(QWidget):
    """Made when it is first looked at. `wanted` asks the page to go to a place in another section."""

    wanted = Signal(object)  # Place
    side_wanted = Signal()  # show the side panel
    unsaved_changed = Signal(int)  # how many fields hold a refused value

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.snapshot: Snapshot | None = None
        self.side: QWidget | None = None  # what stands beside this section; None: the page's usual, the brochure

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show a project: another one than before, or the same one after a change."""
        opened = self.snapshot is None or self.snapshot.id != snapshot.id
        self.snapshot = snapshot
        self.fill(snapshot, opened)

    def fill(self, snapshot: Snapshot, opened: bool) -> None:
        """`opened`: another project than the one shown before."""
        raise NotImplementedError

    def go(self, place: Place) -> None:
        """Bring a place of this section into view and give it the keyboard."""

    def filter_field(self) -> QLineEdit | None:
        """Where Ctrl+F goes; None where the section has no filter."""
        return None

    def new_actions(self) -> list[NewAction]:
        """What can be made in this section: (words, act)."""
        return []

    def leave(self) -> None:
        """Save what is being typed."""
