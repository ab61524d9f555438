"""From the data to bands: what stands on the pages below each other, in which order and in which shape."""

from collections.abc import Callable
from functools import cache
from itertools import groupby
from typing import Final, NamedTuple

from verkostoadmin.documents.pdf.arrange import Panel, Stack, Whole
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.flow import Columns
from verkostoadmin.documents.pdf.lines import natural_width
from verkostoadmin.documents.pdf.paragraph import bullets, paragraph
from verkostoadmin.documents.pdf.table import table
from verkostoadmin.documents.project.cards import contact_cards
from verkostoadmin.documents.project.data import BrochureData, Section
from verkostoadmin.documents.project.facts import call
from verkostoadmin.documents.project.headings import heading
from verkostoadmin.documents.project.logos import logo_strip
from verkostoadmin.documents.project.maps import groups_with_map
from verkostoadmin.documents.project.pieces import call_to_action
from verkostoadmin.documents.project.theme import Styles, Theme, in_language
from verkostoadmin.documents.project.timeline import timeline
from verkostoadmin.documents.project.wording import Wording

LOGO: Final = 22.0  # the height of the logos
HIGHEST_PANEL: Final = 330.0  # and of what goes overleaf as a whole: higher, it would leave half of a page empty
LONG_ROW: Final = 90  # letters; rows of this length on average run over the whole width
HEAD_GAP: Final = 16.0  # between the widest head of a row and what follows
WIDEST_HEAD: Final = 0.38  # of the width
HEAD_IN_COLUMN: Final = (0.36, 0.46)  # the least and the most of a column of two


class Bands(NamedTuple):
    """What stands below the cover; the contacts tell what they do, or are brief."""

    first: list[Block]
    contacts: Callable[[bool], list[Block]]
    last: list[Block]

    def all(self, *, about: bool) -> list[Block]:
        """All of it from top to bottom."""
        return [*self.first, *self.contacts(about), *self.last]


def bands(
    data: BrochureData, wording: Wording, look: Styles, colours: Theme, width: float, *, maps: bool = True
) -> Bands:
    """Everything below the cover; groups with a map of them where it finds room, or as a table."""
    look = in_language(look, data.language)
    first = lead(data, look)
    first += _texts(data, wording, look, colours, width)
    if data.events:
        first += [_heading(wording.events_heading(), look), *timeline(data.events, wording, look, colours)]
    if maps:
        first += _participants(data, wording, look, colours, width)
    else:
        first += participant_rows(data, wording, look, width)
    ending = call_to_action(call(wording), data.page_url, wording, look, colours)
    ending.space_before = look.room.band_gap
    imprint = paragraph(wording.imprint(), look.tiny._replace(space_before=7))
    last: list[Block] = [ending, *logo_strip(data.logos, wording, LOGO * look.room.scale), imprint]
    return Bands(first, cache(lambda about: _contacts(data, wording, look, colours, about=about)), last)


def lead(data: BrochureData, look: Styles) -> list[Block]:
    """The lead, which is read at one go and so never goes on overleaf."""
    text = paragraph(data.lead, look.lead)
    return [Stack(blocks=[text], space_after=text.space_after)] if data.lead else []


def _contacts(data: BrochureData, wording: Wording, look: Styles, colours: Theme, *, about: bool) -> list[Block]:
    if not data.contacts:
        return []
    cards: Block = contact_cards(data.contacts, wording, look, colours, about=about)
    cards = Whole(block=cards, most=HIGHEST_PANEL) if look.room.columns > 1 else cards
    return [_heading(wording.contacts_heading(), look), cards]


def _heading(text: str, look: Styles) -> Block:
    return heading(text, look, look.heading._replace(space_before=look.room.band_gap))


def _texts(data: BrochureData, wording: Wording, look: Styles, colours: Theme, width: float) -> list[Block]:
    """The sections in their order: what the municipality gets on panels, all the rest in two columns."""
    found: list[Block] = []
    for benefits, group in groupby(data.sections, key=lambda section: section.kind == "benefits"):
        sections = list(group)
        if benefits:
            found += [block for section in sections for block in _benefits(section, wording, look, colours, width)]
        else:
            blocks = [block for section in sections for block in section_blocks(section, wording, look, colours)]
            found += _columns(blocks, look)
    return found


def section_blocks(section: Section, wording: Wording, look: Styles, colours: Theme) -> list[Block]:
    """The heading and the text."""
    title = wording.section_heading(section)
    body = _body(section, look, colours)
    if title:
        return [heading(title, look), *body]
    for block in body[:1]:  # what follows the end of a list closely would look like a part of it
        block.space_before = look.body.space_after
    return body


def _body(section: Section, look: Styles, colours: Theme) -> list[Block]:
    if section.bulleted:
        return bullets(section.paragraphs, look.bullet, colours.strong)
    return [paragraph(text, look.body) for text in section.paragraphs]


def _columns(blocks: list[Block], look: Styles) -> list[Block]:
    """In columns; where there is one only, nothing keeps the blocks together."""
    if look.room.columns == 1:
        return blocks
    return [Columns(blocks=blocks, space_before=look.room.band_gap)]


def _benefits(section: Section, wording: Wording, look: Styles, colours: Theme, width: float) -> list[Block]:
    """On a panel where it fits one; long texts run in plain columns."""
    blocks = section_blocks(section, wording, look, colours)
    columns = Columns(blocks=blocks, count=look.room.columns)
    padding = (18.0, look.room.padding)
    panel = Panel(content=columns, ground=colours.pale, padding=padding, space_before=look.room.band_gap)
    if panel.height(width) <= HIGHEST_PANEL:
        return [panel]
    return _columns(blocks, look)


def _participants(data: BrochureData, wording: Wording, look: Styles, colours: Theme, width: float) -> list[Block]:
    """By group, beside a map of the groups where it finds room; else by region."""
    if any(group.members for group in data.groups) and data.municipalities:
        found = groups_with_map(data, wording, look, colours, width)
        if found:
            return [_heading(wording.participants_heading(), look), *found]
    return participant_rows(data, wording, look, width)


def participant_rows(data: BrochureData, wording: Wording, look: Styles, width: float) -> list[Block]:
    """A table of groups or regions with its heading."""
    rows = _group_rows(data, wording) if data.groups else _region_rows(data)
    grouped = {name for group in data.groups for name in group.members}
    others = [name for name in data.other_participants if name not in grouped]
    if others:
        rows.append((wording.other_participants(), ", ".join(others)))
    found: list[Block] = []
    if rows:
        found.append(_heading(wording.participants_heading(), look))
        found += _table(rows, look, width)
    return found


def _table(rows: list[tuple[str, ...]], look: Styles, width: float) -> list[Block]:
    """In two columns, or over the whole width where rows are long; a head is as wide as the names of the rows want it."""
    widest = max(natural_width(name, look.look.head) for name, *_ in rows) + HEAD_GAP
    if look.room.columns == 1:
        return _rows(rows, min(widest / width, WIDEST_HEAD), look)
    if len(rows) == 1 or sum(len(names) for _, names in rows) / len(rows) > LONG_ROW:
        return [Columns(blocks=_rows(rows, 0.2, look), count=1)]
    least, most = HEAD_IN_COLUMN
    head = min(max(widest / Columns(blocks=()).column_width(width), least), most)
    return [Whole(block=Columns(blocks=_rows(rows, head, look)), most=HIGHEST_PANEL)]


def _rows(rows: list[tuple[str, ...]], head: float, look: Styles) -> list[Block]:
    """The table; its first column takes so much of the width."""
    return table(rows, (head, 1 - head), look.look)


def _region_rows(data: BrochureData) -> list[tuple[str, ...]]:
    regions: dict[str, list[str]] = {}
    for place in data.municipalities:
        regions.setdefault(place.region, []).append(place.name)
    return [(region, ", ".join(names)) for region, names in regions.items()]


def _group_rows(data: BrochureData, wording: Wording) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [(group.name, ", ".join(group.members)) for group in data.groups if group.members]
    grouped = {name for group in data.groups for name in group.members}
    loose = [place.name for place in data.municipalities if place.name not in grouped]
    return [*rows, (wording.other_municipalities(), ", ".join(loose))] if loose else rows
