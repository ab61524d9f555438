"""The scroll bar: a bare handle without arrows, on the colour of the area it scrolls."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QWidget

from verkostoadmin.ui import theme
from verkostoadmin.ui.paint import rounded

Sub, State = QStyle.SubControl, QStyle.StateFlag
SHORTEST = 32


def part_rect(option: Any, part: Any) -> QRect | None:
    if part in (Sub.SC_ScrollBarAddLine, Sub.SC_ScrollBarSubLine):
        return QRect()
    if part == Sub.SC_ScrollBarGroove:
        return QRect(option.rect)
    return _handle(option) if part == Sub.SC_ScrollBarSlider else None


def _handle(option: Any) -> QRect:
    rect, upright = option.rect, option.orientation == Qt.Orientation.Vertical
    length = rect.height() if upright else rect.width()
    span = option.maximum - option.minimum
    size = max(SHORTEST, int(length * option.pageStep / max(1, span + option.pageStep))) if span else length
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - size, option.upsideDown
    )
    if upright:
        return QRect(rect.left(), rect.top() + start, rect.width(), size)
    return QRect(rect.left() + start, rect.top(), size, rect.height())


def draw(option: Any, painter: QPainter, widget: QWidget | None) -> None:
    painter.fillRect(option.rect, QColor(_ground(widget)))
    if option.maximum <= option.minimum:
        return
    inset = 2 if option.state & (State.State_MouseOver | State.State_Sunken) else 4
    handle = QRectF(_handle(option))
    upright = option.orientation == Qt.Orientation.Vertical
    handle = handle.adjusted(inset, 2, -inset, -2) if upright else handle.adjusted(2, inset, -2, -inset)
    rounded(painter, handle, theme.current().control, None, radius=(12 - 2 * inset) / 2)


def _ground(widget: QWidget | None) -> str:
    """The scroll area says by its property "fill" which colour its content stands on."""
    holder = widget.parentWidget() if widget is not None else None
    area = holder.parentWidget() if holder is not None else None
    name = area.property("fill") if area is not None else None
    return str(getattr(theme.current(), name or "surface"))
