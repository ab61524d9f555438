"""The cover image of a project: bringing one in, what it says to those who do not see it, taking it away."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import images, records
from verkostoadmin.ui import icons, paint, theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import column, row, two_columns
from verkostoadmin.ui.widgets.portrait import decode

WIDTH, HEIGHT = 168, 112


class CoverEditor(QWidget):
    """`show_image` whenever the project or its image may have changed."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._project = 0
        self._image: int | None = None
        self.picture = _Picture()
        self.choose = button(_("Choose an image…"), "plain", "image", self._choose)
        self.remove = button(_("Remove the image"), "quiet", "trash", self._remove)
        self.form = context.form("image")
        self._texts = QWidget()
        names = ("alt_fi", "alt_sv", "alt_en", "credit")
        alt_fi, alt_sv, alt_en, credit = (self.form.editor(name) for name in names)
        self._texts.setLayout(two_columns((alt_fi, alt_sv), (alt_en, credit)))
        hint = label(_("JPEG, PNG or WEBP; stored without metadata"), "small", muted=True, wrap=True)
        acts = column(row(self.choose, self.remove, None), hint, None, gap=theme.S1)
        line = row(self.picture, acts, gap=theme.S4)
        line.setStretch(1, 1)
        self.setLayout(column(label(_("Cover image"), "label"), line, self._texts, gap=theme.S2))

    def show_image(self, project: int, image: int | None, name: str) -> None:
        changed = (project, image) != (self._project, self._image)
        self._project, self._image = project, image
        self.choose.setText(_("Choose another…") if image else _("Choose an image…"))
        self.remove.setVisible(image is not None)
        self._texts.setVisible(image is not None)
        if changed:
            self.picture.show_picture(images.data_of(self._context.db, image), name)
        if image is not None:
            self._show_texts(image)

    def _show_texts(self, image: int) -> None:
        values = records.load(self._context.db, "image", image)
        if values is None:
            return
        if self.form.record == image:
            self.form.refresh(values)
        else:
            self.form.show_record(image, values)

    def _choose(self) -> None:
        formats = _("Images (*.jpg *.jpeg *.png *.webp)")
        name, _filter = QFileDialog.getOpenFileName(self, _("Choose a cover image"), "", formats)
        if name:
            self._context.run(lambda: self._bring_in(Path(name)))

    def _bring_in(self, file: Path) -> object:
        data = images.read_file(file)
        return images.set_cover(self._context.db, self._project, data, None, "", "")

    def _remove(self) -> None:
        values = {"cover_image_id": None}
        self._context.run(lambda: records.change(self._context.db, "project", self._project, values), offer_undo=True)


class _Picture(QWidget):
    """The image itself, or an empty frame."""

    def __init__(self) -> None:
        super().__init__()
        self._pixmap: QPixmap | None = None
        self.setFixedSize(QSize(sz(WIDTH), sz(HEIGHT)))

    def show_picture(self, data: bytes | None, name: str) -> None:
        self._pixmap = decode(data)
        words = _("Cover image of %(name)s") if self._pixmap else _("%(name)s has no cover image")
        self.setAccessibleName(words % {"name": name})
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rect, colours = QPainter(self), QRectF(self.rect()), theme.current()
        paint.rounded(painter, rect, colours.sunken, colours.line)
        if self._pixmap is None:
            icons.draw(painter, "image", rect.adjusted(0, sz(38), 0, -sz(38)), colours.muted)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._pixmap.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(
            (self.width() - size.width()) / 2, (self.height() - size.height()) / 2, size.width(), size.height()
        )
        painter.drawPixmap(place, self._pixmap, QRectF(self._pixmap.rect()))
