"""Areas in colours and patterns. Patterns are lines and dots seen through the area: no reader paints those unlike another."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from verkostoadmin.documents.pdf.colour import Colour, mix, operand
from verkostoadmin.documents.pdf.map.data import Fill
from verkostoadmin.model.borders import Bounds

THICKNESS: Final = 0.42  # of a line, as a part of the distance between lines
DOT: Final = 0.62
EDGE: Final = 0.6  # of which the inner half is seen
GAP: Final = 0.2  # between stripes, as a part of their width
PALENESS: Final = 0.62  # of the ground below lines, from the colour towards the land


def filled(path: str, box: Bounds, fills: Sequence[Fill], land: Colour, step: float) -> str:
    """A closed path in the fills of the groups it belongs to: its pattern, or stripes in all their colours."""
    if len(fills) > 1:
        return _striped(path, box, [fill.colour for fill in fills], land, step)
    (colour, pattern) = fills[0]
    draw = PATTERNS[pattern % len(PATTERNS)]
    if draw is None:
        return f"{operand(colour)} rg {path} f*"
    ground = f"{operand(mix(colour, land, PALENESS))} rg {path} f*"
    edge = f"{operand(colour)} RG {step * EDGE:.1f} w {path} S"
    return f"{ground} q {path} W* n {edge} {' '.join(draw(box, step))} Q"


def _striped(path: str, box: Bounds, colours: Sequence[Colour], land: Colour, step: float) -> str:
    """Every colour in stripes of the same width, with a thin gap between colours that may look alike."""
    first, *others = colours
    width = step * 0.8
    parts = [f"{operand(first)} rg {path} f* q {path} W* n"]
    for index, colour in enumerate(others, start=1):
        lines = " ".join(_rising(box, width * len(colours), index / len(colours)))
        parts.append(f"{operand(land)} RG {width * (1 + GAP):.1f} w {lines} S")
        parts.append(f"{operand(colour)} RG {width * (1 - GAP):.1f} w {lines} S")
    return " ".join([*parts, "Q"])


def _steps(low: float, high: float, step: float, part: float = 0) -> Iterator[float]:
    """Where lines lie between two ends; counted from the map's corner, so that neighbours' lines meet."""
    number = int((low - part * step) // step)
    while (number + part) * step <= high:
        yield (number + part) * step
        number += 1


def _rising(box: Bounds, step: float, part: float = 0) -> Iterator[str]:
    left, bottom, right, top = box
    for c in _steps(bottom - right, top - left, step * 2**0.5, part):
        yield f"{left} {left + c:.0f} m {right} {right + c:.0f} l"


def _falling(box: Bounds, step: float) -> Iterator[str]:
    left, bottom, right, top = box
    for c in _steps(bottom + left, top + right, step * 2**0.5):
        yield f"{left} {c - left:.0f} m {right} {c - right:.0f} l"


def _level(box: Bounds, step: float) -> Iterator[str]:
    left, bottom, right, top = box
    return (f"{left} {y:.0f} m {right} {y:.0f} l" for y in _steps(bottom, top, step))


def _upright(box: Bounds, step: float) -> Iterator[str]:
    left, bottom, right, top = box
    return (f"{x:.0f} {bottom} m {x:.0f} {top} l" for x in _steps(left, right, step))


def _dots(box: Bounds, step: float) -> Iterator[str]:
    """In rows that are shifted by half a distance."""
    left, bottom, right, top = box
    for index, y in enumerate(_steps(bottom - step, top + step, step)):
        for x in _steps(left - step, right + step, step * 1.15, index % 2 / 2):
            yield f"{x:.0f} {y:.0f} m {x:.0f} {y:.0f} l"


def _lines(*ways: Callable[[Bounds, float], Iterator[str]]) -> Callable[[Bounds, float], list[str]]:
    """A pattern of lines in one or two ways; those of two are finer and further apart."""
    apart, thickness = (1.0, THICKNESS) if len(ways) == 1 else (1.35, THICKNESS * 0.85)

    def draw(box: Bounds, step: float) -> list[str]:
        lines = [line for way in ways for line in way(box, step * apart)]
        return [f"{step * thickness:.1f} w", *lines, "S"]

    return draw


def _dotted(box: Bounds, step: float) -> list[str]:
    return [f"{step * DOT:.1f} w 1 J", *_dots(box, step), "S 0 J"]


PATTERNS: Final[tuple[Callable[[Bounds, float], list[str]] | None, ...]] = (
    None,  # plain
    _lines(_rising),
    _dotted,
    _lines(_level),
    _lines(_rising, _falling),
    _lines(_upright),
    _lines(_falling),
    _lines(_level, _upright),
)
