"""How a catalogue is set: the measures of its pages, and the sizes of everything on A4 or, larger, for a booklet."""

from typing import Final, NamedTuple

from verkostoadmin.documents.pdf.lines import Style
from verkostoadmin.documents.project.theme import (
    AIRY,
    BOOKLET,
    COMPACT,
    ROOMY,
    SMALL_BOOKLET,
    TIGHT,
    WIDE,
    Room,
    Styles,
    Theme,
    larger,
    styles,
)

WIDTH: Final = 595.28
HEIGHT: Final = 841.89
MARGIN: Final = 42.0
CONTENT: Final = WIDTH - 2 * MARGIN
TOP: Final = 62.0  # what a page begins with stands below its running head
BOTTOM: Final = 58.0
BELOW_HEAD: Final = 20.0  # of a project
TITLES: Final = ((29.0, 2), (26.0, 2), (23.0, 3), (20.0, 4), (16.0, 12))
SMALL_TITLES: Final = ((23.0, 2), (20.0, 3), (17.0, 4), (15.0, 12))
COVER_TITLES: Final = ((54.0, 2), (48.0, 2), (42.0, 3), (34.0, 4), (28.0, 5), (22.0, 9))


class Choice(NamedTuple):
    """How closely a project is set, whether its contacts tell what they do, and how much higher that usually is."""

    room: Room
    about: bool
    growth: float


class Setting(NamedTuple):
    """The sizes for one kind of paper."""

    rooms: tuple[Room, ...]  # for what is no project, the roomiest first
    choices: tuple[Choice, ...]  # for projects, the roomiest first
    long: int  # pages; a project that takes more is set as usual
    columns: int  # of the index
    cards: int  # beside each other
    line: float  # of the contents, from one to the next
    tab: tuple[float, float]  # a mark at the pages' outer edge
    multiple: int  # of which the number of pages is one, so that the back of the book is its last page


def _compact(room: Room, cover: float, titles: tuple[tuple[float, int], ...] = TITLES) -> Room:
    """A room with a head that leaves the page to the text."""
    sizes = tuple((round(size * room.scale, 1), most) for size, most in titles)
    return room._replace(cover=cover, cover_padding=(cover * 0.18, cover * 0.15), titles=sizes)


TIGHTEST: Final = TIGHT._replace(
    text=(9.1, 12.2, 4), bullet_gap=1.8, small=(8.9, 10.9), lead=(11, 15.2), heading=(14, 17.6, 9, 2.6), band_gap=9,
    padding=8.5, row=0.9, portrait=42, code=56,
)  # fmt: skip
CLOSE: Final = TIGHT._replace(
    text=(9.75, 13.7, 5.6), bullet_gap=2.7, small=(9.3, 11.7), lead=(12, 17.4), heading=(15.5, 20.2, 12, 3.5),
    band_gap=13.5, padding=11, row=1.7, portrait=50, code=66,
)  # fmt: skip
ON_A4: Final = Setting(
    rooms=(ROOMY, COMPACT, TIGHT, TIGHT._replace(small=(8.8, 10.8), padding=8)),
    choices=(
        Choice(_compact(AIRY, 178), True, 1.79),
        Choice(_compact(WIDE, 172), True, 1.67),
        Choice(_compact(ROOMY, 164), True, 1.53),
        Choice(_compact(COMPACT, 152), True, 1.36),
        Choice(_compact(COMPACT, 146), False, 1.28),
        Choice(_compact(CLOSE, 142), False, 1.2),
        Choice(_compact(TIGHT, 138), False, 1.12),
        Choice(_compact(TIGHTEST, 120, SMALL_TITLES), False, 1),
    ),
    long=3,
    columns=3,
    cards=2,
    line=34,
    tab=(9, 54),
    multiple=2,
)
IN_BOOKLETS: Final = Setting(
    rooms=(
        BOOKLET,
        SMALL_BOOKLET,
        SMALL_BOOKLET._replace(lead=(14.6, 20.6), padding=10, row=1.6, band_gap=14, portrait=60),
    ),
    choices=(
        Choice(_compact(BOOKLET, 230), True, 1.12),
        Choice(_compact(SMALL_BOOKLET, 200), True, 1.02),
        Choice(_compact(SMALL_BOOKLET, 190), False, 1),
    ),
    long=6,
    columns=2,
    cards=1,
    line=46,
    tab=(12, 72),
    multiple=4,
)


class Look(NamedTuple):
    """The styles of what is no project."""

    setting: Setting
    colours: Theme
    styles: Styles
    part: Style  # the heading of a part
    running: Style
    number: Style  # of a page in the contents


def look_of(setting: Setting, colours: Theme, room: Room | None = None) -> Look:
    """The styles in a theme's colours and a room, the roomiest where none is given."""
    room = room or setting.rooms[0]
    scale = setting.rooms[0].scale
    part = Style("display-heavy", 34, 38, colours.heading, space_after=20, keep_with_next=True, balanced=True)
    running = Style("text-semibold", 8.6, 11, colours.soft)
    number = Style("display", 13, 17, colours.strong)
    return Look(
        setting, colours, styles(colours, room), larger(part, scale), larger(running, scale ** 0.7),
        larger(number, scale),
    )  # fmt: skip


def looks(setting: Setting, colours: Theme) -> tuple[Look, ...]:
    """The same in all rooms, the roomiest first."""
    return tuple(look_of(setting, colours, room) for room in setting.rooms)
