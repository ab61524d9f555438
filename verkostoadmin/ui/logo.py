"""A logo as a field: bringing one in, seeing it on white as it will be printed, taking it away."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import images
from verkostoadmin.ui import icons, paint, theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import column, row
from verkostoadmin.ui.widgets.portrait import decode

WIDTH, HEIGHT, MARGIN = 168, 72, 10


class LogoEditor(QWidget):
    """`keep` stores the bytes of a file, `remove` takes the logo away; `show_logo` whenever it may have changed."""

    def __init__(self, context: Context, title: str, keep: Callable[[bytes], Any], remove: Callable[[], Any]) -> None:
        super().__init__()
        self._context, self._keep = context, keep
        self.picture = _Picture()
        self.choose = button(_("Choose a logo…"), "plain", "image", self._choose)
        self.remove = button(_("Remove the logo"), "quiet", "trash", lambda: context.run(remove, offer_undo=True))
        hint = label(_("SVG, or a PNG of at least 1000 pixels; printed on white"), "small", muted=True, wrap=True)
        acts = row(self.choose, self.remove, None)  # not beside the picture: the panel of an organisation is narrow
        self.setLayout(column(label(title, "label"), row(self.picture, None), acts, hint, gap=theme.S2))
        for act in (self.choose, self.remove):
            act.setEnabled(not context.db.read_only)

    def show_logo(self, image: int | None, name: str) -> None:
        self.choose.setText(_("Choose another…") if image else _("Choose a logo…"))
        self.remove.setVisible(image is not None)
        self.picture.show_picture(image, images.data_of(self._context.db, image), name)

    def _choose(self) -> None:
        formats = _("Logos (*.svg *.png *.jpg *.jpeg *.webp)")
        name, _filter = QFileDialog.getOpenFileName(self, _("Choose a logo"), "", formats)
        if name:
            self._context.run(lambda: self._keep(images.read_file(Path(name))))


class _Picture(QWidget):
    """The logo on white, or an empty frame."""

    def __init__(self) -> None:
        super().__init__()
        self._image: int | None = None
        self._pixmap: QPixmap | None = None
        self.setFixedSize(QSize(sz(WIDTH), sz(HEIGHT)))

    def show_picture(self, image: int | None, data: bytes | None, name: str) -> None:
        if image != self._image:
            self._image, self._pixmap = image, decode(data)
        words = _("Logo of %(name)s") if self._pixmap else _("%(name)s has no logo")
        self.setAccessibleName(words % {"name": name})
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect, colours = QPainter(self), QRectF(self.rect()), theme.current()
        if self._pixmap is None:
            paint.rounded(painter, rect, colours.sunken, colours.line)
            icons.draw(painter, "image", rect.adjusted(0, sz(22), 0, -sz(22)), colours.muted)
            return
        paint.rounded(painter, rect, "#ffffff", colours.line)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QSize(self.width() - 2 * sz(MARGIN), self.height() - 2 * sz(MARGIN))
        size = self._pixmap.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter.drawPixmap(QRectF(left, top, size.width(), size.height()), self._pixmap, QRectF(self._pixmap.rect()))
