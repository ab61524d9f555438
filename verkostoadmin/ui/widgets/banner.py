"""The banner under the band: what happened, what is safe, what can be done. It covers nothing and asks nothing."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import icons, theme
from verkostoadmin.ui.widgets.buttons import Act, LinkButton, icon_button
from verkostoadmin.ui.widgets.labels import Glyph, label
from verkostoadmin.ui.widgets.layout import row


class Banner(QWidget):
    """`tone` is info, warn or err; at most two acts."""

    closed = Signal()

    def __init__(self, tone: str, title: str, detail: str = "", acts: Sequence[Act] = ()) -> None:
        super().__init__()
        self._tone = tone
        words = label(f"<b>{escape(title)}</b>&nbsp; {escape(detail)}", rich=True, wrap=True)
        links = [LinkButton(text, act, role="strong") for text, act in acts]
        close = icon_button("close", _("Hide this message"), self.closed.emit)
        parts = (Glyph(icons.OF_TONE[tone], tone, 20), words, *links, close)
        layout = row(*parts, margins=(theme.S4, theme.S1, theme.S2, theme.S1), gap=theme.S3)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setAccessibleName(f"{title} {detail}".strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        painter.fillRect(self.rect(), QColor(str(getattr(colours, self._tone + "_bg"))))
        painter.fillRect(QRectF(0, 0, 4, self.height()), theme.colour(self._tone))
