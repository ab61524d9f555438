"""All networks over each other on one map: each a web of thin lines in its own colour, and a dot for every municipality."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from verkostoadmin.documents.catalogue.classes import Class, classes
from verkostoadmin.documents.catalogue.data import CatalogueData
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import GRAPHIC_CONTRAST, WHITE, Colour, mix, operand, parse, readable
from verkostoadmin.documents.pdf.map.data import Fill, MapColours, MapData, Place
from verkostoadmin.documents.pdf.map.frame import UNITS, form, frame, width_of
from verkostoadmin.documents.pdf.map.ground import land, linked
from verkostoadmin.documents.pdf.map.painting import map_figure
from verkostoadmin.documents.pdf.packed import Packed
from verkostoadmin.documents.pdf.picture import Figure
from verkostoadmin.documents.project.theme import DEFAULT_ACCENT
from verkostoadmin.model.borders import Borders

MOST_WEBS: Final = 12  # more would be a patch of all colours
LONGEST: Final = 0.14  # lines, as a part of the map's height
LINE: Final = 0.7
RING: Final = 1.6  # around a dot
LIGHTEST: Final = 0.62  # of the land's colour in the lightest shade
DOTS: Final = (3.4, 1.7)  # the diameter for the first class, and what each further one adds
Points = tuple[tuple[int, int], ...]


class Web(NamedTuple):
    """The municipalities of a network and its colour."""

    points: Points
    colour: Colour


def webs(data: CatalogueData, ground: Colour) -> tuple[Web, ...]:
    """The webs of networks from all over the book, each in its second colour as far as it is seen on the ground."""
    shown = data.listed[:: -(-len(data.listed) // MOST_WEBS)]
    points: dict[int, list[tuple[int, int]]] = {item.key: [] for item in shown}
    for town in data.towns:
        for key in town.projects:
            if key in points and town.place.east and town.place.north:
                points[key].append((town.place.east, town.place.north))
    return tuple(Web(tuple(points[one.key]), seen(parse(one.accent, DEFAULT_ACCENT), ground)) for one in shown)


def seen(colour: Colour, ground: Colour) -> Colour:
    """The colour, lighter where it would not be seen on a dark ground."""
    return readable(colour, ground, towards=WHITE, ratio=GRAPHIC_CONTRAST)


def diameter(index: int) -> float:
    """Of the dots of a class, in points."""
    first, more = DOTS
    return first + more * index


def paint_web(
    canvas: Canvas, data: CatalogueData, colours: MapColours, place: tuple[float, float], height: float
) -> None:
    """Paint the map with its lower left corner at a place: all webs over each other, and the dots."""
    canvas.picture(land(() if data.borders else data.all_places, height, colours, data.borders), *place)
    lines = _lines(webs(data, colours.land), height, data.borders)
    if lines is not None:
        canvas.picture(lines, *place)
    _paint_dots(canvas, data, classes(data), colours, place, height)


def map_of(data: CatalogueData, found: Sequence[Class], colours: MapColours, height: float, alternative: str) -> Figure:
    """The classes as dots of different sizes, or where there are borders, as areas in different shades."""

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.picture(land(data.all_places, height, colours, None), x, y)
        _paint_dots(canvas, data, found, colours, (x, y), height)

    if data.borders is None:
        return Figure(size=(width_of(height), height), alternative=alternative, paint=paint)
    places = [
        Place(town.place.code, town.place.east, town.place.north, (index,))
        for index, one in enumerate(found)
        for town in one.towns
    ]
    fills = tuple(Fill(shade) for shade in shades_of(len(found), colours))
    return map_figure(MapData(tuple(places), fills, data.all_places, data.borders), height, colours, alternative)


def shades_of(count: int, colours: MapColours) -> list[Colour]:
    """From a light to the full colour."""
    return [
        mix(colours.land, colours.large, 1 - LIGHTEST * (count - 1 - index) / max(count - 1, 1))
        for index in range(count)
    ]


def _paint_dots(
    canvas: Canvas,
    data: CatalogueData,
    found: Sequence[Class],
    colours: MapColours,
    place: tuple[float, float],
    height: float,
) -> None:
    """The dots of all classes, the largest ones above."""
    size = frame(height, data.borders)
    for index, one in enumerate(found):
        points = [size.place(*point) for point in one.points()]
        dots = [(place[0] + x / UNITS, place[1] + y / UNITS) for x, y in points]
        wide = diameter(index)
        if dots:
            canvas.dots(dots, (wide + RING, colours.ring), (wide, colours.large))


@lru_cache(4)
def _lines(shown: tuple[Web, ...], height: float, borders: Borders | None) -> Packed | None:
    size, parts = frame(height, borders), [f"{LINE * UNITS:g} w"]
    for web in shown:
        lines = linked([size.place(*point) for point in web.points], size, LONGEST)
        parts += [f"{operand(web.colour)} RG", *lines, "S"] if lines else []
    return form(parts, size) if len(parts) > 1 else None
