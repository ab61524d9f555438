"""One page of a document on the desk: as wide as its place, sharp on every screen."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.projects.preview import Pages

A4 = 842 / 595
EDGE = "#33000000"
SHADOW = 2


class PaperPage(QWidget):
    """Paper keeps its own colours in the dark. `opened` tells that the user wants to see it large."""

    opened = Signal()

    def __init__(self, index: int, most: int) -> None:
        super().__init__()
        self._pages: Pages | None = None
        self._index, self._most = index, most
        self._words = ""
        self._kept: tuple[int, QImage] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(most)
        self.setAccessibleName(_("Page %(number)d of the brochure") % {"number": index + 1})

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round((min(width, self._most) - SHADOW) * self._ratio()) + SHADOW

    def sizeHint(self) -> QSize:
        return QSize(self._most, self.heightForWidth(self._most))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 170)

    def _ratio(self) -> float:
        if self._pages is None or self._index >= len(self._pages):
            return A4
        size = self._pages.points(self._index)
        return size.height() / size.width()

    def show_page(self, pages: Pages | None, words: str) -> None:
        """`words` stand on an empty page while there is none."""
        self._pages, self._words, self._kept = pages, words, None
        if pages is not None and self._index < len(pages):
            self.setAccessibleDescription(pages.text(self._index))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        sheet = QRectF(0, 0, self.width() - SHADOW, self.height() - SHADOW)
        painter.fillRect(sheet.translated(SHADOW, SHADOW), QColor(EDGE))
        painter.fillRect(sheet, QColor("#ffffff"))
        if self._pages is not None and self._index < len(self._pages):
            painter.drawImage(sheet, self._image(sheet.width()))
        elif self._words:
            painter.setFont(theme.font("small"))
            painter.setPen(QColor("#506762"))
            box = sheet.adjusted(theme.S4, theme.S4, -theme.S4, -theme.S4)
            painter.drawText(box, paint.CENTRE | Qt.TextFlag.TextWordWrap, self._words)
        painter.setPen(QColor(EDGE))
        painter.drawRect(sheet.adjusted(0, 0, -1, -1))

    def _image(self, width: float) -> QImage:
        """Rendered once for a width."""
        assert self._pages is not None
        pixels = round(width * self.devicePixelRatioF())
        if self._kept is None or self._kept[0] != pixels:
            self._kept = (pixels, self._pages.image(self._index, pixels))
        return self._kept[1]
