"""Two parts side by side where there is room, else one under the other."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout

from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.layout import Margins, Pane, Part, row

BESIDE, UNDER = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class Reflow(Pane):
    """The first part takes the room that the second leaves; it needs at least `least` to stand beside it."""

    def __init__(self, first: Part, second: QLayout, least: int, margins: Margins, gap: int, fill: str) -> None:
        self._second, self._least = second, least
        self._box: QHBoxLayout = row(first, second, margins=margins, gap=gap)
        self._box.setStretch(0, 1)
        super().__init__(self._box, fill)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow()

    def event(self, event: QEvent) -> bool:
        """What the second part holds may come and go."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._flow()
        return super().event(event)

    def _flow(self) -> None:
        margins = self._box.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._box.spacing()
        fits = room >= sz(self._least) + self._second.sizeHint().width()
        self._box.setDirection(BESIDE if fits else UNDER)
