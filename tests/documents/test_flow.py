"""Columns and pages: what stands where, and where it may be split."""

import time
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.colour import BLACK
from verkostoadmin.documents.pdf.flow import Columns, fill
from verkostoadmin.documents.pdf.lines import Style
from verkostoadmin.documents.pdf.paragraph import Paragraph, bullets, paragraph
from verkostoadmin.documents.pdf.table import Look, Row, table

HEADING = Style("display", 16, 20, BLACK, 12, 5, keep_with_next=True)
BODY = Style("text", 10, 15, BLACK, space_after=7)


@dataclass(eq=False, kw_only=True)
class Box(Block):
    """A block of a given height that cannot be split."""

    size: float
    name: str = ""

    def measure(self, width: float) -> float:
        """Its size."""
        return self.size


def box(size: float, name: str = "", *, heading: bool = False) -> Box:
    """A box without room around it."""
    return Box(size=size, name=name, keep_with_next=heading)


def test_blocks_fill_a_column_with_the_larger_of_two_gaps() -> None:
    first, second = box(10), box(10)
    first.space_after, second.space_before = 5, 8
    filled = fill([first, second], 100, 100)
    assert [item.offset for item in filled.placed] == [0, 18]
    assert (filled.height, filled.rest) == (28, [])


def test_headings_at_the_foot_go_with_what_follows() -> None:
    blocks = [box(50), box(20, heading=True), box(10, heading=True), box(40)]
    filled = fill(blocks, 100, 100)
    assert [item.block for item in filled.placed] == blocks[:1]
    assert filled.rest == blocks[1:]


def test_what_is_higher_than_a_page_is_placed_all_the_same() -> None:
    blocks = [box(20, heading=True), box(500), box(10)]
    filled = fill(blocks, 100, 100)
    assert [item.block for item in filled.placed] == blocks[:2]
    assert filled.rest == blocks[2:]


def test_no_line_of_a_paragraph_is_left_alone() -> None:
    text = paragraph("sana " * 60, BODY)
    count = len(text.lines(150))
    for available in range(count * 15 + 20):
        parts = text.split(150, available)
        if parts is None:
            continue
        head, tail = parts
        assert isinstance(head, Paragraph) and isinstance(tail, Paragraph)
        assert len(head.lines(150)) >= 2 and len(tail.lines(150)) >= 2
        assert len(head.lines(150)) + len(tail.lines(150)) == count
        assert head.height(150) <= available + 0.01


def test_the_rest_of_a_bullet_has_no_bullet() -> None:
    (item,) = bullets(["sana " * 60], BODY, BLACK)
    parts = item.split(150, 60)
    assert parts is not None
    assert [getattr(part, "bullet") for part in parts] == ["•", ""]  # noqa: B009


def test_a_split_row_keeps_its_head_element() -> None:
    look = Look(BODY, BODY, BLACK, 3)
    (row,) = table([("Uusimaa", "Espoo, " * 60)], (0.3, 0.7), look)
    parts = row.split(300, 100)
    assert parts is not None
    first, rest = parts
    assert isinstance(first, Row) and isinstance(rest, Row)
    assert not first.above and rest.above == {0}
    assert first.cells[0].tag is rest.cells[0].tag


@given(st.lists(st.tuples(st.floats(5, 60), st.booleans()), min_size=1, max_size=25), st.floats(70, 400))
def test_columns_and_pages_keep_every_block_in_order(sizes: list[tuple[float, bool]], available: float) -> None:
    blocks = [box(size, str(index), heading=heading) for index, (size, heading) in enumerate(sizes)]
    rest: list[Block] = [Columns(blocks=blocks)]
    seen: list[str] = []
    for _page in range(100):
        filled = fill(rest, 300, available)
        for placed in filled.placed:
            columns = placed.block
            assert isinstance(columns, Columns)
            head = [columns.head] if columns.head else []
            inside = [item.block for column in columns._layout(300) for item in column.placed]
            seen += [getattr(block, "name") for block in [*head, *inside]]  # noqa: B009
        rest = filled.rest
        if not rest:
            break
    assert seen == [str(index) for index in range(len(sizes))]


def test_columns_are_about_equally_long() -> None:
    columns = Columns(blocks=[box(10) for _ in range(20)])
    assert columns.height(300) == 100


def test_two_headings_begin_two_columns() -> None:
    blocks = [box(20, heading=True), box(100), box(20, heading=True), box(60)]
    columns = Columns(blocks=blocks)._layout(300)
    assert [column.placed[0].block for column in columns] == [blocks[0], blocks[2]]


def test_a_lone_heading_runs_over_the_columns() -> None:
    columns = Columns(blocks=[paragraph("Otsikko", HEADING, "H2"), *(box(50) for _ in range(4))])
    assert columns.head is not None
    assert columns.height(300) == 20 + 5 + 100


def test_ten_pages_in_one_paragraph_lose_no_word_and_take_no_time() -> None:
    words = [f"sana{number}" for number in range(6000)]
    started = time.perf_counter()
    rest: list[Block] = [Columns(blocks=[paragraph(" ".join(words), BODY)])]
    found: list[str] = []
    pages = 0
    while rest:
        filled = fill(rest, 511, 745)
        (columns,) = [placed.block for placed in filled.placed]
        assert isinstance(columns, Columns) and filled.height <= 745
        for column in columns._layout(511):
            for placed in column.placed:
                assert isinstance(placed.block, Paragraph)
                found += [piece.text for line in placed.block.lines(244.5) for piece in line.pieces]
        rest, pages = filled.rest, pages + 1
    assert found == words
    assert pages >= 8
    assert time.perf_counter() - started < 3
