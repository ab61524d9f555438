"""The few strokes every painted widget shares: rounded boxes, the focus ring, one line of text."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from verkostoadmin.ui import theme

ANTIALIASING = QPainter.RenderHint.Antialiasing
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


def rounded(
    painter: QPainter,
    rect: QRectF,
    fill: str | None = None,
    stroke: str | None = None,
    width: float = 1.0,
    radius: float = theme.RADIUS,
) -> None:
    """A box whose stroke lies wholly inside `rect`."""
    painter.save()
    painter.setRenderHint(ANTIALIASING)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(stroke), width) if stroke else Qt.PenStyle.NoPen)
    inset = width / 2 if stroke else 0.0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def focus_ring(painter: QPainter, rect: QRectF, radius: float = theme.RADIUS) -> None:
    rounded(painter, rect, None, theme.current().accent, 2, radius)


def text(
    painter: QPainter,
    rect: QRectF,
    words: str,
    role: str = "body",
    colour: str = "text",
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """One line in a type role, elided where it does not fit."""
    painter.setFont(theme.font(role))
    painter.setPen(theme.colour(colour))
    shown = theme.metrics(role).elidedText(words, Qt.TextElideMode.ElideRight, max(10, int(rect.width())))
    painter.drawText(rect, align, shown)


def text_width(words: str, role: str = "body") -> int:
    return theme.metrics(role).horizontalAdvance(words)
