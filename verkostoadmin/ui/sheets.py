"""Sheets: panels over the dimmed window. Esc or a click beside closes them, and the keyboard returns."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLayout, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import icon_button
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Pane, Part, row

RADIUS = 10
TOP_WIDTH, RIGHT_WIDTH, CENTRE_WIDTH, CENTRE_HEIGHT, LARGE_WIDTH = 680, 520, 1080, 720, 1240


class Sheet(Pane):
    """A panel for `Shade`. `first` is the widget that gets the keyboard; emit `closed` to close it from inside."""

    closed = Signal()

    def __init__(self, layout: QLayout | None = None, name: str = "", radius: int = RADIUS) -> None:
        super().__init__(layout, "surface", "tblr", radius)
        self.first: QWidget | None = None
        self.setAccessibleName(name)

    def head(self, title: str, *extra: Part) -> QLayout:
        """Title, what belongs to it, and the cross."""
        close = icon_button("close", _("Close (Esc)"), self.closed.emit)
        return row(label(title, "h1"), None, *extra, close, margins=(theme.S5, theme.S4, theme.S4, theme.S2))

    def event(self, event: QEvent) -> bool:
        """A reason that appears under a field makes the sheet higher."""
        shade = self.parent()
        if event.type() == QEvent.Type.LayoutRequest and isinstance(shade, Shade):
            shade.arrange()
        return super().event(event)


class Shade(QWidget):
    """Covers the window and holds one sheet at its place: "top", "right", "centre", "large" (nearly all of the window)
    or "message" (as high as it needs).
    """

    gone = Signal()

    def __init__(self, window: QWidget, sheet: QWidget, place: str) -> None:
        super().__init__(window)
        self.sheet, self._place = sheet, place
        self._back = window.focusWidget()
        sheet.setParent(self)
        window.installEventFilter(self)
        if isinstance(sheet, Sheet):
            sheet.closed.connect(self.close_sheet)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self.arrange()
        sheet.show()
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        first = self.sheet.first if isinstance(self.sheet, Sheet) else None
        target = first or next((w for w in self.sheet.findChildren(QWidget) if self._can_take(w)), self.sheet)
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _can_take(self, widget: QWidget) -> bool:
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return takes and widget.isVisibleTo(self.sheet) and widget.isEnabled()

    def arrange(self) -> None:
        """Also called by a sheet whose height changes."""
        self.sheet.setGeometry(self._sheet_rect())
        self.update()

    def _sheet_rect(self) -> QRect:
        width, height = self.width(), self.height()
        if self._place == "right":
            w = min(sz(RIGHT_WIDTH), width - 80)
            return QRect(width - w, 0, w, height)
        if self._place == "large":
            w, h = min(sz(LARGE_WIDTH), width - 64), height - 56
            return QRect((width - w) // 2, (height - h) // 2, w, h)
        if self._place == "centre":
            w, h = min(sz(CENTRE_WIDTH), width - 64), min(sz(CENTRE_HEIGHT), height - 56)
            return QRect((width - w) // 2, (height - h) // 2, w, h)
        w = min(sz(TOP_WIDTH), width - 80)
        wanted = self.sheet.heightForWidth(w) if self.sheet.hasHeightForWidth() else self.sheet.sizeHint().height()
        h = min(wanted, height - 120)
        return QRect((width - w) // 2, sz(66) if self._place == "top" else (height - h) // 2, w, h)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
            self.arrange()
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays inside the sheet: what lies under the shade cannot be reached."""
        stops = [w for w in self.sheet.findChildren(QWidget) if self._can_take(w)]
        here = QApplication.focusWidget()
        if not stops:
            return True
        position = stops.index(here) if here in stops else -1
        stops[(position + (1 if forward else -1)) % len(stops)].setFocus(
            Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.current().shade))
        edge = QRectF(self.sheet.geometry())
        for step in range(10):  # the one shadow of the program: under a floating panel
            ring = edge.adjusted(-step, -step + 4, step, step + 4)
            paint.rounded(painter, ring, "#09000000", None, radius=12 + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.sheet.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()

    def close_sheet(self) -> None:
        window = self.parentWidget()
        if window is None:  # closed already
            return
        window.removeEventFilter(self)
        self.hide()
        self.setParent(None)
        self.deleteLater()
        if self._back is not None and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.gone.emit()
