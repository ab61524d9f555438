"""Importing the borders of municipalities from a file: read in the background, then stored as one step and summed up."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.services import borders
from verkostoadmin.services.borders import Prepared
from verkostoadmin.ui.feedback import tell_failure
from verkostoadmin.ui.jobs import Job

if TYPE_CHECKING:
    from verkostoadmin.ui.context import Context
    from verkostoadmin.ui.window import MainWindow

NAMED = 5  # municipalities named in the summary


def choose(window: "MainWindow") -> Job | None:
    """Ask for a file and import it; nothing where none is chosen."""
    if window.context is None:
        return None
    kinds = _("GeoJSON files (*.geojson *.json)") + ";;" + _("All files (*)")
    name, _chosen = QFileDialog.getOpenFileName(window, _("Import municipal borders"), "", kinds)
    return import_file(window, window.context, Path(name)) if name else None


def import_file(window: "MainWindow", context: "Context", path: Path) -> Job:
    """Real files have many megabytes: they are read on the worker thread, and the reading can be given up."""
    job = window.jobs.run(_("Reading the borders"), lambda check: borders.prepare(context.db, path, check))
    job.done.connect(lambda prepared: _store(window, context, prepared))
    job.failed.connect(lambda error: tell_failure(window, error))
    return job


def _store(window: "MainWindow", context: "Context", prepared: Prepared) -> None:
    if window.context is None or window.context.db is not context.db:  # another one has been opened meanwhile
        return
    if window.context.run(lambda: borders.store(context.db, prepared)) is not None:
        window.show_banner("info", *summary(prepared))


def summary(prepared: Prepared) -> tuple[str, str]:
    """What was imported, and what is without borders."""
    count = prepared.municipalities
    text = ngettext(
        "The borders of %(count)d municipality were imported; maps now show areas.",
        "The borders of %(count)d municipalities were imported; maps now show areas.",
        count,
    )
    parts = []
    if prepared.missing:
        parts.append(_("Without borders, so shown as dots: %(names)s.") % {"names": _listed(prepared.missing)})
    if prepared.ignored:
        parts.append(_("Not in the register, so left out: %(names)s.") % {"names": _listed(prepared.ignored)})
    return text % {"count": count}, " ".join(parts)


def _listed(names: Sequence[str]) -> str:
    more = len(names) - NAMED
    rest = f" + {more}" if more > 0 else ""
    return ", ".join(names[:NAMED]) + rest
