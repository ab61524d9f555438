"""What is done with finished documents: saved as PDF, printed, saved for all projects; each told in the notice."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.documents import asking, making
from verkostoadmin.ui.documents.batch import Batch, Outcome
from verkostoadmin.ui.documents.making import Finished, ProjectChoice
from verkostoadmin.ui.documents.notice import Notice
from verkostoadmin.ui.documents.printing import PrintRun, ask_printer

log = logging.getLogger(__name__)
MOST_NAMED = 4


class Outputs(QObject):
    """`busy` tells the sheet when something that can be given up goes on."""

    busy = Signal(bool)

    def __init__(self, context: Context, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._notice, self._window = context, notice, parent
        self._memory = context.remembered("documents")
        self._running: Batch | PrintRun | None = None

    def stop(self) -> None:
        """The sheet goes: what is under way ends with it."""
        if self._running is not None:
            self._running.cancel()

    # ------------------------------------------------------------ one file
    def save(self, finished: Finished) -> None:
        folder = asking.documents_folder(self._memory.get("folder", ""))
        path = asking.ask_file(self._window, folder / finished.file_name())
        if path is None:
            return
        from verkostoadmin.documents import saving

        try:
            saving.write(path, finished.rendered.pdf)
        except UserError as trouble:
            self._notice.say(str(trouble), "err", [(_("Save elsewhere…"), lambda: self.save(finished))])
            return
        self._memory["folder"] = str(path.parent)
        log.info("saved a brochure, %d pages", finished.rendered.pages)
        self._notice.say(_("Saved: %(file)s") % {"file": path.name}, "ok", self._open_links(path))

    def _open_links(self, path: Path) -> list[tuple[str, Callable[[], Any]]]:
        return [(_("Open"), lambda: self._open(path)), (_("Open the folder"), lambda: self._open(path.parent))]

    def _open(self, path: Path) -> None:
        if not asking.open_outside(path):
            self._notice.say(
                _("No program for opening it was found. The file is %(file)s.") % {"file": str(path)}, "warn"
            )

    # ------------------------------------------------------------ paper
    def print(self, finished: Finished) -> None:
        printer = ask_printer(self._window, finished.rendered.title, finished.rendered.pages)
        if printer is None:
            return
        run = PrintRun(printer, finished.rendered.pdf)
        run.progressed.connect(self._say_printing)
        run.ended.connect(self._on_printed)
        if not run.start():
            self._notice.say(_("The printer does not answer. Check it, or save the brochure as PDF."), "err")
            return
        self._begin(run)

    def _say_printing(self, page: int, pages: int) -> None:
        words = _("Printing page %(page)d of %(pages)d…") % {"page": page, "pages": pages}
        self._notice.say(words, "info", [(_("Stop"), self.stop)])

    def _on_printed(self, whole: bool) -> None:
        self._end()
        log.info("printed a brochure" if whole else "stopped printing a brochure")
        self._notice.say(_("Sent to the printer.") if whole else _("Printing was stopped."), "ok" if whole else "info")

    # ------------------------------------------------------------ all projects
    def save_all(self, projects: Sequence[ProjectChoice], language: str) -> None:
        folder = asking.ask_folder(self._window, asking.documents_folder(self._memory.get("folder", "")))
        if folder is None:
            return
        self._memory["folder"] = str(folder)
        targets = {project.id: folder / _name(project, language) for project in projects}
        there = [targets[p.id] for p in projects if language in p.texts and targets[p.id].exists()]
        if there:
            self._ask_to_replace(len(there), lambda: self._start_batch(projects, language, targets))
        else:
            self._start_batch(projects, language, targets)

    def _ask_to_replace(self, count: int, go_on: Callable[[], Any]) -> None:
        words = ngettext(
            "%(count)d of the files is in the folder already.",
            "%(count)d of the files are in the folder already.",
            count,
        )
        acts = [(_("Replace"), go_on), (_("Do not save"), self._notice.hush)]
        self._notice.say(words % {"count": count}, "warn", acts)

    def _start_batch(self, projects: Sequence[ProjectChoice], language: str, targets: dict[int, Path]) -> None:
        db = self._context.db
        batch = Batch(
            self._context.jobs,
            projects,
            language,
            lambda project: making.brochure(db, project.id, language).pdf,
            lambda project: targets[project.id],
        )
        batch.progressed.connect(self._say_saving)
        batch.ended.connect(self._on_all_saved)
        self._begin(batch)
        batch.start()

    def _say_saving(self, done: int, whole: int) -> None:
        words = _("Saving the brochures: %(done)d of %(whole)d…") % {"done": done, "whole": whole}
        self._notice.say(words, "info", [(_("Stop"), self.stop)])

    def _on_all_saved(self, outcome: Outcome) -> None:
        self._end()
        log.info("saved %d brochures", len(outcome.saved))
        tone = "err" if outcome.trouble else "info" if outcome.cancelled or outcome.skipped else "ok"
        folder = outcome.saved[0].parent if outcome.saved else None
        acts = [(_("Open the folder"), lambda: self._open(folder))] if folder is not None else []
        self._notice.say(told(outcome), tone, acts)

    # ------------------------------------------------------------ busy
    def _begin(self, running: Batch | PrintRun) -> None:
        self._running = running
        self.busy.emit(True)

    def _end(self) -> None:
        self._running = None
        self.busy.emit(False)


def _name(project: ProjectChoice, language: str) -> str:
    from verkostoadmin.documents.naming import file_name

    return file_name(making.request(project.id, language), project.short_name)


def told(outcome: Outcome) -> str:
    """How many were saved, what went wrong, and which projects have no texts in the language."""
    count = len(outcome.saved)
    parts = [ngettext("%(count)d brochure saved.", "%(count)d brochures saved.", count) % {"count": count}]
    if outcome.cancelled:
        parts.append(_("The rest was stopped."))
    if outcome.trouble is not None:
        parts.append(str(outcome.trouble))
    if outcome.skipped:
        more = "…" if len(outcome.skipped) > MOST_NAMED else ""
        names = ", ".join(outcome.skipped[:MOST_NAMED]) + more
        parts.append(_("No texts in this language: %(names)s.") % {"names": names})
    return " ".join(parts)
