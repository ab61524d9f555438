"""How closely a flyer is set."""

from typing import Final

from verkostoadmin.documents.project.theme import ROOMY, Room

TITLES: Final = ((50, 2), (46, 2), (40, 2), (36, 3), (31, 3), (27, 4), (23, 5), (20, 12))

ROOMY_FLYER: Final = ROOMY._replace(
    text=(11.3, 16.2, 7), bullet_gap=5.5, small=(9.9, 13), lead=(14.4, 21.5), heading=(18, 23, 0, 8), band_gap=24,
    cover=266, cover_padding=(42, 38), padding=17, portrait=54, code=104, titles=TITLES,
)  # fmt: skip
CLOSE_FLYER: Final = ROOMY_FLYER._replace(
    text=(10.6, 15, 6), bullet_gap=4, small=(9.6, 12.4), lead=(13.2, 19.4), heading=(16.5, 21, 0, 6), band_gap=19,
    cover=236, cover_padding=(36, 32), padding=14, portrait=50, code=98,
)  # fmt: skip
DENSE_FLYER: Final = ROOMY_FLYER._replace(
    text=(9.9, 13.7, 5), bullet_gap=2.6, small=(9.2, 11.6), lead=(12, 17.4), heading=(15, 19, 0, 4), band_gap=14,
    cover=204, cover_padding=(30, 24), padding=11, portrait=44, code=92, titles=TITLES[2:],
)  # fmt: skip
TIGHT_FLYER: Final = DENSE_FLYER._replace(
    text=(9.2, 12.4, 4), bullet_gap=1.6, small=(8.8, 10.8), lead=(11, 15.6), heading=(14, 17.5, 0, 3), band_gap=10,
    cover=170, cover_padding=(24, 18), padding=9, portrait=40, code=88, titles=TITLES[3:],
)  # fmt: skip
ROOMS: Final[tuple[Room, ...]] = (ROOMY_FLYER, CLOSE_FLYER, DENSE_FLYER, TIGHT_FLYER)
