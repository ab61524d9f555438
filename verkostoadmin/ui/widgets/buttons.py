"""Buttons of every kind, links, and buttons that open a menu."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from verkostoadmin.ui import icons, theme
from verkostoadmin.ui.paint import LEFT, rounded, text_width
from verkostoadmin.ui.theme import sz

KINDS = ("plain", "primary", "danger", "quiet", "ghost", "segment", "cta", "band", "bandline")
Act = tuple[str, Callable[[], Any]]  # its words, and what is done


def button(
    words: str,
    kind: str = "plain",
    icon: str | None = None,
    on_click: Callable[[], Any] | None = None,
    *,
    tip: str = "",
    name: str = "",
    checkable: bool = False,
) -> QPushButton:
    """A push button; `name` is what a screen reader says when there are no words, and also the tool tip."""
    made = QPushButton(words)
    made.setProperty("kind", kind)
    made.setProperty("glyph", icon)
    made.setFont(theme.font("strong" if kind in ("primary", "cta") else "body"))
    made.setCheckable(checkable)
    made.setAutoDefault(True)  # Enter presses it too, not only the space bar
    made.setFixedHeight(sz(theme.CONTROL))
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setToolTip(tip or ("" if words else name))
    made.setAccessibleName(name or words or tip)
    fit(made)
    if on_click is not None:
        made.clicked.connect(lambda: on_click())
    return made


def fit(made: QPushButton) -> None:
    """Give a button the width its words need; call again after changing them."""
    words = made.text().replace("&", "")
    width = made.fontMetrics().horizontalAdvance(words) + 26 if words else sz(theme.CONTROL)
    width += sz(18) + 6 if words and made.property("glyph") else 0
    width += 22 if made.menu() is not None else 0
    made.setFixedWidth(max(width, sz(theme.CONTROL)))


def icon_button(icon: str, name: str, on_click: Callable[[], Any] | None = None, **options: Any) -> QPushButton:
    """A square button without words; its name is its tool tip."""
    return button("", options.pop("kind", "quiet"), icon, on_click, name=name, **options)


def menu_button(made: QPushButton, menu: QMenu) -> QPushButton:
    """Turn a button into one that opens a menu."""
    made.setMenu(menu)
    fit(made)
    return made


def more_button(menu: QMenu, name: str) -> QPushButton:
    """The three dots at the end of a heading: the rarer acts on a record."""
    made = icon_button("more", name)
    menu.setParent(made, menu.windowFlags())
    made.clicked.connect(lambda: menu.popup(made.mapToGlobal(made.rect().bottomLeft())))
    return made


class LinkButton(QPushButton):
    """An act that reads as a link: underlined, in the accent colour."""

    def __init__(
        self,
        words: str,
        on_click: Callable[[], Any] | None = None,
        icon: str | None = None,
        role: str = "small",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._icon = role, icon
        self.setAutoDefault(True)  # Enter presses it too, not only the space bar
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_words(words)
        if on_click is not None:
            self.clicked.connect(lambda: on_click())

    def set_words(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(words)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(text_width(self.text(), self._role) + 4 + (sz(20) if self._icon else 0), sz(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        ink = colours.accent if self.isEnabled() else colours.disabled
        font = theme.font(self._role)
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        indent = sz(20) if self._icon else 1
        painter.drawText(self.rect().adjusted(indent, 0, 0, 0), LEFT, self.text())
        if self._icon:
            icons.draw(painter, self._icon, QRectF(0, self.height() / 2 - sz(8), sz(16), sz(16)), ink)
        if self.hasFocus():
            rounded(painter, QRectF(self.rect()), None, colours.accent, 2, 4)
