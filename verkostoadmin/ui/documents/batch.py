"""The same document of many projects into a folder: one job after another, so that each can be counted and given up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui.documents import making
from verkostoadmin.ui.documents.making import Finished, ProjectChoice
from verkostoadmin.ui.jobs import Jobs

if TYPE_CHECKING:
    from verkostoadmin.documents.request import Request
    from verkostoadmin.storage.database import Database


class Wanted(NamedTuple):
    """A document of one project that is to lie in a folder."""

    request: "Request"
    project: ProjectChoice
    folder: Path

    def target(self) -> Path:
        return self.folder / making.file_name(self.request, [self.project])


@dataclass
class Outcome:
    """What became of it: the saved files, the projects with errors, those without texts in the language, what failed."""

    saved: list[Path] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    trouble: UserError | None = None
    cancelled: bool = False


class Batch(QObject):
    """`files` are made and written on the worker thread, in their order."""

    progressed = Signal(int, int)  # done, of how many
    saved = Signal(object, object)  # Finished, its path
    ended = Signal(object)  # Outcome

    def __init__(self, jobs: Jobs, db: "Database", files: Sequence[Wanted], skipped: Sequence[str]) -> None:
        super().__init__()
        self._jobs, self._db = jobs, db
        self._left, self._whole = list(files), len(files)
        self._outcome = Outcome(skipped=list(skipped))

    def start(self) -> None:
        self.progressed.emit(self._whole - len(self._left), self._whole)
        if not self._left or self._outcome.cancelled:
            self.ended.emit(self._outcome)
            return
        wanted = self._left[0]
        job = self._jobs.run(_("Saving the documents"), lambda check: self._save(wanted, check))
        job.done.connect(self._on_saved)
        job.failed.connect(self._on_failed)

    def cancel(self) -> None:
        """The file that is being written is finished; nothing is begun any more."""
        self._outcome.cancelled = True

    def _save(self, wanted: Wanted, check: Callable[[], None]) -> tuple[Finished, bool]:
        """The document, and whether it was written."""
        from verkostoadmin.documents import saving

        finished = making.make(self._db, wanted.request, [wanted.project], check)
        allowed = not finished.errors() and not self._outcome.cancelled
        if allowed:
            saving.write(wanted.target(), finished.rendered.pdf)
        return finished, allowed

    def _on_saved(self, made: tuple[Finished, bool]) -> None:
        wanted, (finished, written) = self._left.pop(0), made
        if written:
            self._outcome.saved.append(wanted.target())
            self.saved.emit(finished, wanted.target())
        elif finished.errors():
            self._outcome.stopped.append(wanted.project.short_name)
        self.start()

    def _on_failed(self, error: Any) -> None:
        """What the user can mend stops it; anything else is a bug and is told as one."""
        self._outcome.trouble = error if isinstance(error, UserError) else None
        self.ended.emit(self._outcome)
        if not isinstance(error, UserError):
            raise error
