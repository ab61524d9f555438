"""A brochure in two languages side by side: section by section, so that the same content stands on one line."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from verkostoadmin.documents.brochure.choosing import Flows
from verkostoadmin.documents.brochure.compose import Flow
from verkostoadmin.documents.brochure.filling import Make
from verkostoadmin.documents.brochure.page import CONTENT, foot_of
from verkostoadmin.documents.brochure.pair import Pair, Under, column_width, sides_of
from verkostoadmin.documents.brochure.shared import shared_cover
from verkostoadmin.documents.pdf.arrange import Panel
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.project.cards import contact_cards
from verkostoadmin.documents.project.code import code_figure
from verkostoadmin.documents.project.data import Section
from verkostoadmin.documents.project.facts import call
from verkostoadmin.documents.project.headings import heading
from verkostoadmin.documents.project.layout import HIGHEST_PANEL, LOGO, Bands, lead, participant_rows, section_blocks
from verkostoadmin.documents.project.logos import logo_strip
from verkostoadmin.documents.project.pieces import call_lines, call_panel
from verkostoadmin.documents.project.theme import Room, Theme, styles
from verkostoadmin.documents.project.timeline import timeline
from verkostoadmin.documents.project.wording import Wording

PADDING: Final = 18.0


def beside(first: Wording, second: Wording, colours: Theme) -> Make:
    """What makes the pages of two languages."""

    def make(room: Room, full: bool) -> Flows:
        head = shared_cover(first, second, styles(colours, room), colours, CONTENT, full=full)
        maker = _Maker((first, second), room, colours)
        return (Flow(head, maker.bands(), foot_of(first)),)

    return make


class _Maker:
    """Pairs of what each language says; type is set as in one column, because each has only half of the page."""

    def __init__(self, wordings: tuple[Wording, Wording], room: Room, colours: Theme) -> None:
        self.wordings, self.colours = wordings, colours
        self.whole, self.look = styles(colours, room), styles(colours, room._replace(columns=1))
        first, second = wordings
        self.languages = (first.data.language, second.data.language)

    def bands(self) -> Bands:
        """Everything below the cover."""
        first = [*self._lead(), *self._sections(), *self._events(), *self._participants()]
        wording = self.wordings[0]
        logos = logo_strip(wording.data.logos, wording, LOGO * self.look.room.scale)
        return Bands(first, cache(self._contacts), [self._call(), *logos, self._imprint()])

    def _pair(self, sides: Sequence[Sequence[Block]], before: float = 0) -> Pair:
        return Pair(sides=sides_of(self.languages, sides), space_before=before)

    def _lead(self) -> list[Block]:
        sides = [lead(wording.data, self.look) for wording in self.wordings]
        return [self._pair(sides)] if any(sides) else []

    def _sections(self) -> list[Block]:
        first, second = (wording.data.sections for wording in self.wordings)
        return [self._section(both) for both in aligned(first, second)]

    def _section(self, both: tuple[Section | None, Section | None]) -> Block:
        """What the municipality gets stands on a panel where it fits one."""
        sides = [
            section_blocks(section, wording, self.look, self.colours) if section else []
            for section, wording in zip(both, self.wordings, strict=True)
        ]
        gap = self.look.room.band_gap
        if all(section is None or section.kind == "benefits" for section in both):
            ground, padding = self.colours.pale, (PADDING, self.look.room.padding)
            panel = Panel(content=self._pair(sides), ground=ground, padding=padding, space_before=gap)
            if panel.height(CONTENT) <= HIGHEST_PANEL:
                return panel
        return self._pair(sides, gap)

    def _events(self) -> list[Block]:
        if not self.wordings[0].data.events:
            return []
        sides = [
            [
                heading(wording.events_heading(), self.look),
                *timeline(wording.data.events, wording, self.look, self.colours),
            ]
            for wording in self.wordings
        ]
        return [self._pair(sides, self.look.room.band_gap)]

    def _participants(self) -> list[Block]:
        width = column_width(CONTENT)
        sides = [participant_rows(wording.data, wording, self.look, width) for wording in self.wordings]
        return [self._pair(sides, self.look.room.band_gap)] if any(sides) else []

    def _contacts(self, about: bool) -> list[Block]:
        """The cards stand only once, with the titles in both languages; for what people do there is no room."""
        first, second = (wording.data.contacts for wording in self.wordings)
        if not first:
            return []
        heads = self._pair(
            [[heading(wording.contacts_heading(), self.look)] for wording in self.wordings], self.look.room.band_gap
        )
        heads.keep_with_next, heads.space_after = True, self.look.heading.space_after
        also = (second, self.languages[1])
        return [heads, contact_cards(first, self.wordings[0], self.whole, self.colours, about=False, also=also)]

    def _call(self) -> Block:
        """Both languages beside one code."""
        url = self.wordings[0].data.page_url
        sides = [call_lines(call(wording), url, self.look, self.colours) for wording in self.wordings]
        code = code_figure(url, self.look.room.code, self.wordings[0], self.colours)
        both = sides_of(self.languages, sides)
        booklet = self.whole.room.columns == 1  # which has no room for three columns
        lines: Block = Under(sides=both, gap=self.look.room.padding) if booklet else Pair(sides=both)
        panel = call_panel(lines, code, self.look, self.colours)
        panel.space_before = self.look.room.band_gap
        return panel

    def _imprint(self) -> Block:
        sides = [[paragraph(wording.imprint(), self.look.tiny)] for wording in self.wordings]
        return self._pair(sides, 7)


def aligned(first: Sequence[Section], second: Sequence[Section]) -> Iterator[tuple[Section | None, Section | None]]:
    """The sections that are the same in both languages, and in their place those that only one has."""
    left, right = list(first), list(second)
    while left or right:
        known = {section.key for section in right}
        if left and right and left[0].key == right[0].key:
            yield left.pop(0), right.pop(0)
        elif left and left[0].key not in known:
            yield left.pop(0), None
        else:
            yield None, right.pop(0)
