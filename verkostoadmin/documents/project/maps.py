"""The maps of documents: all municipalities of a project alike, or by group with a legend that counts them."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from verkostoadmin.documents.pdf.arrange import Beside, Stack
from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.colour import BLACK, WHITE, parse
from verkostoadmin.documents.pdf.flow import Columns
from verkostoadmin.documents.pdf.lines import Span
from verkostoadmin.documents.pdf.map.data import Fill, MapColours, MapData, Place
from verkostoadmin.documents.pdf.map.frame import width_of
from verkostoadmin.documents.pdf.map.legend import Entry
from verkostoadmin.documents.pdf.map.painting import map_figure
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.pdf.picture import Figure
from verkostoadmin.documents.project.data import BrochureData, Municipality
from verkostoadmin.documents.project.palette import LOOSE, group_fills, seen
from verkostoadmin.documents.project.theme import Styles, Theme
from verkostoadmin.documents.project.wording import Wording

HEIGHTS: Final = (165.0, 185.0, 210.0, 240.0, 270.0, 300.0, 330.0)  # of a map beside its legend
ROOMINESS: Final = 11.5  # of the gap between bands: where that is wide, a map may be high
OVERHANG: Final = 20.0  # by which a legend may be higher than its map
FEW: Final = 6  # entries that stand in one column
GAP: Final = 22.0
SWATCH_SIZE: Final = 10.0  # of type, beside which a swatch has its usual size


class LegendRow(NamedTuple):
    """What one entry of a legend tells; without fills it has no swatch, without members their names are not listed."""

    name: str
    counted: str
    fills: tuple[Fill, ...] = ()
    members: tuple[str, ...] = ()


def plain_map(data: BrochureData, colours: MapColours) -> MapData:
    """All municipalities that take part, alike."""
    return map_data(((place, (0,)) for place in data.municipalities), (Fill(colours.large),), data)


def group_map(data: BrochureData, colours: MapColours) -> MapData:
    """The municipalities by their groups; those in none are grey."""
    members = [frozenset(group.members) for group in data.groups]
    found = group_fills([group.colour for group in data.groups], colours.land, WHITE)
    loose = Fill(seen(parse(LOOSE, BLACK), colours.land, WHITE))
    rows = (
        (place, tuple(index for index, names in enumerate(members) if place.name in names) or (len(members),))
        for place in data.municipalities
    )
    return map_data(rows, (*found, loose), data)


def map_data(
    rows: Iterable[tuple[Municipality, tuple[int, ...]]], fills: tuple[Fill, ...], data: BrochureData
) -> MapData:
    """A map of municipalities with the indexes of their fills, over the land as the data have it."""
    places = tuple(Place(place.code, place.east, place.north, own) for place, own in rows)
    return MapData(places, fills, data.all_places, data.borders)


def groups_with_map(data: BrochureData, wording: Wording, look: Styles, colours: Theme, width: float) -> list[Block]:
    """A map of the groups beside a legend that names their members; nothing where that would be too high."""
    shown = group_map(data, colours.paper_map)
    entries = group_legend(data, wording, look, colours, shown)
    alternative = wording.map_text(grouped=True)
    if look.room.columns == 1:
        return _beside_first(map_figure(shown, HEIGHTS[-1], colours.paper_map, alternative), entries, width)
    text: Block = Columns(blocks=entries) if len(entries) > FEW else Stack(blocks=entries)
    high = 0.0
    least = min(ROOMINESS * look.room.band_gap, HEIGHTS[-1])
    for height in (height for height in HEIGHTS if height >= least):
        if high > height + OVERHANG:
            continue  # a higher map leaves less room for the legend, which gets no lower by that
        wide = width_of(height, shown.borders)
        high = text.height(width - wide - GAP)
        if high <= height + OVERHANG:
            figure = map_figure(shown, height, colours.paper_map, alternative)
            return [Beside(fixed=figure, fixed_width=wide, other=text, gap=GAP)]
    return []


def _beside_first(figure: Figure, entries: list[Block], width: float) -> list[Block]:
    """The map beside as many entries as are no higher, the others below."""
    wide, high = figure.size
    for count in range(len(entries), 0, -1):
        text = Stack(blocks=entries[:count])
        if text.height(width - wide - GAP) <= high + OVERHANG:
            first = Beside(fixed=figure, fixed_width=wide, other=text, gap=GAP, space_after=entries[0].space_after)
            return [first, *entries[count:]]
    return [figure, *entries]


def group_legend(
    data: BrochureData, wording: Wording, look: Styles, colours: Theme, shown: MapData, *, members: bool = True
) -> list[Block]:
    """The groups with their municipalities counted, those in none, and how many they are together."""
    names = {place.name for place in data.municipalities}
    grouped = {name for group in data.groups for name in group.members}
    loose = tuple(place.name for place in data.municipalities if place.name not in grouped)
    groups: list[tuple[str, tuple[str, ...], tuple[Fill, ...]]] = [
        (group.name, group.members, (fill,)) for group, fill in zip(data.groups, shown.fills, strict=False)
    ]
    groups += [(wording.other_municipalities(), loose, shown.fills[-1:])] if loose else []
    rows = [
        LegendRow(name, wording.count(sum(one in names for one in all_members)), fills, all_members if members else ())
        for name, all_members, fills in groups
    ]
    others = tuple(name for name in data.other_participants if name not in grouped)
    rows += [LegendRow(wording.other_participants(), "", (), others)] if others and members else []
    several = any(len(place.fills) > 1 for place in shown.places)
    return legend(rows, wording.together(several=several), look, colours.paper_map, areas=shown.borders is not None)


def legend(rows: Sequence[LegendRow], together: str, look: Styles, colours: MapColours, *, areas: bool) -> list[Block]:
    """A list of what the fills of a map mean, and a line below it; `areas` tells whether the map has areas or dots."""
    whole = Tag("L", attributes="<</O/List/ListNumbering/None>>")
    found: list[Block] = []
    for row in rows:
        item = Tag("LI", whole)
        body = Tag("LBody", item)
        name = [Span(row.name, "text-semibold"), *([Span(row.counted, "", look.label.colour)] if row.counted else [])]
        texts = [paragraph(name, look.small, Tag("P", body))]
        texts += [paragraph(", ".join(row.members), look.small, Tag("P", body))] if row.members else []
        found.append(
            Entry(
                text=Stack(blocks=texts),
                fills=row.fills,
                colours=colours,
                areas=areas,
                leading=look.small.leading,
                item=item,
                scale=max(look.small.size / SWATCH_SIZE, 1),
                space_after=look.room.bullet_gap,
            )
        )
    if found and together:
        found[-1].keep_with_next = True  # the sum never stands alone
    return [*found, paragraph(together, look.label)] if together else found
