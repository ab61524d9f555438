"""The structure tree: what every marked piece of a page is, in reading order."""

from dataclasses import dataclass, field

from verkostoadmin.documents.pdf.syntax import string
from verkostoadmin.documents.pdf.writer import PdfFile


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked content of a page: its page's index and its number on that page."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class AnnotationMark:
    """A link annotation: its page's index and its object number."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """A structure element; `attributes` is a ready PDF dictionary."""

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


def write_tree(
    file: PdfFile, root: Element, pages: list[int], marked: list[list[Element]], links: list[Element]
) -> int:
    """Write the tree and the way back from marks and links to their elements; the number of the tree's root."""
    tree = file.reserve()
    elements = _numbered(file, root)
    for element in elements:
        file.put(element.number, _body(element, element.parent.number if element.parent else tree, pages))
    for element in elements:
        element.kids.clear()  # they hold their parents: without the circle the tree is freed at once
    rows = [b"%d[%s]" % (page, b" ".join([b"%d 0 R" % e.number for e in marks])) for page, marks in enumerate(marked)]
    rows += [b"%d %d 0 R" % (len(pages) + index, element.number) for index, element in enumerate(links)]
    parents = b"<</Nums[%s]>>" % b" ".join(rows)
    file.put(
        tree,
        b"<</Type/StructTreeRoot/K %d 0 R/ParentTree%s/ParentTreeNextKey %d>>"
        % (root.number, parents, len(pages) + len(links)),
    )
    return tree


def _numbered(file: PdfFile, root: Element) -> list[Element]:
    found: list[Element] = []
    waiting = [root]
    while waiting:
        element = waiting.pop()
        element.number = file.reserve()
        found.append(element)
        waiting.extend(kid for kid in reversed(element.kids) if isinstance(kid, Element))
    return found


def _body(element: Element, parent: int, pages: list[int]) -> bytes:
    own_page = next((kid.page for kid in element.kids if isinstance(kid, Mark)), None)
    body = b"<</Type/StructElem/S/%s/P %d 0 R" % (element.role.encode(), parent)
    if own_page is not None:
        body += b"/Pg %d 0 R" % pages[own_page]
    if element.alternative:
        body += b"/Alt" + string(element.alternative)
    if element.language:
        body += b"/Lang" + string(element.language)
    if element.attributes:
        body += b"/A" + element.attributes.encode("latin-1")
    if element.kids:
        body += b"/K[%s]" % b" ".join([_kid(kid, own_page, pages) for kid in element.kids])
    return body + b">>"


def _kid(kid: Element | Mark | AnnotationMark, own_page: int | None, pages: list[int]) -> bytes:
    if isinstance(kid, Element):
        return b"%d 0 R" % kid.number
    if isinstance(kid, AnnotationMark):
        return b"<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>" % (pages[kid.page], kid.number)
    if kid.page == own_page:
        return b"%d" % kid.number
    return b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (pages[kid.page], kid.number)
