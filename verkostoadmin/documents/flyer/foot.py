"""The foot of a flyer: how to join, the code to the page, whom to ask, and the small print."""

from typing import Final

from verkostoadmin.documents.pdf.arrange import Beside, Stack
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.lines import Span
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.project.cards import contact_cards
from verkostoadmin.documents.project.code import code_figure, page_link
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.headings import heading
from verkostoadmin.documents.project.registration import guide, phase
from verkostoadmin.documents.project.stamp import marker
from verkostoadmin.documents.project.steps import steps
from verkostoadmin.documents.project.theme import Styles, Theme
from verkostoadmin.documents.project.wording import Wording

GAP: Final = 24.0


def foot(data: BrochureData, wording: Wording, look: Styles, colours: Theme) -> Stack:
    """All of it, to be set on the project's colour."""
    blocks: list[Block] = [_joining(data, wording, look, colours)]
    if data.contacts:
        cards = contact_cards(data.contacts, wording, look, colours, about=False)
        cards.space_before = look.room.padding
        blocks.append(cards)
    tiny = look.tiny._replace(colour=colours.on_hero_soft, space_before=look.room.padding - 3)
    blocks.append(paragraph([Span(wording.office() + "\n", "text-semibold"), Span(wording.imprint())], tiny))
    return Stack(blocks=blocks)


def _joining(data: BrochureData, wording: Wording, look: Styles, colours: Theme) -> Block:
    """The steps, with the code beside them."""
    link = page_link(data.page_url, colours.on_hero_accent)
    found = guide(wording, link)
    text = look.call._replace(colour=colours.on_hero, space_after=6)
    blocks: list[Block] = [heading(found.heading, look, look.call_heading)]
    if phase(data) in ("open", "coming"):
        blocks += steps(found.lines(), text, marker(colours))
    else:
        blocks += [paragraph(line, text) for line in found.lines()]
    code = code_figure(data.page_url, look.room.code, wording, colours)
    whole = Stack(blocks=blocks)
    return Beside(fixed=code, fixed_width=code.size[0], other=whole, gap=GAP, fixed_last=True) if code else whole
