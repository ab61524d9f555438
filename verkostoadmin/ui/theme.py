"""The look in force: colours, type roles, the text size factor, and how they are switched."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication

from verkostoadmin import resources
from verkostoadmin.ui import palette
from verkostoadmin.ui.colours import DARK, LIGHT, Theme, ratio

__all__ = ["Theme", "apply", "colour", "current", "font", "load_fonts", "metrics", "ratio", "scale", "sz"]

S1, S2, S3, S4, S5, S6 = 4, 8, 12, 16, 24, 32  # the spacing scale; nothing stands between these
ROW, CONTROL, STATUS_BAR, CHIP = 32, 34, 28, 22
RADIUS = 6
MINIMUM_SCALE, MAXIMUM_SCALE = 0.9, 1.5

DISPLAY, BODY = "Red Hat Display", "Source Sans 3"
ROLES: dict[str, tuple[str, int, int]] = {
    "metric": (DISPLAY, 24, 700),
    "h1": (DISPLAY, 22, 700),
    "h2": (DISPLAY, 16, 700),
    "tab": (DISPLAY, 15, 600),
    "h3": (BODY, 15, 600),
    "strong": (BODY, 15, 600),
    "body": (BODY, 15, 400),
    "label": (BODY, 13, 600),
    "chip": (BODY, 13, 600),
    "small": (BODY, 13, 400),
    "search": (BODY, 22, 600),
}

_theme = LIGHT
_scale = 1.0


def current() -> Theme:
    return _theme


def colour(name: str) -> QColor:
    """A token of the theme in force by its name, such as "accent"."""
    return QColor(getattr(_theme, name))


def scale() -> float:
    return _scale


def sz(pixels: float) -> int:
    """A length that follows the text size setting."""
    return round(pixels * _scale)


@lru_cache(maxsize=64)
def _font(role: str, factor: float) -> QFont:
    family, pixels, weight = ROLES[role]
    made = QFont(family)
    made.setFamilies([family, BODY, "Noto Sans", "Segoe UI"])
    made.setPixelSize(round(pixels * factor))
    made.setWeight(QFont.Weight(weight))
    return made


@lru_cache(maxsize=64)
def _metrics(role: str, factor: float) -> QFontMetrics:
    return QFontMetrics(_font(role, factor))


def font(role: str) -> QFont:
    """A copy, so that a caller may underline or resize it."""
    return QFont(_font(role, _scale))


def metrics(role: str) -> QFontMetrics:
    return _metrics(role, _scale)


def load_fonts() -> None:
    """Make the bundled fonts known to Qt; without them all widths would differ from machine to machine."""
    for file in sorted(resources.path("fonts").glob("*/*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def apply(dark: bool, text_scale: float = 1.0) -> None:
    """Switch the whole application; painted parts read the theme when they paint, so a switch is a repaint."""
    global _theme, _scale
    _theme = DARK if dark else LIGHT
    _scale = min(MAXIMUM_SCALE, max(MINIMUM_SCALE, text_scale))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setPalette(palette.build(_theme))
    app.setFont(font("body"))
    # Own palettes colour the window; this one colours the title bar on Windows and macOS.
    app.styleHints().setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    for widget in app.allWidgets():
        widget.update()
