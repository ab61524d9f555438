"""Pages folded into a booklet: two to a side of each sheet, in the order that folding puts right."""

from typing import NamedTuple


class Fold(NamedTuple):
    """A booklet folded once in the middle; with marks for the knife where they are wanted."""

    crop_marks: bool = False
