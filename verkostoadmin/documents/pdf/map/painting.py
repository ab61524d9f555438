"""Painting a map: areas or dots for the municipalities that matter, over the land."""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import operand
from verkostoadmin.documents.pdf.map.data import Fill, MapColours, MapData, Place
from verkostoadmin.documents.pdf.map.frame import UNITS, Frame, bounds_of, form, frame, path, rings_on, width_of
from verkostoadmin.documents.pdf.map.ground import land, linked, mesh
from verkostoadmin.documents.pdf.map.patterns import filled
from verkostoadmin.documents.pdf.map.shapes import dotted, marked
from verkostoadmin.documents.pdf.packed import Packed
from verkostoadmin.documents.pdf.picture import Figure
from verkostoadmin.model.borders import area_of

DRAWN: Final = (
    96.0,
    126.0,
    166.0,
    218.0,
    288.0,
    380.0,
    500.0,
    660.0,
    870.0,
)  # heights; others are these, scaled a little
LINKS_UP_TO: Final = 120  # dots; more would be linked into a solid patch
LINK_LENGTH: Final = 0.16  # of the map's height, at most
LINK: Final = 0.4  # points
USUAL_HEIGHT: Final = 288.0  # points: dots and patterns of larger maps grow, but less than the map
SMALLEST_AREA: Final = 5.0  # square points on a map of that height; smaller ones become dots
SMALLEST_DOT: Final = 3.4
STEP: Final = 2.1  # between the lines of a pattern
SIZES: Final = ((60, 5.0), (120, 4.2))  # of dots, by how many there are at most
SIZE_OF_MANY: Final = 3.2


def map_figure(data: MapData, height: float, colours: MapColours, alternative: str) -> Figure:
    """The map as a figure, so many points high."""
    size = (width_of(height, data.borders), height)
    return Figure(size=size, alternative=alternative, paint=paint_map(data, height, colours))


def paint_map(data: MapData, height: float, colours: MapColours) -> Callable[[Canvas, float, float], None]:
    """What paints the map with its lower left corner at a place."""

    def paint(canvas: Canvas, x: float, y: float) -> None:
        drawn = min(DRAWN, key=lambda known: max(known / height, height / known))
        for layer in (land(data.everywhere, drawn, colours, data.borders), *layers(data, drawn, colours)):
            canvas.picture(layer, x, y, height / drawn, height / drawn)

    return paint


def growth(height: float) -> float:
    """By how much dots and patterns are larger than on a map of the usual height."""
    return max(float((height / USUAL_HEIGHT) ** 0.6), 0.7)


@lru_cache(64)
def layers(data: MapData, height: float, colours: MapColours) -> tuple[Packed, ...]:
    """What lies on the land, from below."""
    size = frame(height, data.borders)
    areas = _areas(data, size, colours, growth(height))
    dots = [place for place in data.places if place.code not in areas and place.east and place.north]
    above = _dots(data, dots, size, colours, height)
    if data.borders is None:
        return (form(above, size),) if above else ()
    found = [form(list(areas.values()), size)] if areas else []
    found.append(mesh(height, colours, data.borders))
    return (*found, form(above, size)) if above else tuple(found)


def _areas(data: MapData, size: Frame, colours: MapColours, larger: float) -> dict[str, str]:
    """The operators of every municipality that is large enough to be seen, by its number."""
    found: dict[str, str] = {}
    if data.borders is None:
        return found
    smallest = SMALLEST_AREA * larger * UNITS**2
    for place in data.places:
        rings = rings_on(size, data.borders, data.borders.areas.get(place.code, ()))
        if sum(area_of(ring) for ring in rings) >= smallest:
            outline = " ".join([path(ring) for ring in rings])
            fills = _fills(data, place)
            found[place.code] = filled(outline, bounds_of(rings), fills, colours.land, STEP * larger * UNITS)
    return found


def _fills(data: MapData, place: Place) -> list[Fill]:
    return [data.fills[index] for index in place.fills]


def _dots(data: MapData, places: list[Place], size: Frame, colours: MapColours, height: float) -> list[str]:
    """Marks, the southern ones above; where all are of one kind and there are no areas, they are linked dots."""
    if not places:
        return []
    diameter = SMALLEST_DOT if data.borders else _dot_size(len(places))
    diameter *= growth(height) * UNITS
    spots = [size.place(place.east, place.north) for place in places]
    if data.borders is None and len(data.fills) == 1:
        links = linked(spots, size, LINK_LENGTH) if len(places) <= LINKS_UP_TO else []
        lines = [f"{operand(colours.large)} RG {LINK * UNITS:g} w", *links, "S"] if links else []
        return [*lines, dotted(spots, diameter, data.fills[0].colour, colours.ring)]
    from_north = sorted(zip(spots, places, strict=True), key=lambda pair: (-pair[0][1], pair[0][0]))
    return [marked(x, y, diameter, _fills(data, place), colours.ring) for (x, y), place in from_north]


def _dot_size(count: int) -> float:
    return next((size for most, size in SIZES if count <= most), SIZE_OF_MANY)
