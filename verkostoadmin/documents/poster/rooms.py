"""How large a poster is set, in points of A3: it is read from further away than a page.

`cover` is the lowest height of the map and what stands beside it.
"""

from typing import Final

from verkostoadmin.documents.project.theme import ROOMY, Room

TITLES: Final = (
    (124, 2), (110, 2), (98, 2), (88, 3), (76, 3), (66, 4), (58, 4), (52, 5), (46, 6), (40, 7), (36, 14),
)  # fmt: skip

LARGE_POSTER: Final = ROOMY._replace(
    text=(20, 27, 8), small=(17, 22), lead=(23, 33), cover=450, heading=(30, 36, 0, 12), band_gap=34, cover_padding=(64, 36),
    padding=34, portrait=96, code=176, titles=TITLES, scale=2,
)  # fmt: skip
MIDDLE_POSTER: Final = LARGE_POSTER._replace(
    cover=405, text=(18, 24, 7), small=(16, 20.5), heading=(27, 33, 0, 10), band_gap=28, cover_padding=(54, 30), padding=28,
    titles=TITLES[1:], scale=1.8,
)  # fmt: skip
SMALL_POSTER: Final = LARGE_POSTER._replace(
    cover=380, text=(16, 21, 6), small=(14.5, 18.5), heading=(24, 29, 0, 8), band_gap=22, cover_padding=(44, 24), padding=22,
    code=172, titles=TITLES[3:], scale=1.5,
)  # fmt: skip
SMALLEST_POSTER: Final = SMALL_POSTER._replace(
    cover=330, text=(14, 18, 5), small=(13, 16.5), heading=(20, 25, 0, 6), band_gap=16, cover_padding=(36, 18), padding=18,
    titles=TITLES[5:], scale=1.25,
)  # fmt: skip
# A smaller title is tried before smaller texts.
ROOMS: Final[tuple[Room, ...]] = (
    LARGE_POSTER,
    LARGE_POSTER._replace(titles=TITLES[2:]),
    MIDDLE_POSTER,
    MIDDLE_POSTER._replace(titles=TITLES[4:]),
    SMALL_POSTER,
    SMALL_POSTER._replace(titles=TITLES[6:]),
    SMALLEST_POSTER,
)
