"""How the lines of the search are drawn, and walking through them with the keys."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from verkostoadmin.i18n import format_number
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import icons, paint, theme
from verkostoadmin.ui.paint import LEFT, RIGHT, text_width
from verkostoadmin.ui.search.entries import Head, Hit, Line, marks
from verkostoadmin.ui.tables.row_list import Role, RowList, RowsModel
from verkostoadmin.ui.theme import sz

HEAD, HIT = 32, 44
MARK = "#5af2a33a"  # a veil of orange: the letters on it keep their contrast in both modes


class _Lines(RowsModel[Line]):
    def spoken(self, row: Line) -> str:
        if isinstance(row, Hit):
            return ", ".join(filter(None, (row.words, row.detail)))
        return f"{row.title} {row.total or ''}".strip()

    def is_stop(self, row: Line) -> bool:
        return is_stop(row)


def is_stop(line: Line) -> bool:
    """Whether the keys stop at a line: at every hit, and at a heading that leads to a list."""
    return isinstance(line, Hit) or bool(line.entity)


class ResultList(RowList):
    """The keyboard stays in the search field, which moves the current line."""

    def __init__(self) -> None:
        self._lines = _Lines()
        super().__init__(_("Search results"), self._lines)
        self.text = ""  # what is marked in the hits
        self.setItemDelegate(_LineDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def lines(self) -> list[Line]:
        return self._lines.rows

    def show_lines(self, lines: Sequence[Line], text: str) -> None:
        """The first hit becomes the current line."""
        self.text = text
        self._lines.show_rows(lines)
        first = next((row for row, line in enumerate(lines) if isinstance(line, Hit)), None)
        if first is not None:
            self.setCurrentIndex(self._lines.index(first, 0))

    def current(self) -> Line | None:
        index = self.currentIndex()
        return self._lines.rows[index.row()] if index.isValid() else None

    def step(self, step: int) -> None:
        """To the next line that is a stop, going round."""
        count, row = len(self._lines.rows), self.currentIndex().row()
        for _again in range(count):
            row = (row + step) % count
            if is_stop(self._lines.rows[row]):
                self.setCurrentIndex(self._lines.index(row, 0))
                return

    def wanted_height(self) -> int:
        return sum(sz(HIT if isinstance(line, Hit) else HEAD) for line in self._lines.rows)


class _LineDelegate(QStyledItemDelegate):
    def __init__(self, view: ResultList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: Any, index: Any) -> QSize:
        return QSize(100, sz(HIT if isinstance(index.data(Role.UserRole), Hit) else HEAD))

    def paint(self, painter: QPainter, option: Any, index: Any) -> None:
        line, rect = index.data(Role.UserRole), QRectF(option.rect)
        current = index == self._view.currentIndex()
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver) and is_stop(line)
        painter.fillRect(rect, theme.colour("sel" if current else "hover" if hover else "surface"))
        if current:
            painter.fillRect(QRectF(rect.left(), rect.top(), 4, rect.height()), theme.colour("accent"))
        inner = rect.adjusted(18, 0, -18, 0)
        if isinstance(line, Hit):
            painter.fillRect(QRectF(inner.left(), rect.bottom() - 1, rect.width(), 1), theme.colour("line"))
            _paint_hit(painter, inner, line, self._view.text)
        else:
            _paint_head(painter, inner, line)


def _paint_head(painter: QPainter, rect: QRectF, head: Head) -> None:
    total = format_number(head.total) if head.total else ""
    paint.text(painter, rect.adjusted(0, 4, 0, 0), f"{head.title}   {total}", "label", "muted")
    if head.entity:
        link = _("Show all")
        place = QRectF(
            rect.right() - text_width(link, "small"), rect.top() + 4, text_width(link, "small") + 2, rect.height() - 4
        )
        font = theme.font("small")
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(theme.colour("accent"))
        painter.drawText(place, RIGHT, link)


def _paint_hit(painter: QPainter, rect: QRectF, hit: Hit, text: str) -> None:
    size = sz(18)
    icons.draw(painter, hit.icon, QRectF(rect.left(), rect.center().y() - size / 2, size, size), theme.current().muted)
    left, metrics = rect.left() + size + 12, theme.metrics("strong")
    most = int((rect.right() - left) * (0.72 if hit.detail else 1.0))
    words = metrics.elidedText(hit.words, Qt.TextElideMode.ElideRight, most)
    _mark(painter, QRectF(left, rect.top(), most, rect.height()), words, text, "strong")
    painter.setFont(theme.font("strong"))
    painter.setPen(theme.colour("text"))
    painter.drawText(QRectF(left, rect.top(), most + 4, rect.height()), LEFT, words)
    after = left + metrics.horizontalAdvance(words) + 12
    detail = QRectF(after, rect.top(), rect.right() - after, rect.height())
    shown = theme.metrics("small").elidedText(hit.detail, Qt.TextElideMode.ElideRight, max(10, int(detail.width())))
    _mark(painter, detail, shown, text, "small")
    paint.text(painter, detail, hit.detail, "small", "muted")


def _mark(painter: QPainter, rect: QRectF, words: str, text: str, role: str) -> None:
    """Lay a veil behind what was searched for."""
    metrics = theme.metrics(role)
    height = metrics.height() + 2
    for start, length in marks(words, text):
        begins = rect.left() + metrics.horizontalAdvance(words[:start])
        width = metrics.horizontalAdvance(words[start : start + length])
        paint.rounded(painter, QRectF(begins - 1, rect.center().y() - height / 2, width + 2, height), MARK, radius=3)
