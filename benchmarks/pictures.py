"""The map, the code and the portraits of a brochure as files, for the peers."""

from collections.abc import Sequence
from pathlib import Path

import segno

from verkostoadmin.documents.pdf.map.frame import UNITS, finland, frame
from verkostoadmin.documents.project.data import BrochureData

MAP_HEIGHT = 236.0
MAP_SIZE = frame(MAP_HEIGHT).width / UNITS, frame(MAP_HEIGHT).height / UNITS


def write(folder: Path, data: BrochureData) -> None:
    """Write map.svg, code.svg and 0.jpg, 1.jpg … for the contacts with portraits."""
    (folder / "map.svg").write_text(_map(data), encoding="utf-8")
    segno.make(data.page_url, error="m").save(str(folder / "code.svg"), xmldecl=False, border=0, omitsize=True)
    for index, contact in enumerate(data.contacts):
        if contact.photo:
            (folder / f"{index}.jpg").write_bytes(contact.photo)


def _map(data: BrochureData) -> str:
    size, (width, height) = frame(MAP_HEIGHT), MAP_SIZE

    def placed(points: Sequence[tuple[int, int]]) -> list[tuple[float, float]]:
        return [(x / UNITS, height - y / UNITS) for x, y in size.places(points)]

    def dots(points: Sequence[tuple[int, int]], radius: float, colour: str) -> str:
        return "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{colour}"/>' for x, y in placed(points))

    rings = [placed(ring) for ring in finland().rings]
    land = " ".join("M" + " L".join(f"{x:.1f},{y:.1f}" for x, y in ring) + "Z" for ring in rings)
    large = [(place.east, place.north) for place in data.municipalities]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"><path d="{land}" fill="#456" />'
        f"{dots(data.all_places, 0.8, '#678')}{dots(large, 2.5, data.accent)}</svg>"
    )
