"""Long documents: what is painted is written at once, so that a page costs little memory until the end."""

import tracemalloc
import weakref
from datetime import date
from typing import Any

import pikepdf
import pytest

from tests.documents.reading import destination, open_pdf, parents, tree
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import BLACK
from verkostoadmin.documents.pdf.document import without_collection
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.pdf.lines import Span, Style
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.pdf.structure import Element

STYLE = Style("text", 9, 12, BLACK)
LINES = 60
A4 = (595.28, 841.89)
METADATA = Metadata("Pitkä", "FCG", "Testi", "fi-FI", date(2026, 11, 24))
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
    canvas = Canvas(METADATA, A4, fold)
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
    canvas = Canvas(METADATA, A4, fold)
    paragraph("Otsikko ja кириллица", STYLE, "H1", bookmark=1, anchor="a").draw(canvas, 40, 800, 500)
    paragraph([Span("linkki", url="#a")], STYLE).draw(canvas, 40, 700, 500)
    canvas.showPage()
    document = weakref.ref(canvas._doc)
    with without_collection():
        if finished:
            canvas.finish()
        del canvas
        assert document() is None


def chapters(settled: bool, fold: Fold | None = None) -> bytes:
    """Three chapters of two pages that link to each other, forwards and back."""
    canvas = Canvas(METADATA, A4, fold)
    for number in range(3):
        element = Element("Sect", canvas.parent)
        with canvas.inside(element):
            paragraph(f"Luku {number}", STYLE, "H1" if not number else "H2", anchor=str(number)).draw(
                canvas, 40, 800, 500
            )
            links = [Span(f"luku {other}", url=f"#{other}") for other in range(3)]
            paragraph([Span("Katso"), *links, Span("verkossa", url="https://example.fi")], STYLE).draw(
                canvas, 40, 700, 500
            )
            whole = paragraph(WORDS * 20, STYLE)
            parts = whole.split(500, 60)
            assert parts
            for part in parts:
                part.draw(canvas, 40, 600, 500)
                canvas.showPage()
        if settled:
            canvas.settle(element)
    return canvas.finish()


def told(data: bytes) -> list[object]:
    """What a screen reader and the links tell, without the numbers of objects."""
    pdf = open_pdf(data)
    pages = {page.objgen: number for number, page in enumerate(pdf.pages)}

    def kid(item: Any) -> object:
        if not isinstance(item, pikepdf.Dictionary):
            return int(item)
        if "/Obj" in item:
            link = item.Obj
            assert parents(pdf)[int(link.StructParent)].objgen in elements
            where = str(link.A.URI) if "/URI" in link.A else destination(pdf, link.A.D)
            return pages[item.Pg.objgen], str(link.Contents), [round(float(edge)) for edge in link.Rect], where
        return (pages[item.Pg.objgen], int(item.MCID)) if "/MCID" in item else str(item.S)

    elements = {node.dictionary.objgen for node in tree(pdf).all()}
    back = [
        [str(element.S) for element in entry] for entry in parents(pdf).values() if isinstance(entry, pikepdf.Array)
    ]
    return [[(node.role, [kid(item) for item in node.dictionary.K]) for node in tree(pdf).all()], back]


@pytest.mark.parametrize("fold", [None, Fold()])
def test_what_is_settled_early_tells_the_same(fold: Fold | None) -> None:
    assert told(chapters(True, fold)) == told(chapters(False, fold))
    assert chapters(True, fold) == chapters(True, fold)


def test_what_is_settled_takes_less_memory() -> None:
    def grown(*, settled: bool) -> int:
        canvas = Canvas(METADATA, A4)
        tracemalloc.start()
        try:
            paint(canvas, 0, 3)
            before = tracemalloc.get_traced_memory()[0]
            for number in range(10):
                element = Element("Sect", canvas.parent)
                with canvas.inside(element):
                    paint(canvas, 2 * number, 2 * number + 2)
                if settled:
                    canvas.settle(element)
            return tracemalloc.get_traced_memory()[0] - before
        finally:
            tracemalloc.stop()

    assert grown(settled=True) < 0.4 * grown(settled=False)
