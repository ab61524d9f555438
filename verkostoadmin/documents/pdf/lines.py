"""Breaking text into lines: at spaces, after hyphens inside words, and inside a word wider than the line.

Other words are divided only where a line of a narrow column would end much too early, and never in Finnish.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final, NamedTuple

from verkostoadmin.documents.hyphenation import PATTERNS, break_points
from verkostoadmin.documents.pdf.colour import Colour
from verkostoadmin.documents.pdf.fonts import SOFT_HYPHEN, WORDS_KEPT, Face, Word, face

BREAKABLE: Final = re.compile("[-–/]")
AFTER_HYPHEN: Final = re.compile(r"(?<=[^\W\d]{2}[-–/])(?=[^\W\d]{2})")
NO_BREAK: Final = "\u00a0"
IN_WIDE: Final = re.compile(NO_BREAK)
ADDRESS: Final = re.compile(r"@|\.\w+/")  # of the web or of mail: whole where a line holds it
IN_ADDRESS: Final = re.compile(r"(?<=[@./_?&=-])(?=\w)")
# No line ends here. Written so that it begins with a space in every case, for which re looks very fast.
BOUND_SPACE: Final = re.compile(r" (?:(?=–(?: |$))|(?<=\d )(?=\d{3}(?!\d)|[€%])|(?<=§ )(?=\d))")
LONG: Final = 400  # letters; no line holds a word like that
ENDLESS: Final = 1e9  # the width of such a word
ROUNDING: Final = 1e-6
TEXTS_KEPT: Final = 1024
SHORTEST_RUNT: Final = 0.12  # a last line shorter than this part of the width looks like a mistake
NARROW: Final = 26  # a column of less than so many times the type size is narrow
LOOSE: Final = 0.2  # what part of a narrow line may stay empty before a word is divided
DIVISIBLE: Final = re.compile(r"[(”“‘]*([^\W\d_]{6,})[.,:;!?)”’…]*")
LETTERS: Final = re.compile(r"[^\W\d_]+")


class Style(NamedTuple):
    """How a paragraph looks; `balanced` makes its lines about equally long, as headings want it.

    `hyphenation` is the language in which words may be divided.
    """

    face: str
    size: float
    leading: float
    colour: Colour
    space_before: float = 0
    space_after: float = 0
    keep_with_next: bool = False
    balanced: bool = False
    hyphenation: str = ""


class Span(NamedTuple):
    """A piece of a paragraph's text with its own face, colour or link; spans are parted by a space."""

    text: str
    face: str = ""
    colour: Colour | None = None
    url: str = ""


class Piece(NamedTuple):
    """A word in the face that can write it; `span` is the index of its span, `parted` tells of hyphens inside."""

    word: Word
    text: str
    face: Face
    span: int
    parted: bool


class Line(NamedTuple):
    """The pieces of one line and its width in points; in a uniform line all are of one span and one face."""

    pieces: Sequence[Piece]
    width: float
    uniform: bool


def break_lines(spans: list[Span], style: Style, width: float) -> list[Line]:
    """The lines of a paragraph for a width."""
    rows = _span_rows(spans[0].text, spans[0].face or style.face) if len(spans) == 1 else _rows(spans, style)
    if len(rows) == 1 and rows[0].pieces and rows[0].ends[-1] * style.size <= width * 1000:
        return [Line(rows[0].pieces, rows[0].ends[-1] * style.size / 1000, rows[0].uniform)]
    lines = _break_rows(rows, style, width)
    if len(lines) < 2:
        return lines
    if style.balanced:
        return _balanced(rows, style, lines, width)
    if lines[-1].width < width * SHORTEST_RUNT:
        return _without_runt(rows, style, lines, width)
    return lines


@lru_cache(TEXTS_KEPT)
def natural_width(text: str, style: Style) -> float:
    """How wide a text is where it need not be broken."""
    return max(line.width for line in break_lines([Span(text)], style, float("inf")))


@lru_cache(WORDS_KEPT)
def piece(text: str, name: str, span: int = 0) -> Piece:
    """The word in the named face or in the first of its fallbacks that has all letters."""
    chosen: Face | None = face(name)
    while chosen is not None:
        if chosen.has(text):
            return _in_face(text, chosen, span)
        chosen = chosen.fallback
    raise ValueError(f"no face can write {text!r}; the text did not pass the gate")


def _in_face(text: str, chosen: Face, span: int) -> Piece:
    """The word, measured; one of absurd length is measured only when it is broken, piece by piece."""
    word = chosen.word(text) if len(text) <= LONG else Word(ENDLESS, text, "")
    return Piece(word, text, chosen, span, BREAKABLE.search(text) is not None)


class TextRow(NamedTuple):
    """The words up to a hard line end, and where each would end on an endless line of type one thousand in size."""

    pieces: tuple[Piece, ...]
    ends: tuple[float, ...]
    uniform: bool


def _text_row(pieces: tuple[Piece, ...], uniform: bool) -> TextRow:
    ends = accumulate([piece.word.width + (piece.face.space if index else 0) for index, piece in enumerate(pieces)])
    return TextRow(pieces, tuple(ends), uniform)


def _rows(spans: list[Span], style: Style) -> tuple[TextRow, ...]:
    """The words of several spans between hard line ends."""
    found: list[tuple[Piece, ...]] = [()]
    for index, span in enumerate(spans):
        first, *others = _span_rows(span.text, span.face or style.face, index)
        found[-1] += first.pieces
        found += [row.pieces for row in others]
    return tuple([_text_row(pieces, uniform=False) for pieces in found])


@lru_cache(TEXTS_KEPT)
def _span_rows(text: str, name: str, span: int = 0) -> tuple[TextRow, ...]:
    """The words of a span by row; kept, because the same text is tried in several sizes."""
    rows = []
    for row in BOUND_SPACE.sub("\u00a0", text).split("\n"):
        pieces = tuple([piece(word, name, span) for word in row.split(" ") if word])
        rows.append(_text_row(pieces, uniform=len({item.face.fontName for item in pieces}) == 1))
    return tuple(rows)


def _break_rows(rows: Sequence[TextRow], style: Style, width: float) -> list[Line]:
    return [line for row in rows for line in _break_row(row, style, width)]


def _break_row(row: TextRow, style: Style, width: float) -> list[Line]:
    """The lines of a row, each with as many words as fit."""
    size = style.size
    limit, scale = width * 1000 / size, size / 1000
    least = LOOSE * limit if _divides(style, width) else limit  # what a word has to leave empty to be divided
    pieces, ends = list(row.pieces), row.ends
    lines: list[Line] = []
    start = 0
    while start < len(pieces):
        left = ends[start] - pieces[start].word.width
        index = bisect_right(ends, left + limit + ROUNDING, start)  # of the first word that does not fit
        found = pieces[start:index]
        used = ends[index - 1] - left if found else 0.0
        if index < len(pieces):
            following = pieces[index]
            gap = following.face.space if found else 0.0
            room = limit - used - gap
            parts = None
            if following.parted or following.word.width > limit:
                parts = _break_word(following, room, limit, style.hyphenation)
            if parts is None and room > least and index + 1 < len(pieces):
                parts = _divided(following, room, style.hyphenation)
            if parts:
                found.append(parts[0])
                used += gap + parts[0].word.width
                pieces[index] = parts[1]  # which ends where the whole word did
        lines.append(Line(found, used * scale, row.uniform))
        start = index
    return lines or [Line([], 0.0, row.uniform)]


def _divides(style: Style, width: float) -> bool:
    """May words be divided in a column of this width? In a heading none are."""
    return style.hyphenation in PATTERNS and width < NARROW * style.size and not style.balanced


def _break_word(item: Piece, room: float, limit: float, language: str) -> tuple[Piece, Piece] | None:
    """A beginning of the word that fits the room, and the rest; nothing if the word should start a new line."""
    too_wide = item.word.width > limit
    start = item.text[:LONG]
    places: list[int] = []
    if too_wide or not ADDRESS.search(start):
        places += [match.start() for match in AFTER_HYPHEN.finditer(start)]
    if too_wide:
        places += [match.start() for match in IN_ADDRESS.finditer(start)]
        places += [match.end() for match in IN_WIDE.finditer(start)]
    for place in sorted(places, reverse=True):
        if item.face.word(start[:place].rstrip(NO_BREAK)).width <= room:
            return _parts(item, place)
    if too_wide and room >= limit:
        place = _place_in_word(start, _letters_that_fit(item, room), language)
        return _parts(item, place, SOFT_HYPHEN if item.text[place - 1 : place + 1].isalpha() else "")
    return None


def _divided(item: Piece, room: float, language: str) -> tuple[Piece, Piece] | None:
    """A word that is no name in two parts, the first of which fits the room with its hyphen."""
    found = DIVISIBLE.fullmatch(item.text)
    if not found or not found[1].islower():
        return None
    for place in reversed(break_points(found[1], language)):
        place += found.start(1)
        if item.face.word(item.text[:place] + SOFT_HYPHEN).width <= room:
            return _parts(item, place, SOFT_HYPHEN)
    return None


def _place_in_word(text: str, fitting: int, language: str) -> int:
    """Where to break a word of which so many letters fit: between syllables, unless these are very long."""
    for found in LETTERS.finditer(text):
        if found.start() < fitting < found.end():
            places = [found.start() + place for place in break_points(found.group(), language or "fi")]
            return max([place for place in places if fitting / 2 < place <= fitting], default=fitting)
    return fitting


def _letters_that_fit(item: Piece, room: float) -> int:
    used = 0.0
    for count, letter in enumerate(item.text):
        used += item.face.advance(letter)
        if used > room:
            return max(count - 2, 1)  # fewer: a hyphen follows, and kerning may widen
    return len(item.text) - 1


def _parts(item: Piece, place: int, hyphen: str = "") -> tuple[Piece, Piece]:
    head, tail = item.text[:place].rstrip(NO_BREAK) + hyphen, item.text[place:]
    return _in_face(head, item.face, item.span), _in_face(tail, item.face, item.span)


def _balanced(rows: Sequence[TextRow], style: Style, lines: list[Line], width: float) -> list[Line]:
    """The same number of lines in the smallest width that holds them and every word that the given width holds."""
    widest = max([item.word.width for row in rows for item in row.pieces], default=0) * style.size / 1000
    least = max(line.width for line in lines) / 2
    low, high, best = max(least, widest) if widest <= width else least, width, lines
    while high - low > 2:
        middle = (low + high) / 2
        tried = _break_rows(rows, style, middle)
        if len(tried) > len(lines) or any(line.width > middle for line in tried):
            low = middle
        else:
            best, high = tried, middle
    return best


def _without_runt(rows: Sequence[TextRow], style: Style, lines: list[Line], width: float) -> list[Line]:
    """The last row broken a little narrower, if that lengthens its last line without making a new one."""
    last = _break_row(rows[-1], style, width)
    if len(last) < 2:
        return lines
    for part in (0.96, 0.92, 0.88):
        tried = _break_row(rows[-1], style, width * part)
        if len(tried) == len(last) and tried[-1].width >= width * SHORTEST_RUNT:
            return lines[: len(lines) - len(last)] + tried
    return lines
