"""Opening and making database files from the window, each failure told calmly."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _

if TYPE_CHECKING:
    from verkostoadmin.ui.window import MainWindow

SUFFIX = ".verkosto"


def file_filter() -> str:
    return _("Verkostoadmin databases (*.verkosto)") + ";;" + _("All files (*)")


def open_database(window: "MainWindow", path: Path) -> None:
    from verkostoadmin.storage import database

    try:
        db = database.open_(path, window.preferences.actor)
    except UserError as trouble:
        if window.context is None:
            window.show_start()
        window.show_banner("err", trouble.text, trouble.hint)
        return
    use(window, db)


def create_database(window: "MainWindow", path: Path, examples: bool) -> None:
    from verkostoadmin.services import setup

    try:
        db = setup.create_database(path, window.preferences.actor, examples=examples)
    except UserError as trouble:
        window.show_banner("err", trouble.text, trouble.hint)
        return
    use(window, db)


def use(window: "MainWindow", db: object) -> None:
    window.hide_banner()
    window.use_database(db)
    window.band.tabs.setEnabled(True)


def choose_database(window: "MainWindow") -> None:
    folder = str(Path(window.preferences.last_file).parent) if window.preferences.last_file else ""
    name, _chosen = QFileDialog.getOpenFileName(window, _("Open a database"), folder, file_filter())
    if name:
        open_database(window, Path(name))


def choose_new(window: "MainWindow", folder: str = "") -> Path | None:
    """Ask where a new database goes; the ending is added where it was left out."""
    name, _chosen = QFileDialog.getSaveFileName(window, _("New database"), folder, file_filter())
    path = Path(name) if name else None
    return path.with_name(path.name + SUFFIX) if path is not None and not path.suffix else path
