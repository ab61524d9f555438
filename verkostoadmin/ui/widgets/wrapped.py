"""Painted texts that wrap anywhere: names of any length without making their pane wider."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from verkostoadmin.ui import theme

Piece = tuple[str, str, str]  # words, type role, colour token


def lay_out(pieces: Sequence[Piece], width: float) -> tuple[QTextLayout, float]:
    """The pieces as one running text in lines of a width, and the height of all lines."""
    text = "".join(words for words, _role, _colour in pieces)
    layout = QTextLayout(text, theme.font(pieces[0][1]))
    layout.setTextOption(_anywhere())
    layout.setFormats(_formats(pieces))
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(20.0, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


def _anywhere() -> QTextOption:
    made = QTextOption()
    made.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return made


def _formats(pieces: Sequence[Piece]) -> list[QTextLayout.FormatRange]:
    found, start = [], 0
    for words, role, colour in pieces:
        part = QTextLayout.FormatRange()
        # Qt counts in UTF-16 units.
        part.start, part.length = start, len(words.encode("utf-16-le")) // 2
        part.format = QTextCharFormat()
        font: QFont = theme.font(role)
        part.format.setFont(font)
        part.format.setForeground(theme.colour(colour))
        start += part.length
        found.append(part)
    return found


class WrappedText(QWidget):
    """A heading of several pieces in different roles, such as a name and its Swedish twin."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: Sequence[Piece] = (("", "h1", "text"),)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self.setAccessibleName(" ".join(words.strip() for words, _role, _colour in pieces))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(lay_out(self._pieces, width)[1])

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(200, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, theme.metrics(self._pieces[0][1]).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        layout, _height = lay_out(self._pieces, self.width())
        layout.draw(painter, QPointF(0, 0), [], QRectF())
