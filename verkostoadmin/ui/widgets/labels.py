"""Texts that only show something: plain labels, elided ones, icons, section headings."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from verkostoadmin.ui import icons, theme
from verkostoadmin.ui.paint import LEFT
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.layout import Part, row

INKS = {
    "text": QPalette.ColorRole.WindowText,
    "muted": QPalette.ColorRole.PlaceholderText,
    "accent": QPalette.ColorRole.Link,
    "err": QPalette.ColorRole.BrightText,
}


def label(
    words: str,
    role: str = "body",
    *,
    muted: bool = False,
    ink: str = "text",
    wrap: bool = False,
    selectable: bool = False,
    rich: bool = False,
) -> QLabel:
    """A label in a type role. `ink` is text, muted, accent or err. Texts of users are never read as markup."""
    made = _WrappedLabel() if wrap else QLabel()
    made.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
    made.setText(words)
    made.setFont(theme.font(role))
    made.setForegroundRole(INKS["muted" if muted else ink])
    if selectable:
        flags = Qt.TextInteractionFlag
        made.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    return made


class _WrappedLabel(QLabel):
    """As high as its text needs at its width. Qt's own hint guesses a width, which leaves an empty line under short texts."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.fontMetrics().lineSpacing())


class ElidedLabel(QLabel):
    """One line; what does not fit is elided and told whole in the tool tip."""

    def __init__(self, words: str = "", role: str = "body", *, muted: bool = False) -> None:
        super().__init__()
        self._ink = "muted" if muted else "text"
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(role))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(words)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(theme.colour(self._ink))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        tip = self.text() if shown != self.text() else ""
        if tip != self.toolTip():
            self.setToolTip(tip)
        painter.drawText(self.rect(), LEFT, shown)


class Glyph(QWidget):
    """An icon that only illustrates what stands beside it."""

    def __init__(self, name: str, tone: str = "muted", size: int = 16) -> None:
        super().__init__()
        self._name, self._tone = name, tone
        self.setFixedSize(sz(size), sz(size))

    def show_icon(self, name: str, tone: str) -> None:
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.draw(QPainter(self), self._name, QRectF(self.rect()), str(getattr(theme.current(), self._tone)))


def section_head(title: str, *extra: Part) -> QHBoxLayout:
    """A section title with what belongs to it at the right edge."""
    return row(label(title, "h2"), None, *extra)
