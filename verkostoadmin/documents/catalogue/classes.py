"""The municipalities by how many networks they are in, in a few classes that a map can show."""

from typing import Final, NamedTuple

from verkostoadmin.documents.catalogue.data import CatalogueData, Town

MOST: Final = 6  # classes


class Class(NamedTuple):
    """Those that are in so many networks."""

    first: int
    last: int
    towns: tuple[Town, ...]

    def points(self) -> tuple[tuple[int, int], ...]:
        """Where they lie."""
        return tuple((town.place.east, town.place.north) for town in self.towns if town.place.east and town.place.north)


def classes(data: CatalogueData) -> list[Class]:
    """A class for every number that occurs, or where these are many, for a few of them together; the fewest first."""
    numbers = sorted({len(town.projects) for town in data.towns})
    if len(numbers) <= MOST:
        ranges = [(number, number) for number in numbers]
    else:
        step = -(-numbers[-1] // MOST)
        ranges = [(first, min(first + step - 1, numbers[-1])) for first in range(1, numbers[-1] + 1, step)]
    found = [
        Class(first, last, tuple(town for town in data.towns if first <= len(town.projects) <= last))
        for first, last in ranges
    ]
    return [one for one in found if one.towns]
