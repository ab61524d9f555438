"""The structure tree: what every marked piece of a page is, in reading order."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from verkostoadmin.documents.pdf.pages import Box, Place
from verkostoadmin.documents.pdf.streams import string

if TYPE_CHECKING:
    from verkostoadmin.documents.pdf.document import Document


class Mark(NamedTuple):
    """Marked content of a painted page: the page's index, and its own number on that page."""

    page: int
    number: int


class AnnotationMark(NamedTuple):
    """A link: the index of its painted page, and its number as an object of the file."""

    page: int
    annotation: int


@dataclass(eq=False, slots=True)
class Element:
    """A structure element; `attributes` is a ready PDF dictionary, `box` the place of a figure.

    It writes itself as bytes, because there are thousands and ReportLab's dictionaries take their time.
    """

    role: str
    parent: "Element | None" = None
    alternative: str = ""
    language: str = ""
    attributes: str = ""
    box: Box | None = None
    kids: list["Element | Mark | AnnotationMark | int"] = field(default_factory=list)  # numbers of those written before
    number: int = 0

    def __post_init__(self) -> None:
        if self.parent is not None:
            self.parent.kids.append(self)

    def format(self, document: "Document") -> bytes:
        """The element as a dictionary."""
        page, kids = self._kids(document)
        parent = self.parent.number if self.parent else document.tree.number
        body = f"<</Type/StructElem/S/{self.role}/P {parent} 0 R"
        if page is not None:
            body += f"/Pg {document.pages.places[page].page} 0 R"
        if self.alternative:
            body += f"/Alt{string(self.alternative)}"
        if self.language:
            body += f"/Lang{string(self.language)}"
        if self.box and page is not None:
            body += f"/A<</O/Layout/Placement/Block/BBox[{document.pages.places[page].box(self.box)}]>>"
        elif self.attributes:
            body += f"/A{self.attributes}"
        return f"{body}/K[{' '.join(kids)}]>>".encode("latin-1")

    def _kids(self, document: "Document") -> tuple[int | None, list[str]]:
        """The page of the first marked content, and all kids; what is marked elsewhere tells where."""
        page: int | None = None
        kids = []
        for kid in self.kids:
            if isinstance(kid, Element):
                kids.append(f"{kid.number} 0 R")
            elif isinstance(kid, Mark):
                page = kid.page if page is None else page
                kids.append(_marked(kid, document.pages.places[kid.page], at_hand=kid.page == page))
            elif isinstance(kid, AnnotationMark):
                number = document.pages.places[kid.page].page
                kids.append(f"<</Type/OBJR/Pg {number} 0 R/Obj {kid.annotation} 0 R>>")
            else:
                kids.append(f"{kid} 0 R")
        return page, kids


def _marked(mark: Mark, place: Place, *, at_hand: bool) -> str:
    if place.form:
        return f"<</Type/MCR/Pg {place.page} 0 R/Stm {place.form} 0 R/MCID {mark.number}>>"
    return str(mark.number) if at_hand else f"<</Type/MCR/Pg {place.page} 0 R/MCID {mark.number}>>"


class Tree:
    """The root of the tree, with the way back: for every page the elements of its marks, for every link its own."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.root = Element("Document")
        self.parents: list[str] = []
        self.waiting: dict[int, list[Element] | Element] = {}  # until all of them have numbers

    def add(self, entry: list[Element] | Element) -> int:
        """The key under which a page or a link finds what it belongs to."""
        key = len(self.parents)
        self.parents.append("")
        self.waiting[key] = entry
        return key

    def settle(self, top: Element, document: "Document") -> None:
        """Write all below an element to which nothing is added any more, and let go of it."""
        elements = _numbered(top, document)
        _write(elements[1:], document)
        top.kids = [kid.number if isinstance(kid, Element) else kid for kid in top.kids]
        self._refer()

    def write(self, document: "Document") -> None:
        """Write what has not been written."""
        _write(_numbered(self.root, document), document)
        self._refer()
        document.file.add(self.number, self._format())

    def _refer(self) -> None:
        """The way back to elements that have their numbers."""
        waiting, self.waiting = self.waiting, {}
        for key, entry in waiting.items():
            elements = [entry] if isinstance(entry, Element) else entry
            if all(element.number for element in elements):
                self.parents[key] = _references(entry)
            else:
                self.waiting[key] = entry

    def _format(self) -> bytes:
        """The root as a dictionary."""
        rows = " ".join([f"{key} {entry}" for key, entry in enumerate(self.parents)])
        parents = f"/ParentTree<</Nums[{rows}]>>/ParentTreeNextKey {len(self.parents)}"
        return f"<</Type/StructTreeRoot/K {self.root.number} 0 R{parents}>>".encode()


def _numbered(top: Element, document: "Document") -> list[Element]:
    """An element and all below it in reading order, each with its number."""
    found, waiting = [], [top]
    while waiting:
        element = waiting.pop()
        element.number = element.number or document.file.reserve()
        found.append(element)
        waiting.extend([kid for kid in reversed(element.kids) if isinstance(kid, Element)])
    return found


def _write(elements: list[Element], document: "Document") -> None:
    """Write elements, then let go of those below them, which hold them."""
    for element in elements:
        document.file.add(element.number, element.format(document))
    for element in elements:
        element.kids.clear()


def _references(entry: list[Element] | Element) -> str:
    if isinstance(entry, Element):
        return f"{entry.number} 0 R"
    return f"[{' '.join([f'{element.number} 0 R' for element in entry])}]"
