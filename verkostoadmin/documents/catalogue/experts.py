"""The cards of the experts: who they are, how to reach them, and which networks they work in."""

from collections.abc import Mapping
from typing import Final

from verkostoadmin.documents.catalogue.data import CatalogueData, Expert
from verkostoadmin.documents.catalogue.look import Look
from verkostoadmin.documents.catalogue.references import Entry, Reference, references
from verkostoadmin.documents.catalogue.wording import Words
from verkostoadmin.documents.pdf.arrange import Beside, Grid, Panel, Stack
from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.project.cards import portrait, ways
from verkostoadmin.documents.project.headings import heading

MOST_NETWORKS: Final = 16  # named on a card


def experts(data: CatalogueData, numbers: Mapping[str, int], words: Words, look: Look, *, about: bool) -> list[Block]:
    """All cards in the order of their names; `about` adds what the person does."""
    known = references(data.listed, numbers, words, look.styles.small)
    cards = [_card(expert, known, words, look, about=about) for expert in data.experts]
    return [heading(words.experts(), look.styles, look.part), Grid(panels=cards, count=look.setting.cards, gap=12)]


def _card(expert: Expert, known: Mapping[int, Reference], words: Words, look: Look, *, about: bool) -> Panel:
    contact, styles, colours = expert.contact, look.styles, look.colours
    organisation = contact.organisation if contact.organisation != words.data.office else ""
    blocks: list[Block] = [paragraph(contact.name, styles.name, "H3")]
    blocks += [paragraph(text, styles.small) for text in (contact.title, organisation) if text]
    blocks += ways(contact, styles, colours)
    if expert.topics:
        blocks.append(paragraph(words.topics(expert.topics), styles.label._replace(space_before=5)))
    if about and contact.about:
        blocks.append(paragraph(contact.about, styles.label._replace(space_before=5)))
    blocks += _networks(expert, known, words, look)
    size = styles.room.portrait
    card = Beside(
        fixed=portrait(contact, size, words.common, colours), fixed_width=size, other=Stack(blocks=blocks), gap=14
    )
    return Panel(content=card, ground=colours.pale, padding=(13, styles.room.padding - 2))


def _networks(expert: Expert, known: Mapping[int, Reference], words: Words, look: Look) -> list[Block]:
    """The networks with their pages, the first ones where there are very many."""
    shown, more = expert.projects[:MOST_NETWORKS], len(expert.projects) - MOST_NETWORKS
    blocks: list[Block] = [
        Entry(
            name=None,
            references=[known[key] for key in shown],
            style=look.styles.small,
            body=Tag("P"),
            soft=look.colours.soft,
            indent=0,
            space_before=5,
        )
    ]
    return [*blocks, paragraph(words.others(more), look.styles.label)] if more > 0 else blocks
