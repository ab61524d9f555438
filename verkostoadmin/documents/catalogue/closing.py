"""The last page: what all networks offer, whom to ask, and the small print."""

from dataclasses import dataclass
from typing import Final

from verkostoadmin.documents.catalogue.data import CatalogueData
from verkostoadmin.documents.catalogue.look import Look
from verkostoadmin.documents.catalogue.wording import Words
from verkostoadmin.documents.pdf.arrange import Beside, Panel, Stack
from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.paragraph import Paragraph, paragraph
from verkostoadmin.documents.project.cards import portrait, ways
from verkostoadmin.documents.project.code import code_figure, page_link
from verkostoadmin.documents.project.headings import heading

PORTRAIT: Final = 1.3  # of those on other cards
NUMERAL: Final = 44.0  # the room for one


def closing(data: CatalogueData, words: Words, look: Look) -> list[Block]:
    """What a municipality gets, the office's contact person, the page of the networks, and the sources."""
    styles = look.styles
    blocks: list[Block] = [heading(words.contact(), styles, look.part)]
    if data.offer:
        blocks += [heading(words.offer(), styles, styles.heading, 3), *_offers(data, look)]
    if data.contact:
        above = styles.heading._replace(space_before=styles.room.band_gap * 1.4)
        blocks += [heading(words.common.contacts_heading(), styles, above, 3), _contact(data, words, look)]
    call = _call(data, words, look)
    blocks += [call] if call else []
    return [*blocks, paragraph(words.imprint(), styles.tiny._replace(space_before=7))]


@dataclass(eq=False, kw_only=True, slots=True)
class Offer(Block):
    """One thing a municipality gets, with a large numeral in front and a rule above."""

    numeral: Paragraph
    text: Paragraph
    look: Look

    def _padding(self) -> float:
        return self.look.styles.room.padding * 0.8

    def measure(self, width: float) -> float:
        """The text with the room around it."""
        high = max(self.text.height(width - NUMERAL), self.numeral.height(NUMERAL))
        return high + 2 * self._padding()

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The rule as decoration, then both, in the middle."""
        high = self.height(width)
        with canvas.artifact():
            canvas.rule(x, top, x + width, top, self.look.colours.line, 0.6)
        for text, left, wide in ((self.numeral, x, NUMERAL), (self.text, x + NUMERAL, width - NUMERAL)):
            text.draw(canvas, left, top - (high - text.height(wide)) / 2, wide)


def _offers(data: CatalogueData, look: Look) -> list[Block]:
    styles, whole = look.styles, Tag("L", attributes="<</O/List/ListNumbering/Decimal>>")
    size = styles.figure.size * 0.92
    numeral = styles.figure._replace(size=size, leading=size * 1.1)
    found: list[Block] = []
    for index, text in enumerate(data.offer, start=1):
        item = Tag("LI", whole)
        label = paragraph(str(index), numeral, Tag("Lbl", item))
        found.append(Offer(numeral=label, text=paragraph(text, styles.lead, Tag("LBody", item)), look=look))
    return found


def _contact(data: CatalogueData, words: Words, look: Look) -> Block:
    contact, styles = data.contact, look.styles
    assert contact is not None
    rest = [
        paragraph(text, styles.body._replace(space_after=0)) for text in (contact.title, contact.organisation) if text
    ]
    name = styles.name._replace(size=styles.lead.size, leading=styles.lead.leading)
    blocks: list[Block] = [paragraph(contact.name, name, "H4"), *rest, *ways(contact, styles, look.colours)]
    size = styles.room.portrait * PORTRAIT
    card = Beside(
        fixed=portrait(contact, size, words.common, look.colours), fixed_width=size, other=Stack(blocks=blocks), gap=20
    )
    return Panel(content=card, ground=look.colours.pale, padding=(22, styles.room.padding + 2))


def _call(data: CatalogueData, words: Words, look: Look) -> Block | None:
    """The page of the networks, with the code that leads there."""
    styles, colours = look.styles, look.colours
    link = page_link(data.page_url, colours.on_hero_accent)
    code = code_figure(data.page_url, styles.room.code, words.common, colours)
    if link is None or code is None:
        return None
    lines = Stack(blocks=[heading(words.read_more(), styles, styles.call_heading, 3), paragraph([link], styles.call)])
    content = Beside(fixed=code, fixed_width=code.size[0], other=lines, gap=20, fixed_last=True)
    padding = (22.0, styles.room.padding + 1)
    return Panel(content=content, ground=colours.hero, padding=padding, radius=9, space_before=styles.room.band_gap)
