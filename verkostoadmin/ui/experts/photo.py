"""The photo of an expert: choosing a file, what is said about the picture, taking it away."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import images
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.experts.photo_sheet import PREVIEW_SIDE, TEXTS, PhotoSheet
from verkostoadmin.ui.feedback import tell_failure
from verkostoadmin.ui.widgets.buttons import LinkButton
from verkostoadmin.ui.widgets.labels import section_head
from verkostoadmin.ui.widgets.layout import column

Loaded = tuple[bytes, bytes]  # the file, and the picture for the sheet


class PhotoTexts(QWidget):
    """What the picture shows in three languages, and who made it; seen only while there is a photo."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._expert_id = 0
        self.form = context.form("image")
        remove = LinkButton(_("Remove the photo"), self.remove, "trash")
        editors = [self.form.editor(name, lines=1 if name == "credit" else 2) for name in TEXTS]
        self.setLayout(column(section_head(_("Photo"), remove), *editors, gap=theme.S3))

    def show_image(self, expert_id: int, image: dict[str, Any] | None) -> None:
        self.setVisible(image is not None)
        if image is None:
            self.leave()
            self.form.record = None
        elif self.form.record == image["id"]:
            self.form.refresh(image)
        else:
            self.form.show_record(image["id"], image)
        self._expert_id = expert_id

    def remove(self) -> None:
        self.context.run(lambda: images.remove_photo(self.context.db, self._expert_id), offer_undo=True)

    def leave(self) -> None:
        self.form.leave()


def choose_photo(context: Context, parent: QWidget, expert_id: int, name: str) -> None:
    """Ask for a file and open it on the sheet; what is no usable picture is told in a banner."""
    kinds = _("Pictures (*.jpg *.jpeg *.png *.webp)")
    file, _chosen = QFileDialog.getOpenFileName(parent, _("Choose a photo"), "", kinds)
    if file:
        open_photo(context, Path(file), expert_id, name)


def open_photo(context: Context, file: Path, expert_id: int, name: str) -> None:
    """Reading and decoding happen on the worker thread: pictures of cameras take their time."""
    job = context.jobs.run(_("Opening the picture"), lambda check: load(file, check))
    job.done.connect(lambda loaded: context.show_sheet(PhotoSheet(context, expert_id, name, *loaded), "centre"))
    job.failed.connect(lambda error: tell_failure(context, error))


def load(file: Path, check: Callable[[], None]) -> Loaded:
    """Raises UserError for what cannot be read or is no picture."""
    data = images.read_file(file)
    check()
    return data, images.encode(data, None, PREVIEW_SIDE).data
