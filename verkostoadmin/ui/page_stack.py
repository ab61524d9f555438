"""The pages of the window: made when first shown, told about changes, left before something else is shown."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from verkostoadmin.ui import pages
from verkostoadmin.ui.pages import NewAction, PageEntry
from verkostoadmin.ui.widgets.layout import Pane

if TYPE_CHECKING:
    from verkostoadmin.ui.context import Context


class PageStack(QStackedWidget):
    def __init__(self) -> None:
        super().__init__()
        self._made: dict[str, Any] = {}
        self.addWidget(Pane())  # until there is a database

    def current(self) -> Any:
        """The page that is shown, or None."""
        shown = self.currentWidget()
        return shown if shown in self._made.values() else None

    def show_page(self, entry: PageEntry, context: "Context") -> Any:
        if entry.key not in self._made:
            page = pages.load(entry.factory)(context)
            self._made[entry.key] = page
            self.addWidget(page)
            page.refresh(None)
        self.setCurrentWidget(self._made[entry.key])
        return self._made[entry.key]

    def show_widget(self, widget: QWidget) -> None:
        """Something that is no page, such as the start page."""
        self.addWidget(widget)
        self.setCurrentWidget(widget)

    def leave(self) -> None:
        for page in self._made.values():
            page.leave()

    def refresh(self, changes: Any) -> None:
        for page in self._made.values():
            page.refresh(changes)

    def current_record(self) -> tuple[str | None, int | None]:
        page = self.current()
        return (page.current_record() if page is not None else None) or (None, None)

    def new_actions(self) -> list[NewAction]:
        """What this page makes comes first; then what the others make, as far as they have been looked at."""
        here = self.current()
        others = [page for page in self._made.values() if page is not here]
        return [action for page in [here, *others] if page is not None for action in page.new_actions()]

    def next_pane(self, first: QWidget, step: int) -> None:
        """F6 walks `first` and the panes of the page; Tab walks inside them."""
        page = self.current()
        stops = [stop for stop in (first, *(page.panes() if page is not None else ())) if stop.isVisible()]
        position = _position(stops, self.window().focusWidget())
        if position is None:
            position = -1 if step > 0 else 0
        stops[(position + step) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)


def _position(stops: Sequence[QWidget], here: QWidget | None) -> int | None:
    """The innermost stop that holds the keyboard."""
    found = [
        index for index, stop in enumerate(stops) if here is not None and (stop is here or stop.isAncestorOf(here))
    ]
    return found[-1] if found else None
