"""Printing documents into files: one PDF of several projects or one a project, each whole or not at all."""

from collections.abc import Callable, Sequence
from pathlib import Path

from verkostoadmin import documents
from verkostoadmin.documents import DOCUMENTS, saving
from verkostoadmin.documents.naming import file_name
from verkostoadmin.documents.rendered import Rendered
from verkostoadmin.documents.request import Request
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.naming import find_ids
from verkostoadmin.storage.projects import short_names

Told = Callable[[Request, Rendered, Path], None]


def chosen_projects(db: Database, names: Sequence[str]) -> dict[int, str]:
    """The named projects by id, all where none is named. Raises UserError for a name that is no project."""
    with db.read() as session:
        if not names:
            return short_names(session)
        found = {}
        for name in names:
            ids = find_ids(session, "project", name)
            if not ids:
                raise UserError(
                    _("There is no project ”%(name)s”.") % {"name": name}, _("The command list shows what there is.")
                )
            found[ids[0]] = name
        return found


def print_documents(db: Database, request: Request, names: dict[int, str], output: Path, tell: Told) -> list[str]:
    """Make and write the document of each project, or one of all; returns what failed and why.

    `names` are the short names of the request's projects, `output` a PDF file or a folder; `tell` is called with
    each request, document and file written. Raises UserError where several documents are to go into one file.
    """
    whole = DOCUMENTS[request.document].many
    single = output.suffix.lower() == ".pdf"
    if single and not whole and len(request.projects) > 1:
        raise UserError(_("Several documents do not fit into one file."), _("Give a folder after -o."))
    failed = []
    for one in [request] if whole else [request.of(project_id) for project_id in request.projects]:
        name = "" if whole else names[one.projects[0]]
        target = output if single else output / file_name(one, name)
        try:
            tell(one, write_document(db, one, target), target)
        except UserError as error:
            failed.append(f"{name}: {error}" if name else str(error))
    return failed


def write_document(db: Database, request: Request, target: Path) -> Rendered:
    """Make one document and write it."""
    with db.read() as session:
        rendered = documents.build(session, request)
    write_pdf(rendered.pdf, target)
    return rendered


def write_pdf(data: bytes, target: Path) -> None:
    """Write a file so that it is there whole or not at all, making its folder; raises UserError."""
    with saving.explained(target):
        target.parent.mkdir(parents=True, exist_ok=True)
    saving.write(target, data)
