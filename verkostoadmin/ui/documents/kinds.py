"""Which document: all there are, grouped by what they come from."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QResizeEvent

from verkostoadmin.documents import DOCUMENTS, Document
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import icons, paint, theme
from verkostoadmin.ui.tables.list_rows import HEAD_HEIGHT, ListHead, ListRow
from verkostoadmin.ui.tables.list_view import RecordList
from verkostoadmin.ui.theme import sz

ROW = 34
LEAST_ROWS = 3
KEYS = tuple(DOCUMENTS)


def paint_kind(painter: QPainter, rect: QRectF, row: ListRow) -> None:
    """A leaf and the name of the document."""
    left = rect.left() + 18
    icons.draw(painter, "doc", QRectF(left, rect.center().y() - sz(8), sz(16), sz(16)), theme.current().muted)
    words = QRectF(left + sz(26), rect.top(), rect.width() - 18 - sz(26), rect.height())
    paint.text(painter, words, row.title, "body")


class KindList(RecordList):
    """`picked` tells the key of the document that the user went to."""

    picked = Signal(str)

    def __init__(self, key: str) -> None:
        super().__init__(_("Document"), ROW, paint_kind)
        groups = (
            (_("Of a project"), [item for item in DOCUMENTS.values() if not item.many and not item.alone]),
            (_("Of several projects"), [item for item in DOCUMENTS.values() if item.many]),
            (_("For the printer"), [item for item in DOCUMENTS.values() if item.alone]),
        )
        entries: list[ListRow | ListHead] = []
        for title, items in groups:
            entries += [ListHead(title), *[ListRow(KEYS.index(item.key), _(item.name)) for item in items]]
        self.show_rows(entries)
        self.select_id(KEYS.index(key))
        heads = len(groups)
        self._whole = sz(HEAD_HEIGHT) * heads + sz(ROW) * (len(entries) - heads) + 2
        self.setMaximumHeight(self._whole)
        self.setMinimumHeight(sz(ROW) * LEAST_ROWS)
        self.current_changed.connect(lambda number: self.picked.emit(KEYS[number]))

    def sizeHint(self) -> QSize:
        """All of it; in a low window it is scrolled."""
        return QSize(super().sizeHint().width(), self._whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen one stays in view."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def document(self) -> Document:
        return DOCUMENTS[KEYS[self.current_id() or 0]]
