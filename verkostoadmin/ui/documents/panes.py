"""Walking with F6 through the parts of the sheet; Tab walks inside them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def walk(panes: Sequence[QWidget], step: int) -> None:
    """The keyboard goes to the next part that can take it, over the ends."""
    stops = [(pane, stop) for pane in panes if (stop := _first(pane)) is not None]
    here = QApplication.focusWidget()
    inside = [
        number for number, (pane, _stop) in enumerate(stops) if here and (pane is here or pane.isAncestorOf(here))
    ]
    start = inside[0] if inside else -1 if step > 0 else 0
    if stops:
        stops[(start + step) % len(stops)][1].setFocus(Qt.FocusReason.TabFocusReason)


def _first(pane: QWidget) -> QWidget | None:
    """What takes the keyboard when somebody comes into a part, None where nothing does."""
    return next((widget for widget in (pane, *pane.findChildren(QWidget)) if _takes(widget)), None)


def _takes(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
