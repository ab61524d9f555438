"""The structure tree: what every marked piece of a page is, in reading order."""

from dataclasses import dataclass, field
from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFObjectReference

from verkostoadmin.documents.pdf.streams import object_number, string


class Mark(NamedTuple):
    """Marked content of a page: the page's index, and its own number on that page."""

    page: int
    number: int


class AnnotationMark(NamedTuple):
    """A link annotation: its page's index and itself."""

    page: int
    annotation: PDFObjectReference


@dataclass(eq=False, slots=True)
class Element:
    """A structure element; `attributes` is a ready PDF dictionary.

    It writes itself as bytes, because there are hundreds and ReportLab's dictionaries take their time.
    """

    role: str
    parent: "Element | None" = None
    alternative: str = ""
    language: str = ""
    attributes: str = ""
    kids: list["Element | Mark | AnnotationMark"] = field(default_factory=list)
    number: int = 0

    def __post_init__(self) -> None:
        if self.parent is not None:
            self.parent.kids.append(self)

    def format(self, document: PDFDocument) -> bytes:
        """The element as a dictionary."""
        page, kids = self._kids(document)
        parent = self.parent.number if self.parent else document.tree.number
        body = f"<</Type/StructElem/S/{self.role}/P {parent} 0 R"
        if page is not None:
            body += f"/Pg {document.page_numbers[page]} 0 R"
        if self.alternative:
            body += f"/Alt{string(self.alternative, document)}"
        if self.language:
            body += f"/Lang{string(self.language, document)}"
        if self.attributes:
            body += f"/A{self.attributes}"
        return f"{body}/K[{' '.join(kids)}]>>".encode("latin-1")

    def _kids(self, document: PDFDocument) -> tuple[int | None, list[str]]:
        """The page of the first marked content, and all kids; what is marked on other pages tells its own."""
        page: int | None = None
        kids = []
        for kid in self.kids:
            if isinstance(kid, Element):
                kids.append(f"{kid.number} 0 R")
            elif isinstance(kid, Mark) and page in (None, kid.page):
                page = kid.page
                kids.append(str(kid.number))
            else:
                kids.append(_elsewhere(kid, document))
        return page, kids


def _elsewhere(kid: Mark | AnnotationMark, document: PDFDocument) -> str:
    page = document.page_numbers[kid.page]
    if isinstance(kid, Mark):
        return f"<</Type/MCR/Pg {page} 0 R/MCID {kid.number}>>"
    return f"<</Type/OBJR/Pg {page} 0 R/Obj {object_number(kid.annotation, document)} 0 R>>"


class Tree(PDFObject):
    """The root of the tree, with the way back: for every page the elements of its marks, for every link its own."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self.parents: list[list[Element] | Element] = []
        self.elements: list[Element] = []
        self.number = 0

    def register(self, document: PDFDocument) -> None:
        """Give every element a number: ReportLab's Reference would also invent a name for each of hundreds."""
        document.Reference(self)
        self.number = document.objectcounter
        waiting = [self.root]
        while waiting:
            element = waiting.pop()
            document.objectcounter += 1
            element.number = document.objectcounter
            self.elements.append(element)
            waiting.extend([kid for kid in reversed(element.kids) if isinstance(kid, Element)])

    def release(self) -> None:
        """Elements hold their parents, and these them: without the circle all is freed at once."""
        for element in self.elements:
            element.kids.clear()

    def format(self, document: PDFDocument) -> bytes:
        """The root as a dictionary."""
        rows = " ".join([f"{key} {_parent(entry)}" for key, entry in enumerate(self.parents)])
        parents = f"/ParentTree<</Nums[{rows}]>>/ParentTreeNextKey {len(self.parents)}"
        return f"<</Type/StructTreeRoot/K {self.root.number} 0 R{parents}>>".encode()


def _parent(entry: list[Element] | Element) -> str:
    if isinstance(entry, Element):
        return f"{entry.number} 0 R"
    return f"[{' '.join([f'{element.number} 0 R' for element in entry])}]"
