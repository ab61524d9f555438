"""Pills and tags: a pill names a project or group, a tag is a filter or topic that can be taken away."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import icons, paint, theme
from verkostoadmin.ui.paint import CENTRE, rounded, text_width
from verkostoadmin.ui.theme import sz

WIDEST = 320  # a longer tag is elided
Pill = tuple[str, bool]  # words; False = ended, shown muted


def paint_pills(painter: QPainter, rect: QRectF, pills: Sequence[Pill]) -> None:
    """As many pills as fit on one line, then "+2" for the rest."""
    x = rect.left()
    for index, (words, live) in enumerate(pills):
        width = text_width(words, "small") + 16
        left = len(pills) - index
        end = rect.right() - (sz(26) if left > 1 else 0)
        if index == 0:
            width = min(width, max(sz(40), int(end - x)))  # the first one is always there, elided if need be
        if x + width > end + 1:
            paint.text(painter, QRectF(x + 4, rect.top(), sz(40), rect.height()), f"+{left}", "small", "muted")
            return
        _pill(painter, QRectF(x, rect.center().y() - sz(10), width, sz(20)), words, live)
        x += width + 4


def _pill(painter: QPainter, rect: QRectF, words: str, live: bool) -> None:
    colours = theme.current()
    rounded(painter, rect, colours.surface if live else None, colours.accent if live else colours.line, 1, sz(10))
    paint.text(painter, rect.adjusted(7, -1, -7, -1), words, "small", "accent" if live else "muted", CENTRE)


class Tag(QPushButton):
    """A topic, or with `removable` a filter in force: a click takes it away."""

    def __init__(self, words: str, removable: bool = False) -> None:
        super().__init__(words)
        self._removable = removable
        self.setFont(theme.font("small"))
        wanted = text_width(words, "small") + (sz(38) if removable else 20)
        self.setFixedSize(min(wanted, sz(WIDEST)), sz(24))
        self.setToolTip(words if wanted > sz(WIDEST) else "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setEnabled(removable)
        self.setAccessibleName(_("Remove filter: %(name)s") % {"name": words} if removable else words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours, rect = QPainter(self), theme.current(), QRectF(self.rect())
        edge = colours.accent if self._removable else None
        rounded(painter, rect, colours.sel if self._removable else colours.muted_bg, edge, 1, rect.height() / 2)
        if self.hasFocus():
            rounded(painter, rect, None, colours.accent, 2, rect.height() / 2)
        paint.text(painter, rect.adjusted(10, -1, -sz(26) if self._removable else -8, 0), self.text(), "small")
        if self._removable:
            place = QRectF(rect.right() - sz(22), rect.center().y() - sz(6), sz(12), sz(12))
            icons.draw(painter, "close", place, colours.text)
