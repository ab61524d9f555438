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


def holders(pdf: pikepdf.Pdf) -> dict[int, Any]:
    """What holds marked content, by its key in the parent tree: pages, or forms where pages are imposed on sheets."""
    found = {int(page.StructParents): page for page in pdf.pages if "/StructParents" in page}
    for page in pdf.pages:
        forms = page.Resources.get("/XObject", {}).values()
        found |= {int(form.StructParents): form for form in forms if "/StructParents" in form}
    return dict(sorted(found.items()))


def parents(pdf: pikepdf.Pdf) -> dict[int, Any]:
    """The parent tree: for a page its elements, for a link its own."""
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    return {int(numbers[index]): numbers[index + 1] for index in range(0, len(numbers), 2)}


def unmarked(holder: Any) -> list[str]:
    """Painting operators of a page or form outside every marked content; pages on sheets see to themselves."""
    found, depth = [], 0
    for operands, operator in pikepdf.parse_content_stream(holder):
        name = str(operator)
        if name in ("BDC", "BMC"):
            depth += 1
        elif name == "EMC":
            depth -= 1
        elif name == "Do" and "/StructParents" in holder.Resources.XObject[operands[0]]:
            found += unmarked(holder.Resources.XObject[operands[0]])
        elif name in PAINTING and not depth:
            found.append(f"{operands} {name}")
    assert depth == 0
    return found


def marks(holder: Any) -> list[int]:
    """The numbers of marked content of a page or form, in the order of painting."""
    return [
        int(operands[1]["/MCID"])
        for operands, operator in pikepdf.parse_content_stream(holder)
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


def widths(data: bytes, words: str) -> list[float]:
    """How wide the lines of a paragraph are, from top to bottom."""
    wanted = "".join(words.split())
    for _size, pieces in lines(data):
        for start in range(len(pieces)):
            told, rows = "", {}
            for piece in pieces[start:]:
                told += "".join(piece.text.replace("\x02", "-").split())
                if not wanted.startswith(told):
                    break
                row = next((row for row in rows if abs(row - piece.bottom) < 4), piece.bottom)
                rows[row] = (rows.get(row, (piece.left, 0))[0], piece.right)
                if told == wanted:
                    return [right - left for left, right in rows.values()]
    raise AssertionError(f"not there: {words}")


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


def words_in(data: bytes, page: int, box: Any) -> str:
    """The text of a page inside a box."""
    document = pdfium.PdfDocument(data)
    found: str = document[page].get_textpage().get_text_bounded(*[float(edge) for edge in box])
    document.close()
    return " ".join(found.replace("\u00a0", " ").split())


class Destination(NamedTuple):
    """Where a link or an entry of the outline leads: the index of the page, and a point on it."""

    page: int
    left: float | None
    top: float


def destination(pdf: pikepdf.Pdf, array: Any) -> Destination:
    """An explicit destination."""
    page, kind, left, top, zoom = list(array)
    assert (str(kind), zoom) == ("/XYZ", None)
    return Destination(pdf.pages.index(pikepdf.Page(page)), None if left is None else float(left), float(top))


def alternatives(data: bytes) -> list[str]:
    """What is said of the figures."""
    pdf = open_pdf(data)
    return [str(node.dictionary.Alt) for node in tree(pdf).all("Figure")]
