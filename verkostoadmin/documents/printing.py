"""Printing documents into files: one PDF of several projects or one a project, each whole or not at all."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from verkostoadmin import documents
from verkostoadmin.documents import DOCUMENTS, saving
from verkostoadmin.documents.naming import file_names
from verkostoadmin.documents.rendered import Rendered
from verkostoadmin.documents.request import Request
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.storage import catalogue, journal
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.naming import find_ids
from verkostoadmin.storage.projects import short_names


class Written(NamedTuple):
    """A document that was made and written; `state` is the latest change of the data that it saw."""

    request: Request
    rendered: Rendered
    path: Path
    state: int


def chosen_projects(
    db: Database, names: Sequence[str], day: date, status: str = "", theme: str = "", network: str = ""
) -> dict[int, str]:
    """The named projects by id, or those of a status, a theme or a network; all where nothing is asked for.

    Raises UserError for a name that is no project.
    """
    with db.read() as session:
        every = short_names(session)
        if names:
            return {_named(db, name): name for name in names}
        if status in ("", "all") and not theme and not network:
            return every
        runs_of = _named(db, network) if network else None
        found = catalogue.chosen(session, day, status or "all", runs_of, theme or None)
        return {project_id: every[project_id] for project_id in found}


def _named(db: Database, name: str) -> int:
    with db.read() as session:
        ids = find_ids(session, "project", name)
    if not ids:
        raise UserError(
            _("There is no project ”%(name)s”.") % {"name": name}, _("The command list shows what there is.")
        )
    return ids[0]


def print_documents(
    db: Database,
    request: Request,
    names: dict[int, str],
    output: Path,
    require_ready: Callable[[Request], None],
    tell: Callable[[Written], None],
) -> list[str]:
    """Make and write the document of each project, or one of all; returns what failed and why.

    `names` are the short names of the request's projects, `output` a PDF file or a folder; `require_ready` raises
    UserError where a document may not be printed, `tell` is called with what was written. Raises UserError where several
    documents are to go into one file, or the output is something else.
    """
    document = DOCUMENTS[request.document]
    whole = document.many or document.alone
    single = output.suffix.lower() == ".pdf"
    if output.suffix and not single and not output.is_dir():
        raise UserError(
            _("”%(file)s” is neither a PDF file nor a folder.") % {"file": output.name},
            _("Give a name that ends in .pdf, or a folder; the name of a new folder has no dot in it."),
        )
    if single and not whole and len(request.projects) > 1:
        raise UserError(_("Several documents do not fit into one file."), _("Give a folder after -o."))
    failed = []
    every = [request] if whole else [request.of(project_id) for project_id in request.projects]
    called = [""] if whole else [names[one.projects[0]] for one in every]
    for one, name, file in zip(every, called, file_names(request, called), strict=True):
        target = output if single else output / file
        try:
            require_ready(one)
            tell(write_document(db, one, target))
        except UserError as error:
            words = "\n".join(filter(None, (error.text, error.hint)))
            failed.append(f"{name}: {words}" if name else words)
    return failed


def write_document(db: Database, request: Request, target: Path) -> Written:
    """Make one document and write it."""
    with db.read() as session:
        rendered = documents.build(session, request)
        state = journal.latest_id(session)
    write_pdf(rendered.pdf, target)
    return Written(request, rendered, target, state)


def write_pdf(data: bytes, target: Path) -> None:
    """Write a file so that it is there whole or not at all, making its folder; raises UserError."""
    with saving.explained(target):
        target.parent.mkdir(parents=True, exist_ok=True)
    saving.write(target, data)
