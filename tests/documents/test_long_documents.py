"""Long documents: what is painted is written at once, so that a page costs little memory until the end."""

import tracemalloc
import weakref
from datetime import date

import pytest

from tests.documents.reading import open_pdf
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import BLACK
from verkostoadmin.documents.pdf.document import without_collection
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.pdf.lines import Span, Style
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.pdf.paragraph import paragraph

STYLE = Style("text", 9, 12, BLACK)
LINES = 60
WORDS = "Verkosto kokoaa yhteen kuntien johdon, asiantuntijat ja luottamushenkilöt tapaamisiin"
MOST_FOR_AN_ELEMENT = 400  # bytes, with its mark and its part of the page


def paint(canvas: Canvas, first: int, last: int) -> int:
    """Pages full of short paragraphs; tells how much memory they take."""
    before = tracemalloc.get_traced_memory()[0]
    for page in range(first, last):
        for line in range(LINES):
            paragraph(WORDS, STYLE).draw(canvas, 40, 800 - 12 * line + page % 5, 500)
        canvas.showPage()
    return tracemalloc.get_traced_memory()[0] - before


@pytest.mark.parametrize("fold", [None, Fold()])
def test_a_page_takes_little_memory(fold: Fold | None) -> None:
    canvas = Canvas(Metadata("Pitkä", "FCG", "Testi", "fi-FI", date(2026, 11, 24)), (595.28, 841.89), fold)
    tracemalloc.start()
    try:
        paint(canvas, 0, 5)
        first, second = paint(canvas, 5, 55), paint(canvas, 55, 105)
        held, _peak = tracemalloc.get_traced_memory()
        tracemalloc.reset_peak()
        data = canvas.finish()
        peak = tracemalloc.get_traced_memory()[1] - held
    finally:
        tracemalloc.stop()
    assert max(first, second) < 50 * LINES * MOST_FOR_AN_ELEMENT
    assert peak < 105 * LINES * MOST_FOR_AN_ELEMENT
    pdf = open_pdf(data)
    assert len(pdf.pages) == (105 if fold is None else 2 * 27)


@pytest.mark.parametrize("fold", [None, Fold()])
@pytest.mark.parametrize("finished", [True, False])
def test_a_document_goes_at_once_when_it_is_done_or_given_up(fold: Fold | None, finished: bool) -> None:
    canvas = Canvas(Metadata("Lyhyt", "FCG", "Testi", "fi-FI", date(2026, 11, 24)), (595.28, 841.89), fold)
    paragraph("Otsikko ja кириллица", STYLE, "H1", bookmark=1, anchor="a").draw(canvas, 40, 800, 500)
    paragraph([Span("linkki", url="#a")], STYLE).draw(canvas, 40, 700, 500)
    canvas.showPage()
    document = weakref.ref(canvas._doc)
    with without_collection():
        if finished:
            canvas.finish()
        del canvas
        assert document() is None
