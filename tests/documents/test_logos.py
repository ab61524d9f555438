"""Logos in documents: drawings stay drawings, all are about equally large to the eye, and each says whose it is."""

import io
from datetime import date

import pdfua
import pypdfium2 as pdfium
import pytest
from PIL import Image

from tests.documents.reading import open_pdf, tree
from tests.documents.samples import logo, sample
from tests.logo_files import DRAWN, PLAIN
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.pdf.picture import PictureError
from verkostoadmin.documents.pdf.vector import read_logo
from verkostoadmin.documents.project.data import LogoData
from verkostoadmin.documents.project.logos import LogoStrip, logo_strip
from verkostoadmin.documents.project.wording import Wording
from verkostoadmin.errors import UserError
from verkostoadmin.services import logos

TODAY = date(2026, 11, 24)
WORDING = Wording(sample())


def raster() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (300, 100), (200, 0, 0)).save(buffer, "PNG")
    return buffer.getvalue()


def printed(*data: bytes, size: float = 50, width: float = 500) -> bytes:
    """A sheet with a strip of logos at its upper left corner."""
    (strip,) = logo_strip([LogoData(f"Kumppani {i}", item) for i, item in enumerate(data)], WORDING, size)
    canvas = Canvas(Metadata("Logot", "FCG", "Logot", "fi-FI", TODAY), (width, 100))
    strip.draw(canvas, 0, 100, width)
    canvas.showPage()
    return canvas.finish()


def figures(pdf: bytes) -> list[tuple[str, tuple[float, ...]]]:
    """What is said of every figure, and its box."""
    with open_pdf(pdf) as opened:
        found = [figure.dictionary for figure in tree(opened).all("Figure")]
        return [(str(item.Alt), tuple(float(part) for part in item.A.BBox)) for item in found]


def subtypes(pdf: bytes) -> list[tuple[str, str]]:
    """What kind of objects the pictures are, and how they are packed."""
    with open_pdf(pdf) as opened:
        pictures = opened.pages[0].Resources.XObject.values()
        return [(str(item.Subtype), str(item.Filter)) for item in pictures]


def seen(pdf: bytes, *places: tuple[int, int]) -> list[tuple[int, ...]]:
    document = pdfium.PdfDocument(pdf)
    picture = document[0].render(scale=1).to_pil().convert("RGB")
    document.close()
    return [picture.getpixel(place) for place in places]


def test_a_drawing_is_painted_as_it_was_drawn() -> None:
    """Bars at 0 … 20 and 40 … 60 of 200, a disc half seen through at 125, a ring at 175 from below."""
    pdf = printed(logos.encode(DRAWN.encode()).data, size=100, width=200)
    red, white, again, disc, middle, ring = seen(pdf, (10, 50), (30, 50), (50, 50), (125, 50), (175, 50), (175, 26))
    assert red == again == (255, 0, 0)
    assert white == middle == (255, 255, 255)
    assert disc == pytest.approx((127, 127, 255), abs=2)
    assert ring == (0, 136, 0)


def test_drawings_stay_drawings_and_pictures_lose_nothing() -> None:
    assert subtypes(printed(logos.encode(DRAWN.encode()).data)) == [("/Form", "/FlateDecode")]
    assert subtypes(printed(raster())) == [("/Image", "/FlateDecode")]
    assert seen(printed(raster()), (20, 25)) == [(200, 0, 0)]


def test_every_logo_says_whose_it_is_and_the_file_is_accessible() -> None:
    pdf = printed(logos.encode(DRAWN.encode()).data, raster(), logos.encode(PLAIN.encode()).data)
    assert [text for text, _box in figures(pdf)] == ["Logo: Kumppani 0", "Logo: Kumppani 1", "Logo: Kumppani 2"]
    assert [finding.message for finding in pdfua.validate(io.BytesIO(pdf)).findings] == []


def test_logos_are_of_one_area_unless_they_would_be_too_high() -> None:
    boxes = []
    pdf = printed(logo(900, 100), logo(300, 100), logo(100, 100), size=24)
    for _text, (left, bottom, right, top) in figures(pdf):
        boxes.append((right - left, top - bottom, (top + bottom) / 2))
    areas = [wide * high for wide, high, _middle in boxes]
    assert areas[0] == pytest.approx(areas[1], rel=0.02)
    assert boxes[2][1] <= 24 * 1.36
    assert {round(middle, 1) for _wide, _high, middle in boxes} == {round(boxes[0][2], 1)}


def test_many_logos_become_smaller_and_stay_on_the_sheet() -> None:
    (strip,) = logo_strip([LogoData(f"{i}", logo(900, 100)) for i in range(12)], WORDING)
    assert isinstance(strip, LogoStrip)
    assert strip.height(500) < 10
    assert figures(printed(*[logo(900, 100)] * 12))[-1][1][2] <= 500.5


def test_without_logos_there_is_no_strip() -> None:
    assert logo_strip((), WORDING) == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg",
        PLAIN.encode(),  # as it came, not as it is stored
        b"<!DOCTYPE svg>" + logo(10, 10),
        logo(10, 10).replace(b"L 10 0", b"L 10"),
        logo(10, 10).replace(b"viewBox", b"viewbox"),
        raster()[:50],
    ],
)
def test_what_is_no_stored_logo_is_told(data: bytes) -> None:
    with pytest.raises(PictureError):
        read_logo(data)
    with pytest.raises(UserError, match="Kumppani"):
        logo_strip([LogoData("Kumppani", data)], WORDING)
