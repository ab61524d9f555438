"""Logos: drawings of paths become PDF operators once, pictures stay pixels; both are painted in any size."""

import io
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple
from xml.etree import ElementTree

from PIL import Image

from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import BLACK, operand, parse
from verkostoadmin.documents.pdf.packed import Packed, drawing, pixels
from verkostoadmin.documents.pdf.picture import PictureError, read_photo

SVG: Final = "{http://www.w3.org/2000/svg}"
NUMBER: Final = r"-?\d+(?:\.\d+)?"
COMMAND: Final = re.compile(rf"([MLCZ])((?: {NUMBER})*)")
OPERATORS: Final = {"M": ("m", 2), "L": ("l", 2), "C": ("c", 6), "Z": ("h", 0)}
CAPS: Final = {"round": 1, "square": 2}
JOINS: Final = {"round": 1, "bevel": 2}
MOST_PIXELS: Final = 1600  # on a side


class Logo(NamedTuple):
    """A logo, its size in units of its own, and how many of these are drawn in one unit of the picture."""

    picture: Packed
    width: float
    height: float
    unit: tuple[float, float]

    def paint(self, canvas: Canvas, x: float, y: float, width: float) -> None:
        """So wide, with its lower left corner at a place."""
        scale = width / self.width
        canvas.picture(self.picture, x, y, scale * self.unit[0], scale * self.unit[1])


@lru_cache(64)
def read_logo(data: bytes) -> Logo:
    """A logo as it is stored: an SVG file of paths, or a picture. Raises PictureError for anything else."""
    if data.lstrip().startswith(b"<"):
        return _vector(data)
    picture = read_photo(data, MOST_PIXELS)
    picture.thumbnail((MOST_PIXELS, MOST_PIXELS), Image.Resampling.LANCZOS)
    packed = pixels(picture.tobytes(), *picture.size)
    return Logo(packed, *picture.size, picture.size)


def _vector(data: bytes) -> Logo:
    if b"<!" in data:  # what is stored has none: nothing can be defined that grows
        raise PictureError("not a stored drawing")
    try:
        root = ElementTree.parse(io.BytesIO(data)).getroot()
        _, _, width, height = (float(part) for part in root.get("viewBox", "").split())
        states: dict[str, str] = {}
        operators = [part for path in root for part in _path(path.tag, path.attrib, height, states)]
    except (ElementTree.ParseError, ValueError, KeyError, LookupError) as problem:
        raise PictureError(str(problem)) from problem
    listed = "".join([f"/{name}<<{entries}>>" for entries, name in states.items()])
    packed = drawing(" ".join(operators), (0, 0, width, height), f"/ExtGState<<{listed}>>" if listed else "")
    return Logo(packed, width, height, (1, 1))


def _path(tag: str, look: dict[str, str], height: float, states: dict[str, str]) -> Iterator[str]:
    """The operators of a path with its colours, between a saved and the restored state."""
    if tag != f"{SVG}path":
        raise ValueError(f"{tag} in a stored drawing")
    fill, stroke = look.get("fill", "none"), look.get("stroke", "none")
    yield "q"
    opacity = f"/ca {float(look.get('fill-opacity', '1')):g}/CA {float(look.get('stroke-opacity', '1')):g}"
    if opacity != "/ca 1/CA 1":
        yield f"/{states.setdefault(opacity, f'G{len(states)}')} gs"
    if fill != "none":
        yield f"{operand(parse(fill, BLACK))} rg"
    if stroke != "none":
        yield from _pen(look)
    yield from _segments(look["d"], height)
    rule = "*" if look.get("fill-rule") == "evenodd" else ""
    yield f"B{rule}" if "none" not in (fill, stroke) else "S" if fill == "none" else f"f{rule}"
    yield "Q"


def _pen(look: dict[str, str]) -> Iterator[str]:
    colour = operand(parse(look["stroke"], BLACK))
    cap, join = CAPS.get(look.get("stroke-linecap", ""), 0), JOINS.get(look.get("stroke-linejoin", ""), 0)
    yield f"{colour} RG {float(look.get('stroke-width', '1')):g} w {cap} J {join} j 4 M"
    if "stroke-dasharray" in look:
        yield f"[{' '.join([f'{float(part):g}' for part in look['stroke-dasharray'].split()])}] 0 d"


def _segments(text: str, height: float) -> Iterator[str]:
    """The path with its heights counted from below."""
    for name, rest in COMMAND.findall(text):
        operator, count = OPERATORS[name]
        numbers = [float(part) for part in rest.split()]
        if len(numbers) != count:
            raise ValueError(f"{name} with {len(numbers)} numbers")
        places = zip(numbers[::2], numbers[1::2], strict=True)
        yield " ".join([*[f"{x:.2f} {height - y:.2f}" for x, y in places], operator])
