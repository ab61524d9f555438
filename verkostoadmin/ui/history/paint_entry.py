"""How a row of the history is drawn; its height follows from what it tells."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from verkostoadmin.i18n import format_time
from verkostoadmin.ui import icons, paint, theme
from verkostoadmin.ui.history.shown import Line, Shown
from verkostoadmin.ui.paint import LEFT, text_width
from verkostoadmin.ui.theme import sz

LEFT_EDGE, TIME_WIDTH, RIGHT_EDGE, TOP = 24, 54, 20, 9
HEAD, LINE, FOOT, BOTTOM = 22, 22, 20, 8
LONGEST_HEAD = 0.62  # of the width, where the record is named beside it


def height(shown: Shown) -> int:
    lines = len(shown.lines) + bool(shown.more)
    return sz(TOP + HEAD + lines * LINE + FOOT + BOTTOM)


def where_rect(rect: QRectF, shown: Shown) -> QRectF:
    """Where the name of the record stands: a click there opens it."""
    inner = _inner(rect)
    width = min(text_width(shown.head, "strong"), inner.width() * LONGEST_HEAD if shown.where else inner.width())
    left = inner.left() + width + 8
    room = max(0.0, inner.right() - left)
    return QRectF(
        left, inner.top(), min(room, text_width(shown.where, "small") + 4) if shown.where else 0, sz(HEAD - 2)
    )


def _inner(rect: QRectF) -> QRectF:
    return rect.adjusted(LEFT_EDGE + sz(TIME_WIDTH), sz(TOP), -RIGHT_EDGE, 0)


def paint_entry(painter: QPainter, rect: QRectF, shown: Shown, hover: bool) -> None:
    inner = _inner(rect)
    ink = "muted" if shown.entry.undone else "text"
    time = QRectF(rect.left() + LEFT_EDGE, inner.top(), sz(TIME_WIDTH), sz(HEAD - 2))
    paint.text(painter, time, format_time(shown.entry.at), "small", "muted")
    where = where_rect(rect, shown)
    head = QRectF(inner.left(), inner.top(), where.left() - 6 - inner.left(), sz(HEAD - 2))
    paint.text(painter, head, shown.head, "strong", ink)
    _paint_where(painter, where, shown.where, hover)
    y = inner.top() + sz(HEAD)
    for line in shown.lines:
        _paint_line(painter, QRectF(inner.left(), y, inner.width(), sz(LINE)), line, ink)
        y += sz(LINE)
    if shown.more:
        paint.text(painter, QRectF(inner.left(), y, inner.width(), sz(LINE)), shown.more, "body", "muted")
        y += sz(LINE)
    paint.text(painter, QRectF(inner.left(), y, inner.width(), sz(FOOT)), shown.foot, "small", "muted")


def _paint_where(painter: QPainter, rect: QRectF, words: str, hover: bool) -> None:
    if rect.width() < sz(20):
        return
    font = theme.font("small")
    font.setUnderline(hover)
    painter.setFont(font)
    painter.setPen(theme.colour("accent" if hover else "muted"))
    painter.drawText(rect, LEFT, _elided(words, "small", rect.width()))


def _paint_line(painter: QPainter, rect: QRectF, line: Line, ink: str) -> None:
    """The field, the value before struck through, an arrow, the value after."""
    left = rect.left()
    if line.label:
        label = _elided(f"{line.label}:", "small", rect.width() * 0.45)
        paint.text(painter, rect, label, "small", "muted")
        left += text_width(label, "small") + 8
    if line.old:
        left = _paint_old(painter, QRectF(left, rect.top(), (rect.right() - left) * 0.5, rect.height()), line.old)
    paint.text(painter, QRectF(left, rect.top(), rect.right() - left, rect.height()), line.new, "body", ink)


def _paint_old(painter: QPainter, rect: QRectF, words: str) -> float:
    shown, font = _elided(words, "body", rect.width() - sz(26)), theme.font("body")
    font.setStrikeOut(True)
    painter.setFont(font)
    painter.setPen(theme.colour("muted"))
    painter.drawText(rect, LEFT, shown)
    after = rect.left() + text_width(shown) + 6
    place = QRectF(after, rect.center().y() - sz(7), sz(14), sz(14))
    icons.draw(painter, "right", place, theme.current().muted)
    return after + sz(14) + 6


def _elided(words: str, role: str, width: float) -> str:
    return theme.metrics(role).elidedText(words, Qt.TextElideMode.ElideRight, max(10, int(width)))
