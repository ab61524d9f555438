"""The icons of the program: strokes on a 20 × 20 grid, drawn for it, coloured when painted."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from verkostoadmin.ui import theme

PATHS = {
    "plus": "M10 4v12M4 10h12",
    "minus": "M4 10h12",
    "undo": "M7 5 3.5 8.5 7 12M4 8.5h8a4.5 4.5 0 0 1 0 9H9",
    "redo": "M13 5l3.5 3.5L13 12M16 8.5H8a4.5 4.5 0 0 0 0 9h3",
    "search": "M13.2 13.2 17 17M8.8 14.5a5.7 5.7 0 1 1 0-11.4 5.7 5.7 0 0 1 0 11.4",
    "print": "M6 7V3h8v4M6 14H3.5V7.5h13V14H14M6 12h8v5H6z",
    "doc": "M5 2.8h6.5L15 6.3v10.9H5zM11.3 3v3.5H15M7.5 10h5M7.5 13h5",
    "copy": "M7 6.5h9.5v10.7H7zM4 13.5V2.8h9.5",
    "check": "M4 10.5 8.2 15 16 6",
    "warn": "M10 3 18 16.5H2zM10 8v4M10 14.2v.3",
    "error": "M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4M10 6.3v4.6M10 13.3v.3",
    "info": "M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4M10 9v4.6M10 6.3v.3",
    "close": "M5 5l10 10M15 5 5 15",
    "down": "M5 7.5 10 12.5 15 7.5",
    "up": "M5 12.5 10 7.5 15 12.5",
    "right": "M7.5 5 12.5 10 7.5 15",
    "left": "M12.5 5 7.5 10 12.5 15",
    "calendar": "M3.5 5h13v12h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5",
    "pin": "M10 17.5S4.5 12 4.5 8a5.5 5.5 0 0 1 11 0c0 4-5.5 9.5-5.5 9.5M10 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4",
    "person": "M10 9.5a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6M3.5 17.2c.6-3.6 3.2-5.4 6.5-5.4s5.9 1.8 6.5 5.4",
    "people": "M7.5 9.5a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8M2 16.5c.5-3.2 2.7-4.7 5.5-4.7s5 1.5 5.5 4.7"
    "M13 4a2.8 2.8 0 0 1 0 5.3M14.8 12c1.9.7 2.9 2.2 3.2 4.5",
    "building": "M4.5 17V3.5h7V17M11.5 8h4v9M3 17h14M7 6.8h2M7 9.8h2M7 12.8h2",
    "mail": "M2.8 4.8h14.4v10.4H2.8zM3 5.2l7 5.8 7-5.8",
    "phone": "M5 2.8h3l1.2 3.7-1.8 1.5a10 10 0 0 0 4.6 4.6l1.5-1.8 3.7 1.2v3c0 1-.8 1.7-1.7 1.7"
    "A13.6 13.6 0 0 1 3.3 4.5c0-.9.7-1.7 1.7-1.7",
    "database": "M4 5.5C4 4 6.7 3 10 3s6 1 6 2.5S13.3 8 10 8 4 7 4 5.5v9C4 16 6.7 17 10 17s6-1 6-2.5v-9"
    "M4 10c0 1.5 2.7 2.5 6 2.5s6-1 6-2.5",
    "link": "M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-.8.8M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3"
    "l.8-.8",
    "filter": "M3 4.5h14l-5.5 6.3V16l-3-1.5v-3.7z",
    "more": "M4.5 10h.1M10 10h.1M15.5 10h.1",
    "grid": "M3.5 3.5h5.5v5.5H3.5zM11.5 3.5H17v5.5h-5.5zM3.5 11.5h5.5V17H3.5zM11.5 11.5H17V17h-5.5z",
    "rows": "M3 5h14M3 10h14M3 15h14",
    "drag": "M7.5 5h.1M7.5 10h.1M7.5 15h.1M12.5 5h.1M12.5 10h.1M12.5 15h.1",
    "globe": "M10 2.8a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.4M3 10h14"
    "M10 3c4.5 4.5 4.5 9.5 0 14M10 3c-4.5 4.5-4.5 9.5 0 14",
    "panel": "M3 4h14v12H3zM12 4v12",
    "save": "M10 3v9M6.5 9 10 12.5 13.5 9M3.5 16.5h13",
    "open": "M2.5 16V4.5h5L9 6.5h7.5V9M2.5 16l2.8-7h13l-2.8 7z",
    "image": "M3 4h14v12H3zM3 13.5l4-4 4 4 2.5-2.5L17 14.5M13 8h.1",
    "trash": "M3.5 5.5h13M8 5.5V3h4v2.5M5.5 5.5l.8 11.7h7.4l.8-11.7M8.5 8.5v5.5M11.5 8.5v5.5",
    "pencil": "M3.5 16.5l.8-3.6L13.6 3.6l2.8 2.8-9.3 9.3zM11.8 5.4l2.8 2.8",
}
OF_TONE = {"err": "error", "warn": "warn", "info": "info", "ok": "check", "muted": "info"}
_STROKES = {"more": 2.6, "drag": 2.4}
_STROKE = 1.6
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="{path}" fill="none" stroke="{colour}" '
    'stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"/></svg>'
)


@lru_cache(maxsize=600)
def pixmap(name: str, colour: str, size: int, device_ratio: float) -> QPixmap:
    svg = _SVG.format(path=PATHS[name], colour=colour, width=_STROKES.get(name, _STROKE))
    made = QPixmap(round(size * device_ratio), round(size * device_ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    made.setDevicePixelRatio(device_ratio)
    return made


def draw(painter: QPainter, name: str, rect: QRectF, colour: str) -> None:
    """Paint an icon into the middle of `rect`, as large as fits."""
    size = round(min(rect.width(), rect.height()))
    corner = QPointF(rect.center().x() - size / 2, rect.center().y() - size / 2)
    painter.drawPixmap(corner, pixmap(name, colour, size, painter.device().devicePixelRatioF()))


def icon(name: str, colour: str | None = None, size: int = 20) -> QIcon:
    """An icon for menus and other places that want a QIcon; the colour is that of the theme in force."""
    device_ratio = QApplication.primaryScreen().devicePixelRatio()
    made = QIcon(pixmap(name, colour or theme.current().text, size, device_ratio))
    made.addPixmap(pixmap(name, theme.current().disabled, size, device_ratio), QIcon.Mode.Disabled)
    return made
