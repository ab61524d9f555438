"""The structure tree: what every marked piece of a page is, in reading order."""

from dataclasses import dataclass, field
from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFObjectReference, PDFString


class Mark(NamedTuple):
    """Marked content of a page: the page's index, and its own number on that page."""

    page: int
    number: int


class AnnotationMark(NamedTuple):
    """A link annotation: its page's index and itself."""

    page: int
    annotation: PDFObjectReference


@dataclass(eq=False)
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
        page = next((kid.page for kid in self.kids if isinstance(kid, Mark)), None)
        parent = self.parent.number if self.parent else document.tree.number
        body = [b"<</Type/StructElem/S/%s/P %d 0 R" % (self.role.encode(), parent)]
        if page is not None:
            body.append(b"/Pg %d 0 R" % document.page_numbers[page])
        if self.alternative:
            body.append(b"/Alt" + PDFString(self.alternative).format(document))
        if self.language:
            body.append(b"/Lang" + PDFString(self.language).format(document))
        if self.attributes:
            body.append(b"/A" + self.attributes.encode("latin-1"))
        kids = b" ".join([_kid(kid, page, document) for kid in self.kids])
        return b"%s/K[%s]>>" % (b"".join(body), kids)


def _kid(kid: "Element | Mark | AnnotationMark", own_page: int | None, document: PDFDocument) -> bytes:
    if isinstance(kid, Element):
        return b"%d 0 R" % kid.number
    if isinstance(kid, Mark) and kid.page == own_page:
        return b"%d" % kid.number
    page = document.page_numbers[kid.page]
    if isinstance(kid, Mark):
        return b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (page, kid.number)
    return b"<</Type/OBJR/Pg %d 0 R/Obj %s>>" % (page, kid.annotation.format(document))


class Tree(PDFObject):
    """The root of the tree, with the way back: for every page the elements of its marks, for every link its own."""

    def __init__(self) -> None:
        self.root = Element("Document")
        self.parents: list[list[Element] | Element] = []
        self.elements: list[Element] = []
        self.number = 0

    def register(self, document: PDFDocument) -> None:
        """Give every element a number: ReportLab's Reference would also invent a name for each of hundreds."""
        document.Catalog.StructTreeRoot = document.Reference(self)
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
        rows = [b"%d %s" % (key, _parent(entry)) for key, entry in enumerate(self.parents)]
        return b"<</Type/StructTreeRoot/K %d 0 R/ParentTree<</Nums[%s]>>/ParentTreeNextKey %d>>" % (
            self.root.number,
            b" ".join(rows),
            len(rows),
        )


def _parent(entry: list[Element] | Element) -> bytes:
    if isinstance(entry, Element):
        return b"%d 0 R" % entry.number
    return b"[%s]" % b" ".join([b"%d 0 R" % element.number for element in entry])
