"""The shapes of the map of Finland: read once from the bundled data, in metres, fitted into any rectangle."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QTransform

from verkostoadmin import resources

Ring = list[list[int]]


@dataclass(frozen=True)
class Shapes:
    bounds: QRectF  # EPSG:3067 metres; north is drawn up, so y is the negative of north
    outline: QPainterPath
    regions: dict[str, QPainterPath]


@lru_cache(maxsize=1)
def shapes() -> Shapes:
    country = json.loads(resources.read_text("map", "finland.json"))
    regions = json.loads(resources.read_text("map", "regions.json"))["regions"]
    west, south, east, north = country["bounds"]
    return Shapes(
        QRectF(west, -north, east - west, north - south),
        _path(country["rings"]),
        {region["code"]: _path(region["rings"]) for region in regions},
    )


def _path(rings: Iterable[Ring]) -> QPainterPath:
    path = QPainterPath()
    for ring in rings:
        path.moveTo(ring[0][0], -ring[0][1])
        for east, north in ring[1:]:
            path.lineTo(east, -north)
        path.closeSubpath()
    return path


def fit(rect: QRectF) -> QTransform:
    """Metres to pixels, keeping the shape of the country and its middle in the middle."""
    bounds = shapes().bounds
    factor = max(1e-9, min(rect.width() / bounds.width(), rect.height() / bounds.height()))
    move = rect.center() - bounds.center() * factor
    return QTransform(factor, 0, 0, factor, move.x(), move.y())
