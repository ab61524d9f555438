"""How a push button of each kind is drawn: its fill, outline, ink, icon, arrow and focus ring."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QPushButton, QStyle

from verkostoadmin.ui import icons, theme
from verkostoadmin.ui.colours import Theme
from verkostoadmin.ui.paint import LEFT, rounded
from verkostoadmin.ui.theme import sz

State = QStyle.StateFlag
ICON_GAP = 6
ARROW = 20


@dataclass(frozen=True)
class Look:
    fill: str | None
    line: str | None
    ink: str
    hover: str
    ring: str


def _looks(t: Theme) -> dict[str, Look]:
    return {
        "plain": Look(t.surface, t.control, t.text, t.hover, t.accent),
        "primary": Look(t.accent, None, t.on_accent, t.accent_hover, t.text),
        "danger": Look(t.surface, t.err, t.err, t.err_bg, t.accent),
        "quiet": Look(None, None, t.text, t.hover, t.accent),
        "ghost": Look(None, None, t.accent, t.sel, t.accent),
        "segment": Look(t.surface, t.control, t.text, t.hover, t.accent),
        "cta": Look(t.orange, None, t.on_orange, t.orange_hover, t.on_band),
        "band": Look(None, None, t.on_band, t.band2, t.orange),
        "bandline": Look(t.band2, t.band_line, t.on_band, t.band_hover, t.orange),
    }


def _look(kind: str, state: Any) -> Look:
    colours = theme.current()
    look = _looks(colours)[kind]
    if not state & State.State_Enabled:
        ink = colours.band_disabled if kind.startswith("band") else colours.disabled
        fill = colours.muted_bg if kind in ("primary", "cta") else look.fill
        return Look(fill, colours.line if look.line else None, ink, look.hover, look.ring)
    if kind != "segment" and state & State.State_On:
        return Look(colours.sel, look.line, look.ink, colours.sel, look.ring)
    if state & (State.State_MouseOver | State.State_Sunken):
        return Look(look.hover, look.line, look.ink, look.hover, look.ring)
    return look


def draw(option: Any, painter: QPainter, button: QPushButton) -> None:
    kind = button.property("kind") or "plain"
    look, rect = _look(kind, option.state), QRectF(option.rect)
    if kind == "segment":
        _segment(painter, rect, button, look, bool(option.state & State.State_On))
    else:
        rounded(painter, rect, look.fill, look.line)
    if option.state & State.State_HasFocus:
        _ring(painter, rect, kind, look)
    _contents(painter, rect, option.text.replace("&", ""), button, look)


def _ring(painter: QPainter, rect: QRectF, kind: str, look: Look) -> None:
    """On a filled button: a light gap inside a dark ring, because the accent alone would not show."""
    rounded(painter, rect, None, look.ring, 2)
    if kind == "primary":
        rounded(painter, rect.adjusted(2, 2, -2, -2), None, theme.current().surface, 1.5, 4)
    elif kind == "cta":
        rounded(painter, rect.adjusted(2, 2, -2, -2), None, theme.current().band, 1.5, 4)


def _segment(painter: QPainter, rect: QRectF, button: QPushButton, look: Look, on: bool) -> None:
    """One piece of a joined row: only the outer corners of the row are round."""
    colours = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.control), 1))
    painter.setBrush(QColor(colours.sel if on else look.fill or colours.surface))
    painter.drawPath(_segment_outline(rect, button.property("joint")))
    painter.restore()
    if on:
        line = QRectF(rect.left() + 10, rect.bottom() - 4, rect.width() - 20, 2.5)
        rounded(painter, line, colours.accent, radius=1.2)


def _segment_outline(rect: QRectF, joint: str) -> QPainterPath:
    last = joint in ("last", "only")
    box = rect.adjusted(0.5, 0.5, -0.5 if last else 0.5, -0.5)
    outline, corners = QPainterPath(), QPainterPath()
    outline.addRoundedRect(box, theme.RADIUS, theme.RADIUS)
    if joint in ("first", "middle"):
        corners.addRect(QRectF(box.center().x(), box.top(), box.width() / 2, box.height()))
    if joint in ("last", "middle"):
        corners.addRect(QRectF(box.left(), box.top(), box.width() / 2, box.height()))
    return outline.united(corners)


def _contents(painter: QPainter, rect: QRectF, words: str, button: QPushButton, look: Look) -> None:
    metrics, glyph = QFontMetrics(button.font()), button.property("glyph")
    words_width = metrics.horizontalAdvance(words)
    icon_width = sz(18) if glyph else 0
    arrow = ARROW if button.menu() is not None else 0
    total = icon_width + (ICON_GAP if glyph and words else 0) + words_width + arrow
    x = rect.left() + max(8.0, (rect.width() - total) / 2) if words else rect.center().x() + 0.5 - total / 2
    if button.property("align") == "left":
        x = rect.left() + 10
    if glyph:
        icons.draw(painter, glyph, QRectF(x, rect.center().y() - icon_width / 2, icon_width, icon_width), look.ink)
        x += icon_width + (ICON_GAP if words else 2)
    if words:
        space = rect.right() - x - arrow
        painter.setPen(QColor(look.ink))
        painter.setFont(button.font())
        shown = words if words_width <= space else metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(space))
        painter.drawText(QRectF(x, rect.top(), words_width + 2, rect.height()), LEFT, shown)
        x += min(words_width, space) + 6
    if arrow:
        icons.draw(painter, "down", QRectF(x, rect.center().y() - 7, 14, 14), look.ink)
