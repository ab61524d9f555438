"""Where pages and columns end, whatever is put on them: rules that always hold."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.documents.test_flow import Box
from verkostoadmin.documents.pdf.arrange import Beside, Grid, Panel, Stack
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.colour import BLACK, WHITE
from verkostoadmin.documents.pdf.flow import Columns, Filled, fill
from verkostoadmin.documents.pdf.lines import Style
from verkostoadmin.documents.pdf.paragraph import ListItem, Paragraph, bullets, paragraph

WIDTH = 240.0
BODY = Style("text", 10, 15, BLACK, space_after=7)
HEADING = Style("display", 14, 18, BLACK, 12, 5, keep_with_next=True)
KINDS = ("heading", "text", "introduction", "list", "box", "panel", "grid", "beside", "columns")
Recipe = list[tuple[str, int]]


def sensible(recipe: Recipe) -> Recipe:
    """Without headings below headings and introductions below introductions, which would fill a page by themselves."""
    leads = ("heading", "introduction")
    return [part for before, part in pairwise([("", 0), *recipe]) if part[0] not in leads or part[0] != before[0]]


RECIPES = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(1, 60)), min_size=1, max_size=14).map(sensible)
HEIGHTS = st.floats(220, 600)


def words(count: int, name: str) -> str:
    """So many words, none of which is anywhere else."""
    return " ".join(f"{name}.{number}" for number in range(count))


def block(kind: str, size: int, name: str) -> list[Block]:
    """One or several blocks of a kind, the longer the larger the size."""
    if kind == "heading":
        return [paragraph(words(1 + size // 20, name), HEADING)]
    if kind == "introduction":
        return [paragraph(words(size, name) + ":", BODY)]
    if kind == "list":
        return bullets([words(1 + (size * part) % 17, f"{name}.{part}") for part in range(1 + size % 6)], BODY, BLACK)
    if kind == "box":
        return [Box(size=size, name=name)]
    return [composed(kind, paragraph(words(size, name), BODY))]


def composed(kind: str, text: Paragraph) -> Block:
    """A text in something else."""
    panel = Panel(content=Stack(blocks=[text]), ground=WHITE, padding=(5, 5))
    if kind == "panel":
        return panel
    if kind == "grid":
        return Grid(panels=[panel], count=2)
    if kind == "beside":
        return Beside(fixed=Box(size=30), fixed_width=30, other=text)
    return Columns(blocks=[text]) if kind == "columns" else text


def made(recipe: Recipe) -> list[Block]:
    """Blocks by their recipe, each with words of its own."""
    return [part for index, (kind, size) in enumerate(recipe) for part in block(kind, size, str(index))]


def printed(item: Block, width: float = WIDTH) -> Iterator[str]:
    """The words of a block in the order in which it paints them."""
    if isinstance(item, Box):
        yield from [item.name] if item.name else []
    elif isinstance(item, Paragraph):
        yield from [part.text for line in item.lines(width) for part in line.pieces]
    elif isinstance(item, ListItem):
        yield from printed(item.text, width - item.indent)
    elif isinstance(item, Columns):
        for column in item._layout(width):
            for placed in column.placed:
                yield from printed(placed.block, item.column_width(width))
    else:
        inner = {Panel: ("content",), Stack: ("blocks",), Grid: ("panels",), Beside: ("fixed", "other")}[type(item)]
        for name in inner:
            found = getattr(item, name)
            for part in found if isinstance(found, Sequence) else [found]:
                yield from printed(part, _inner_width(item, width))


def _inner_width(item: Block, width: float) -> float:
    if isinstance(item, Panel):
        return width - 2 * item.padding[0]
    if isinstance(item, Grid):
        return item._width(width)
    return item._rest(width) if isinstance(item, Beside) else width


def pages(blocks: Sequence[Block], available: float) -> list[Filled]:
    """The blocks on pages of a height."""
    found, rest = [], list(blocks)
    while rest:
        found.append(fill(rest, WIDTH, available))
        rest = found[-1].rest
        assert len(found) < 300
    return found


@given(RECIPES, HEIGHTS)
def test_nothing_is_lost_or_moved(recipe: Recipe, available: float) -> None:
    expected = [word for item in made(recipe) for word in printed(item)]
    found = [
        word for page in pages(made(recipe), available) for placed in page.placed for word in printed(placed.block)
    ]
    assert found == expected


@given(RECIPES, HEIGHTS)
def test_no_page_ends_with_a_heading_or_an_introduction(recipe: Recipe, available: float) -> None:
    for page in pages(made(recipe), available)[:-1]:
        last = page.placed[-1].block
        assert not last.keep_with_next
        assert not list(printed(last))[-1].endswith(":")


@given(RECIPES, HEIGHTS)
def test_pages_are_no_higher_than_they_may_be(recipe: Recipe, available: float) -> None:
    for page in pages(made(recipe), available):
        assert page.height <= available + 0.02
        assert all(one.offset + one.block.height(WIDTH) <= other.offset + 0.01 for one, other in pairwise(page.placed))


@given(RECIPES, HEIGHTS)
def test_no_line_is_alone_on_its_page(recipe: Recipe, available: float) -> None:
    found = pages(made(recipe), available)
    for before, after in pairwise(found):
        last, first = before.placed[-1].block, after.placed[0].block
        for item in (last, first):
            text = item.text if isinstance(item, ListItem) else item
            if isinstance(text, Paragraph):
                wide = WIDTH - item.indent if isinstance(item, ListItem) else WIDTH
                whole = paragraph(text.plain, text.style)
                assert len(text.lines(wide)) >= min(len(whole.lines(wide)), 2)
        if isinstance(last, ListItem) and isinstance(first, ListItem) and last.item.parent is first.item.parent:
            assert not (last.first and last.bullet and last.is_one_line(WIDTH))
            assert not (first.last and first.bullet and first.is_one_line(WIDTH))


@given(RECIPES, HEIGHTS)
def test_columns_follow_the_same_rules(recipe: Recipe, available: float) -> None:
    blocks = made([(kind, size) for kind, size in recipe if kind != "columns"])
    expected = [word for item in blocks for word in printed(item, (WIDTH * 2 + 22 - 22) / 2)]
    found: list[str] = []
    rest: list[Block] = [Columns(blocks=blocks)] if blocks else []
    for _page in range(200):
        if not rest:
            break
        filled = fill(rest, WIDTH * 2 + 22, available)
        for placed in filled.placed:
            columns = placed.block
            assert isinstance(columns, Columns)
            found += [word for item in ([columns.head] if columns.head else []) for word in printed(item)]
            layout = columns._layout(WIDTH * 2 + 22)
            found += [word for column in layout for item in column.placed for word in printed(item.block)]
            ends = [column.placed[-1].block for column in layout if column.placed]
            assert not any(end.keep_with_next for end in ends if end is not blocks[-1])
        rest = filled.rest
    assert not rest
    assert sorted(found) == sorted(expected) and found == expected


def test_more_headings_than_a_page_holds_are_all_printed() -> None:
    blocks: list[Block] = [paragraph(f"Otsikko{number}", HEADING) for number in range(20)]
    found = pages([*blocks, Box(size=90, name="loppu")], 100)
    assert all(page.height <= 100 for page in found)
    assert len([placed for page in found for placed in page.placed]) == 21


def test_the_end_of_a_long_introduction_goes_with_its_list() -> None:
    blocks: list[Block] = [paragraph(words(60, "a") + ":", BODY), Box(size=200)]
    high = blocks[0].height(WIDTH)
    first, second = pages(blocks, high + 20)
    assert [len(part.placed[0].block.lines(WIDTH)) for part in (first, second)] == [int(high / 15) - 2, 2]  # type: ignore[attr-defined]


def test_a_panel_higher_than_a_page_is_divided() -> None:
    panel = composed("panel", paragraph(words(900, "a"), BODY))
    found = pages([paragraph("Otsikko", HEADING), panel], 400)
    assert len(found) == 4
    assert all(page.height <= 400 for page in found)
    assert [word for page in found for placed in page.placed for word in printed(placed.block)][1:] == words(
        900, "a"
    ).split()
    assert all(isinstance(page.placed[-1].block, Panel) for page in found)
