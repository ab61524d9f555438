"""How closely a flyer is set; `cover` is the lowest height of the band with the title, which takes what is left."""

from typing import Final

from verkostoadmin.documents.project.theme import ROOMY, Room

TITLES: Final = ((50, 2), (46, 2), (40, 2), (36, 3), (31, 3), (27, 4), (23, 5), (20, 12))

ROOMY_FLYER: Final = ROOMY._replace(
    text=(11.4, 16.2, 7), bullet_gap=5.5, small=(9.9, 13), lead=(14.4, 21.5), heading=(18, 23, 0, 8), band_gap=22,
    cover=236, cover_padding=(40, 32), padding=17, portrait=54, code=104, titles=TITLES,
)  # fmt: skip
EASY_FLYER: Final = ROOMY_FLYER._replace(
    text=(10.9, 15.4, 6.5), bullet_gap=4.6, small=(9.8, 12.7), lead=(13.6, 20), heading=(17, 22, 0, 7), band_gap=19,
    cover=222, cover_padding=(36, 28), padding=15, portrait=52, code=100,
)  # fmt: skip
CLOSE_FLYER: Final = ROOMY_FLYER._replace(
    text=(10.4, 14.6, 6), bullet_gap=3.8, small=(9.6, 12.4), lead=(13, 18.8), heading=(16, 20.5, 0, 6), band_gap=17,
    cover=210, cover_padding=(32, 26), padding=13, portrait=50, code=96, titles=TITLES[1:],
)  # fmt: skip
DENSE_FLYER: Final = ROOMY_FLYER._replace(
    text=(9.8, 13.6, 5), bullet_gap=2.6, small=(9.2, 11.6), lead=(12, 17.2), heading=(15, 19, 0, 4), band_gap=14,
    cover=190, cover_padding=(28, 22), padding=11, portrait=44, code=92, titles=TITLES[2:],
)  # fmt: skip
TIGHT_FLYER: Final = DENSE_FLYER._replace(
    text=(9.2, 12.4, 4), bullet_gap=1.6, small=(8.8, 10.8), lead=(11, 15.6), heading=(14, 17.5, 0, 3), band_gap=10,
    cover=165, cover_padding=(24, 18), padding=9, portrait=40, code=88, titles=TITLES[3:],
)  # fmt: skip
ROOMS: Final[tuple[Room, ...]] = (ROOMY_FLYER, EASY_FLYER, CLOSE_FLYER, DENSE_FLYER, TIGHT_FLYER)
