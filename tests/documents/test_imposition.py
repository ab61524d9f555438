"""Folded booklets: the order of pages, their place on the sheets, and what a screen reader finds in them."""

from typing import Any

import pikepdf
import pytest

from tests.documents.booklets import A4, MARKED, METADATA, PLAIN, RED, SCALE, STYLE, booklet, painted
from tests.documents.proofs import booklet_findings
from tests.documents.reading import (
    Line,
    destination,
    faults,
    holders,
    lines,
    marks,
    open_pdf,
    parents,
    text,
    tree,
    unmarked,
    words_in,
)
from tests.documents.samples import EXTREMES, USUAL
from verkostoadmin.documents.brochure.rendering import render
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.imposition import HALF, HEIGHT, PAPER, Fold, sheets, sides
from verkostoadmin.documents.pdf.picture import Figure


def halves(data: bytes) -> list[tuple[list[Line], list[Line]]]:
    """The pieces of text left and right of the fold, side by side."""
    found = []
    for (width, _height), pieces in lines(data):
        pieces = [piece for piece in pieces if piece.text]
        left = [piece for piece in pieces if piece.right < width / 2]
        found.append((left, [piece for piece in pieces if piece.left > width / 2]))
        assert sum(map(len, found[-1])) == len(pieces)
    return found


def numbers(data: bytes) -> list[tuple[int, int]]:
    """The pages left and right on every side; nought where the paper is blank."""

    def number(pieces: list[Line]) -> int:
        return int(pieces[0].text.removeprefix("Sivu ")) if pieces else 0

    return [(number(left), number(right)) for left, right in halves(data)]


@pytest.mark.parametrize(("pages", "expected"), [(0, 0), (1, 1), (4, 1), (5, 2), (8, 2), (9, 3), (600, 150)])
def test_how_many_sheets(pages: int, expected: int) -> None:
    assert sheets(pages) == expected
    assert len(list(sides(pages))) == 2 * expected


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        (1, [(0, 1), (0, 0)]),
        (4, [(4, 1), (2, 3)]),
        (5, [(0, 1), (2, 0), (0, 3), (4, 5)]),
        (8, [(8, 1), (2, 7), (6, 3), (4, 5)]),
    ],
)
def test_pages_stand_where_folding_puts_them_right(pages: int, expected: list[tuple[int, int]]) -> None:
    data = booklet(pages)
    assert numbers(data) == expected
    assert numbers(booklet(pages, MARKED)) == expected


@pytest.mark.parametrize("pages", [1, 4, 5, 8, 16])
def test_folding_the_sheets_gives_the_pages_in_order(pages: int) -> None:
    found = numbers(booklet(pages))
    fronts, backs = found[::2], found[1::2]
    first = [page for front, back in zip(fronts, backs, strict=True) for page in (front[1], back[0])]
    last = [page for front, back in zip(fronts, backs, strict=True) for page in (back[1], front[0])]
    read = first + [page for pair in zip(last[-2::-2], last[::-2], strict=True) for page in pair]
    assert read == [*range(1, pages + 1), *[0] * (-pages % 4)]


def test_a_document_that_is_not_folded_takes_no_sheets() -> None:
    canvas = Canvas(METADATA, A4)
    canvas.showPage()
    pdf = open_pdf(canvas.finish())
    assert canvas.sheets == 0
    assert "/Duplex" not in pdf.Root.ViewerPreferences
    assert "/TrimBox" not in pdf.pages[0]


def test_the_paper_is_a4_and_turned_on_its_short_edge() -> None:
    pdf = open_pdf(booklet(5))
    for page in pdf.pages:
        assert [float(edge) for edge in page.MediaBox] == [0, 0, 841.89, 595.28]
        assert list(page.TrimBox) == list(page.MediaBox)
    preferences = pdf.Root.ViewerPreferences
    assert (str(preferences.Duplex), str(preferences.PrintScaling)) == ("/DuplexFlipShortEdge", "/None")
    assert preferences.PickTrayByPDFSize and preferences.DisplayDocTitle


@pytest.mark.parametrize("size", [A4, (419.53, 595.28), (841.89, 1190.55), (841.89, 595.28), (300, 300)])
def test_pages_of_any_size_fill_their_half_and_keep_their_shape(size: tuple[float, float]) -> None:
    canvas = Canvas(METADATA, size, PLAIN)
    with canvas.artifact():
        canvas.rectangle(0, 0, *size, RED)
    canvas.showPage()
    left, top, right, bottom = painted(canvas.finish())
    assert (left + right) / 2 == pytest.approx(HALF * 1.5, abs=1)
    assert (top + bottom) / 2 == pytest.approx(HEIGHT / 2, abs=1)
    assert right - left == pytest.approx(HALF, abs=1) or bottom - top == pytest.approx(HEIGHT, abs=1)
    assert (right - left) / (bottom - top) == pytest.approx(size[0] / size[1], rel=0.01)


def test_inner_pages_move_towards_the_fold() -> None:
    found = halves(booklet(16))
    for side, (left, right) in enumerate(found):
        creep = side // 2 * PAPER
        start = 60 * SCALE
        assert left[0].left == pytest.approx(start + creep, abs=1.2)
        assert left[0].left - found[0][0][0].left == pytest.approx(creep, abs=0.03)
        assert found[0][1][0].left - right[0].left == pytest.approx(creep, abs=0.03)


def test_nothing_crosses_the_fold() -> None:
    canvas = Canvas(METADATA, A4, PLAIN)
    for page in range(12):
        if page == 3:  # left on the inside of the second sheet, moved by creep
            with canvas.artifact():
                canvas.rectangle(0, 0, *A4, RED)
        canvas.showPage()
    assert painted(canvas.finish(), 3)[2] <= HALF + 1


@pytest.mark.parametrize("fold", [PLAIN, MARKED])
def test_every_mark_is_found_through_its_form(fold: Fold) -> None:
    pdf = open_pdf(booklet(5, fold))
    forms, back = holders(pdf), parents(pdf)
    keys = {form.objgen: key for key, form in forms.items()}
    assert len(forms) == 5
    seen = []
    for node in tree(pdf).all():
        for kid in node.dictionary.get("/K", []):
            if str(kid.Type) != "/MCR":
                continue
            key = keys[kid.Stm.objgen]
            assert kid.Stm.objgen in {form.objgen for form in kid.Pg.Resources.XObject.values()}
            assert kid.Pg.objgen == node.dictionary.Pg.objgen
            assert back[key][int(kid.MCID)].objgen == node.dictionary.objgen
            seen.append((key, int(kid.MCID)))
    assert sorted(seen) == [(key, number) for key, form in forms.items() for number in marks(form)]


def test_reading_goes_from_page_to_page_not_from_sheet_to_sheet() -> None:
    pdf = open_pdf(booklet(8))
    shown = {form.objgen: number for number, form in enumerate(holders(pdf).values(), start=1)}
    headings = [shown[node.dictionary.K[0].Stm.objgen] for node in tree(pdf).all("H1", "H2")]
    assert headings == list(range(1, 9))


def test_of_two_pages_on_a_side_the_earlier_is_painted_first() -> None:
    pdf = open_pdf(booklet(8))
    order = [form.objgen for form in holders(pdf).values()]
    for page in pdf.pages:
        shown = [
            order.index(page.Resources.XObject[operands[0]].objgen)
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "Do"
        ]
        assert shown == sorted(shown)


@pytest.mark.parametrize("fold", [PLAIN, MARKED])
def test_everything_painted_is_marked(fold: Fold) -> None:
    pdf = open_pdf(render(USUAL, fold=fold).pdf)
    assert [operator for page in pdf.pages for operator in unmarked(page)] == []
    assert all("/StructParents" not in page for page in pdf.pages)
    assert len(holders(pdf)) == render(USUAL, fold=fold).pages


@pytest.mark.parametrize("fold", [PLAIN, MARKED])
def test_links_lie_over_their_words_on_the_sheet(fold: Fold) -> None:
    data = booklet(5, fold)
    pdf = open_pdf(data)
    found = 0
    for number, page in enumerate(pdf.pages):
        for link in page.Annots:
            assert words_in(data, number, link.Rect) == str(link.Contents)
            element = parents(pdf)[int(link.StructParent)]
            reference = element.K[-1]
            assert (reference.Obj.objgen, reference.Pg.objgen) == (link.objgen, page.objgen)
            found += 1
    assert found == 10


@pytest.mark.parametrize("fold", [PLAIN, MARKED])
def test_links_and_bookmarks_lead_to_the_page_on_its_sheet(fold: Fold) -> None:
    data = booklet(5, fold)
    pdf = open_pdf(data)
    with pdf.open_outline() as outline:
        assert len(outline.root) == 1
        item, entries = outline.root[0], []
        while True:
            entries.append((item.title, item.destination))
            if not item.children:
                break
            (item,) = item.children
    links = [link for page in pdf.pages for link in page.Annots if "/D" in link.A]
    aims = {f"Sivu {int(_following(pdf, link))}": link.A.D for link in links}
    assert sorted(aims) == sorted(title for title, _ in entries)
    for title, array in [*entries, *aims.items()]:
        assert_shown(data, title, destination(pdf, array))


def _following(pdf: pikepdf.Pdf, link: Any) -> int:
    """The page that the link should lead to: the one after its own."""
    order = [form.objgen for form in holders(pdf).values()]
    own = order.index(parents(pdf)[int(link.StructParent)].K[0].Stm.objgen)
    return (own + 1) % len(order) + 1


def assert_shown(data: bytes, title: str, target: Any) -> None:
    """The title stands right below and right of the target, on the same half of the sheet."""
    (width, _height), pieces = list(lines(data))[target.page]
    (piece,) = [piece for piece in pieces if piece.text == title]
    assert piece.top < target.top < piece.top + STYLE.leading
    assert target.left < piece.left < target.left + width / 2


def test_figures_say_where_they_are_on_the_sheet() -> None:
    canvas = Canvas(METADATA, A4, PLAIN)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.rectangle(x, y, 100, 50, RED)

    Figure(size=(100, 50), alternative="Punainen", paint=paint).draw(canvas, 200, 300, 100)
    canvas.showPage()
    data = canvas.finish()
    pdf = open_pdf(data)
    left, bottom, right, top = (float(edge) for edge in tree(pdf).all("Figure")[0].dictionary.A.BBox)
    assert painted(data) == pytest.approx((left, HEIGHT - top, right, HEIGHT - bottom), abs=1)


@pytest.mark.parametrize("name", ["usual", "ten pages of text", "cover photo", "300 participants", "long words"])
def test_a_brochure_may_be_folded(name: str) -> None:
    for fold in (PLAIN, MARKED):
        rendered = render(EXTREMES[name], fold=fold)
        assert rendered.sheets == sheets(rendered.pages)
        assert [fault for fault in faults(rendered.pdf) if "no text" not in fault] == []
        assert USUAL.name in text(rendered.pdf) or name == "long words"
        assert booklet_findings(rendered.pdf) == []
        assert render(EXTREMES[name], fold=fold).pdf == rendered.pdf
