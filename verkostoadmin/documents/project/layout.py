"""From the data to bands: what stands on the pages below each other, in which order and in which shape."""

from collections.abc import Callable
from functools import cache
from itertools import groupby
from typing import Final, NamedTuple

from verkostoadmin.documents.pdf.arrange import Panel
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.flow import Columns
from verkostoadmin.documents.pdf.paragraph import bullets, paragraph
from verkostoadmin.documents.pdf.table import table
from verkostoadmin.documents.project.cards import contact_cards
from verkostoadmin.documents.project.data import BrochureData, Section
from verkostoadmin.documents.project.facts import call
from verkostoadmin.documents.project.headings import heading
from verkostoadmin.documents.project.pieces import call_to_action, timeline
from verkostoadmin.documents.project.theme import Styles, Theme
from verkostoadmin.documents.project.wording import Wording

HIGHEST_PANEL: Final = 330.0
LONG_ROW: Final = 90  # letters; rows of this length on average run over the whole width


class Bands(NamedTuple):
    """What stands below the cover; the contacts tell what they do, or are brief."""

    first: list[Block]
    contacts: Callable[[bool], list[Block]]
    last: list[Block]

    def all(self, *, about: bool) -> list[Block]:
        """All of it from top to bottom."""
        return [*self.first, *self.contacts(about), *self.last]


def bands(data: BrochureData, wording: Wording, look: Styles, colours: Theme, width: float) -> Bands:
    """Everything below the cover."""
    first: list[Block] = [paragraph(data.lead, look.lead)] if data.lead else []
    first += _texts(data, wording, look, colours, width)
    if data.events:
        first += [_heading(wording.events_heading(), look), *timeline(data.events, wording, look, colours)]
    first += _participants(data, wording, look)
    ending = call_to_action(call(wording), data.page_url, wording, look, colours)
    ending.space_before = look.room.band_gap
    last: list[Block] = [ending, paragraph(wording.imprint(), look.tiny._replace(space_before=7))]
    return Bands(first, cache(lambda about: _contacts(data, wording, look, colours, about)), last)


def _contacts(data: BrochureData, wording: Wording, look: Styles, colours: Theme, about: bool) -> list[Block]:
    if not data.contacts:
        return []
    cards = contact_cards(data.contacts, wording, look, colours, about=about)
    return [_heading(wording.contacts_heading(), look), cards]


def _heading(text: str, look: Styles) -> Block:
    return heading(text, look, look.heading._replace(space_before=look.room.band_gap))


def _texts(data: BrochureData, wording: Wording, look: Styles, colours: Theme, width: float) -> list[Block]:
    """The sections in their order: what the municipality gets on panels, all the rest in two columns."""
    found: list[Block] = []
    for benefits, group in groupby(data.sections, key=lambda section: section.kind == "benefits"):
        sections = list(group)
        if benefits:
            found += [_benefits(section, wording, look, colours, width) for section in sections]
        else:
            blocks = [block for section in sections for block in _section(section, wording, look, colours)]
            found += _columns(blocks, look)
    return found


def _section(section: Section, wording: Wording, look: Styles, colours: Theme) -> list[Block]:
    title = wording.section_heading(section)
    head: list[Block] = [heading(title, look)] if title else []
    return [*head, *_body(section, look, colours)]


def _body(section: Section, look: Styles, colours: Theme) -> list[Block]:
    if section.bulleted:
        return bullets(section.paragraphs, look.bullet, colours.strong)
    return [paragraph(text, look.body) for text in section.paragraphs]


def _columns(blocks: list[Block], look: Styles) -> list[Block]:
    """In columns; where there is one only, nothing keeps the blocks together."""
    if look.room.columns == 1:
        return blocks
    return [Columns(blocks=blocks, space_before=look.room.band_gap)]


def _benefits(section: Section, wording: Wording, look: Styles, colours: Theme, width: float) -> Block:
    """On a panel where it fits one; long texts run in plain columns."""
    columns = Columns(blocks=_section(section, wording, look, colours), count=look.room.columns)
    padding = (18.0, look.room.padding)
    panel = Panel(content=columns, ground=colours.pale, padding=padding, space_before=look.room.band_gap)
    if panel.height(width) <= HIGHEST_PANEL:
        return panel
    columns.space_before = look.room.band_gap
    return columns


def _participants(data: BrochureData, wording: Wording, look: Styles) -> list[Block]:
    rows = _group_rows(data, wording) if data.groups else _region_rows(data)
    grouped = {name for group in data.groups for name in group.members}
    others = [name for name in data.other_participants if name not in grouped]
    if others:
        rows.append((wording.other_participants(), ", ".join(others)))
    found: list[Block] = []
    if rows:
        long = sum(len(names) for _, names in rows) / len(rows) > LONG_ROW
        single = long or len(rows) == 1 or look.room.columns == 1
        parts = (0.36, 0.64) if not single else (0.2, 0.8) if look.room.columns > 1 else (0.32, 0.68)
        cells = table(rows, parts, look.look)
        found.append(_heading(wording.participants_heading(), look))
        found += cells if look.room.columns == 1 else [Columns(blocks=cells, count=1 if single else 2)]
    return found


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
