"""The sheet that turns a picture file into an expert's photo: the part that is used, and what is said about it."""

from typing import Any

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.services import images
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.entry_sheet import EntrySheet, Values
from verkostoadmin.ui.experts.crop_view import CropView
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.people.portrait import RoundPortrait
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Pane, column, row
from verkostoadmin.ui.widgets.scroll import scroll

TEXTS = ("alt_fi", "alt_sv", "alt_en", "credit")
PREVIEW_SIDE = 1_600  # pixels of the picture on the sheet
SIDE_WIDTH = 340


class PhotoSheet(EntrySheet):
    """`preview` is the picture as `images.encode` read it; `data` are the bytes of the file."""

    def __init__(self, context: Context, expert_id: int, name: str, data: bytes, preview: bytes) -> None:
        super().__init__(context, _("Photo: %(name)s") % {"name": name}, _("Use the photo"), "check")
        self._expert_id, self._name, self._data = expert_id, name, data
        picture = QPixmap()
        picture.loadFromData(QByteArray(preview))
        self.crop = CropView(picture)
        self._round = RoundPortrait(112)
        for text in TEXTS:
            self.editors[text] = FieldEditor(FIELDS["image"][text], lines=1 if text == "credit" else 2)
        self.crop.changed.connect(self._show_portrait)
        self._lay_out()
        self._show_portrait()
        self.first = self.crop

    def _lay_out(self) -> None:
        """The picture takes all room beside the texts."""
        desk = Pane(row(self.crop, margins=(theme.S4,) * 4), "sunken")
        middle = row(desk, self._side(), gap=0)
        middle.setStretch(0, 1)
        foot = row(None, *self.buttons(), margins=(theme.S5, theme.S3, theme.S5, theme.S4))
        whole = column(self.head(self.title), middle, foot, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _side(self) -> QWidget:
        keys = _("Drag the square or a corner of it. Arrow keys move it, plus and minus change its size.")
        told = label(_("What the picture shows, for those who do not see it:"), "small", muted=True, wrap=True)
        side = column(
            row(self._round, label(keys, "small", muted=True, wrap=True), gap=theme.S4),
            told,
            *self.editors.values(),
            self.trouble,
            None,
            margins=(theme.S4, theme.S4, theme.S4, theme.S4),
            gap=theme.S3,
        )
        area = scroll(Pane(side))
        area.setFixedWidth(sz(SIDE_WIDTH))
        return area

    def _show_portrait(self) -> None:
        side = round(self._round.width() * self.devicePixelRatioF())
        shown = self.crop.portrait().scaled(
            side, side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        self._round.show_person(self._name, shown)

    def store(self, values: Values) -> Any:
        """Photo and texts in one step."""
        return images.set_photo(self.context.db, self._expert_id, self._data, self.crop.crop(), values)
