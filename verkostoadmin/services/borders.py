"""Importing the borders of municipalities, with which maps show areas in the place of dots."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.borders import Bounds, Line, Point, area_of, pack, simplified
from verkostoadmin.model.media import Blob
from verkostoadmin.services import geojson, settings
from verkostoadmin.services.geojson import Area
from verkostoadmin.services.shared_lines import Owners, rings, shared_lines
from verkostoadmin.storage.borders import Registered, registered
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.journal import Changes

TOLERANCE: Final = 300  # metres: a quarter of a point on a map that fills a sheet of A3
SMALLEST_ISLAND: Final = 500_000  # square metres
KEY: Final = "map.borders"
SOURCE: Final = "map.borders_source"


class Prepared(NamedTuple):
    """Borders as they will be kept, whose they are, of how many municipalities, and the names of those that are without.

    `ignored` are areas of the file that are no municipality of the register.
    """

    data: bytes
    source: str
    municipalities: int
    missing: tuple[str, ...]
    ignored: tuple[str, ...]


def prepare(db: Database, path: Path, check: Callable[[], None] = lambda: None) -> Prepared:
    """Read a GeoJSON file; nothing is stored yet. Raises UserError for a file that cannot be used, and what `check` raises."""
    with db.read() as session:
        register = registered(session)
    areas = geojson.read_areas(geojson.read_file(path), check)
    by_code, ignored = _by_code(areas, register)
    if not by_code:
        text = _("No municipality number in the file is in the register.")
        raise UserError(
            text, _("Nothing was changed. Look whether the field ”kunta” holds the numbers of municipalities.")
        )
    missing = tuple(name for code, name in register.names.items() if code not in by_code)
    year = max(area.year for area in areas)
    owner = _("Statistics Finland")
    source = f"{owner} {year}" if year else owner
    return Prepared(_packed(by_code, not missing, check), source, len(by_code), missing, ignored)


def store(db: Database, prepared: Prepared) -> Changes:
    """Make prepared borders those of all maps, as one step."""
    digest = hashlib.sha256(prepared.data).hexdigest()
    with db.write(N_("Import municipal borders: %(origin)s"), origin=prepared.source) as step:
        if step.session.get(Blob, digest) is None:
            step.session.add(Blob(sha256=digest, data=prepared.data))
        settings.put(step.session, KEY, digest)
        settings.put(step.session, SOURCE, prepared.source)
    return step.changes(_)


def _by_code(areas: Sequence[Area], register: Registered) -> tuple[dict[str, list[list[Point]]], tuple[str, ...]]:
    """The rings of every present municipality, with those that have merged into it; and what is none of them."""
    found: dict[str, list[list[Point]]] = {}
    ignored: dict[str, None] = {}
    for area in areas:
        code = area.code if area.code in register.names else register.successors.get(area.code, "")
        if code in register.names:
            found.setdefault(code, []).extend(area.rings)
        else:
            ignored[f"{area.name} ({area.code})".strip()] = None
    return found, tuple(ignored)


def _packed(by_code: dict[str, list[list[Point]]], whole: bool, check: Callable[[], None]) -> bytes:
    lines: list[Line] = []
    owners: list[Owners] = []
    for line, owner in _without_islets(*shared_lines(by_code, check)):
        check()
        lines.append(_simple(line))
        owners.append(owner)
    areas = {code: rings(lines, _border_of(owners, code)) for code in sorted(by_code)}
    coast = [number for number, owner in enumerate(owners) if len(owner) % 2]
    return pack(_bounds(lines), lines, areas, rings(lines, coast) if whole else [])


def _border_of(owners: Sequence[Owners], code: str) -> list[int]:
    return [number for number, owner in enumerate(owners) if code in owner]


def _without_islets(lines: Sequence[Line], owners: Sequence[Owners]) -> list[tuple[Line, Owners]]:
    """All but the smallest islands, which nobody would see; a municipality of nothing else keeps its largest one."""
    islets = {
        number: area_of(line)
        for number, (line, owner) in enumerate(zip(lines, owners, strict=True))
        if line[0] == line[-1] and len(owner) == 1 and area_of(line) < SMALLEST_ISLAND
    }
    others = {code for number, owner in enumerate(owners) if number not in islets for code in owner}
    largest: dict[Owners, int] = {}
    for number in sorted(islets, key=islets.__getitem__):
        largest[owners[number]] = number
    kept = {number for owner, number in largest.items() if not owner & others}
    pairs = enumerate(zip(lines, owners, strict=True))
    return [pair for number, pair in pairs if number not in islets or number in kept]


def _simple(line: Line) -> Line:
    """A simpler line; a small island that would become a mere line stays as it is."""
    found = simplified(line, TOLERANCE)
    return line if line[0] == line[-1] and len(found) < 4 else found


def _bounds(lines: Sequence[Line]) -> Bounds:
    east = [x for line in lines for x, _y in line]
    north = [y for line in lines for _x, y in line]
    return min(east), min(north), max(east), max(north)
