"""The card of an expert: portrait, name, title, topics, the projects as pills, and languages."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.storage.experts import ExpertCard
from verkostoadmin.storage.labels import full_name
from verkostoadmin.ui import paint, theme
from verkostoadmin.ui.paint import RIGHT, text_width
from verkostoadmin.ui.people.photos import Photos
from verkostoadmin.ui.tables import ListRow, RecordList
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.layout import column
from verkostoadmin.ui.widgets.portrait import paint_portrait
from verkostoadmin.ui.widgets.tags import paint_pills

HEIGHT, WIDTH = 142, 290  # with the gaps around
INSIDE, PORTRAIT = 16, 64


class Cards(QWidget):
    """Cards side by side, as many as fit; arrow keys walk through them."""

    current_changed = Signal(object)  # id of an expert
    activated_id = Signal(object)

    def __init__(self, photos: Photos) -> None:
        super().__init__()
        self._photos = photos
        self.list = RecordList(_("Experts"), HEIGHT, self._paint, WIDTH)
        self.list.current_changed.connect(self.current_changed)
        self.list.activated_id.connect(self.activated_id)
        self.setLayout(column(self.list, margins=(10, 10, 4, 0), gap=0))

    def show_cards(self, cards: Sequence[ExpertCard]) -> None:
        self._photos.prepare(card.photo_id for card in cards)
        self.list.show_rows([list_row(card) for card in cards])

    def _paint(self, painter: QPainter, rect: QRectF, row: ListRow) -> None:
        card: ExpertCard = row.payload
        inner = rect.adjusted(INSIDE, sz(INSIDE), -INSIDE, -sz(12))
        side = sz(PORTRAIT)
        portrait = QRectF(inner.left(), inner.top(), side, side)
        paint_portrait(painter, portrait, row.title, self._photos.pixmap(card.photo_id))
        self._paint_texts(painter, inner.adjusted(side + 14, 0, 0, 0), row)
        self._paint_foot(painter, inner, card)

    def _paint_texts(self, painter: QPainter, box: QRectF, row: ListRow) -> None:
        for top, words, role, ink in ((0, row.title, "h3", "text"), (21, row.second, "small", "text")):
            paint.text(painter, QRectF(box.left(), box.top() + sz(top), box.width(), sz(22)), words, role, ink)
        topics = QRectF(box.left(), box.top() + sz(42), box.width(), sz(20))
        paint.text(painter, topics, row.facts, "small", "muted")

    def _paint_foot(self, painter: QPainter, inner: QRectF, card: ExpertCard) -> None:
        languages = " ".join(card.languages)
        width = text_width(languages, "small") + 4
        line = QRectF(inner.left(), inner.bottom() - sz(24), inner.width(), sz(24))
        paint.text(painter, QRectF(line.right() - width, line.top(), width, sz(24)), languages, "small", "muted", RIGHT)
        pills = [(mark.short_name, not mark.ended) for mark in card.projects]
        paint_pills(painter, line.adjusted(0, 0, -width - theme.S2, 0), pills)


def list_row(card: ExpertCard) -> ListRow:
    name = full_name(card.given_name, card.family_name)
    return ListRow(card.id, name, card.title, ", ".join(card.topics), payload=card)
