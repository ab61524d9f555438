"""Tables with heads: what a screen reader meets, what the eye sees, and where they end on a page."""

import io
import time
from collections.abc import Sequence
from datetime import date

import pdfua
import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.reading import faults, lines, marks, open_pdf, tree, unmarked
from tests.documents.test_flow import Box
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import BLACK, Colour
from verkostoadmin.documents.pdf.flow import Columns, Filled, draw_column, fill
from verkostoadmin.documents.pdf.lines import Span, Style
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.pdf.table import Again, Cell, Continued, GroupRow, HeadRow, Look, Row, grid_table

SMALL = Style("text", 9, 12, BLACK)
LOOK = Look(SMALL._replace(face="text-bold"), SMALL, BLACK, 3, ground=Colour(0.9, 0.95, 0.9))
HEAD = ("Kunta", "Yhteyshenkilö", "Asukkaita")
PARTS = (0.3, 0.5, 0.2)
WIDTH = 500.0
HEADING = Style("display", 16, 20, BLACK, 12, 5, keep_with_next=True)


def rows(count: int, group: str = "") -> list[Sequence[Cell]]:
    """So many rows, one in five without a person, one in four with a link."""
    people: list[Cell] = [
        "" if number % 5 == 0 else [Span(f"henkilo{number}@example.fi", url=f"mailto:henkilo{number}@example.fi")]
        if number % 4 == 0 else f"Henkilö {number}"
        for number in range(count)
    ]  # fmt: skip
    return [(f"{group}Kunta{number}", person, f"{number + 1}\u00a0000") for number, person in enumerate(people)]


def groups(*sizes: int) -> list[tuple[str, list[Sequence[Cell]]]]:
    """Groups of so many rows."""
    return [(f"Maakunta {number}", rows(size, f"{number}-")) for number, size in enumerate(sizes)]


def pages(blocks: Sequence[Block], available: float = 700) -> list[Filled]:
    """The blocks on pages of a height."""
    found, rest = [], list(blocks)
    while rest:
        found.append(fill(rest, WIDTH, available))
        rest = found[-1].rest
        assert len(found) < 500
    return found


def drawn(filled: Sequence[Filled]) -> bytes:
    """The pages as a file."""
    canvas = Canvas(Metadata("Taulukko", "FCG", "Osallistujat", "fi-FI", date(2026, 11, 24)), (595, 842))
    for page in filled:
        draw_column(page.placed, canvas, 45, 800, WIDTH)
        canvas.showPage()
    return canvas.finish()


def whole_table(*sizes: int) -> list[Block]:
    """A heading and a table."""
    table = grid_table(HEAD, groups(*sizes), PARTS, LOOK, right={2}, level=2)
    return [paragraph("Osallistujat", HEADING, "H1", 1), *table]


@pytest.fixture(scope="module")
def data() -> bytes:
    """A table of ten pages."""
    found = pages(whole_table(150, 2, 1, 170), 700)
    assert len(found) >= 8
    return drawn(found)


@pytest.fixture
def pdf(data: bytes) -> pikepdf.Pdf:
    """The same, opened."""
    return open_pdf(data)


def test_the_structure_tells_heads_groups_and_rows(pdf: pikepdf.Pdf) -> None:
    (table,) = tree(pdf).all("Table")
    assert [kid.role for kid in table.kids] == ["THead", "TBody", "TBody", "TBody", "TBody"]
    (head,) = table.kids[0].kids
    assert [(cell.role, str(cell.dictionary.A.Scope)) for cell in head.kids] == [("TH", "/Column")] * 3
    for body, size in zip(table.kids[1:], (150, 2, 1, 170), strict=True):
        group, *others = body.kids
        (cell,) = group.kids
        assert (cell.role, int(cell.dictionary.A.ColSpan)) == ("TD", 3)
        assert [name.role for name in cell.kids] == ["H2"]
        assert len(others) == size
        assert all([cell.role for cell in row.kids] == ["TH", "TD", "TD"] for row in others)
        assert all(str(row.kids[0].dictionary.A.Scope) == "/Row" for row in others)


def test_heads_are_repeated_for_the_eye_only(data: bytes, pdf: pikepdf.Pdf) -> None:
    shown = [" ".join(piece.text for piece in page) for _size, page in lines(data)]
    assert all(page.count("Yhteyshenkilö") == 1 for page in shown)
    assert all("Maakunta" in page for page in shown)
    for page in pdf.pages:
        assert unmarked(page) == []
        assert marks(page) == list(range(len(marks(page))))


def test_the_checkers_find_nothing(data: bytes) -> None:
    assert faults(data) == []
    assert [finding.message for finding in pdfua.validate(io.BytesIO(data)).findings] == []


def test_an_empty_cell_is_a_cell(pdf: pikepdf.Pdf) -> None:
    cells = tree(pdf).all("TD")
    assert len([cell for cell in cells if len(cell.dictionary.K) == 0]) == 30 + 1 + 1 + 34


def test_links_stand_inside_their_cells(pdf: pikepdf.Pdf) -> None:
    links = [cell.all("Link") for cell in tree(pdf).all("TD")]
    assert {len(found) for found in links} == {0, 1}
    assert sum(map(len, links)) == len([link for page in pdf.pages for link in page.Annots]) == 30 + 34


def test_numbers_end_where_their_column_ends(data: bytes) -> None:
    for _size, page in lines(data):
        ends = [piece.right for piece in page if piece.text.endswith((" 000", "Asukkaita"))]
        assert ends
        assert max(ends) - min(ends) < 1.5
        assert max(ends) == pytest.approx(545, abs=1.5)


def kinds(filled: Filled) -> list[type]:
    """What stands on a page."""
    return [type(placed.block) for placed in filled.placed]


@given(st.lists(st.integers(1, 25), min_size=1, max_size=6), st.floats(130, 700), st.floats(0, 600))
def test_pages_break_well(sizes: list[int], available: float, above: float) -> None:
    table = grid_table(HEAD, groups(*sizes), PARTS, LOOK)
    found = pages([Box(size=min(above, available)), paragraph("Osallistujat", HEADING), *table], available)
    seen: list[str] = []
    for number, page in enumerate(found):
        blocks = [placed.block for placed in page.placed]
        assert page.height <= available + 0.02
        assert not isinstance(blocks[-1], HeadRow | GroupRow)
        first = blocks[0]
        assert isinstance(first, Continued) or number == 0 or blocks[0] is table[0] or first.keep_with_next
        seen += [_name(block) for block in blocks if isinstance(block, Row | Continued)]
    assert [name for name in seen if name.startswith("Maakunta")] == [f"Maakunta {n}" for n in range(len(sizes))]
    assert [name for name in seen if "Kunta" in name[1:]] == [
        f"{group}-Kunta{number}" for group, size in enumerate(sizes) for number in range(size)
    ]


def _name(block: Block) -> str:
    row = block.row if isinstance(block, Continued) else block
    assert isinstance(row, Row)
    return row.cells[0].plain


@given(st.integers(4, 60), st.floats(130, 400))
def test_no_row_of_a_group_stands_alone(size: int, available: float) -> None:
    found = pages(grid_table(HEAD, groups(size), PARTS, LOOK), available)
    if len(found) > 1:
        assert kinds(found[0]).count(Row) >= 2
        assert len(kinds(found[-1])) >= 2


def test_a_row_is_split_only_where_it_is_very_high() -> None:
    words = " ".join(f"sana{number}" for number in range(40))
    usual: list[tuple[str, Sequence[Sequence[Cell]]]] = [("", [("Kunta", words, "1")] * 30)]
    for page in pages(grid_table(HEAD, usual, PARTS, LOOK), 300):
        for placed in page.placed:
            row = placed.block.row if isinstance(placed.block, Continued) else placed.block
            assert isinstance(row, Row)
            assert not row.above and len(row.cells[1].lines(246)) in (1, len(paragraph(words, SMALL).lines(246)))


def test_a_row_higher_than_pages_goes_on_below_its_heads() -> None:
    words = " ".join(f"sana{number}" for number in range(3000))
    high: list[tuple[str, Sequence[Sequence[Cell]]]] = [("Ryhmä", [("Kunta", words, "1"), ("Toinen", "x", "2")])]
    found = pages([paragraph("Osallistujat", HEADING, "H1", 1), *grid_table(HEAD, high, PARTS, LOOK)], 700)
    assert len(found) > 3
    assert all(page.height <= 700 for page in found)
    data = drawn(found)
    assert faults(data) == []
    pdf = open_pdf(data)
    (table,) = tree(pdf).all("Table")
    assert [cell.role for row in table.all("TR")[2:] for cell in row.kids] == ["TH", "TD", "TD"] * 2
    text = " ".join(piece.text for _size, page in lines(data) for piece in page)
    assert [text.count(f"sana{number} ") for number in (0, 1500, 2998)] == [1, 1, 1]
    assert all("Kunta" in " ".join(piece.text for piece in page) for _size, page in lines(data))


def test_heads_are_repeated_in_every_column() -> None:
    columns = Columns(blocks=grid_table(HEAD, groups(40), PARTS, LOOK))
    left, right = columns._layout(WIDTH)
    assert isinstance(left.placed[0].block, HeadRow)
    first = right.placed[0].block
    assert isinstance(first, Continued) and isinstance(first.head, Again) and len(first.head.rows) == 2
    assert abs(left.height - right.height) < 40


@pytest.mark.parametrize(("count", "first"), [(2, "TD"), (3, "TH")])
def test_rows_have_heads_where_these_do_not_outnumber_the_other_cells(count: int, first: str) -> None:
    blocks = grid_table(HEAD, [("", rows(count))], PARTS, LOOK)
    (table,) = tree(open_pdf(drawn(pages(blocks)))).all("Table")
    assert [[cell.role for cell in row.kids] for row in table.all("TR")] == [["TH"] * 3] + [[first, "TD", "TD"]] * count


def test_long_tables_take_time_in_proportion() -> None:
    def seconds(size: int) -> float:
        started = time.perf_counter()
        drawn(pages(whole_table(*[30] * size)))
        return time.perf_counter() - started

    small, large = (min(seconds(count) for _attempt in range(2)) for count in (10, 80))
    assert large < 24 * max(small, 0.03)  # in quadratic time 64 times
