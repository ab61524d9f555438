"""Coverage bars: how many of each region's municipalities take part. The keyboard way to what the map does."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.paint import RIGHT, rounded, text_width
from verkostoadmin.ui.theme import sz


@dataclass(frozen=True)
class Bar:
    key: str
    name: str
    part: int
    whole: int


def paint_bar(painter: QPainter, rect: QRectF, part: int, whole: int) -> None:
    """A progress bar whose outline is seen when it is empty."""
    colours = theme.current()
    rounded(painter, rect, colours.muted_bg, colours.control, 0.8, rect.height() / 2)
    if part and whole:
        filled = QRectF(rect.left(), rect.top(), rect.width() * min(1.0, part / whole), rect.height())
        rounded(painter, filled, colours.accent, None, radius=rect.height() / 2)


class CoverageBars(QWidget):
    """A list with one bar on each line: arrows move, Enter or a click picks, picking again lets go."""

    picked = Signal(str)

    def __init__(self, name: str, padding: int = theme.S4) -> None:
        super().__init__()
        self._bars: Sequence[Bar] = ()
        self._picked, self._current, self._padding = "", 0, padding
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def show_bars(self, bars: Sequence[Bar], picked: str = "") -> None:
        self._bars, self._picked = list(bars), picked
        self._current = min(self._current, max(0, len(bars) - 1))
        self.setFixedHeight(self.sizeHint().height())
        self._describe()
        self.update()

    def _describe(self) -> None:
        """The line with the keyboard is told first, then all of them."""
        lines = [f"{bar.name} {bar.part}/{bar.whole}" for bar in self._bars]
        here = lines[self._current : self._current + 1]
        self.setAccessibleDescription("; ".join(here + lines))

    def sizeHint(self) -> QSize:
        return QSize(sz(220), len(self._bars) * sz(25) + 12)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = int((event.position().y() - 6) // sz(25))
        if 0 <= index < len(self._bars):
            self._current = index
            self._pick()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self._bars:
            self._current = max(0, min(len(self._bars) - 1, self._current + step))
            self._describe()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._bars:
            self._pick()
        else:
            super().keyPressEvent(event)

    def _pick(self) -> None:
        key = self._bars[self._current].key
        self._picked = "" if key == self._picked else key
        self._describe()
        self.update()
        self.picked.emit(self._picked)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for index, bar in enumerate(self._bars):
            line = QRectF(0, 6 + index * sz(25), self.width(), sz(25))
            self._paint_line(painter, line, bar, index == self._current and self.hasFocus())

    def _paint_line(self, painter: QPainter, line: QRectF, bar: Bar, ring: bool) -> None:
        box = line.adjusted(self._padding / 3, 0, -self._padding / 3, 0)
        if bar.key == self._picked and bar.key:
            rounded(painter, box, theme.current().sel, None, radius=5)
        inner = line.adjusted(self._padding, 0, -self._padding, 0)
        numbers, width = text_width("00/00", "small") + 4, sz(74 if self.width() >= sz(270) else 40)
        x = inner.right() - numbers - width - 4
        role = "label" if bar.key == self._picked and bar.key else "small"
        paint.text(painter, QRectF(inner.left(), line.top(), x - inner.left() - 8, line.height()), bar.name, role)
        paint_bar(painter, QRectF(x, line.center().y() - 3, width, 6), bar.part, bar.whole)
        words = f"{bar.part}/{bar.whole}"
        at_right = QRectF(inner.right() - numbers, line.top(), numbers, line.height())
        paint.text(painter, at_right, words, "small", "muted", RIGHT)
        if ring:
            paint.focus_ring(painter, box, 5)
