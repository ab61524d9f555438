"""The bare frame of a window: sheets over it, one banner under the band, its place on the screen, the first paint."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from verkostoadmin.ui import colours

if TYPE_CHECKING:  # what lies over the window is not needed for its first paint
    from verkostoadmin.ui.sheets import Shade
    from verkostoadmin.ui.widgets.buttons import Act

SIZE, MINIMUM = QSize(1440, 900), QSize(960, 600)
BAND_HEIGHT = 26 + 52  # menu bar and band


class FrameWindow(QMainWindow):
    """Knows nothing of databases and pages; `banner_place` is put into the layout by whoever builds the window.

    Until it has contents it paints the band and the ground they will have, so that nothing jumps when they come.
    """

    painted = Signal()  # once, after the first paint: time to load

    def __init__(self, remembered: dict[str, Any], dark: bool, scale: float) -> None:
        super().__init__()
        self._remembered = remembered
        self._colours = colours.DARK if dark else colours.LIGHT
        self._band_height = round(BAND_HEIGHT * scale)
        self._painted = False
        self.shade: Shade | None = None
        self.banner_place = QVBoxLayout()
        self.setWindowTitle("Verkostoadmin")
        self.setMinimumSize(MINIMUM)
        self.resize(SIZE.boundedTo(self.screen().availableSize()))

    def show_sheet(self, sheet: QWidget, place: str = "centre") -> None:
        from verkostoadmin.ui.sheets import Shade

        self.close_sheet()
        self.shade = Shade(self, sheet, place)
        self.shade.gone.connect(self._forget_shade)

    def _forget_shade(self) -> None:
        self.shade = None

    def close_sheet(self) -> None:
        if self.shade is not None:
            self.shade.close_sheet()

    def show_banner(self, tone: str, title: str, detail: str = "", acts: "Sequence[Act]" = ()) -> None:
        from verkostoadmin.ui.widgets.banner import Banner

        self.hide_banner()
        banner = Banner(tone, title, detail, acts)
        banner.closed.connect(self.hide_banner)
        self.banner_place.addWidget(banner)

    def hide_banner(self) -> None:
        from verkostoadmin.ui.widgets.layout import clear

        clear(self.banner_place)

    def show_bug(self, details: str) -> None:
        from verkostoadmin.ui.bug_sheet import BugSheet

        at_start = self.centralWidget() is None
        self.show_sheet(BugSheet(details, at_start), "message")
        if at_start and self.shade is not None:
            self.shade.gone.connect(self.close)

    def restore_place(self) -> None:
        stored = self._remembered.get("geometry")
        if isinstance(stored, str):
            self.restoreGeometry(QByteArray.fromHex(QByteArray(stored.encode())))

    def remember_place(self) -> None:
        self._remembered["geometry"] = bytes(self.saveGeometry().toHex().data()).decode()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.centralWidget() is None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(self._colours.window))
            painter.fillRect(0, 0, self.width(), self._band_height, QColor(self._colours.band))
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)
