"""The foot of a flyer: how to join, the code to the page, whom to ask, and the small print."""

from typing import Final, NamedTuple

from verkostoadmin.documents.pdf.arrange import Beside, Stack
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.lines import Span, Style
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.project.cards import contact_cards
from verkostoadmin.documents.project.code import code_figure, page_link
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.headings import heading
from verkostoadmin.documents.project.logos import logo_strip
from verkostoadmin.documents.project.registration import guide, phase
from verkostoadmin.documents.project.stamp import marker
from verkostoadmin.documents.project.steps import steps
from verkostoadmin.documents.project.theme import Styles, Theme
from verkostoadmin.documents.project.wording import Wording

GAP: Final = 24.0
LOGO: Final = 22.0


class Foot(NamedTuple):
    """What stands on the project's colour, and below it on white where there are logos."""

    joining: Stack
    logos: Stack | None


def foot(data: BrochureData, wording: Wording, look: Styles, colours: Theme) -> Foot:
    """All of it; the small print stands with the logos."""
    blocks: list[Block] = [_joining(data, wording, look, colours)]
    if data.contacts:
        cards = contact_cards(data.contacts, wording, look, colours, about=False)
        cards.space_before = look.room.padding
        blocks.append(cards)
    logos = logo_strip(data.logos, wording, LOGO)
    if logos:
        return Foot(Stack(blocks=blocks), Stack(blocks=[*logos, _small_print(wording, look.tiny, 8)]))
    tiny = look.tiny._replace(colour=colours.on_hero_soft)
    return Foot(Stack(blocks=[*blocks, _small_print(wording, tiny, look.room.padding)]), None)


def _small_print(wording: Wording, style: Style, before: float) -> Block:
    spans = [Span(wording.office() + "\n", "text-semibold"), Span(wording.imprint())]
    return paragraph(spans, style._replace(space_before=before))


def _joining(data: BrochureData, wording: Wording, look: Styles, colours: Theme) -> Block:
    """The steps, with the code beside them."""
    link = page_link(data.page_url, colours.on_hero_accent)
    found = guide(wording, link)
    text = look.call._replace(colour=colours.on_hero, space_after=6, balanced=True)
    blocks: list[Block] = [heading(found.heading, look, look.call_heading)]
    if phase(data) in ("open", "coming"):
        blocks += steps(found.lines(), text, marker(colours))
    else:
        blocks += [paragraph(line, text) for line in found.lines()]
    code = code_figure(data.page_url, look.room.code, wording, colours)
    whole = Stack(blocks=blocks)
    return Beside(fixed=code, fixed_width=code.size[0], other=whole, gap=GAP, fixed_last=True) if code else whole
