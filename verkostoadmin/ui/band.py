"""The band at the top: mark, main tabs, search, undo, redo, print, new."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import icons, paint, theme
from verkostoadmin.ui.paint import CENTRE, rounded, text_width
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import button, icon_button, menu_button
from verkostoadmin.ui.widgets.layout import Pane, row
from verkostoadmin.ui.widgets.tabs import BandTabs

NAME = "Verkostoadmin"
COMPACT = 1_240  # narrower than this (at the text size in force) the band does without the name


class Mark(QWidget):
    """Three joined dots, a network, and the name."""

    def __init__(self) -> None:
        super().__init__()
        self._compact = False
        self.setAccessibleName(NAME)
        self.set_compact(False)

    def set_compact(self, on: bool) -> None:
        self._compact = on
        self.setFixedSize(sz(46) if on else text_width(NAME, "tab") + sz(50), sz(52))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, middle = QPainter(self), self.height() / 2
        painter.setRenderHint(paint.ANTIALIASING)
        dots = [QPointF(sz(x), middle + sz(y)) for x, y in ((20, -7), (34, -2), (22, 8))]
        painter.setPen(QPen(theme.colour("orange"), 1.6))
        painter.drawPolyline([*dots, dots[0]])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("orange"))
        for dot in dots:
            painter.drawEllipse(dot, sz(3.4), sz(3.4))
        if not self._compact:
            paint.text(painter, QRectF(sz(46), 0, self.width(), self.height()), NAME, "tab", "on_band")


class SearchButton(QPushButton):
    """Looks like a field and opens the search sheet: typing and results are in one place. Letters typed on it go along."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(sz(34))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(sz(380))
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(_("Search everything (Ctrl+K)"))
        self.setToolTip(_("Search everything (Ctrl+K)"))
        self.clicked.connect(lambda: self.wanted.emit(""))

    def minimumSizeHint(self) -> QSize:
        return QSize(sz(40), sz(34))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text().strip():
            self.wanted.emit(event.text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours, rect = QPainter(self), theme.current(), QRectF(self.rect())
        focus = self.hasFocus()
        rounded(painter, rect, colours.band2, colours.orange if focus else colours.band_line, 2 if focus else 1)
        place = QRectF(sz(11), rect.center().y() - sz(8), sz(16), sz(16))
        icons.draw(painter, "search", place, colours.on_band_muted)
        keys = text_width("Ctrl+K", "small") + 12
        if rect.width() < sz(120):
            return
        words = rect.adjusted(sz(34), 0, -keys - 14, 0)
        paint.text(painter, words, _("Search everything"), "body", "on_band_muted")
        if rect.width() > sz(200):
            box = QRectF(rect.right() - keys - 7, rect.center().y() - sz(10), keys, sz(20))
            rounded(painter, box, colours.band, None, radius=4)
            paint.text(painter, box.adjusted(0, -1, 0, -1), "Ctrl+K", "small", "on_band_muted", CENTRE)


class Band(Pane):
    """Its buttons only tell; the window acts."""

    def __init__(self, titles: Sequence[str], new_menu: QMenu) -> None:
        self.mark = Mark()
        self.tabs = BandTabs(titles, _("Main tabs"))
        self.search = SearchButton()
        self.undo = icon_button("undo", _("Undo"), kind="band")
        self.redo = icon_button("redo", _("Redo"), kind="band")
        self.print = button(_("Print"), "bandline", "print", tip=_("Print or save as PDF (Ctrl+P)"))
        self.new = menu_button(button(_("New"), "cta", "plus", tip=_("New (Ctrl+N)")), new_menu)
        parts = (self.mark, 8, self.tabs, None, self.search, 4, self.undo, self.redo, self.print, self.new)
        layout = row(*parts, margins=(0, 0, theme.S4, 0))
        layout.setStretch(4, 5)
        super().__init__(layout, fill="band")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.mark.set_compact(self.width() < sz(COMPACT))

    def minimumSizeHint(self) -> QSize:
        """What is needed without the name; the search button shrinks to its icon."""
        words = text_width(NAME, "tab") + sz(4) if self.mark.width() > sz(46) else 0
        return QSize(super().minimumSizeHint().width() - words, sz(52))

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """The names of the steps that undo and redo would take."""
        _show_step(self.undo, undo, _("Undo: %(step)s"), _("Nothing to undo"))
        _show_step(self.redo, redo, _("Redo: %(step)s"), _("Nothing to redo"))


def _show_step(made: QPushButton, step: str | None, words: str, nothing: str) -> None:
    made.setEnabled(step is not None)
    made.setToolTip(words % {"step": step} if step is not None else nothing)
    made.setAccessibleName(made.toolTip())
