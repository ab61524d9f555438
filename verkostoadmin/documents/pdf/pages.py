"""The pages of a file, and where in it each page stands that was painted."""

from typing import NamedTuple

from reportlab.lib.rl_accel import fp_str

from verkostoadmin.documents.pdf.compact import CompactFile
from verkostoadmin.documents.pdf.streams import compressed

Box = tuple[float, float, float, float]  # left, bottom, right, top


class Painted(NamedTuple):
    """A page as it comes from the canvas: its operators, its key in the structure tree, its links' numbers."""

    width: float
    height: float
    operators: str
    key: int
    links: list[int]


class Place(NamedTuple):
    """Where a painted page stands: on which page of the file, there in which form if not alone, and how moved and scaled."""

    page: int
    form: int = 0
    left: float = 0
    bottom: float = 0
    scale: float = 1

    def box(self, box: Box) -> str:
        """A box of the painted page."""
        if not self.form:
            return str(fp_str(*box))
        offsets = (self.left, self.bottom) * 2
        return str(fp_str(*[round(offset + self.scale * edge, 2) for offset, edge in zip(offsets, box, strict=True)]))

    def target(self, top: float) -> str:
        """A destination that shows what lies below this height of the painted page."""
        left = f"{self.left:.2f}" if self.form else "null"
        return f"[{self.page} 0 R/XYZ {left} {self.bottom + self.scale * top:.2f} null]"


class Pages:
    """Every painted page is a page of the file."""

    def __init__(self, file: CompactFile) -> None:
        self.file = file
        self.root, self.resources = file.reserve(), file.reserve()  # of all pages: what one needs, others need too
        self.numbers: list[int] = []  # of the pages as objects of the file
        self.places: list[Place] = []  # of the painted pages
        self.order: list[int] = []  # of the painted pages, as they follow each other in the document

    def add(self, painted: Painted) -> None:
        """A painted page, written at once: only its numbers are kept."""
        self.order.append(len(self.places))
        contents = self.file.write(compressed(painted.operators))
        box = fp_str(painted.width, painted.height)
        used = f"/StructParents {painted.key}/Resources {self.resources} 0 R"
        self.places.append(Place(self.file.reserve()))
        self.write_page(self.places[-1].page, f"/MediaBox[0 0 {box}]{used}/Contents {contents} 0 R", painted.links)

    def write_page(self, number: int, entries: str, links: list[int]) -> None:
        """A page of the file."""
        annotations = " ".join([f"{link} 0 R" for link in links])
        body = f"<</Type/Page/Parent {self.root} 0 R{entries}/Tabs/S/Annots[{annotations}]>>"
        self.file.add(number, body.encode())
        self.numbers.append(number)

    def bring_forward(self, count: int, place: int) -> None:
        """Let the pages that were painted last stand before the one at a place."""
        last = self.order[-count:]
        del self.order[-count:]
        self.order[place:place] = last

    def finish(self) -> None:
        """All pages have been painted."""
        self.numbers = [self.places[index].page for index in self.order]

    def tree(self) -> bytes:
        """The dictionary of all pages."""
        kids = " ".join([f"{number} 0 R" for number in self.numbers])
        return f"<</Type/Pages/Kids[{kids}]/Count {len(self.numbers)}>>".encode()
