"""A finished document, and what only its layout can know of it."""

from typing import NamedTuple


class Fault(NamedTuple):
    """Something that came out badly: a text that does not fit its place, a photograph too coarse for its size."""

    rule: str  # overflow or resolution
    project: int
    field: str  # of the project's texts, or cover_image_id, photo …
    language: str
    detail: str  # what is meant: the beginning of the text, or the dots an inch


class Rendered(NamedTuple):
    """The file; `replaced` are the characters that no font of ours has, `sheets` of paper are told for a booklet."""

    pdf: bytes
    title: str
    pages: int
    replaced: tuple[str, ...]
    sheets: int = 0
    faults: tuple[Fault, ...] = ()
