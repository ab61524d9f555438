"""What is drawn on the test sheet: the arrow, the cross in its rings, and the line along which it is folded."""

from functools import cache
from typing import Final

from verkostoadmin.documents.pdf.colour import Colour, operand
from verkostoadmin.documents.pdf.imposition import HEIGHT, MM
from verkostoadmin.documents.pdf.packed import Packed, drawing

ARROW: Final = (84.0, 137.2)
HEAD: Final = 66.0  # the height of the arrow's head
SHAFT: Final = 27.0  # the width of its shaft
RINGS: Final = 5  # a millimetre apart
CROSS: Final = 16 * MM
ROUND: Final = 0.5523  # where the handles of four curves are that make a circle


@cache
def arrow(colour: Colour) -> Packed:
    """An arrow upwards, from its lower left corner."""
    (width, height), middle = ARROW, ARROW[0] / 2
    left, right, neck = middle - SHAFT / 2, middle + SHAFT / 2, height - HEAD
    outline = [(left, 0), (left, neck), (0, neck), (middle, height), (width, neck), (right, neck), (right, 0)]
    first, *others = [f"{x:g} {y:g}" for x, y in outline]
    path = f"{first} m {' '.join([f'{point} l' for point in others])} h f"
    return drawing(f"{operand(colour)} rg {path}", (0, 0, width, height))


@cache
def cross(colour: Colour) -> Packed:
    """A cross in rings, from its lower left corner."""
    reach = CROSS / 2
    lines = f"{-reach:.3f} 0 m {reach:.3f} 0 l 0 {-reach:.3f} m 0 {reach:.3f} l"
    rings = " ".join([_ring(number * MM) for number in range(1, RINGS + 1)])
    moved = f"1 0 0 1 {reach:.3f} {reach:.3f} cm"
    return drawing(f"{moved} {operand(colour)} RG 0.4 w {lines} {rings} S", (0, 0, CROSS, CROSS))


def _ring(radius: float) -> str:
    near = radius * ROUND
    corners = ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0))
    curves = [
        f"{radius * a - near * b:.3f} {radius * b + near * a:.3f} "
        f"{radius * c + near * d:.3f} {radius * d - near * c:.3f} {radius * c:.3f} {radius * d:.3f} c"
        for a, b, c, d in corners
    ]
    return f"{radius:.3f} 0 m {' '.join(curves)}"


@cache
def fold_line(colour: Colour) -> Packed:
    """A dashed line as high as the sheet."""
    return drawing(f"{operand(colour)} RG 0.8 w [5 4] 0 d 0 0 m 0 {HEIGHT:.2f} l S", (-1, 0, 1, HEIGHT))
