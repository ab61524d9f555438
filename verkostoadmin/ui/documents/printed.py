"""The log of prints beside the document: writing into it, what was printed last of the same, and what has changed since."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import format_datetime
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.jobs import Job

if TYPE_CHECKING:
    from verkostoadmin.documents.rendered import Rendered
    from verkostoadmin.documents.request import Request
    from verkostoadmin.services.prints import ChangedField, Printed
    from verkostoadmin.storage.database import Database
    from verkostoadmin.ui.documents.making import Finished


@dataclass(frozen=True)
class Last:
    """The latest print of a document, and what it would tell otherwise today."""

    printed: "Printed"
    changes: tuple["ChangedField", ...]


def keep(db: "Database", finished: "Finished", output: str, file_name: str) -> str:
    """Write a document of projects into the log; it is out already, so what hinders that is returned as words."""
    from verkostoadmin.documents import DOCUMENTS
    from verkostoadmin.services import prints

    rendered = finished.rendered
    if DOCUMENTS[finished.request.document].alone:
        return ""
    try:
        prints.record(
            db,
            finished.request.plain(),
            state=finished.state,
            pdf=rendered.pdf,
            title=rendered.title,
            pages=rendered.pages,
            sheets=rendered.sheets,
            output=output,
            file_name=file_name,
        )
    except UserError as trouble:
        return _("The print is not in the log: %(why)s") % {"why": trouble}
    return ""


@dataclass(frozen=True)
class Then:
    """A document made again from the data of the day on which it was printed; `same` where it is the very one."""

    printed: "Printed"
    rendered: "Rendered"
    same: bool

    def words(self) -> str:
        """What is to be known of it."""
        words = (
            _("This is how it was printed %(time)s.")
            if self.same
            else _("This is how it was printed %(time)s; the program sets it otherwise by now.")
        )
        return words % {"time": format_datetime(self.printed.at)}

    def request(self) -> "Request":
        """What was asked for then."""
        from verkostoadmin.documents.request import Request

        return Request.from_plain(self.printed.options)


class Log(QObject):
    """Looks up the latest print on the worker thread; only the latest question counts."""

    found = Signal(object)  # Last or None
    slow = Signal()  # the making of it takes longer than people notice
    remade = Signal(object)  # Then
    failed = Signal(object)  # UserError

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._job: Job | None = None

    def ask(self, request: "Request") -> None:
        self.give_up()
        db = self._context.db
        self._job = self._context.jobs.run(_("Looking up the latest print"), lambda check: _last(db, request))
        self._job.done.connect(self.found.emit)
        self._job.failed.connect(self._on_failed)

    def make_again(self, printed: "Printed") -> None:
        """The document as it was printed."""
        self.give_up()
        db = self._context.db
        title = _("Making the document as it was printed")
        self._job = self._context.jobs.run(title, lambda check: _then(db, printed, check))
        self._job.slow.connect(lambda _title: self.slow.emit())
        self._job.done.connect(self.remade.emit)
        self._job.failed.connect(self._on_failed)

    def give_up(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_failed(self, error: Exception) -> None:
        """What the user can mend is told; all else is a bug."""
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)


def _last(db: "Database", request: "Request") -> Last | None:
    from verkostoadmin.services import prints

    printed = prints.latest(db, request.document, request.projects, request.language)
    return Last(printed, tuple(prints.changes_since(db, printed.id))) if printed else None


def _then(db: "Database", printed: "Printed", check: Callable[[], None]) -> Then:
    from verkostoadmin import documents
    from verkostoadmin.documents.request import Request
    from verkostoadmin.services import prints
    from verkostoadmin.services.as_printed import as_printed

    with as_printed(db, printed.id) as (entry, session):
        rendered = documents.build(session, Request.from_plain(entry.options), check)
    return Then(entry, rendered, prints.digest(rendered.pdf) == entry.digest)
