"""Asking where files go, and showing them afterwards; the dialogs are those of the system."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from verkostoadmin.i18n import gettext as _

SUFFIX = "pdf"
_handed: list["TemporaryDirectory[str]"] = []


def documents_folder(remembered: str) -> Path:
    """The folder of the last time where it still exists, else the user's documents."""
    if remembered and Path(remembered).is_dir():
        return Path(remembered)
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())


def ask_file(parent: QWidget, suggested: Path) -> Path | None:
    """Where a PDF goes; the dialog asks itself before it lets an existing file be replaced."""
    dialog = QFileDialog(parent, _("Save as PDF"), str(suggested.parent), _("PDF files (*.pdf)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(SUFFIX)
    dialog.selectFile(suggested.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    return Path(chosen[0]) if chosen else None


def ask_folder(parent: QWidget, folder: Path) -> Path | None:
    name = QFileDialog.getExistingDirectory(parent, _("Save the documents of all projects into a folder"), str(folder))
    return Path(name) if name else None


def handing_folder() -> Path:
    """A new folder for a file that another program is to open: what is open there already may not be replaced.

    It goes with everything in it when this program ends. Raises OSError where there is no room for it.
    """
    _handed.append(TemporaryDirectory(prefix="verkostoadmin-", ignore_cleanup_errors=True))
    return Path(_handed[-1].name)


def open_outside(path: Path) -> bool:
    """Show a file or folder in the program that the system has for it."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
