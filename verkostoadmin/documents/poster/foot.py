"""The foot of a poster, on white: how to join, whom to ask, the code to the page, and the small print."""

from typing import Final

from verkostoadmin.documents.pdf.arrange import Beside, Grid, Panel, Stack
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.colour import WHITE
from verkostoadmin.documents.pdf.lines import Span, Style, natural_width
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.project.cards import ways
from verkostoadmin.documents.project.code import code_figure, page_link
from verkostoadmin.documents.project.data import BrochureData, Contact
from verkostoadmin.documents.project.headings import heading
from verkostoadmin.documents.project.logos import logo_strip
from verkostoadmin.documents.project.registration import guide
from verkostoadmin.documents.project.theme import Styles, Theme, larger
from verkostoadmin.documents.project.wording import Wording

GAP: Final = 28.0
LOGO: Final = 34.0
SMALLEST: Final = 0.78  # of their size


def foot(data: BrochureData, wording: Wording, look: Styles, colours: Theme, width: float) -> Stack:
    """All of it."""
    tiny = look.tiny._replace(size=10.5, leading=13.5, space_before=look.room.padding * 0.6)
    small_print = paragraph([Span(wording.office() + "\n", "text-semibold"), Span(wording.imprint())], tiny)
    logos = logo_strip(data.logos, wording, LOGO)
    for strip in logos:
        strip.space_before = look.room.padding * 0.6
    return Stack(blocks=[_joining(data, wording, look, colours, width), *logos, small_print])


def _joining(data: BrochureData, wording: Wording, look: Styles, colours: Theme, width: float) -> Block:
    """What to do, the people, and the code beside them."""
    found = guide(wording, page_link(data.page_url, colours.strong))
    code = code_figure(data.page_url, look.room.code, wording, colours)
    size, leading, _ = look.room.text
    text = look.small._replace(size=size, leading=leading, space_after=4, balanced=True)
    blocks: list[Block] = [heading(found.heading, look)]
    blocks += [paragraph(line, text) for line in (found.known, found.read, found.register) if line]
    if data.contacts:
        blocks.append(_people(data, wording, look, colours, width - (code.size[0] + GAP if code else 0)))
    whole = Stack(blocks=blocks)
    return Beside(fixed=code, fixed_width=code.size[0], other=whole, gap=GAP, fixed_last=True) if code else whole


def _people(data: BrochureData, wording: Wording, look: Styles, colours: Theme, width: float) -> Grid:
    """Beside each other, a little smaller where an address or a name would be broken."""
    count = len(data.contacts)
    column = (width - GAP * (count - 1)) / count
    small = _narrower(look.small._replace(balanced=True), [contact.email for contact in data.contacts], column)
    look = look._replace(small=small, name=_narrower(look.name, [contact.name for contact in data.contacts], column))
    people = [_person(contact, wording, look, colours) for contact in data.contacts]
    return Grid(panels=people, count=count, gap=GAP, space_before=look.room.padding * 0.6)


def _narrower(style: Style, texts: list[str], width: float) -> Style:
    """So small that none needs two lines, if that is not too small."""
    part = 0.99 * width / max(*[natural_width(text, style) for text in texts], 1)
    return larger(style, part) if SMALLEST <= part < 1 else style


def _person(contact: Contact, wording: Wording, look: Styles, colours: Theme) -> Panel:
    lines: list[Block] = [paragraph(contact.name, look.name, f"H{3 + look.depth}")]
    organisation = contact.organisation if contact.organisation != wording.data.office else ""
    lines += [paragraph(text, look.small) for text in (contact.title, organisation) if text]
    content = Stack(blocks=[*lines, *ways(contact, look, colours)])
    return Panel(content=content, ground=WHITE, padding=(0, 0))
