"""How headers, menus, splitters and tool tips are drawn."""

from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionHeader, QStyleOptionMenuItem, QWidget

from verkostoadmin.ui import icons, theme
from verkostoadmin.ui.paint import CENTRE, LEFT, RIGHT, rounded, text_width
from verkostoadmin.ui.theme import sz

State = QStyle.StateFlag
Sort = QStyleOptionHeader.SortIndicator
Item = QStyleOptionMenuItem.MenuItemType
CELL_PADDING = 12


def draw_header_section(option: Any, painter: QPainter, widget: QWidget | None) -> None:
    rect = QRectF(option.rect)
    painter.fillRect(rect, theme.colour("surface"))
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), theme.colour("line"))


def header_padding(option: Any, widget: QWidget | None) -> int:
    """The first column begins on the content edge ("lead") of the page; Qt has taken its own margin off already."""
    lead = widget.property("lead") if widget is not None else None
    return (int(lead) if lead and option.section == 0 else CELL_PADDING) - theme.S2


def draw_header_label(option: Any, painter: QPainter, widget: QWidget | None) -> None:
    right = bool(option.textAlignment & Qt.AlignmentFlag.AlignRight)
    arrow = 14 if option.sortIndicator != Sort.None_ else 0
    box = QRectF(option.rect).adjusted(header_padding(option, widget), 0, -8, -1)
    shown = theme.metrics("label").elidedText(option.text, Qt.TextElideMode.ElideRight, int(box.width()) - arrow)
    painter.setFont(theme.font("label"))
    painter.setPen(theme.colour("text" if arrow else "muted"))
    painter.drawText(box.adjusted(0, 0, -arrow if right else 0, 0), RIGHT if right else LEFT, shown)
    if arrow:
        x = box.right() - 4 if right else box.left() + text_width(shown, "label") + 10
        _triangle(painter, QPointF(x, box.center().y()), option.sortIndicator == Sort.SortDown)


def draw_sort_arrow(option: Any, painter: QPainter, widget: QWidget | None) -> None:
    """The label draws it, beside its words: the header never asks the style where the arrow should stand."""


def _triangle(painter: QPainter, centre: QPointF, ascending: bool) -> None:
    """Qt calls ascending order "SortDown"; people expect it to point up."""
    up = -1 if ascending else 1
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    corners = [QPointF(-4, -2 * up), QPointF(4, -2 * up), QPointF(0, 3 * up)]
    painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
    painter.restore()


def draw_splitter(option: Any, painter: QPainter, widget: QWidget | None) -> None:
    painter.fillRect(option.rect, theme.colour("line"))


def draw_menu_bar_area(option: Any, painter: QPainter, widget: QWidget | None) -> None:
    painter.fillRect(option.rect, theme.colour("band"))


def menu_bar_item_size(option: Any) -> QSize:
    return QSize(text_width(option.text.replace("&", ""), "small") + 20, sz(26))


def draw_menu_bar_item(option: Any, painter: QPainter, widget: QWidget | None) -> None:
    on = bool(option.state & (State.State_Selected | State.State_Sunken))
    painter.fillRect(option.rect, theme.colour("band"))
    if on:
        rounded(painter, QRectF(option.rect).adjusted(0, 3, 0, -3), theme.current().band2, None, radius=4)
    painter.setPen(theme.colour("on_band" if on else "on_band_muted"))
    painter.setFont(theme.font("small"))
    painter.drawText(option.rect, CENTRE | Qt.TextFlag.TextHideMnemonic, option.text)


def draw_menu_panel(option: Any, painter: QPainter, widget: QWidget | None) -> None:
    painter.fillRect(option.rect, theme.colour("surface"))


def draw_menu_frame(option: Any, painter: QPainter, widget: QWidget | None) -> None:
    rounded(painter, QRectF(option.rect), None, theme.current().control, 1, 0)


def draw_tool_tip(option: Any, painter: QPainter, widget: QWidget | None) -> None:
    painter.fillRect(option.rect, theme.colour("band"))


def menu_item_size(option: Any, made: QSize) -> QSize:
    if option.menuItemType == Item.Separator:
        return QSize(made.width(), 9)
    words, _, keys = option.text.replace("&", "").partition("\t")
    width = 34 + text_width(words) + (24 + text_width(keys, "small") if keys else 0) + 24
    return QSize(max(made.width(), width), sz(30))


def draw_menu_item(option: Any, painter: QPainter, widget: QWidget | None) -> None:
    rect, colours = QRectF(option.rect), theme.current()
    if option.menuItemType == Item.Separator:
        painter.fillRect(QRectF(rect.left() + 8, rect.center().y(), rect.width() - 16, 1), QColor(colours.line))
        return
    enabled = bool(option.state & State.State_Enabled)
    if enabled and option.state & State.State_Selected:
        rounded(painter, rect.adjusted(2, 1, -2, -1), colours.sel, None, radius=4)
    _menu_mark(option, painter, rect)
    words, _, keys = option.text.partition("\t")
    painter.setPen(QColor(colours.text if enabled else colours.disabled))
    painter.setFont(theme.font("body"))
    painter.drawText(rect.adjusted(34, 0, -12, 0), LEFT | Qt.TextFlag.TextHideMnemonic, words)
    painter.setPen(QColor(colours.muted if enabled else colours.disabled))
    painter.setFont(theme.font("small"))
    painter.drawText(rect.adjusted(34, 0, -14, 0), RIGHT, keys)
    if option.menuItemType == Item.SubMenu:
        icons.draw(painter, "right", QRectF(rect.right() - 24, rect.center().y() - 7, 14, 14), colours.text)


def _menu_mark(option: Any, painter: QPainter, rect: QRectF) -> None:
    place = QRectF(rect.left() + 10, rect.center().y() - 8, 16, 16)
    if option.checkType != QStyleOptionMenuItem.CheckType.NotCheckable:
        if option.checked:
            icons.draw(painter, "check", place, theme.current().accent)
    elif not option.icon.isNull():
        option.icon.paint(painter, QRect(round(place.left()), round(place.top()), 16, 16))
