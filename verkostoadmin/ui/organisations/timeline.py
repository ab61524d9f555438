"""The history of an organisation as a line of years with a dot for each thing that happened."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from verkostoadmin.services.organisation_history import Milestone
from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.paint import ANTIALIASING
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.wrapped import Piece, lay_out

TONES = {
    "joined": "accent", "returned": "accent", "applied": "warn", "waiting": "warn", "invited": "info",
    "declined": "muted", "withdrew": "muted", "merged": "info", "absorbed": "info", "region": "info",
}  # fmt: skip
YEAR, DOT, TEXT, GAP = 48, 60, 78, 9


class Timeline(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._milestones: Sequence[Milestone] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_milestones(self, milestones: Sequence[Milestone]) -> None:
        self._milestones = list(milestones)
        self.setAccessibleName("; ".join(f"{milestone.day()} {milestone.words}" for milestone in milestones))
        self.setVisible(bool(milestones))
        self.updateGeometry()
        self.update()

    def _pieces(self, milestone: Milestone) -> list[Piece]:
        day = f" ·\u00a0{milestone.day()}" if milestone.exact else ""
        return [(milestone.words, "body", "text"), (day, "small", "muted")]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        heights = (lay_out(self._pieces(one), width - sz(TEXT))[1] + sz(GAP) for one in self._milestones)
        return round(sum(heights))

    def sizeHint(self) -> QSize:
        return QSize(sz(240), self.heightForWidth(max(sz(240), self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, y, year = QPainter(self), 0.0, 0
        painter.setRenderHint(ANTIALIASING)
        line = theme.metrics("body").height()
        for index, milestone in enumerate(self._milestones):
            layout, height = lay_out(self._pieces(milestone), self.width() - sz(TEXT))
            if milestone.on.year != year:
                year = milestone.on.year
                paint.text(painter, QRectF(0, y, sz(YEAR), line), str(year), "strong")
            centre = QPointF(sz(DOT), y + line / 2)
            if index + 1 < len(self._milestones):
                painter.setPen(QPen(theme.colour("line"), 2))
                painter.drawLine(centre, QPointF(centre.x(), centre.y() + height + sz(GAP)))
            self._dot(painter, centre, TONES[milestone.kind])
            layout.draw(painter, QPointF(sz(TEXT), y))
            y += height + sz(GAP)

    def _dot(self, painter: QPainter, centre: QPointF, tone: str) -> None:
        """Whatever did not lead to taking part is a ring, so that it can be told without colours."""
        hollow = tone in ("muted", "warn")
        painter.setPen(QPen(theme.colour(tone), 2))
        painter.setBrush(theme.colour("surface" if hollow else tone))
        painter.drawEllipse(centre, sz(4), sz(4))
