"""The brochures of many projects into a folder: one job after another, so that each can be counted and given up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui.documents.making import ProjectChoice
from verkostoadmin.ui.jobs import Job, Jobs


@dataclass
class Outcome:
    """What became of it: the saved files, the projects without texts in the language, the first thing that failed."""

    saved: list[Path] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    trouble: UserError | None = None
    cancelled: bool = False


class Batch(QObject):
    """`make` gives the bytes for a project, `target` the file; both are called on the worker thread."""

    progressed = Signal(int, int)  # done, of how many
    ended = Signal(object)  # Outcome

    def __init__(
        self,
        jobs: Jobs,
        chosen: Sequence[ProjectChoice],
        language: str,
        make: Callable[[ProjectChoice], bytes],
        target: Callable[[ProjectChoice], Path],
    ) -> None:
        super().__init__()
        self._jobs, self._make, self._target = jobs, make, target
        self._left = [project for project in chosen if language in project.texts]
        self._whole = len(self._left)
        self._outcome = Outcome(skipped=[project.short_name for project in chosen if language not in project.texts])
        self._job: Job | None = None

    def start(self) -> None:
        self.progressed.emit(len(self._outcome.saved), self._whole)
        if not self._left:
            self.ended.emit(self._outcome)
            return
        project, target = self._left[0], self._target(self._left[0])
        self._job = self._jobs.run(_("Saving the brochures"), lambda check: self._save(project, target))
        self._job.done.connect(self._on_saved)
        self._job.failed.connect(self._on_failed)

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._outcome.cancelled = True
        self.ended.emit(self._outcome)

    def _save(self, project: ProjectChoice, target: Path) -> Path:
        from verkostoadmin.documents import saving

        saving.write(target, self._make(project))
        return target

    def _on_saved(self, path: Path) -> None:
        self._outcome.saved.append(path)
        self._left.pop(0)
        self.start()

    def _on_failed(self, error: Any) -> None:
        """What the user can mend stops it; anything else is a bug and is told as one."""
        self._outcome.trouble = error if isinstance(error, UserError) else None
        self.ended.emit(self._outcome)
        if not isinstance(error, UserError):
            raise error
