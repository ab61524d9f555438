"""Make the pictures of every document's pages, from the example content: python docs/make_documents.py."""

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
from PIL import Image

from verkostoadmin import documents
from verkostoadmin.documents.request import Request
from verkostoadmin.services import setup
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.projects import short_names

IMAGES = Path(__file__).parent / "images" / "tulosteet"
DESK, GAP = "#dfe7e4", 20
DAY = date(2026, 11, 24)  # the examples are of this autumn
COLOURS = 250


def main() -> None:
    """A picture for each document, with all of its pages."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        db = setup.create_database(Path(folder) / "verkostot.verkosto", "Leena Salmi", examples=True)
        for name, (request, width, columns) in _wanted(db).items():
            with db.read() as session:
                rendered = documents.build(session, request)
            _picture(rendered.pdf, width, columns).save(IMAGES / f"{name}.png", optimize=True)
        db.close()


def _wanted(db: Database) -> dict[str, tuple[Request, int, int]]:
    """By the name of the picture: what is printed, how wide a page is in pixels, and how many stand in a row."""
    with db.read() as session:
        ids = {name: key for key, name in short_names(session).items()}
    eve, pilots = Request("brochure", (ids["EVE"],), DAY), Request("brochure", (ids["Verkosto-pk"],), DAY)
    every = Request("catalogue", tuple(ids.values()), DAY)
    return {
        "esite": (eve, 420, 3),
        "esite-ryhmat": (pilots, 420, 2),
        "esite-perakkain": (replace(eve, second="sv", layout="after"), 300, 4),
        "esite-rinnakkain": (replace(eve, second="sv", layout="beside"), 300, 4),
        "esite-isotekstinen": (replace(eve, edition="large"), 300, 4),
        "vihko": (replace(eve, folded=True, crop_marks=True), 620, 2),
        "hakuesite": (replace(eve, document="flyer"), 520, 1),
        "juliste": (replace(eve, document="poster"), 620, 1),
        "esitekirja": (every, 220, 8),
        "esitekirja-vihko": (replace(every, folded=True), 300, 5),
        "osallistujat-toimisto": (replace(pilots, document="participants", grouping="group"), 520, 2),
        "osallistujat-jaettava": (replace(pilots, document="participants", audience="handout"), 420, 2),
        "koesivu": (Request("test-sheet", (), DAY), 620, 2),
    }


def _picture(pdf: bytes, width: int, columns: int) -> Image.Image:
    """The pages in rows on a desk."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.render(scale=width / page.get_width()).to_pil() for page in document]
    document.close()
    high = max(page.height for page in pages)
    rows = -(-len(pages) // columns)
    desk = Image.new("RGB", (min(columns, len(pages)) * (width + GAP) + GAP, rows * (high + GAP) + GAP), DESK)
    for index, page in enumerate(pages):
        row, column = divmod(index, columns)
        desk.paste(page, (GAP + column * (width + GAP), GAP + row * (high + GAP)))
    return desk.quantize(COLOURS)


main()
