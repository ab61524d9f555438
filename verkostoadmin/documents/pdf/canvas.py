"""ReportLab's canvas, on which all that is painted lies in marked content, of a structure element or of an artifact."""

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Final, NamedTuple, Self

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfgen.canvas import Canvas as ReportLabCanvas

from verkostoadmin.documents.pdf.colour import Colour, operand
from verkostoadmin.documents.pdf.document import Document
from verkostoadmin.documents.pdf.fonts import WIDEST, Face, Word, face
from verkostoadmin.documents.pdf.imposition import Fold, sheets
from verkostoadmin.documents.pdf.links import Target
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.pdf.packed import Packed
from verkostoadmin.documents.pdf.pages import Box
from verkostoadmin.documents.pdf.streams import string
from verkostoadmin.documents.pdf.structure import Element, Mark


class Run(NamedTuple):
    """Words on one line in one face, size and colour, with the spaces between them, starting at `x`."""

    x: float
    words: list[Word]
    face: Face
    size: float
    colour: Colour
    span: int = 0  # which part of its paragraph it belongs to


_shown: Final = cache(fp_str)
ARC: Final = 0.5522847498  # of the radius: how far the control points of a quarter of a circle lie from its ends


def rounded(x: float, y: float, width: float, height: float, radius: float) -> str:
    """The path of a rectangle with rounded corners; with half its side as the radius it is a circle.

    ReportLab's path objects take many times as long.
    """
    left, bottom, right, top = x + radius, y + radius, x + width - radius, y + height - radius
    arm, end, high = radius * ARC, x + width, y + height
    corners = (
        (right, y, right + arm, y, end, bottom - arm, end, bottom),
        (end, top, end, top + arm, right + arm, high, right, high),
        (left, high, left - arm, high, x, top + arm, x, top),
        (x, bottom, x, bottom - arm, left - arm, y, left, y),
    )
    path = [f"{fp_str(*corner[:2])} l {fp_str(*corner[2:])} c" for corner in corners]
    return " ".join([f"{fp_str(left, y)} m", *path, "h"])


class Canvas(ReportLabCanvas):
    """Pages one after another; `parent` is the element that new elements go under, `finish` gives the file."""

    def __init__(self, metadata: Metadata, size: tuple[float, float], fold: Fold | None = None) -> None:
        face(WIDEST)  # registered before ReportLab looks for the first font: its own choice is never embedded
        super().__init__(io.BytesIO(), pagesize=size, initialFontName=WIDEST)
        self._doc = Document(metadata, fold)  # in the place of ReportLab's, in which nothing stands yet
        self.width, self.height = size
        self.bleed = fold.bleed(*size) if fold else 0.0
        self.sheets = 0
        self.parent = self._doc.tree.root
        self.open = False
        self._resources: dict[Face, str] = {}

    @property
    def page(self) -> int:
        """The index of the page that is being painted."""
        number: int = self._pageNumber
        return number - 1

    def showPage(self) -> None:
        """End the page; what is painted next stands on a new one."""
        if self.open:
            raise ValueError(f"marked content left open on page {self.page + 1}")
        super().showPage()

    def finish(self) -> bytes:
        """The bytes of the file; of a booklet, `sheets` tells from then on how much paper it takes."""
        if self._code:
            raise ValueError(f"page {self.page + 1} was not ended")
        self.sheets = sheets(self.page) if self._doc.folded else 0
        return self._doc.finish()

    def bring_forward(self, count: int, place: int) -> None:
        """Let the pages that were painted last stand before the one at a place, counted from nought.

        So that contents may be painted when the pages that they tell are known.
        """
        self._doc.pages.bring_forward(count, place)

    def settle(self, element: Element) -> None:
        """Nothing is added below the element any more: what is there need not be remembered, so long documents stay small.

        Not in a booklet, where pages find their places last.
        """
        if not self._doc.folded:
            self._doc.settle(element)

    def marked(self, element: Element) -> Self:
        """What is painted inside belongs to the element."""
        marks = self._doc.marks
        number = len(marks)
        element.kids.append(Mark(self._pageNumber - 1, number))
        marks.append(element)
        return self._begun(f"/{element.role}<</MCID {number}>>BDC")

    def artifact(self, kind: str = "") -> Self:
        """What is painted inside is decoration, which a screen reader passes over; `kind` is Header, Footer or empty."""
        return self._begun(f"/Artifact<</Type/Pagination/Subtype/{kind}>>BDC" if kind else "/Artifact BMC")

    @contextmanager
    def inside(self, element: Element) -> Iterator[None]:
        """Elements made inside go under this one."""
        outer, self.parent = self.parent, element
        yield
        self.parent = outer

    def _begun(self, operator: str) -> Self:
        if self.open:
            raise ValueError("marked content inside marked content")
        self.open = True
        self._code.append(operator)
        return self

    def __enter__(self) -> None:
        """Marked content is begun by `marked` or `artifact`; there is only one at a time."""

    def __exit__(self, *problem: object) -> None:
        self.open = False
        self._code.append("EMC")

    def rectangle(self, x: float, y: float, width: float, height: float, colour: Colour, radius: float = 0) -> None:
        """A filled rectangle with its lower left corner at x, y; with rounded corners where a radius is given.

        One that reaches the edge of a page that will be cut runs on into the bleed.
        """
        self._code.append(f"{operand(colour)} rg")
        if radius:
            self._code.append(f"{rounded(x, y, width, height, min(radius, width / 2, height / 2))} f")
            return
        if self.bleed:
            x, y, width, height = self._bled(x, y, width, height)
        self.rect(x, y, width, height, stroke=0, fill=1)

    def _bled(self, x: float, y: float, width: float, height: float) -> Box:
        """A rectangle with its edges moved into the bleed where they are the page's."""
        left = x - self.bleed if x <= 0 else x
        bottom = y - self.bleed if y <= 0 else y
        right = x + width + (self.bleed if x + width >= self.width else 0)
        top = y + height + (self.bleed if y + height >= self.height else 0)
        return left, bottom, right - left, top - bottom

    def rule(self, x1: float, y1: float, x2: float, y2: float, colour: Colour, thickness: float) -> None:
        """A straight line."""
        self._code.append(f"{operand(colour)} RG {fp_str(thickness)} w")
        self.line(x1, y1, x2, y2)

    def dots(self, points: Iterable[tuple[float, float]], *discs: tuple[float, Colour]) -> None:
        """Discs of a diameter and a colour over each other at every point.

        They are lines without length that have round ends: a quarter of the size of four curves each.
        """
        places = [f"{x:.3f} {y:.3f}" for x, y in points]
        path = " ".join([f"{place} m {place} l" for place in places])
        layers = [f"{operand(colour)} RG {fp_str(diameter)} w {path} S" for diameter, colour in discs]
        self._code.append(f"1 J {' '.join(layers)} 0 J")

    def picture(self, picture: Packed, x: float, y: float, width: float = 1, height: float = 1) -> None:
        """A picture with its origin at x, y and its unit so wide and high; the same one is written only once.

        ReportLab's drawImage would unpack a whole photograph to find out whether it has been drawn before.
        """
        if picture.name not in self._doc.pictures:
            self._doc.add_picture(picture.name, picture.body)
        self._code.append(f"q {fp_str(width, 0, 0, height, x, y)} cm /{picture.name} Do Q")

    def round_picture(self, picture: Packed, x: float, y: float, size: float) -> None:
        """A square photograph seen through a circle."""
        self._code.append(f"q {rounded(x, y, size, size, size / 2)} W n")
        self.picture(picture, x, y, size, size)
        self._code.append("Q")

    def write(self, lines: list[tuple[float, list[Run]]]) -> None:
        """Lines of text: the baseline of each, and its runs.

        The operators are put together here: ReportLab's text objects know no kerning and take many times as long.
        """
        out, look, ink, shown_size = ["BT"], None, None, ""
        for baseline, runs in lines:
            for x, words, font, size, colour, _ in runs:
                if look != (font, size):
                    look = font, size
                    shown_size = _shown(size)
                    out.append(f"{self._resources.get(font) or self._resource(font)} {shown_size} Tf")
                if ink != colour:
                    ink = colour
                    out.append(f"{operand(colour)} rg")
                codes = [word.code or font.rare(word.text, shown_size, self._doc) for word in words]
                out.append(f"1 0 0 1 {x:.2f} {baseline:.2f} Tm[({font.space_code.join(codes)})]TJ")
        out.append("ET")
        self._code.append("\n".join(out))

    def _resource(self, font: Face) -> str:
        """The font's name on the pages; it joins the document when it is first asked for."""
        name = self._resources[font] = font.resource(self._doc)
        return name

    def label(self, text: str, x: float, baseline: float, face: Face, size: float, colour: Colour) -> None:
        """One short text at a place, in a face that has all its letters."""
        words = [face.word(word) for word in text.split(" ")]
        self.write([(baseline, [Run(x, words, face, size, colour)])])

    def heading(self, title: str, level: int, top: float) -> None:
        """Add a heading at this height to the outline; levels are counted from 1."""
        self._doc.outline.add(title, level, Target(self.page, top))

    def anchor(self, name: str, top: float) -> None:
        """Let links lead to this height under a name."""
        if name in self._doc.anchors:
            raise ValueError(f"{name!r} is the name of two anchors")
        self._doc.anchors[name] = Target(self.page, top)

    def link(self, element: Element, url: str, contents: str, box: Box) -> None:
        """A link over the box (left, bottom, right, top) out of the document, belonging to a Link element.

        It is written here because ReportLab's linkURL, with its three dictionaries, takes four times as long.
        """
        action = f"<</S/URI/URI{string(url)}>>"
        self._annotationrefs.append(self._doc.add_link(element, self.page, box, contents, action))

    def link_to(self, element: Element, name: str, contents: str, box: Box) -> None:
        """A link over the box to the anchor of that name, which may come later, belonging to a Link element."""
        self._annotationrefs.append(self._doc.add_link(element, self.page, box, contents, "", name))
