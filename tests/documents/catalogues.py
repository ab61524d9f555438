"""Catalogues of the examples, made once for many tests, and how their parts are found."""

from typing import TYPE_CHECKING, Any

import pikepdf
import pypdfium2 as pdfium

from tests.documents.reading import Node, destination, open_pdf, tree
from tests.documents.samples import TODAY
from verkostoadmin import documents
from verkostoadmin.documents.rendered import Rendered
from verkostoadmin.documents.request import Request
from verkostoadmin.storage import catalogue
from verkostoadmin.storage.projects import short_names

if TYPE_CHECKING:
    from verkostoadmin.storage.database import Database


class Catalogue:
    """A finished catalogue, opened."""

    def __init__(self, rendered: Rendered) -> None:
        self.rendered = rendered
        self.pdf = open_pdf(rendered.pdf)
        self.root = tree(self.pdf)
        self.pages = pages_of(rendered.pdf)

    def bookmarks(self) -> list[pikepdf.OutlineItem]:
        """Those of the parts."""
        with self.pdf.open_outline() as outline:
            (whole,) = outline.root
            return list(whole.children)

    def page(self, heading: str) -> int:
        """The index of the page that a part begins on."""
        (entry,) = [entry for entry in self.bookmarks() if str(entry.title) == heading]
        return destination(self.pdf, entry.destination).page

    def part(self, heading: str) -> Node:
        """The elements of a part, which come in the order of the bookmarks."""
        titles = [str(entry.title) for entry in self.bookmarks()]
        return [node for node in self.root.kids if node.all("H2")][titles.index(heading)]

    def links(self, page: int) -> list[tuple[str, int]]:
        """What the links of a page say, and the number of the page they lead to, of those within the document."""
        inside = [link for link in self.pdf.pages[page].get("/Annots", []) if str(link.A.S) == "/GoTo"]
        return [(_plain(link.Contents), destination(self.pdf, link.A.D).page + 1) for link in inside]


class Maker:
    """Makes catalogues of a database, each once."""

    def __init__(self, db: "Database") -> None:
        self.db = db
        self.found: dict[tuple[Any, ...], Catalogue] = {}
        with db.read() as session:
            self.names = short_names(session)
            self.projects = tuple(catalogue.chosen(session, TODAY))
            self.towns = catalogue.towns(session, self.projects)

    def all(self, language: str = "fi", *, folded: bool = False) -> Catalogue:
        """Of all networks that have texts in a language."""
        key = (language, folded)
        if key not in self.found:
            self.found[key] = Catalogue(build(self.db, self.projects, language=language, folded=folded))
        return self.found[key]


def build(db: "Database", projects: tuple[int, ...], **shape: Any) -> Rendered:
    """A catalogue of some projects."""
    with db.read() as session:
        return documents.build(session, Request("catalogue", projects, TODAY, **shape))


def pages_of(data: bytes) -> list[str]:
    """The text of every page, with white space made single."""
    document = pdfium.PdfDocument(data)
    found = [" ".join(page.get_textpage().get_text_range().replace("\u00a0", " ").split()) for page in document]
    document.close()
    return found


def _plain(words: Any) -> str:
    """With plain spaces, as `pages_of` has them."""
    return str(words).replace("\u00a0", " ")
