"""The first and the last page: the title over all networks on one map, and a strip of the projects' colours."""

from typing import Final

from verkostoadmin.documents.catalogue.data import CatalogueData
from verkostoadmin.documents.catalogue.look import CONTENT, COVER_TITLES, HEIGHT, MARGIN, WIDTH, Look
from verkostoadmin.documents.catalogue.pages import Book
from verkostoadmin.documents.catalogue.web import paint_web, seen
from verkostoadmin.documents.catalogue.wording import Words
from verkostoadmin.documents.pdf.arrange import Stack
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import parse
from verkostoadmin.documents.pdf.fonts import face
from verkostoadmin.documents.pdf.lines import Style
from verkostoadmin.documents.pdf.map.frame import width_of
from verkostoadmin.documents.pdf.paragraph import Paragraph, paragraph
from verkostoadmin.documents.pdf.picture import Figure
from verkostoadmin.documents.pdf.structure import Element
from verkostoadmin.documents.project.code import page_link
from verkostoadmin.documents.project.logos import logo_strip
from verkostoadmin.documents.project.theme import DEFAULT_ACCENT, larger
from verkostoadmin.documents.project.titles import title

TOP: Final = 58.0
FOOT: Final = 44.0  # below what stands lowest
STRIP: Final = 22.0  # the height of the projects' colours
BAR: Final = (36.0, 5.0)
TITLE_WIDTH: Final = CONTENT
FIGURES_WIDTH: Final = 150.0
LOGO: Final = 26.0
LOGO_ROOM: Final = 20.0  # above and below
AROUND_MAP: Final = 26.0
TALLEST_MAP: Final = 640.0
SMALLEST_MAP: Final = 300.0


def paint_cover(book: Book, data: CatalogueData, words: Words) -> None:
    """The first page."""
    canvas, look = book.canvas, book.look
    logos = logo_strip(data.logos, words.common, LOGO * min(look.setting.rooms[0].scale, 1.2))
    white = logos[0].height(CONTENT) + 2 * LOGO_ROOM if logos else 0.0
    with canvas.inside(Element("Sect", canvas.parent)):
        paint_ground(canvas, data, look, white)
        with canvas.artifact():
            canvas.rectangle(MARGIN, HEIGHT - TOP - BAR[1], *BAR, look.colours.on_hero_accent)
        top = _paint_texts(canvas, _head(data, words, look), HEIGHT - TOP - BAR[1] - 18, TITLE_WIDTH)
        _paint_map(canvas, data, words, look, top, white + STRIP)
        stack = Stack(blocks=[*_figures(words, look), _season(words, look)])
        high = stack.height(FIGURES_WIDTH)
        if white + STRIP + FOOT + high < top - 20:
            stack.draw(canvas, MARGIN, white + STRIP + FOOT + high, FIGURES_WIDTH)
        for strip in logos:
            strip.draw(canvas, MARGIN, white - LOGO_ROOM, CONTENT)
    book.end_page(None)


def paint_ground(canvas: Canvas, data: CatalogueData, look: Look, white: float = 0) -> None:
    """The office's colour, the colours of all networks side by side at its foot, and white below them."""
    hero = look.colours.hero
    count = len(data.listed)
    with canvas.artifact():
        canvas.rectangle(0, white, WIDTH, HEIGHT - white, hero)
        for index, item in enumerate(data.listed):
            left, right = WIDTH * index / count, WIDTH * (index + 1) / count
            colour = seen(parse(item.accent, DEFAULT_ACCENT), hero)
            canvas.rectangle(left, white, right - left, STRIP, colour)


def _head(data: CatalogueData, words: Words, look: Look) -> list[Block]:
    """Who made it, and the title in the largest size in which it takes few lines."""
    colours, scale = look.colours, look.setting.rooms[0].scale
    sizes = tuple((size * (scale if size < 30 else 1), most) for size, most in COVER_TITLES)
    styles = look.styles._replace(room=look.setting.rooms[0]._replace(titles=sizes))
    kicker = larger(Style("text-semibold", 12, 17, colours.on_hero_accent, space_after=8), min(scale, 1.2))
    head: list[Block] = [paragraph(words.makers(), kicker)] if words.makers() else []
    return [*head, title(data.title, styles, colours, TITLE_WIDTH)]


def _paint_texts(canvas: Canvas, blocks: list[Block], top: float, width: float) -> float:
    """Blocks below each other; returns where they end."""
    stack = Stack(blocks=blocks)
    stack.draw(canvas, MARGIN, top, width)
    return top - stack.height(width)


def _paint_map(canvas: Canvas, data: CatalogueData, words: Words, look: Look, top: float, foot: float) -> None:
    """As large as there is room for between the title and what stands at the foot, at the right."""
    high = round(max(min(top - 16 - foot - AROUND_MAP, TALLEST_MAP), SMALLEST_MAP))
    wide = width_of(high, data.borders)
    left, bottom = WIDTH - wide - AROUND_MAP, foot + AROUND_MAP
    colours = look.colours.map._replace(large=look.colours.on_hero)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        paint_web(canvas, data, colours, (x, y), high)

    if data.towns:
        Figure(size=(wide, high), alternative=words.cover_text(), paint=paint).draw(canvas, left, bottom + high, wide)
        return
    with canvas.artifact():
        paint(canvas, left, bottom)


def _figures(words: Words, look: Look) -> list[Block]:
    """How many there are of what, below each other."""
    colours, scale = look.colours, min(look.setting.rooms[0].scale, 1.2)
    value = larger(Style("display-heavy", 30, 33, colours.on_hero), scale)
    label = larger(Style("text", 10.5, 14, colours.on_hero_soft, space_after=14), scale)
    rows = words.figures()
    widest = max((face(value.face).width(row.value, value.size) for row in rows), default=0)
    value = larger(value, min(1, FIGURES_WIDTH / widest)) if widest else value
    return [text for row in rows for text in (paragraph(row.value, value), paragraph(row.label, label))]


def _season(words: Words, look: Look) -> Paragraph:
    style = Style("text-semibold", 12, 16, look.colours.on_hero_accent, space_before=8)
    return paragraph(words.season(), larger(style, min(look.setting.rooms[0].scale, 1.2)))


def paint_back(book: Book, data: CatalogueData, words: Words) -> None:
    """The last page: the same ground, and quietly who made the book."""
    canvas, look, scale = book.canvas, book.look, min(book.look.setting.rooms[0].scale, 1.2)
    colours = look.colours
    paint_ground(canvas, data, look)
    name = larger(Style("display-heavy", 20, 25, colours.on_hero, balanced=True), scale)
    small = larger(Style("text", 11, 16, colours.on_hero_soft, space_before=4), scale)
    link = page_link(data.page_url, colours.on_hero_accent)
    texts = [paragraph(data.title, name)]
    texts += [paragraph(text, small) for text in (words.makers(), words.season()) if text]
    texts += [paragraph([link], small)] if link else []
    stack = Stack(blocks=texts)
    top = STRIP + FOOT + stack.height(TITLE_WIDTH)
    with canvas.artifact():
        canvas.rectangle(MARGIN, top + 14, *BAR, colours.on_hero_accent)
    with canvas.inside(Element("Sect", canvas.parent)):
        stack.draw(canvas, MARGIN, top, TITLE_WIDTH)
    book.end_page(None)
