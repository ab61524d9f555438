"""What is done with finished documents: saved as PDF, printed, saved for all projects; each told in the notice."""

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QWidget

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.documents import asking, printed
from verkostoadmin.ui.documents.batch import Batch, Outcome, Wanted, wanted
from verkostoadmin.ui.documents.making import Finished, ProjectChoice
from verkostoadmin.ui.documents.notice import Notice
from verkostoadmin.ui.documents.printing import PrintRun, ask_printer

if TYPE_CHECKING:
    from verkostoadmin.documents.request import Request

log = logging.getLogger(__name__)
MOST_NAMED = 4
MM = 25.4 / 72  # in a point


class Outputs(QObject):
    """`turned` tells the sheet that something that can be given up has begun or ended."""

    turned = Signal()
    recorded = Signal()  # something was handed out

    def __init__(self, context: Context, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._notice, self._window = context, notice, parent
        self._memory = context.remembered("documents")
        self._running: Batch | PrintRun | None = None

    def busy(self) -> bool:
        """Whether something goes on."""
        return self._running is not None

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
        log.info("saved a document, %d pages", finished.rendered.pages)
        words = _("Saved: %(file)s") % {"file": path.name}
        self._say_done(words, self._record(finished, "file", path.name), self._open_links(path))

    def _open_links(self, path: Path) -> list[tuple[str, Callable[[], Any]]]:
        return [(_("Open"), lambda: self._open(path)), (_("Open the folder"), lambda: self._open(path.parent))]

    def _open(self, path: Path) -> None:
        if not asking.open_outside(path):
            self._notice.say(
                _("No program for opening it was found. The file is %(file)s.") % {"file": str(path)}, "warn"
            )

    # ------------------------------------------------------------ other programs
    def open(self, finished: Finished) -> None:
        """In the program that the system has for PDF files, from a folder of its own."""
        self._hand_over(finished, finished.file_name(), finished.rendered.pdf)

    def mail(self, finished: Finished) -> None:
        """As a draft with the document attached, in the system's mail program."""
        from verkostoadmin.documents import mailing

        name = finished.file_name()
        data = mailing.draft(finished.rendered, name, finished.request.language)
        self._hand_over(finished, Path(name).with_suffix(".eml").name, data, "mail")

    def _hand_over(self, finished: Finished, name: str, data: bytes, output: str = "") -> None:
        from verkostoadmin.documents import saving

        path = Path(name)
        try:
            with saving.explained(path):
                path = asking.handing_folder() / name
            saving.write(path, data)
        except UserError as trouble:
            self._notice.say(str(trouble), "err", [(_("Save elsewhere…"), lambda: self.save(finished))])
            return
        unlogged = self._record(finished, output, name) if output else ""
        self._say_done(_("Handed over: %(file)s") % {"file": name}, unlogged)
        self._open(path)

    # ------------------------------------------------------------ paper
    def print(self, finished: Finished) -> None:
        run = PrintRun(finished.rendered.pdf)
        if not ask_printer(self._window, run, finished.rendered.title, short_edge=finished.request.folded):
            run.close()
            return
        if run.fit() < 1:
            go_on = (_("Print smaller"), lambda: self._start_printing(finished, run))
            give_up = (_("Do not print"), lambda: self._give_up(run))
            self._notice.say(smaller(run, finished.request), "warn", [go_on, give_up])
        else:
            self._start_printing(finished, run)

    def _give_up(self, run: PrintRun) -> None:
        run.close()
        self._notice.hush()

    def _start_printing(self, finished: Finished, run: PrintRun) -> None:
        run.progressed.connect(self._say_printing)
        run.ended.connect(lambda whole: self._on_printed(finished, whole, run.lost))
        if not run.start():
            self._notice.say(_("The printer does not answer. Check it, or save the document as PDF."), "err")
            return
        self._begin(run)

    def _say_printing(self, page: int, pages: int) -> None:
        words = _("Printing page %(page)d of %(pages)d…") % {"page": page, "pages": pages}
        self._notice.say(words, "info", [(_("Stop"), self.stop)])

    def _on_printed(self, finished: Finished, whole: bool, lost: bool) -> None:
        self._end()
        log.info("printed a document" if whole else "stopped printing a document")
        if lost:
            words = _("The printer stopped answering, so not all pages were printed. Check it and print again.")
            self._notice.say(words, "err")
        elif whole:
            self._say_done(_("Sent to the printer."), self._record(finished, "paper", ""))
        else:
            self._notice.say(_("Printing was stopped."), "info")

    # ------------------------------------------------------------ all projects
    def save_all(self, projects: Sequence[ProjectChoice], request: "Request") -> None:
        folder = asking.ask_folder(self._window, asking.documents_folder(self._memory.get("folder", "")))
        if folder is None:
            return
        self._memory["folder"] = str(folder)
        languages = set(request.languages)
        chosen = [project for project in projects if languages <= set(project.texts)]
        skipped = [project.short_name for project in projects if not languages <= set(project.texts)]
        files = wanted(request, chosen, folder)
        there = sum(file.target.exists() for file in files)
        if there:
            self._ask_to_replace(there, lambda: self._start_batch(files, skipped))
        else:
            self._start_batch(files, skipped)

    def _ask_to_replace(self, count: int, go_on: Callable[[], Any]) -> None:
        words = ngettext(
            "%(count)d of the files is in the folder already.",
            "%(count)d of the files are in the folder already.",
            count,
        )
        acts = [(_("Replace"), go_on), (_("Do not save"), self._notice.hush)]
        self._notice.say(words % {"count": count}, "warn", acts)

    def _start_batch(self, files: Sequence[Wanted], skipped: Sequence[str]) -> None:
        batch = Batch(self._context.jobs, self._context.db, files, skipped)
        batch.progressed.connect(self._say_saving)
        batch.ended.connect(self._on_all_saved)
        self._begin(batch)
        batch.start()

    def _say_saving(self, done: int, whole: int) -> None:
        words = _("Saving the documents: %(done)d of %(whole)d…") % {"done": done, "whole": whole}
        self._notice.say(words, "info", [(_("Stop"), self._stop_saving)])

    def _stop_saving(self) -> None:
        self._notice.say(_("Stopping after the file that is being written…"), "info")
        self.stop()

    def _on_all_saved(self, outcome: Outcome) -> None:
        self._end()
        self.recorded.emit()
        log.info("saved %d documents", len(outcome.saved))
        folder = outcome.saved[0].parent if outcome.saved else None
        acts = [(_("Open the folder"), lambda: self._open(folder))] if folder is not None else []
        self._notice.say(told(outcome), tone_of(outcome), acts)

    # ------------------------------------------------------------ busy
    def _begin(self, running: Batch | PrintRun) -> None:
        self._running = running
        self.turned.emit()

    def _end(self) -> None:
        self._running = None
        self.turned.emit()

    # ------------------------------------------------------------ the log
    def _record(self, finished: Finished, output: str, file_name: str) -> str:
        """Write it into the log: why that could not be done, or nothing."""
        unlogged = printed.keep(self._context.db, finished, output, file_name)
        self.recorded.emit()
        return unlogged

    def _say_done(self, words: str, trouble: str, acts: Sequence[tuple[str, Callable[[], Any]]] = ()) -> None:
        self._notice.say(f"{words} {trouble}".strip(), "warn" if trouble else "ok", acts)


def smaller(run: PrintRun, request: "Request") -> str:
    """That the printer's paper is smaller than the pages, how much smaller they become, and what could be done."""
    size, paper = run.points() * MM, run.printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    told = {
        "paper": f"{round(paper.width())} × {round(paper.height())}",
        "pages": f"{round(size.width())} × {round(size.height())}",
        "percent": int(run.fit() * 100),
    }
    words = _(
        "The printer’s paper is %(paper)s mm, the pages are %(pages)s mm. They fit on it at %(percent)d %% of their size."
    )
    hint = _("Without crop marks the booklet is printed in its full size.") if request.crop_marks else ""
    return f"{words % told} {hint}".strip()


def tone_of(outcome: Outcome) -> str:
    """How grave what became of it is."""
    if outcome.trouble is not None or outcome.failed:
        return "err"
    if outcome.stopped or outcome.unlogged:
        return "warn"
    return "info" if outcome.cancelled or outcome.skipped else "ok"


def told(outcome: Outcome) -> str:
    """How many were saved, what went wrong, and which projects have no texts in the language."""
    count = len(outcome.saved)
    parts = [ngettext("%(count)d document saved.", "%(count)d documents saved.", count) % {"count": count}]
    if outcome.cancelled:
        parts.append(_("The rest was stopped."))
    if outcome.trouble is not None:
        parts.append(str(outcome.trouble))
    if outcome.stopped:
        parts.append(_("Errors to mend or waive: %(names)s.") % {"names": _names(outcome.stopped)})
    if outcome.failed:
        parts.append(outcome.failed[0])
    if len(outcome.failed) > 1:
        others = len(outcome.failed) - 1
        words = ngettext(
            "%(count)d other could not be made either.", "%(count)d others could not be made either.", others
        )
        parts.append(words % {"count": others})
    if outcome.skipped:
        parts.append(_("No texts in this language: %(names)s.") % {"names": _names(outcome.skipped)})
    if outcome.unlogged:
        parts.append(outcome.unlogged)
    return " ".join(parts)


def _names(found: Sequence[str]) -> str:
    return ", ".join(found[:MOST_NAMED]) + ("…" if len(found) > MOST_NAMED else "")
