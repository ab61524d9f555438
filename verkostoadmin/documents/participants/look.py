"""How a list of participants looks: its paper, its type and its colours."""

from typing import Final, NamedTuple

from verkostoadmin.documents.pdf.lines import Style
from verkostoadmin.documents.pdf.table import Look
from verkostoadmin.documents.project.theme import Theme, larger

A4: Final = (595.28, 841.89)
MARGIN: Final = 42.0
TOP: Final = 48.0
BOTTOM: Final = 54.0
IN_BOOKLETS: Final = 1.36  # the size of type, which is printed at 0.71 of it


class Looks(NamedTuple):
    """The styles of a list on its paper."""

    size: tuple[float, float]
    colours: Theme
    kicker: Style
    title: Style
    fact: Style
    heading: Style
    note: Style
    table: Look
    foot: float  # the size of its type

    @property
    def content(self) -> float:
        """The width of the text."""
        return self.size[0] - 2 * MARGIN

    @property
    def narrow(self) -> bool:
        """Whether there is no room for many columns."""
        return self.size[0] < self.size[1]


def looks(colours: Theme, *, landscape: bool, folded: bool) -> Looks:
    """The office's list lies across the paper for its many columns, but for a booklet."""
    cell = Style("text", 8.8, 11.6, colours.ink) if landscape else Style("text", 9.8, 13, colours.ink)
    found = Looks(
        size=(A4[1], A4[0]) if landscape else A4,
        colours=colours,
        kicker=Style("text-semibold", 10.5, 15, colours.strong, space_after=4),
        title=Style("display-heavy", 24, 28, colours.heading, space_after=6, balanced=True),
        fact=Style("text", 10.3, 15, colours.ink),
        heading=Style("display", 14, 18, colours.heading, 20, 6, True, True),
        note=Style("text", 8.8, 12, colours.soft, space_before=4),
        table=_table(cell, colours, 2.6),
        foot=8.6,
    )
    return _larger(found, IN_BOOKLETS) if folded else found


def _table(cell: Style, colours: Theme, padding: float) -> Look:
    head = cell._replace(face="text-semibold", colour=colours.heading)
    group = head._replace(face="display")
    return Look(head, cell, colours.line, padding, column=head, group=group, ground=colours.pale)


def _larger(found: Looks, factor: float) -> Looks:
    names = ("kicker", "title", "fact", "heading", "note")
    table = _table(larger(found.table.cell, factor), found.colours, found.table.padding * factor)
    changed = found._replace(table=table, foot=found.foot * factor)
    return changed._replace(**{name: larger(getattr(found, name), factor) for name in names})  # type: ignore[arg-type]
