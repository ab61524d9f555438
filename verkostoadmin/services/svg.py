"""Logos as drawings: an SVG file becomes paths of lines and curves in plain colours, which documents keep as drawings."""

import io
import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from xml.etree import ElementTree

from verkostoadmin.i18n import gettext as _
from verkostoadmin.services.svg_tree import FLAT, read_shapes, refuse

if TYPE_CHECKING:
    from svgelements import Color, Path

LONGEST: Final = 1000.0  # units: the longer side of a logo as it is stored
CAPS: Final = ("butt", "round", "square")
JOINS: Final = ("miter", "round", "bevel")
Box = tuple[float, float, float, float]


class Drawn(NamedTuple):
    """A logo as it is stored, and its size in units."""

    data: bytes
    width: int
    height: int


class Frame(NamedTuple):
    """What is cut out of a drawing: its upper left corner, and how many units of the logo are in one of its units."""

    left: float
    top: float
    scale: float


def drawing(data: bytes) -> Drawn:
    """The logo as an SVG file of paths only, cut to what is drawn. Raises UserError where it has what cannot be kept."""
    paths, view = _paths(ElementTree.tostring(read_shapes(data), "unicode"))
    left, top, right, bottom = _bounds(paths, view)
    longest = max(right - left, bottom - top)
    if not paths or not longest > 0 or min(right - left, bottom - top) < longest / 1000:
        refuse(_("Nothing is drawn in the SVG file."), _(FLAT))
    frame = Frame(left, top, LONGEST / longest)
    width, height = (math.ceil(side * frame.scale - 0.01) for side in (right - left, bottom - top))
    size = f'width="{width}" height="{height}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" {size}>'
    return Drawn("\n".join([head, *[_written(path, frame) for path in paths], "</svg>"]).encode(), width, height)


def _paths(text: str) -> tuple[list["Path"], Box | None]:
    """What is seen, with arcs as curves, and the view that shows it, in the same units."""
    from svgelements import SVG, Shape

    paths: list[Path] = []
    try:
        found = SVG.parse(io.StringIO(text), reify=True, ppi=96)
        for shape in found.elements():
            if isinstance(shape, Shape) and shape.values.get("visibility") not in ("hidden", "collapse"):
                paths += _seen(shape)
        view = (0.0, 0.0, float(found.width), float(found.height)) if found.viewbox is not None else None
    except (ValueError, ArithmeticError, TypeError, AttributeError, LookupError, RecursionError):
        refuse(_("The shapes of the SVG file are not understood."), _("Save it again as plain SVG."))
    return paths, view


def _seen(shape: Any) -> Iterator["Path"]:
    """The shape as a path, if there is anything to see of it."""
    from svgelements import Path

    path = Path(shape)
    path.approximate_arcs_with_cubics()
    inked = _ink(path.fill) or (_ink(path.stroke) and path.stroke_width > 0)
    points = [segment.end for segment in path if segment.end is not None]
    if len(path) > 1 and inked and all(math.isfinite(point.x) and math.isfinite(point.y) for point in points):
        yield path


def _ink(colour: "Color | None") -> bool:
    return colour is not None and colour.value is not None and colour.opacity > 0


def _bounds(paths: Sequence["Path"], view: Box | None) -> Box:
    """The box around what is drawn, as far as it lies in the view."""
    boxes = []
    for path in paths:
        left, top, right, bottom = path.bbox()
        half = path.stroke_width / 2 if _ink(path.stroke) else 0
        boxes.append((left - half, top - half, right + half, bottom + half))
    if not boxes:
        return 0, 0, 0, 0
    box = min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)
    if view is None or not (view[2] > 0 and view[3] > 0):
        return box
    return max(box[0], view[0]), max(box[1], view[1]), min(box[2], view[2]), min(box[3], view[3])


def _written(path: "Path", frame: Frame) -> str:
    """A path element with everything it is painted with."""
    opacity = float(path.values.get("opacity") or 1)
    attributes = {"d": " ".join(_commands(path, frame)), **_fill(path, opacity), **_stroke(path, opacity, frame)}
    listed = " ".join([f'{name}="{value}"' for name, value in attributes.items()])
    return f"<path {listed}/>"


def _commands(path: "Path", frame: Frame) -> Iterator[str]:
    """M, L, C and Z with absolute places."""
    from svgelements import Close, CubicBezier, Move, QuadraticBezier

    def at(*points: Any) -> str:
        return " ".join(
            f"{_number((p.x - frame.left) * frame.scale)} {_number((p.y - frame.top) * frame.scale)}" for p in points
        )

    for segment in path:
        if isinstance(segment, Move):
            yield f"M {at(segment.end)}"
        elif isinstance(segment, Close):
            yield "Z"
        elif isinstance(segment, CubicBezier):
            yield f"C {at(segment.control1, segment.control2, segment.end)}"
        elif isinstance(segment, QuadraticBezier):
            one = segment.start + (segment.control - segment.start) * (2 / 3)
            two = segment.end + (segment.control - segment.end) * (2 / 3)
            yield f"C {at(one, two, segment.end)}"
        else:
            yield f"L {at(segment.end)}"


def _fill(path: "Path", opacity: float) -> dict[str, str]:
    if not _ink(path.fill):
        return {"fill": "none"}
    rule = {"fill-rule": "evenodd"} if path.values.get("fill-rule") == "evenodd" else {}
    return {"fill": path.fill.hexrgb, **rule, **_seen_through("fill-opacity", path.fill.opacity * opacity)}


def _stroke(path: "Path", opacity: float, frame: Frame) -> dict[str, str]:
    if not _ink(path.stroke) or not path.stroke_width > 0:
        return {}
    found = {"stroke": path.stroke.hexrgb, "stroke-width": _number(path.stroke_width * frame.scale)}
    for name, known in (("stroke-linecap", CAPS), ("stroke-linejoin", JOINS)):
        if path.values.get(name) in known[1:]:
            found[name] = path.values[name]
    return found | _dashes(path, frame) | _seen_through("stroke-opacity", path.stroke.opacity * opacity)


def _dashes(path: "Path", frame: Frame) -> dict[str, str]:
    """In the units of the drawing; svgelements leaves them in those of the shape, which a group may have scaled."""
    lengths = [
        float(part) for part in (path.values.get("stroke-dasharray") or "").replace(",", " ").split() if _plain(part)
    ]
    if not sum(lengths) > 0:
        return {}
    own = float(path.values.get("stroke-width") or 1)
    grown = path.stroke_width / own if own > 0 else 1
    return {"stroke-dasharray": " ".join(_number(length * grown * frame.scale) for length in lengths)}


def _plain(part: str) -> bool:
    return part.replace(".", "", 1).isdigit()


def _seen_through(name: str, opacity: float) -> dict[str, str]:
    return {name: f"{opacity:.3f}"} if opacity < 0.999 else {}


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
