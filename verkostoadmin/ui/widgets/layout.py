"""Rows, columns and filled panes: how pages put widgets beside and under each other."""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from verkostoadmin.ui import theme
from verkostoadmin.ui.paint import rounded

Part = QWidget | QLayout | int | None
Margins = tuple[int, int, int, int]  # left, top, right, bottom


def row(*parts: Part, margins: Margins = (0, 0, 0, 0), gap: int = theme.S2) -> QHBoxLayout:
    """Side by side; None is a stretch, a number is a space."""
    made = QHBoxLayout()
    _fill(made, parts, margins, gap)
    return made


def column(*parts: Part, margins: Margins = (0, 0, 0, 0), gap: int = theme.S2) -> QVBoxLayout:
    """One under the other; None is a stretch, a number is a space."""
    made = QVBoxLayout()
    _fill(made, parts, margins, gap)
    return made


def _fill(layout: QBoxLayout, parts: Sequence[Part], margins: Margins, gap: int) -> None:
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)


def two_columns(*pairs: tuple[Part, Part] | Part, gap: int = theme.S5) -> QGridLayout:
    """The two equal columns of a form; a lone part spans both, a pair stands side by side."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(gap)
    grid.setVerticalSpacing(theme.S3)
    for column_number in (0, 1):
        grid.setColumnStretch(column_number, 1)
        grid.setColumnMinimumWidth(column_number, 1)
    for line, entry in enumerate(pairs):
        if isinstance(entry, tuple):
            for column_number, part in enumerate(entry):
                _place(grid, part, line, column_number, 1)
        else:
            _place(grid, entry, line, 0, 2)
    return grid


def in_pairs(parts: Sequence[Part]) -> list[tuple[Part, Part]]:
    """Two beside each other, for `two_columns`; a last one alone keeps to its column."""
    return list(zip_longest(parts[::2], parts[1::2]))


def _place(grid: QGridLayout, part: Part, line: int, column_number: int, span: int) -> None:
    if isinstance(part, QWidget):
        grid.addWidget(part, line, column_number, 1, span)
    elif isinstance(part, QLayout):
        grid.addLayout(part, line, column_number, 1, span)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and destroy it."""
    while layout.count():
        item = layout.takeAt(0)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


class Pane(QWidget):
    """A filled area with hairlines on the edges named by the letters t, b, l, r."""

    def __init__(self, layout: QLayout | None = None, fill: str = "surface", edges: str = "", radius: int = 0) -> None:
        super().__init__()
        self.fill, self.edges, self.radius = fill, edges, radius
        if layout is not None:
            self.setLayout(layout)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect, colours = QPainter(self), QRectF(self.rect()), theme.current()
        fill = str(getattr(colours, self.fill))
        if self.radius:
            rounded(painter, rect, fill, colours.line if self.edges else None, radius=self.radius)
            return
        painter.fillRect(rect, theme.colour(self.fill))
        for edge in self.edges:
            painter.fillRect(_edge(rect, edge), theme.colour("line"))


def _edge(rect: QRectF, edge: str) -> QRectF:
    width, height = rect.width(), rect.height()
    return {
        "t": QRectF(0, 0, width, 1),
        "b": QRectF(0, height - 1, width, 1),
        "l": QRectF(0, 0, 1, height),
        "r": QRectF(width - 1, 0, 1, height),
    }[edge]


def hairline(fill: str = "line") -> Pane:
    """A line of one pixel between two parts of a column."""
    made = Pane(fill=fill)
    made.setFixedHeight(1)
    return made
