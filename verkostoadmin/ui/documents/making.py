"""What documents are made of, and making the chosen one in a job, away from the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from verkostoadmin.documents.rendered import Rendered
    from verkostoadmin.documents.request import Request
    from verkostoadmin.services.lint.finding import Finding
    from verkostoadmin.storage.database import Database


@dataclass(frozen=True)
class ProjectChoice:
    """A project as it is chosen: `texts` are the row ids of its texts by language."""

    id: int
    short_name: str
    name: str
    status: str
    texts: dict[str, int]


def projects(db: "Database") -> list[ProjectChoice]:
    """All projects in the order of the first tab, by their Finnish names."""
    from verkostoadmin.storage import projects as queries
    from verkostoadmin.storage import texts

    with db.read() as session:
        found = queries.summaries(session, "fi", date.today())
        languages = texts.ids_by_project(session)
    return [ProjectChoice(row.id, row.short_name, row.name, row.status, languages.get(row.id, {})) for row in found]


@dataclass(frozen=True)
class Finished:
    """A document with what it is about: what can be looked at, saved, printed and sent."""

    request: "Request"
    projects: Sequence[ProjectChoice]
    rendered: "Rendered"
    findings: "Sequence[Finding]"
    state: int  # the latest change of the data that it saw

    def errors(self) -> "list[Finding]":
        """What stops it from being handed out until somebody waives it."""
        return [finding for finding in self.findings if finding.stops]

    def file_name(self) -> str:
        return file_name(self.request, self.projects)

    def facts(self) -> str:
        """What it is: its kind, paper, pages, sheets and size."""
        from verkostoadmin.documents import DOCUMENTS

        rendered, document = self.rendered, DOCUMENTS[self.request.document]
        parts = [_(document.name), _("A5 booklet") if self.request.folded else document.paper]
        parts.append(ngettext("%(count)d page", "%(count)d pages", rendered.pages) % {"count": rendered.pages})
        if rendered.sheets:
            words = ngettext("%(count)d sheet of paper", "%(count)d sheets of paper", rendered.sheets)
            parts.append(words % {"count": rendered.sheets})
        parts.append(_("%(count)d kB") % {"count": max(1, round(len(rendered.pdf) / 1000))})
        return " · ".join(parts)


def make(
    db: "Database", request: "Request", chosen: Sequence[ProjectChoice], check: Callable[[], None], only: str = ""
) -> Finished:
    """The finished document; called on the worker thread."""
    from verkostoadmin import documents
    from verkostoadmin.services import prints

    with db.read() as session:
        rendered = documents.build(session, request, check)
        check()
        return Finished(
            request, chosen, rendered, _findings(session, request, rendered, only), prints.state_of(session)
        )


def _findings(session: Any, request: "Request", rendered: "Rendered", only: str) -> "Sequence[Finding]":
    from verkostoadmin.documents import DOCUMENTS
    from verkostoadmin.services.lint import printed

    if DOCUMENTS[request.document].alone:
        return ()
    seen = (rendered.replaced, rendered.faults, request.day)
    return printed.of_print(
        session, request.document, request.projects, request.languages, *seen, only=only, audience=request.audience
    )


def file_name(request: "Request", chosen: Sequence[ProjectChoice]) -> str:
    """What its file is called; a document of one project carries the project's name."""
    from verkostoadmin.documents import DOCUMENTS, naming

    named = "" if DOCUMENTS[request.document].many or not chosen else chosen[0].short_name
    return naming.file_name(request, named)


class Maker(QObject):
    """Makes one document after another; only the latest wish counts, and it can be given up."""

    slow = Signal()
    made = Signal(object)  # Finished
    failed = Signal(object)  # the error

    def __init__(self, jobs: Jobs, db: "Database") -> None:
        super().__init__()
        self._jobs, self._db = jobs, db
        self._job: Job | None = None

    def want(self, request: "Request", chosen: Sequence[ProjectChoice], only: str = "") -> None:
        """`only` is what a catalogue is limited to: "open" or "running" projects, or nothing."""
        self.give_up()
        self._job = self._jobs.run(_("Making the document"), lambda check: make(self._db, request, chosen, check, only))
        self._job.slow.connect(lambda _title: self.slow.emit())
        self._job.done.connect(self._on_made)
        self._job.failed.connect(self._on_failed)

    def give_up(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_made(self, finished: Finished) -> None:
        self._job = None
        self.made.emit(finished)

    def _on_failed(self, error: Any) -> None:
        self._job = None
        self.failed.emit(error)
