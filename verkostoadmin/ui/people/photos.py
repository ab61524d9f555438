"""Photos by the id of their image: read together, decoded once and small."""

from collections import OrderedDict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImageReader, QPixmap

from verkostoadmin.storage import experts

if TYPE_CHECKING:
    from verkostoadmin.storage.database import Database

SIDE = 256  # pixels: a card's portrait at 150 % text size and 200 % scale
KEPT = 400


class Photos:
    """An image never changes its bytes, so what was decoded once stays right."""

    def __init__(self, db: "Database") -> None:
        self._db = db
        self._bytes: dict[int, bytes] = {}
        self._pixmaps: OrderedDict[int, QPixmap] = OrderedDict()

    def prepare(self, image_ids: Iterable[int | None]) -> None:
        """Read what is not known yet in one query, before it is painted one by one."""
        missing = {key for key in image_ids if key is not None} - self._bytes.keys() - self._pixmaps.keys()
        if missing:
            with self._db.read() as session:
                self._bytes |= experts.photos(session, missing)

    def pixmap(self, image_id: int | None) -> QPixmap | None:
        """A small picture; None where there is none or it cannot be read."""
        if image_id is None:
            return None
        if image_id not in self._pixmaps:
            self.prepare([image_id])
            self._pixmaps[image_id] = decode_small(self._bytes.pop(image_id, b""))
            if len(self._pixmaps) > KEPT:
                self._pixmaps.popitem(last=False)
        made = self._pixmaps[image_id]
        return None if made.isNull() else made


def decode_small(data: bytes) -> QPixmap:
    """JPEG is decoded at a fraction of its size, which takes a fraction of the time."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isValid() and min(size.width(), size.height()) > SIDE:
        factor = SIDE / min(size.width(), size.height())
        reader.setScaledSize(QSize(round(size.width() * factor), round(size.height() * factor)))
    return QPixmap.fromImage(reader.read())
