"""The foot of the sheet: what is going on, and the buttons for what can be done with a finished document."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.documents.notice import Notice
from verkostoadmin.ui.documents.reflow import Reflow
from verkostoadmin.ui.sheets import RADIUS
from verkostoadmin.ui.widgets.buttons import button, fit
from verkostoadmin.ui.widgets.layout import row

LEAST_NOTICE = 280
MARGINS = (theme.S5, theme.S3, theme.S4, theme.S3)


class Foot(Reflow):
    """Round at its lower corners like the sheet."""

    def __init__(self) -> None:
        self.notice = Notice()
        self.all = button(_("All projects…"), "plain", "copy", tip=_("Save this document of every project"))
        self.mail = button(_("E-mail…"), "plain", "mail")
        self.open = button(_("Open"), "plain", "open")
        self.print = button(_("Print…"), "plain", "print", tip=_("Print (Ctrl+P)"))
        self.save = button(_("Save as PDF…"), "primary", "save", tip=_("Save as PDF (Ctrl+S)"))
        self._of_finished = (self.mail, self.open, self.print, self.save)
        every = (self.all, *self._of_finished)
        self._glyphs = {made: made.property("glyph") for made in every}
        self._whole = sum(made.width() for made in every) + theme.S2 * (len(every) - 1) + MARGINS[0] + MARGINS[2]
        buttons = row(None, *every, gap=theme.S2)
        super().__init__(self.notice, buttons, LEAST_NOTICE, MARGINS, theme.S2, "window")

    def allow(self, *, finished: bool, projects: bool) -> None:
        """What can be done: with a finished document, and with any project at all."""
        for made in self._of_finished:
            made.setEnabled(finished)
        self.all.setEnabled(projects)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the buttons would lie over each other they do without their pictures."""
        for made, glyph in self._glyphs.items():
            made.setProperty("glyph", glyph if self.width() >= self._whole else None)
            fit(made)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect = QPainter(self), QRectF(self.rect())
        painter.setClipRect(rect)
        paint.rounded(painter, rect.adjusted(0, -RADIUS, 0, 0), theme.current().window, None, radius=RADIUS - 1)
        painter.fillRect(QRectF(0, 0, rect.width(), 1), theme.colour("line"))
