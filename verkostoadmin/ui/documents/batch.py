"""The same document of many projects into a folder: one job after another, so that each can be counted and given up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui.documents import making, printed
from verkostoadmin.ui.documents.making import ProjectChoice
from verkostoadmin.ui.jobs import Jobs

if TYPE_CHECKING:
    from verkostoadmin.documents.request import Request
    from verkostoadmin.storage.database import Database


class Wanted(NamedTuple):
    """A document of one project, and the file that it is to be."""

    request: "Request"
    project: ProjectChoice
    target: Path


def wanted(request: "Request", projects: Sequence[ProjectChoice], folder: Path) -> list[Wanted]:
    """The document of each project into a folder."""
    from verkostoadmin.documents import naming

    names = naming.file_names(request, [project.short_name for project in projects])
    return [
        Wanted(request.of(project.id), project, folder / name) for project, name in zip(projects, names, strict=True)
    ]


@dataclass
class Outcome:
    """What became of it.

    The saved files, the projects with errors, those without texts in the language, why some could not be made, why
    none more could be saved, and why not all saved ones are in the log.
    """

    saved: list[Path] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    trouble: UserError | None = None
    unlogged: str = ""
    cancelled: bool = False


class Batch(QObject):
    """`files` are made, written and logged on the worker thread, in their order."""

    progressed = Signal(int, int)  # done, of how many
    ended = Signal(object)  # Outcome

    def __init__(self, jobs: Jobs, db: "Database", files: Sequence[Wanted], skipped: Sequence[str]) -> None:
        super().__init__()
        self._jobs, self._db = jobs, db
        self._left, self._whole = list(files), len(files)
        self._outcome = Outcome(skipped=list(skipped))

    def start(self) -> None:
        if not self._left or self._outcome.cancelled:
            self.ended.emit(self._outcome)
            return
        self.progressed.emit(self._whole - len(self._left), self._whole)
        file = self._left[0]
        job = self._jobs.run(_("Saving the documents"), lambda check: self._save(file, check))
        job.done.connect(self._go_on)
        job.failed.connect(self._on_failed)

    def cancel(self) -> None:
        """The file that is being written is finished; nothing is begun any more."""
        self._outcome.cancelled = True

    def _save(self, file: Wanted, check: Callable[[], None]) -> None:
        """What is in the folder is in the log too, whatever becomes of the window meanwhile."""
        from verkostoadmin.documents import saving

        outcome = self._outcome
        try:
            finished = making.make(self._db, file.request, [file.project], check)
        except UserError as trouble:
            outcome.failed.append(f"{file.project.short_name}: {trouble}")
            return
        if finished.errors():
            outcome.stopped.append(file.project.short_name)
        elif not outcome.cancelled:
            saving.write(file.target, finished.rendered.pdf)
            outcome.saved.append(file.target)
            outcome.unlogged = printed.keep(self._db, finished, "file", file.target.name) or outcome.unlogged

    def _go_on(self, _nothing: Any) -> None:
        del self._left[0]
        self.start()

    def _on_failed(self, error: Any) -> None:
        """What the user can mend stops it; anything else is a bug and is told as one."""
        self._outcome.trouble = error if isinstance(error, UserError) else None
        self.ended.emit(self._outcome)
        if not isinstance(error, UserError):
            raise error
