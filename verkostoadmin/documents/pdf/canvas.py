"""One page being painted: every operator lies inside marked content, of a structure element or of an artifact."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from verkostoadmin.documents.pdf.colour import Colour, operand
from verkostoadmin.documents.pdf.fonts import Face, Word
from verkostoadmin.documents.pdf.structure import AnnotationMark, Element, Mark
from verkostoadmin.documents.pdf.syntax import number, numbers, string

if TYPE_CHECKING:
    from verkostoadmin.documents.pdf.document import Document

ROUND: Final = 0.5523  # the length of a Bézier curve's handles that makes a quarter of a circle


class Run(NamedTuple):
    """Words on one line in one face, size and colour, with the spaces between them, starting at `x`."""

    x: float
    words: list[Word]
    face: Face
    size: float
    colour: Colour


@dataclass(eq=False)
class Canvas:
    """The page with this index; `parent` is the element that new elements go under."""

    document: "Document"
    index: int
    width: float
    height: float
    parent: Element
    operators: list[str] = field(default_factory=list)
    marks: list[Element] = field(default_factory=list)
    annotations: list[int] = field(default_factory=list)
    open: bool = False

    @contextmanager
    def marked(self, element: Element) -> Iterator[None]:
        """What is painted inside belongs to the element."""
        element.kids.append(Mark(self.index, len(self.marks)))
        self._begin(f"/{element.role}<</MCID {len(self.marks)}>>BDC")
        self.marks.append(element)
        yield
        self._end()

    @contextmanager
    def artifact(self, kind: str = "") -> Iterator[None]:
        """What is painted inside is decoration, which a screen reader passes over; `kind` is Footer or empty."""
        self._begin(f"/Artifact<</Type/Pagination/Subtype/{kind}>>BDC" if kind else "/Artifact BMC")
        yield
        self._end()

    @contextmanager
    def inside(self, element: Element) -> Iterator[None]:
        """Elements made inside go under this one."""
        outer, self.parent = self.parent, element
        yield
        self.parent = outer

    def _begin(self, operator: str) -> None:
        if self.open:
            raise ValueError("marked content inside marked content")
        self.open = True
        self.operators.append(operator)

    def _end(self) -> None:
        self.open = False
        self.operators.append("EMC")

    def paint(self, operators: str) -> None:
        """Add ready operators."""
        if not self.open:
            raise ValueError("painted outside marked content")
        self.operators.append(operators)

    def rectangle(self, x: float, y: float, width: float, height: float, colour: Colour, radius: float = 0) -> None:
        """A filled rectangle with its lower left corner at x, y; with rounded corners where a radius is given."""
        path = rounded(x, y, width, height, radius) if radius else numbers(x, y, width, height) + " re"
        self.paint(f"{operand(colour)} rg {path} f")

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: Colour, thickness: float) -> None:
        """A straight line."""
        self.paint(f"{operand(colour)} RG {number(thickness)} w {numbers(x1, y1)} m {numbers(x2, y2)} l S")

    def dots(self, points: list[tuple[float, float]], diameter: float, colour: Colour) -> None:
        """Discs, as lines without length that have round ends: a quarter of the size of four curves each."""
        path = " ".join([f"{x:.2f} {y:.2f} m {x:.2f} {y:.2f} l" for x, y in points])
        self.paint(f"{operand(colour)} RG {number(diameter)} w 1 J {path} S 0 J")

    def xobject(self, stream: bytes, x: float, y: float, width: float = 1, height: float = 1) -> None:
        """A picture or a form at x, y; an image is one unit wide and high, a form has its own size."""
        name = self.document.xobject(stream)
        self.paint(f"q {numbers(width, 0, 0, height, x, y)} cm /{name} Do Q")

    def round_image(self, stream: bytes, x: float, y: float, size: float) -> None:
        """A square image seen through a circle."""
        name = self.document.xobject(stream)
        circle = rounded(x, y, size, size, size / 2)
        self.paint(f"q {circle} W n {numbers(size, 0, 0, size, x, y)} cm /{name} Do Q")

    def text(self, lines: list[tuple[float, list[Run]]]) -> None:
        """Lines of text: the baseline of each, and its runs."""
        out, font, colour = ["BT"], ("", 0.0), None
        space = self.document.space_code
        for baseline, runs in lines:
            for run in runs:
                name = self.document.font(run.face, run.words)
                if font != (name, run.size):
                    font = (name, run.size)
                    out.append(f"/{name} {number(run.size)} Tf")
                if colour != run.colour:
                    colour = run.colour
                    out.append(f"{operand(colour)} rg")
                code = space(run.face).join([word.code for word in run.words])
                out.append(f"1 0 0 1 {run.x:.2f} {baseline:.2f} Tm[{code}]TJ")
        out.append("ET")
        self.paint("\n".join(out))

    def label(self, text: str, x: float, baseline: float, face: Face, size: float, colour: Colour) -> None:
        """One short text at a place, in a face that has all its letters."""
        words = [face.word(word) for word in text.split(" ")]
        self.text([(baseline, [Run(x, words, face, size, colour)])])

    def link(self, element: Element, url: str, contents: str, box: tuple[float, float, float, float]) -> None:
        """A link over the box (left, bottom, right, top), belonging to a Link element."""
        body = b"<</Type/Annot/Subtype/Link/Rect[%s]/Border[0 0 0]/F 4/Contents%s/A<</S/URI/URI%s>>"
        annotation = self.document.add_link(element, body % (numbers(*box).encode(), string(contents), string(url)))
        self.annotations.append(annotation)
        element.kids.append(AnnotationMark(self.index, annotation))


def rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """The path of a rectangle with rounded corners; with the radius half its size, a circle."""
    radius = min(radius, width / 2, height / 2)
    handle, right, top = radius * (1 - ROUND), x + width, y + height
    curve = [
        numbers(x + radius, y) + " m",
        numbers(right - radius, y) + " l",
        numbers(right - handle, y, right, y + handle, right, y + radius) + " c",
        numbers(right, top - radius) + " l",
        numbers(right, top - handle, right - handle, top, right - radius, top) + " c",
        numbers(x + radius, top) + " l",
        numbers(x + handle, top, x, top - handle, x, top - radius) + " c",
        numbers(x, y + radius) + " l",
        numbers(x, y + handle, x + handle, y, x + radius, y) + " c h",
    ]
    return " ".join(curve)
