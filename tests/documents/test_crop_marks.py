"""Crop marks round a booklet: where they stand, and what runs into the bleed."""

import pikepdf
import pypdfium2 as pdfium
import pytest

from tests.documents.booklets import A4, MARKED, METADATA, RED, SCALE, booklet, painted
from tests.documents.reading import (
    open_pdf,
)
from tests.documents.samples import EXTREMES
from verkostoadmin.documents.brochure.rendering import render
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.imposition import HALF, HEIGHT, MM, WIDTH


def test_crop_marks_stand_in_what_is_cut_off() -> None:
    pdf = open_pdf(booklet(8, MARKED))
    for page in pdf.pages:
        media, trim, bleed = ([float(edge) for edge in box] for box in (page.MediaBox, page.TrimBox, page.BleedBox))
        assert media[2:] == pytest.approx([320 * MM, 225 * MM], abs=0.1)
        assert (trim[2] - trim[0], trim[3] - trim[1]) == pytest.approx((WIDTH, HEIGHT), abs=0.01)
        marks_ = ends(page)
        assert len(marks_) == 2 * (8 + 2)
        for x, y in marks_:
            assert media[0] < x < media[2] and media[1] < y < media[3]
            inside = bleed[0] + 0.01 < x < bleed[2] - 0.01 and bleed[1] + 0.01 < y < bleed[3] - 0.01
            assert not inside
        across = {round(x, 2) for x, y in marks_ if not bleed[1] < y < bleed[3] and bleed[0] < x < bleed[2]}
        assert across == {round(trim[0], 2), round((trim[0] + trim[2]) / 2, 2), round(trim[2], 2)}


def ends(page: pikepdf.Page) -> list[tuple[float, float]]:
    """The ends of all lines on the sheet itself."""
    return [
        (float(operands[0]), float(operands[1]))
        for operands, operator in pikepdf.parse_content_stream(page)
        if str(operator) in ("m", "l")
    ]


def test_without_crop_marks_there_are_none() -> None:
    pdf = open_pdf(booklet(4))
    assert [ends(page) for page in pdf.pages] == [[], []]


@pytest.mark.parametrize(
    ("number", "rectangle", "expected"),
    [
        (1, (0, 0, *A4), (HALF, -3 * MM, WIDTH + 3 * MM, HEIGHT + 3 * MM)),
        (4, (0, 0, *A4), (-3 * MM, -3 * MM, HALF, HEIGHT + 3 * MM)),
        (1, (0, 100, A4[0], 50), (HALF, HEIGHT - 150 * SCALE, WIDTH + 3 * MM, HEIGHT - 100 * SCALE)),
        (1, (50, 100, 100, 50), (HALF + 50 * SCALE, HEIGHT - 150 * SCALE, HALF + 150 * SCALE, HEIGHT - 100 * SCALE)),
    ],
)
def test_what_reaches_the_edge_runs_into_the_bleed(
    number: int, rectangle: tuple[float, float, float, float], expected: tuple[float, float, float, float]
) -> None:
    canvas = Canvas(METADATA, A4, MARKED)
    for page in range(1, 5):
        if page == number:
            with canvas.artifact():
                canvas.rectangle(*rectangle, RED)
        canvas.showPage()
    left, top, right, bottom = painted(canvas.finish())
    across, up = 11.5 * MM, 7.5 * MM
    assert (left - across, top - up, right - across, bottom - up) == pytest.approx(expected, abs=1.5)


def test_a_cover_photo_runs_into_the_bleed() -> None:
    document = pdfium.PdfDocument(render(EXTREMES["cover photo"], fold=MARKED).pdf)
    picture = document[0].render(scale=1).to_pil().convert("L")
    document.close()
    right = round(11.5 * MM + WIDTH + 1.5 * MM)
    assert picture.getpixel((right, 60)) < 160
    assert picture.getpixel((right + round(2.5 * MM), 60)) > 250
