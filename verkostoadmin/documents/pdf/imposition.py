"""Pages folded into a booklet: two to a side of each sheet, in the order that folding puts right.

A page becomes a form that carries its marked content; the structure tree finds it there, so that nothing is read twice
and nothing is lost. Sheets are A4, pages A5. With crop marks the paper is SRA4, which print shops cut down to A4: the marks
stand in what is cut off, and what reaches a page's edge runs on into the bleed.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from reportlab.lib.rl_accel import fp_str

from verkostoadmin.documents.pdf.compact import CompactFile
from verkostoadmin.documents.pdf.pages import Box, Pages, Painted, Place
from verkostoadmin.documents.pdf.streams import compressed

MM: Final = 72 / 25.4
WIDTH: Final = 841.89
HEIGHT: Final = 595.28
HALF: Final = WIDTH / 2
PAPER: Final = 0.1 * MM  # the thickness of a sheet, by which the folded ones inside it stick out
AROUND: Final = (11.5 * MM, 7.5 * MM)  # an A4 on an SRA4
BLEED: Final = 3 * MM
MARK: Final = 4 * MM  # the length of a crop mark, which begins where the bleed ends
PAGES_ON_SHEET: Final = 4
PRINTING: Final = "/Duplex/DuplexFlipShortEdge/PrintScaling/None/PickTrayByPDFSize true"


class Fold(NamedTuple):
    """A booklet folded once in the middle; with marks for the knife where they are wanted."""

    crop_marks: bool = False

    def bleed(self, width: float, height: float) -> float:
        """How far a page of this size is painted beyond its edges."""
        return BLEED / scale(width, height) if self.crop_marks else 0


class Side(NamedTuple):
    """One side of a sheet; sheets are counted from the outermost, pages from the first, both from nought."""

    sheet: int
    left: int
    right: int


def sheets(pages: int) -> int:
    """How many sheets of paper a booklet takes."""
    return -(-pages // PAGES_ON_SHEET)


def sides(pages: int) -> Iterator[Side]:
    """Front and back of every sheet; pages that are missing at the end stay blank."""
    last = sheets(pages) * PAGES_ON_SHEET - 1
    for sheet in range(sheets(pages)):
        first = 2 * sheet
        yield Side(sheet, last - first, first)
        yield Side(sheet, first + 1, last - first - 1)


def scale(width: float, height: float) -> float:
    """What makes a page of this size fit its half of a sheet."""
    return min(HALF / width, HEIGHT / height)


class Form(NamedTuple):
    """A painted page in the file, not yet on a sheet."""

    number: int
    width: float
    height: float
    links: list[int]


class Folded(Pages):
    """Painted pages are forms, shown on pages of the file that are sides of sheets."""

    def __init__(self, file: CompactFile, fold: Fold) -> None:
        super().__init__(file)
        self.forms: list[Form] = []
        self.marks = fold.crop_marks
        self.around = AROUND if fold.crop_marks else (0.0, 0.0)
        self.bleed = BLEED if fold.crop_marks else 0.0

    def add(self, painted: Painted) -> None:
        """A painted page, written at once as a form."""
        over = round(self.bleed / scale(painted.width, painted.height), 3)
        box = fp_str(-over, -over, painted.width + over, painted.height + over)
        used = f"/StructParents {painted.key}/Resources {self.resources} 0 R"
        entries = f"/Type/XObject/Subtype/Form/BBox[{box}]{used}"
        number = self.file.write(compressed(painted.operators, entries))
        self.order.append(len(self.forms))
        self.forms.append(Form(number, painted.width, painted.height, painted.links))

    def finish(self) -> None:
        """The sheets, now that the number of pages is known."""
        self.places = [Place(0)] * len(self.forms)
        for side in sides(len(self.forms)):
            number = self.file.reserve()
            shown = [page for page in sorted((side.left, side.right)) if page < len(self.forms)]  # as they are read
            operators = []
            for page in shown:
                index, left = self.order[page], page == side.left
                self.places[index] = self._place(side.sheet, index, number, left=left)
                operators.append(self._show(index, left=left))
            self._write_side(number, [self.forms[self.order[page]] for page in shown], operators)

    def _place(self, sheet: int, index: int, page: int, *, left: bool) -> Place:
        """The middle of its half, nearer to the fold the further inside: there the outer edge loses most to the knife."""
        form = self.forms[index]
        size = scale(form.width, form.height)
        spare = (HALF - size * form.width) / 2, (HEIGHT - size * form.height) / 2
        creep = sheet * PAPER
        edge = self.around[0] + spare[0] + (creep if left else HALF - creep)
        return Place(page, form.number, round(edge, 3), round(self.around[1] + spare[1], 3), round(size, 6))

    def _show(self, index: int, *, left: bool) -> str:
        """The operators that show a page, cut off at the fold and where the bleed ends."""
        place = self.places[index]
        edge = self.around[0] + (-self.bleed if left else HALF)
        cut = fp_str(edge, self.around[1] - self.bleed, HALF + self.bleed, HEIGHT + 2 * self.bleed)
        matrix = fp_str(place.scale, 0, 0, place.scale, place.left, place.bottom)
        return f"q {cut} re W n {matrix} cm /P{place.form} Do Q"

    def _write_side(self, number: int, forms: list[Form], operators: list[str]) -> None:
        marks = [crop_marks()] if self.marks else []
        contents = self.file.write(compressed("\n".join([*operators, *marks])))
        names = "".join([f"/P{form.number} {form.number} 0 R" for form in forms])
        entries = f"{self._boxes()}/Resources<</XObject<<{names}>>>>/Contents {contents} 0 R"
        self.write_page(number, entries, [link for form in forms for link in form.links])

    def _boxes(self) -> str:
        """The paper, what is left of it after cutting, and how far it is painted."""
        across, up = self.around
        media = fp_str(0, 0, WIDTH + 2 * across, HEIGHT + 2 * up)
        trim = fp_str(*_grown(0, across, up))
        return f"/MediaBox[{media}]/TrimBox[{trim}]/BleedBox[{fp_str(*_grown(self.bleed, across, up))}]"


def _grown(by: float, across: float, up: float) -> Box:
    """The A4 on the paper, larger on every side."""
    return across - by, up - by, across + WIDTH + by, up + HEIGHT + by


@cache
def crop_marks() -> str:
    """Marks outside the corners of the A4, and dashed ones where the fold is; decoration, as nothing of it is read."""
    edges, corners = _grown(0, *AROUND), _grown(BLEED + MARK, *AROUND)
    inner = _grown(BLEED, *AROUND)
    lines = []
    for x in (edges[0], edges[2]):
        lines += [(x, corners[1], x, inner[1]), (x, inner[3], x, corners[3])]
    for y in (edges[1], edges[3]):
        lines += [(corners[0], y, inner[0], y), (inner[2], y, corners[2], y)]
    middle = AROUND[0] + HALF
    folds = [(middle, corners[1], middle, inner[1]), (middle, inner[3], middle, corners[3])]
    return f"/Artifact BMC 0 G 0.25 w {_path(lines)} S [1.5 1] 0 d {_path(folds)} S EMC"


def _path(lines: list[Box]) -> str:
    return " ".join([f"{fp_str(x1, y1)} m {fp_str(x2, y2)} l" for x1, y1, x2, y2 in lines])
