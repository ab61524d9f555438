"""What stands beside the map: by which day to register, the figures of the network, and its events."""

from typing import Final

from verkostoadmin.documents.pdf.arrange import Stack
from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.lines import Span, Style, natural_width
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.poster.look import OnGround
from verkostoadmin.documents.project.data import BrochureData, Event
from verkostoadmin.documents.project.facts import Figure, counts
from verkostoadmin.documents.project.headings import heading
from verkostoadmin.documents.project.pieces import Figures
from verkostoadmin.documents.project.registration import notice
from verkostoadmin.documents.project.stamp import stamp
from verkostoadmin.documents.project.terms import terms
from verkostoadmin.documents.project.theme import Theme
from verkostoadmin.documents.project.wording import Wording

MOST_FIGURES: Final = 3
MOST_WIDE: Final = 4  # events; more are told more briefly
SMALLEST: Final = 24.0
GAP: Final = 36.0
STAMP: Final = (24.0, 20.0)  # the room around its texts


def story(
    data: BrochureData, wording: Wording, look: OnGround, colours: Theme, missing: int, width: float, *, tall: bool
) -> list[Block]:
    """The stamp, the figures and the events; `missing` events found no room and are counted.

    Where it may be tall, the figures stand below each other.
    """
    told = notice(wording)
    found: list[Block] = []
    if told:
        found.append(stamp(told, look.styles, colours, width, look.value.size, STAMP))
        found[0].space_after = look.styles.room.band_gap
    rows = (data.status != "cancelled" and counts(wording)) or terms(wording)
    found += _below_each_other(rows[:MOST_FIGURES], look, width) if tall else [_in_a_row(rows, look, width)]
    return [*found, *_events(data, wording, look, missing)]


def _in_a_row(rows: list[Figure], look: OnGround, width: float) -> Figures:
    """Two of them, with a line between them."""
    step = (width + GAP) / 2 - GAP
    size = min(_size(row.value, look.value, step) for row in rows[:2])
    cells = [_figure(row, look, size) for row in rows[:2]]
    return Figures(cells=cells, count=len(cells), line=look.label.colour, gap=GAP)


def _below_each_other(rows: list[Figure], look: OnGround, width: float) -> list[Block]:
    size = min(_size(row.value, look.value, width) for row in rows)
    found: list[Block] = [_figure(row, look, size) for row in rows]
    for figure in found:
        figure.space_after = look.styles.room.band_gap / 2
    return found


def _figure(row: Figure, look: OnGround, size: float) -> Stack:
    value = look.value._replace(size=size, leading=round(size * 1.1, 1))
    return Stack(blocks=[paragraph(row.value, value), paragraph(row.label, look.label)])


def _size(text: str, style: Style, width: float) -> float:
    """The size in which it takes one line."""
    return max(min(style.size, style.size * width / natural_width(text, style)), SMALLEST)


def _events(data: BrochureData, wording: Wording, look: OnGround, missing: int) -> list[Block]:
    if not data.events and not missing:
        return []
    _, ngettext = wording.texts.gettext, wording.texts.ngettext
    title = wording.events_heading() if data.status == "ended" else _("Coming events")
    head = look.heading._replace(space_before=look.styles.room.band_gap)
    whole = Tag("L", attributes="<</O/List/ListNumbering/None>>")
    shown = _event if len(data.events) + missing <= MOST_WIDE else _brief_event
    found: list[Block] = [heading(title, look.styles, head)]
    found += [shown(event, Tag("LI", whole), wording, look) for event in data.events]
    if missing:
        text = ngettext("and %(count)d more event", "and %(count)d more events", missing) % {"count": missing}
        found.append(paragraph(text, look.soft))
    return found


def _event(event: Event, item: Tag, wording: Wording, look: OnGround) -> Stack:
    body = Tag("LBody", item)
    place = wording.where(event)
    lines: list[Block] = [
        paragraph(wording.when(event), look.when, Tag("P", body)),
        paragraph(event.title, look.text._replace(space_after=0), Tag("P", body, language=event.title_language)),
    ]
    if place:
        lines.append(paragraph(place, look.soft, Tag("P", body)))
    return Stack(blocks=lines, space_after=look.text.space_after * 2)


def _brief_event(event: Event, item: Tag, wording: Wording, look: OnGround) -> Block:
    """All in one paragraph."""
    parts = [
        Span(wording.when(event), "display", look.when.colour),
        Span(event.title),
        Span(wording.where(event), "", look.soft.colour),
    ]
    spans = [part for part in parts if part.text]
    return paragraph(spans, look.text, Tag("LBody", item, language=event.title_language))
