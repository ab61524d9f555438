"""Files of municipal borders to test with, in the layout of Statistics Finland's WFS."""

import json
from pathlib import Path
from typing import Any

STEP = 40_000  # metres: the side of a made-up municipality
COLUMNS = 14
LEFT, BOTTOM = 100_000, 6_650_000
CRS = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3067"}}


def square(column: float, row: float, size: float = 1) -> list[list[float]]:
    """A closed ring, with the numbers of an index of squares."""
    left, bottom = LEFT + column * STEP, BOTTOM + row * STEP
    right, top = left + size * STEP, bottom + size * STEP
    return [[left, bottom], [right, bottom], [right, top], [left, top], [left, bottom]]


def feature(code: Any, *rings: list[list[float]], name: str = "Kunta", **changes: Any) -> dict[str, Any]:
    """A municipality of one polygon."""
    properties = {"id": 1, "kunta": code, "vuosi": 2026, "nimi": name, "namn": name, "name": name, **changes}
    return {
        "type": "Feature",
        "id": f"kunta4500k.{code}",
        "geometry": {"type": "Polygon", "coordinates": list(rings)},
        "geometry_name": "geom",
        "properties": properties,
    }


def collection(*features: Any, crs: Any = CRS) -> str:
    """A whole file."""
    return json.dumps({"type": "FeatureCollection", "features": list(features), "crs": crs}, ensure_ascii=False)


def grid(codes: list[str]) -> str:
    """Squares beside each other, one a municipality, from the south to the north."""
    places = [divmod(index, COLUMNS) for index in range(len(codes))]
    return collection(*(feature(code, square(x, y)) for code, (y, x) in zip(codes, places, strict=True)))


def written(folder: Path, content: str | bytes, name: str = "kunnat.geojson") -> Path:
    """The content in a file."""
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file
