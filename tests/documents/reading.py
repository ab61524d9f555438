"""How the tests read a PDF: its structure tree and marks by pikepdf, its words and their places by pdfium."""

import io
from collections.abc import Iterator
from typing import Any, NamedTuple

import pikepdf
import pypdfium2 as pdfium

PAINTING = {"f", "f*", "F", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "Tj", "TJ"}


class Node(NamedTuple):
    """A structure element: its role, its dictionary, and the elements under it."""

    role: str
    dictionary: Any
    kids: list["Node"]

    def all(self, *roles: str) -> list["Node"]:
        """This element and all below with one of the roles (any without roles), in reading order."""
        own = [self] if not roles or self.role in roles else []
        return own + [node for kid in self.kids for node in kid.all(*roles)]


def open_pdf(data: bytes) -> pikepdf.Pdf:
    """The file, for its objects."""
    return pikepdf.open(io.BytesIO(data))


def tree(pdf: pikepdf.Pdf) -> Node:
    """The structure tree."""
    return _node(pdf.Root.StructTreeRoot.K)


def _node(element: Any) -> Node:
    kids = [kid for kid in element.get("/K", []) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return Node(str(element.S)[1:], element, [_node(kid) for kid in kids])


def unmarked(page: pikepdf.Page) -> list[str]:
    """Painting operators of a page outside every marked content."""
    found, depth = [], 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            depth += 1
        elif name == "EMC":
            depth -= 1
        elif name in PAINTING and not depth:
            found.append(f"{operands} {name}")
    assert depth == 0
    return found


def marks(page: pikepdf.Page) -> list[int]:
    """The numbers of marked content of a page, in the order of painting."""
    return [
        int(operands[1]["/MCID"])
        for operands, operator in pikepdf.parse_content_stream(page)
        if str(operator) == "BDC" and "/MCID" in operands[1]
    ]


def text(data: bytes) -> str:
    """The text as a reader copies it, with white space made single and hyphenated chops of long words joined."""
    document = pdfium.PdfDocument(data)
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return " ".join(" ".join(pages).replace("\u00a0", " ").split())


class Line(NamedTuple):
    """A piece of text on a page and the box around it."""

    left: float
    bottom: float
    right: float
    top: float
    text: str


def lines(data: bytes) -> Iterator[tuple[tuple[float, float], list[Line]]]:
    """The size of every page and its pieces of text."""
    document = pdfium.PdfDocument(data)
    for page in document:
        found = page.get_textpage()
        boxes = [found.get_rect(index) for index in range(found.count_rects())]
        yield page.get_size(), [Line(*box, found.get_text_bounded(*box).strip()) for box in boxes]
    document.close()


def faults(data: bytes) -> list[str]:
    """Texts outside their page, over each other, or missing."""
    found = []
    for number, ((width, height), pieces) in enumerate(lines(data), start=1):
        pieces = [piece for piece in pieces if piece.text]
        if not pieces:
            found.append(f"page {number} has no text")
        for index, one in enumerate(pieces):
            if one.left < 0 or one.bottom < 0 or one.right > width or one.top > height:
                found.append(f"page {number}: outside: {one.text!r}")
            found += [
                f"page {number}: {one.text!r} over {other.text!r}"
                for other in pieces[index + 1 :]
                if min(one.right, other.right) - max(one.left, other.left) > 1.5
                and min(one.top, other.top) - max(one.bottom, other.bottom)
                > 0.45 * min(one.top - one.bottom, other.top - other.bottom)
            ]
    return found
