"""Scrolling while something is dragged to the edge of a scroll area."""

from PySide6.QtCore import QPointF, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from verkostoadmin.ui.theme import sz

EDGE, STEP, INTERVAL = 48, 12, 20  # px from the edge, px a step, ms between steps


class EdgeScroll(QTimer):
    """Told where the pointer is by `follow`, it moves the area around a widget until the pointer leaves the edge."""

    moved = Signal(QPointF)  # where the pointer is: what it is over has changed

    def __init__(self, inside: QWidget) -> None:
        super().__init__(inside)
        self._inside, self._place, self._step = inside, QPointF(), 0
        self.setInterval(INTERVAL)
        self.timeout.connect(self._move)

    def follow(self, place: QPointF) -> None:
        """`place` is on the screen."""
        area = _area_around(self._inside)
        if area is None:
            return
        y, height = area.viewport().mapFromGlobal(place).y(), area.viewport().height()
        self._place, self._step = place, -STEP if y < sz(EDGE) else STEP if y > height - sz(EDGE) else 0
        if not self._step:
            self.stop()
        elif not self.isActive():
            self.start()

    def _move(self) -> None:
        area = _area_around(self._inside)
        if area is not None:
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + self._step)
            self.moved.emit(self._place)


def _area_around(widget: QWidget) -> QScrollArea | None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around
