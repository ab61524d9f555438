"""A document being made: its pages, the fonts and pictures they use, its bookmarks, and the finished file."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.embed import embed
from verkostoadmin.documents.pdf.fonts import Face, Word
from verkostoadmin.documents.pdf.metadata import Metadata, colour_profile, information, xmp
from verkostoadmin.documents.pdf.structure import Element, write_tree
from verkostoadmin.documents.pdf.syntax import number, string
from verkostoadmin.documents.pdf.writer import PdfFile, packed_stream, plain_stream


class Bookmark(NamedTuple):
    """A heading in the outline: its level from 1, the index of its page and the height on it."""

    title: str
    level: int
    page: int
    top: float


class Link(NamedTuple):
    """A link annotation: its object number, its element, and its dictionary without the end."""

    number: int
    element: Element
    body: bytes


@dataclass(eq=False)
class UsedFont:
    """A face in this document under its resource name, with the unusual letters that were written in it."""

    name: str
    rare: set[str] = field(default_factory=set)


@contextmanager
def without_collection() -> Iterator[None]:
    """No search for garbage while thousands of small objects are made that all live until the document is done."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@cache
def _space(face: Face) -> str:
    return face.word(" ").code


class Document:
    """Pages in order; `finish` gives the file."""

    space_code = staticmethod(_space)

    def __init__(self, metadata: Metadata) -> None:
        self.metadata = metadata
        self.file = PdfFile()
        self.root = Element("Document")
        self.pages: list[Canvas] = []
        self.bookmarks: list[Bookmark] = []
        self._fonts: dict[Face, UsedFont] = {}
        self._xobjects: dict[bytes, str] = {}
        self._links: list[Link] = []

    def add_page(self, width: float, height: float) -> Canvas:
        """A new last page."""
        canvas = Canvas(self, len(self.pages), width, height, self.root)
        self.pages.append(canvas)
        return canvas

    def font(self, face: Face, words: Iterable[Word]) -> str:
        """The resource name of a face that is about to write the words."""
        used = self._fonts.get(face)
        if used is None:
            used = self._fonts[face] = UsedFont(f"F{len(self._fonts) + 1}")
        for word in words:
            if word.rare:
                used.rare |= word.rare
        return used.name

    def xobject(self, stream: bytes) -> str:
        """The resource name of a picture or form; the same one is written only once."""
        return self._xobjects.setdefault(stream, f"X{len(self._xobjects) + 1}")

    def add_link(self, element: Element, body: bytes) -> int:
        """Take a link's annotation but for its end, which tells its place in the tree of parents, after all pages."""
        link = Link(self.file.reserve(), element, body)
        self._links.append(link)
        return link.number

    def bookmark(self, title: str, level: int, page: int, top: float) -> None:
        """Add a heading to the outline."""
        self.bookmarks.append(Bookmark(title, level, page, top))

    def finish(self) -> bytes:
        """The bytes of the file."""
        file = self.file
        page_numbers = [file.reserve() for _ in self.pages]
        tree = file.reserve()
        resources = self._write_resources()
        for canvas, page_number in zip(self.pages, page_numbers, strict=True):
            file.put(page_number, _page(file, canvas, tree, resources))
        kids = b" ".join([b"%d 0 R" % page for page in page_numbers])
        file.put(tree, b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(page_numbers), kids))
        for index, link in enumerate(self._links, start=len(self.pages)):
            file.put(link.number, link.body + b"/StructParent %d>>" % index)
        marks, linked = [page.marks for page in self.pages], [link.element for link in self._links]
        structure = write_tree(file, self.root, page_numbers, marks, linked)
        catalog = file.add(self._catalog(tree, structure, page_numbers))
        self.pages.clear()  # they hold the document, and it them: without the circle all is freed at once
        return file.finish(catalog, file.add(information(self.metadata)))

    def _write_resources(self) -> int:
        fonts = [
            b"/%s %d 0 R" % (used.name.encode(), embed(self.file, face, frozenset(used.rare)))
            for face, used in self._fonts.items()
        ]
        pictures = [b"/%s %d 0 R" % (name.encode(), self.file.add_stream(s)) for s, name in self._xobjects.items()]
        return self.file.add(b"<</Font<<%s>>/XObject<<%s>>>>" % (b"".join(fonts), b"".join(pictures)))

    def _catalog(self, tree: int, structure: int, pages: list[int]) -> bytes:
        file, language = self.file, string(self.metadata.language)
        described = file.add_stream(plain_stream(b"/Type/Metadata/Subtype/XML", xmp(self.metadata)))
        profile = file.add_stream(colour_profile())
        intent = (
            b"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
            b"/DestOutputProfile %d 0 R>>" % profile
        )
        outlines = b"/Outlines %d 0 R" % write_outline(file, self.bookmarks, pages) if self.bookmarks else b""
        return (
            b"<</Type/Catalog/Pages %d 0 R/StructTreeRoot %d 0 R/MarkInfo<</Marked true>>/Lang%s"
            b"/ViewerPreferences<</DisplayDocTitle true>>/Metadata %d 0 R/OutputIntents[%s]%s>>"
            % (tree, structure, language, described, intent, outlines)
        )


def _page(file: PdfFile, canvas: Canvas, tree: int, resources: int) -> bytes:
    if canvas.open:
        raise ValueError(f"marked content left open on page {canvas.index + 1}")
    content = file.add_stream(packed_stream(b"", "\n".join(canvas.operators).encode("latin-1")))
    links = b"/Annots[%s]" % b" ".join([b"%d 0 R" % link for link in canvas.annotations]) if canvas.annotations else b""
    box = f"{number(canvas.width)} {number(canvas.height)}".encode()
    return (
        b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s]/Resources %d 0 R/Contents %d 0 R/StructParents %d/Tabs/S%s>>"
        % (tree, box, resources, content, canvas.index, links)
    )


def write_outline(file: PdfFile, bookmarks: list[Bookmark], pages: list[int]) -> int:
    """Write the outline as a tree by level; the number of its root."""
    root = file.reserve()
    numbers = [file.reserve() for _ in bookmarks]
    parents = _parents(bookmarks)
    for index, bookmark in enumerate(bookmarks):
        parent = parents[index]
        siblings = [other for other, its in enumerate(parents) if its == parent]
        place = siblings.index(index)
        body = b"<</Title%s/Parent %d 0 R" % (string(bookmark.title), root if parent is None else numbers[parent])
        if place:
            body += b"/Prev %d 0 R" % numbers[siblings[place - 1]]
        if place + 1 < len(siblings):
            body += b"/Next %d 0 R" % numbers[siblings[place + 1]]
        body += _range([numbers[other] for other, its in enumerate(parents) if its == index])
        body += b"/Dest[%d 0 R/XYZ null %d null]>>" % (pages[bookmark.page], bookmark.top)
        file.put(numbers[index], body)
    top = [numbers[index] for index, parent in enumerate(parents) if parent is None]
    file.put(root, b"<</Type/Outlines%s>>" % _range(top))
    return root


def _range(kids: list[int]) -> bytes:
    return b"/First %d 0 R/Last %d 0 R/Count %d" % (kids[0], kids[-1], len(kids)) if kids else b""


def _parents(bookmarks: list[Bookmark]) -> list[int | None]:
    found: list[int | None] = []
    above: list[int] = []
    for index, bookmark in enumerate(bookmarks):
        while above and bookmarks[above[-1]].level >= bookmark.level:
            above.pop()
        found.append(above[-1] if above else None)
        above.append(index)
    return found
