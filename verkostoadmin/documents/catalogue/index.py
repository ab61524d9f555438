"""The index of municipalities: which networks each is in, and on which page."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from verkostoadmin.documents.catalogue.data import CatalogueData, Town
from verkostoadmin.documents.catalogue.look import Look
from verkostoadmin.documents.catalogue.references import Entry, Reference, references
from verkostoadmin.documents.catalogue.wording import Words
from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.flow import Columns
from verkostoadmin.documents.pdf.lines import Style
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.project.headings import heading


def town_index(data: CatalogueData, numbers: Mapping[str, int], words: Words, look: Look) -> list[Block]:
    """The municipalities in columns, by their first letters; every network's name is a link to it."""
    blocks: list[Block] = []
    known = references(data.listed, numbers, words, look.styles.small)
    for letter, towns in groupby(data.towns, key=lambda town: initial(town.place.name)):
        blocks.append(paragraph(letter, _letter(look), "H3"))
        blocks += _towns(list(towns), known, look)
    head = heading(words.index(), look.styles, look.part)
    introduction = paragraph(words.index_introduction(), look.styles.label._replace(space_after=12))
    columns = Columns(blocks=blocks, count=look.setting.columns, gap=20)
    return [head, introduction, columns]


def initial(name: str) -> str:
    """The letter under which a name stands."""
    return name[:1].upper() or "–"


def _letter(look: Look) -> Style:
    style = look.styles.heading
    return style._replace(size=style.size * 0.82, leading=style.leading * 0.9, space_before=9, space_after=2)


def _towns(towns: Sequence[Town], known: Mapping[int, Reference], look: Look) -> list[Block]:
    whole = Tag("L", attributes="<</O/List/ListNumbering/None>>")
    style, soft = look.styles.small, look.colours.soft
    bold = style._replace(face="text-semibold", colour=look.colours.heading)
    found: list[Block] = []
    for town in towns:
        body = Tag("LBody", Tag("LI", whole))
        name = paragraph(town.place.name, bold, body)
        shown = tuple(known[key] for key in town.projects)
        found.append(Entry(name=name, references=shown, style=style, body=body, soft=soft, space_after=2.5))
    return found
