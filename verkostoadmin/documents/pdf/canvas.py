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
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.pdf.packed import Packed
from verkostoadmin.documents.pdf.streams import Ready, string
from verkostoadmin.documents.pdf.structure import AnnotationMark, Element, Mark


class Run(NamedTuple):
    """Words on one line in one face, size and colour, with the spaces between them, starting at `x`."""

    x: float
    words: list[Word]
    face: Face
    size: float
    colour: Colour
    span: int = 0  # which part of its paragraph it belongs to


_shown: Final = cache(fp_str)


class Canvas(ReportLabCanvas):
    """Pages one after another; `parent` is the element that new elements go under, `finish` gives the file."""

    def __init__(self, metadata: Metadata, size: tuple[float, float], fold: Fold | None = None) -> None:
        face(WIDEST)  # registered before ReportLab looks for the first font: its own choice is never embedded
        super().__init__(io.BytesIO(), pagesize=size, initialFontName=WIDEST)
        self._doc = Document(metadata)  # in the place of ReportLab's, in which nothing stands yet
        self.width, self.height = size
        self.fold, self.sheets = fold, 0
        self.parent = self._doc.tree.root
        self.open = False
        self.marks = self._doc.begin_page()
        self._resources: dict[Face, str] = {}

    def showPage(self) -> None:
        """End the page; what is painted next stands on a new one."""
        if self.open:
            raise ValueError(f"marked content left open on page {self.getPageNumber()}")
        super().showPage()
        self.marks = self._doc.begin_page()

    def finish(self) -> bytes:
        """The bytes of the file."""
        tree = self._doc.tree
        tree.parents.pop()  # of the page that was begun after the last one
        tree.register(self._doc)
        data = self._doc.finish(self)
        tree.release()
        return data

    def marked(self, element: Element) -> Self:
        """What is painted inside belongs to the element."""
        number = len(self.marks)
        element.kids.append(Mark(self._pageNumber - 1, number))
        self.marks.append(element)
        return self._begun(f"/{element.role}<</MCID {number}>>BDC")

    def artifact(self, kind: str = "") -> Self:
        """What is painted inside is decoration, which a screen reader passes over; `kind` is Footer or empty."""
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
        """A filled rectangle with its lower left corner at x, y; with rounded corners where a radius is given."""
        self._code.append(f"{operand(colour)} rg")
        if radius:
            self.roundRect(x, y, width, height, min(radius, width / 2, height / 2), stroke=0, fill=1)
        else:
            self.rect(x, y, width, height, stroke=0, fill=1)

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
        if not self.hasForm(picture.name):
            self._doc.add_picture(picture.name, picture.body)
        self.saveState()
        self.transform(width, 0, 0, height, x, y)
        self.doForm(picture.name)
        self.restoreState()

    def round_picture(self, picture: Packed, x: float, y: float, size: float) -> None:
        """A square photograph seen through a circle."""
        self.saveState()
        circle = self.beginPath()
        circle.circle(x + size / 2, y + size / 2, size / 2)
        self.clipPath(circle, stroke=0, fill=0)
        self.picture(picture, x, y, size, size)
        self.restoreState()

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
        key = f"{title} {len(self._destinations)}"
        self.bookmarkPage(key, "XYZ", top=top)
        self.addOutlineEntry(title, key, level - 1)

    def link(self, element: Element, url: str, contents: str, box: tuple[float, float, float, float]) -> None:
        """A link over the box (left, bottom, right, top), belonging to a Link element.

        It is written here because ReportLab's linkURL, with its three dictionaries, takes four times as long.
        """
        parents = self._doc.tree.parents
        action = f"<</S/URI/URI{string(url, self._doc)}>>"
        text = f"/F 4/Contents{string(contents, self._doc)}/StructParent {len(parents)}"
        body = f"<</Type/Annot/Subtype/Link/Rect[{fp_str(*box)}]/Border[0 0 0]{text}/A{action}>>"
        self._addAnnotation(Ready(body.encode("latin-1")))
        parents.append(element)
        element.kids.append(AnnotationMark(self._pageNumber - 1, self._annotationrefs[-1]))
