"""Reading Statistics Finland's municipal borders: a GeoJSON file, checked before anything is done with it."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NamedTuple, NoReturn

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.borders import Point

MOST_BYTES: Final = 25_000_000
FINLAND: Final = (40_000, 6_550_000, 800_000, 7_850_000)  # in metres of EPSG:3067, with the sea around it
NEAR_END: Final = 40  # bytes: a file that breaks off is not understood at its very end


class Area(NamedTuple):
    """A municipality as the file has it: its number in three digits, its name, its rings, and of which year it is (or 0)."""

    code: str
    name: str
    rings: list[list[Point]]
    year: int = 0


def read_file(path: Path) -> bytes:
    """The bytes of the file; raises UserError where it cannot be read or is far larger than such a file is."""
    names = {"file": path.name}
    try:
        if path.stat().st_size > MOST_BYTES:
            text = _("The file ”%(file)s” is larger than 25 megabytes, so it is no file of municipal borders.")
            raise UserError(text % names, _how_to_get())
        return path.read_bytes()
    except OSError as error:
        hint = _("Check that the file is still there and that you may read it.")
        raise UserError(_("The file ”%(file)s” cannot be read.") % names, hint) from error


def read_areas(data: bytes, check: Callable[[], None]) -> list[Area]:
    """The municipalities of a file. Raises UserError for whatever is no whole file of them in EPSG:3067."""
    reader = _Reader(check)
    found = _parsed(_decoded(data), reader)
    features = found.get("features") if isinstance(found, dict) else None
    if not isinstance(found, dict) or found.get("type") != "FeatureCollection" or not isinstance(features, list):
        _refuse(_("The file is JSON, but no GeoJSON with features."))
    areas = [_area(feature, number) for number, feature in enumerate(features, start=1)]
    if not areas:
        _refuse(_("The file has no municipalities in it."))
    _require_metres(areas, found.get("crs"))
    return areas


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        _refuse(_("The file is not a text in UTF-8, as GeoJSON always is."))
    if not text.strip():
        _refuse(_("The file is empty."))
    if text.lstrip().startswith("<"):
        _refuse(_("The file is XML or a web page, not GeoJSON."))
    return text


def _parsed(text: str, reader: "_Reader") -> Any:
    try:
        return json.loads(text, object_hook=reader.take, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        at_end = error.pos >= len(text.rstrip()) - NEAR_END or error.msg.startswith("Unterminated string")
        if at_end and text.lstrip().startswith("{"):
            _refuse(_("The file breaks off in the middle: it was not downloaded as a whole."))
        _refuse(_("The file is not GeoJSON (line %(line)d is not understood).") % {"line": error.lineno})
    except (RecursionError, ValueError):  # a tower of brackets, a number of thousands of digits
        _refuse(_("The file is not GeoJSON."))


def _no_number(_name: str) -> NoReturn:
    raise ValueError("NaN or Infinity")


class _Reader:
    """Makes rings of whole metres from every geometry as soon as it is read: the text of numbers would fill the memory."""

    def __init__(self, check: Callable[[], None]) -> None:
        self._check = check

    def take(self, values: dict[str, Any]) -> dict[str, Any]:
        """Called by the JSON reader with every object, the innermost first."""
        self._check()
        kind, coordinates = values.get("type"), values.get("coordinates")
        if kind in ("Polygon", "MultiPolygon") and isinstance(coordinates, list):
            polygons = [coordinates] if kind == "Polygon" else coordinates
            values["coordinates"] = _rings(polygons)
        return values


def _rings(polygons: list[Any]) -> list[list[Point]]:
    """Rings without the repeated point at their end; a third number of a point, its height, is left out."""
    try:
        rings = [[(round(place[0]), round(place[1])) for place in ring] for polygon in polygons for ring in polygon]
    except (TypeError, KeyError, IndexError, OverflowError):
        _refuse(_("The file has an area whose coordinates are not numbers in pairs."))
    rings = [ring[:-1] if ring and ring[0] == ring[-1] else ring for ring in rings]
    return [ring for ring in rings if len(ring) >= 3]


def _area(feature: Any, number: int) -> Area:
    """A feature as an area; raises UserError where something is missing."""
    properties = feature.get("properties") if isinstance(feature, dict) else None
    code = properties.get("kunta") if isinstance(properties, dict) else None
    text = str(code).strip() if isinstance(code, str | int) and not isinstance(code, bool) else ""
    if not re.fullmatch("[0-9]{1,3}", text):
        _refuse(_("Feature %(number)d has no municipality number in a field ”kunta”.") % {"number": number})
    geometry = feature.get("geometry")
    rings = geometry.get("coordinates") if isinstance(geometry, dict) else None
    if not isinstance(geometry, dict) or geometry.get("type") not in ("Polygon", "MultiPolygon") or not rings:
        _refuse(_("Municipality %(code)s has no area in the file.") % {"code": text.zfill(3)})
    more = properties if isinstance(properties, dict) else {}
    year = more.get("vuosi")
    name = str(more.get("nimi") or more.get("namn") or "")[:100]
    return Area(text.zfill(3), name, rings, year if isinstance(year, int) and 1900 < year < 2200 else 0)


def _require_metres(areas: list[Area], stated: Any) -> None:
    """Raise UserError unless all points lie in Finland's part of EPSG:3067."""
    points = [point for area in areas for ring in area.rings for point in ring]
    east, north = [x for x, _y in points], [y for _x, y in points]
    left, bottom, right, top = min(east), min(north), max(east), max(north)
    if FINLAND[0] <= left and FINLAND[1] <= bottom and right <= FINLAND[2] and top <= FINLAND[3]:
        return
    if max(-left, -bottom, right, top) <= 360:
        found = _("degrees of longitude and latitude (WGS84, EPSG:4326)")
    elif left >= 2_000_000 and right <= 3_600_000 and bottom >= 8_000_000 and top <= 11_500_000:
        found = _("Web Mercator (EPSG:3857)")
    else:
        found = _stated(stated) or _("of another system")
    text = _("The coordinates are not metres of ETRS-TM35FIN (EPSG:3067) but %(found)s.") % {"found": found}
    raise UserError(text, _how_to_get())


def _stated(crs: Any) -> str:
    """What the file itself calls its system, such as EPSG:3879."""
    found = re.search(r"EPSG:+(\d{4,6})", json.dumps(crs)[:1000])
    return f"EPSG:{found[1]}" if found and found[1] != "3067" else ""


def _refuse(text: str) -> NoReturn:
    raise UserError(text, _how_to_get())


def _how_to_get() -> str:
    return _(
        "Nothing was changed. Fetch the borders from Statistics Finland's WFS service (layer tilastointialueet:kunta4500k) "
        "as GeoJSON: outputFormat=application/json and srsName=EPSG:3067."
    )
