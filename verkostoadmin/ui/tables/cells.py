"""The columns of a table: what kind of cell each has and how it is drawn and spoken."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.paint import LEFT, RIGHT, text_width
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.bars import paint_bar
from verkostoadmin.ui.widgets.chips import LOOKS, paint_chip
from verkostoadmin.ui.widgets.tags import paint_pills


@dataclass(frozen=True)
class Column:
    """One column of a listing.

    `kind` says what the listing gives for a cell: text (str), number (int, or text), chip (a status value, whose family
    is `status`, such as "participation"), pills (tuples of (words, live)), progress ((part, whole)).
    """

    key: str  # what the listing sorts by; "" = the column cannot be sorted
    title: str  # English message
    width: int
    kind: str = "text"
    muted: bool = False
    status: str = ""
    stretch: bool = False
    show: Callable[[Any], str] | None = None  # value → words, for text and number
    shown_from: int = 0  # the width of the table at 100 % under which the column gives way


def words(column: Column, value: Any) -> str:
    """A cell as words: for the eye in text columns, for the ear and the clipboard in all."""
    if value is None or value == ():
        return ""
    if column.kind == "chip":
        return _(LOOKS[column.status, value].label) if value else ""
    if column.kind == "pills":
        return ", ".join(name for name, _live in value)
    if column.kind == "progress":
        return f"{value[0]}/{value[1]}"
    return column.show(value) if column.show else str(value)


def is_right(column: Column) -> bool:
    return column.kind == "number"


def paint_cell(painter: QPainter, rect: QRectF, column: Column, value: Any, strong: bool, faded: bool) -> None:
    """`rect` is the cell without its padding."""
    if value is None or value == "":
        return
    if column.kind == "chip":
        look = LOOKS[column.status, value]
        paint_chip(painter, rect.left() - 2, rect.center().y(), look, rect.width() + 8)
    elif column.kind == "pills":
        paint_pills(painter, rect.adjusted(-2, 0, 0, 0), value)
    elif column.kind == "progress":
        _paint_progress(painter, rect, value)
    else:
        ink = "muted" if column.muted or faded else "text"
        align = RIGHT if is_right(column) else LEFT
        paint.text(painter, rect, words(column, value), "strong" if strong else "body", ink, align)


def _paint_progress(painter: QPainter, rect: QRectF, value: tuple[int, int]) -> None:
    part, whole = value
    paint.text(painter, rect, f"{part}/{whole}")
    left = rect.left() + max(sz(34), text_width(f"{part}/{whole}") + 8)
    paint_bar(painter, QRectF(left, rect.center().y() - 3, sz(60), 6), part, whole)


def fits(column: Column, value: Any, width: float, strong: bool) -> bool:
    """Whether a text cell is shown whole; what is not is told in a tool tip."""
    if column.kind == "pills":
        return sum(text_width(name, "small") + 20 for name, _live in value or ()) <= width
    return text_width(words(column, value), "strong" if strong else "body") <= width


HEADER_FONT = "label"
CELL_LEFT, CELL_RIGHT = 12, 8
LEAD = theme.S5  # the first column of a table stands on the content edge
