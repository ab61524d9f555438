"""What a map shows, as plain values: two maps of equal values are the same map, which is drawn once."""

from dataclasses import dataclass, field
from typing import NamedTuple

from verkostoadmin.documents.pdf.colour import Colour
from verkostoadmin.model.borders import Borders


class MapColours(NamedTuple):
    """Land, its edge, the lines between municipalities, the small dots, the large dots, and the ring around a large dot."""

    land: Colour
    edge: Colour
    mesh: Colour
    small: Colour
    large: Colour
    ring: Colour


class Fill(NamedTuple):
    """How the municipalities of a group look: a colour, and the index of a pattern (0 is plain) or of a dot's shape."""

    colour: Colour
    pattern: int = 0


class Place(NamedTuple):
    """A municipality that matters: its number, where it is in metres of EPSG:3067, and the indexes of its fills."""

    code: str
    east: int
    north: int
    fills: tuple[int, ...] = (0,)


@dataclass(frozen=True)
class MapData:
    """The municipalities that matter and the fills they may have; where all are, and their borders if there are any."""

    places: tuple[Place, ...]
    fills: tuple[Fill, ...]
    everywhere: tuple[tuple[int, int], ...] = field(default=(), repr=False)
    borders: Borders | None = None
