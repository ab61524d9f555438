"""What can be printed. Every document is a package with `build(session, request, check) -> Rendered`.

Data are collected from the database into plain values, laid out as blocks, and rendered by `documents.pdf`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final

from verkostoadmin.i18n import N_

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from verkostoadmin.documents.rendered import Rendered
    from verkostoadmin.documents.request import Request


@dataclass(frozen=True)
class Document:
    """A kind of document: its key on the command line, its name as an English message, and what can be chosen of it."""

    key: str
    name: str
    package: str
    paper: str = "A4"
    many: bool = False  # one file of several projects, else a file a project
    alone: bool = False  # of no project at all
    foldable: bool = True
    layouts: tuple[str, ...] = ()  # of bilingual editions
    editions: tuple[str, ...] = ()


DOCUMENTS: Final = {
    document.key: document
    for document in (
        Document(
            "brochure",
            N_("Brochure"),
            "verkostoadmin.documents.brochure",
            layouts=("after", "beside"),
            editions=("large",),
        ),
        Document("flyer", N_("Flyer"), "verkostoadmin.documents.flyer"),
        Document("poster", N_("Poster"), "verkostoadmin.documents.poster", paper="A3", foldable=False),
        Document("catalogue", N_("Catalogue"), "verkostoadmin.documents.catalogue", many=True),
        Document("participants", N_("List of participants"), "verkostoadmin.documents.participants"),
        Document(
            "test-sheet", N_("Duplex test sheet"), "verkostoadmin.documents.test_sheet", alone=True, foldable=False
        ),
    )
}


def _go_on() -> None:
    """Nobody can cancel."""


def build(session: "Session", request: "Request", check: Callable[[], None] = _go_on) -> "Rendered":
    """Make a document; its package and the PDF engine are loaded only now.

    `check` is called between its parts and may raise to give up. Raises UserError where texts are missing.
    """
    package = import_module(DOCUMENTS[request.document].package)
    rendered: Rendered = package.build(session, request, check)
    return rendered
