"""How line edits, text areas, combo boxes, check boxes and radio buttons are drawn."""

from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QWidget

from verkostoadmin.ui import icons, theme
from verkostoadmin.ui.paint import rounded

State = QStyle.StateFlag


def draw_line_edit(option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """Fields marked "bare" have no frame; the editor inside a combo box is framed by the combo box."""
    if widget is not None and (widget.property("bare") or _inside_combo(widget)):
        return
    read_only = bool(widget is not None and widget.property("readOnly"))
    _field(painter, QRectF(option.rect), bool(option.state & State.State_HasFocus), _invalid(widget), read_only)


def draw_frame(option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """Only text areas and popups keep a frame: panes are split by hairlines."""
    if widget is None:
        return
    if widget.inherits("QComboBoxPrivateContainer") or widget.property("popup"):
        rounded(painter, QRectF(option.rect), None, theme.current().control, 1, 0)
    elif widget.inherits("QPlainTextEdit"):
        _field(painter, QRectF(option.rect), widget.hasFocus(), _invalid(widget), bool(widget.property("readOnly")))


def _inside_combo(widget: QWidget) -> bool:
    parent = widget.parent()
    return parent is not None and parent.inherits("QComboBox")


def _invalid(widget: QWidget | None) -> bool:
    return bool(widget is not None and widget.property("invalid"))


def _field(painter: QPainter, rect: QRectF, focus: bool, invalid: bool, read_only: bool = False) -> None:
    colours = theme.current()
    edge = colours.line if read_only else colours.control
    edge = colours.err if invalid else colours.accent if focus else edge
    fill = colours.window if read_only else colours.surface
    rounded(painter, rect, fill, edge, 2 if focus or invalid else 1)


def draw_combo(option: Any, painter: QPainter, widget: QWidget | None) -> None:
    colours, rect = theme.current(), QRectF(option.rect)
    enabled = bool(option.state & State.State_Enabled)
    _field(painter, rect, bool(option.state & State.State_HasFocus), _invalid(widget), not enabled)
    place = QRectF(rect.right() - 26, rect.center().y() - 8, 16, 16)
    icons.draw(painter, "down", place, colours.text if enabled else colours.disabled)


def _indicator_colours(option: Any) -> tuple[str, bool]:
    colours, on = theme.current(), bool(option.state & State.State_On)
    if not option.state & State.State_Enabled:
        return colours.disabled, on
    return (colours.accent if on else colours.control), on


def draw_check_box(option: Any, painter: QPainter, widget: QWidget | None) -> None:
    colours, box = theme.current(), QRectF(option.rect).adjusted(1, 1, -1, -1)
    edge, on = _indicator_colours(option)
    rounded(painter, box, edge if on else colours.surface, edge, 1.5, 4)
    if on:
        icons.draw(painter, "check", box.adjusted(2, 2, -2, -2), colours.on_accent)
    elif option.state & State.State_NoChange:
        rounded(painter, box.adjusted(4, 6.5, -4, -6.5), colours.accent, None, radius=1)


def draw_radio_button(option: Any, painter: QPainter, widget: QWidget | None) -> None:
    colours, box = theme.current(), QRectF(option.rect).adjusted(1, 1, -1, -1)
    edge, on = _indicator_colours(option)
    rounded(painter, box, colours.surface, edge, 1.5, box.height() / 2)
    if on:
        rounded(painter, box.adjusted(4, 4, -4, -4), edge, None, radius=5)
