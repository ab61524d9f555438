"""QR codes of web addresses."""

from collections.abc import Callable
from functools import lru_cache
from itertools import groupby
from typing import Final

import segno

from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import Colour, operand
from verkostoadmin.documents.pdf.packed import Packed, drawing

QUIET: Final = 4  # modules of white around a code, which its readers need


def paint_qr(url: str, size: float, colour: Colour) -> Callable[[Canvas, float, float], None]:
    """What paints the code of an address in a square of this size."""

    def paint(canvas: Canvas, x: float, y: float) -> None:
        modules, code = _code(url, colour)
        canvas.picture(code, x, y, size / modules, size / modules)

    return paint


def quiet_zone(url: str, size: float) -> float:
    """How much white a code of this size needs on every side."""
    return QUIET * size / len(_matrix(url))


@lru_cache(256)
def _matrix(url: str) -> tuple[bytearray, ...]:
    return tuple(segno.make(url, error="m", micro=False).matrix)


@lru_cache(256)
def _code(url: str, colour: Colour) -> tuple[int, Packed]:
    """The number of modules on a side, and the code with one unit a module."""
    rows = [list(row) for row in _matrix(url)]
    paths = []
    for index, row in enumerate(rows):
        column = 0
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                paths.append(f"{column} {len(rows) - 1 - index} {length} 1 re")
            column += length
    operators = f"{operand(colour)} rg {' '.join(paths)} f"
    return len(rows), drawing(operators, (0, 0, len(rows), len(rows)))
