"""The typefaces: what they can write, how wide words are, and how words are written in a page's content.

A glyph is named by its number in the font file, in every document, so that a word is measured and encoded only once.
"""

from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, Final, NamedTuple

import uharfbuzz
from reportlab.pdfbase.ttfonts import TTFontFace

from verkostoadmin import resources

FILES: Final = {
    "text": ("source-sans-3", "SourceSans3_400Regular.ttf"),
    "text-semibold": ("source-sans-3", "SourceSans3_600SemiBold.ttf"),
    "text-bold": ("source-sans-3", "SourceSans3_700Bold.ttf"),
    "display-medium": ("red-hat-display", "RedHatDisplay_500Medium.ttf"),
    "display": ("red-hat-display", "RedHatDisplay_700Bold.ttf"),
    "display-heavy": ("red-hat-display", "RedHatDisplay_800ExtraBold.ttf"),
}
WIDEST: Final = "text"  # the face with most letters decides what can be printed at all
FALLBACKS: Final = {name: "text-bold" for name in FILES if name.startswith("display")} | {
    name: WIDEST for name in FILES if name.startswith("text") and name != WIDEST
}

# Nearly every document needs these, so nearly every document embeds the very same font program, made once per process.
PAGE: Final = frozenset(
    "".join(map(chr, range(0x20, 0x7F))) + "\u00a0åäöÅÄÖéüÉÜšžŠŽáÁčČđĐŋŊŧŦõÕæøÆØèàçñëïôêß–—…•·€”“’‘‚„»«−°±§×½²³©®™→✓"
)
WORDS_KEPT: Final = 50_000
ESCAPED: Final = {"\r": "r", "\n": "n"}
ESCAPED_BYTES: Final = frozenset("()\\\r\n")
NO_LIGATURES: Final = {"kern": True, "liga": False, "clig": False, "calt": False, "dlig": False}


class Word(NamedTuple):
    """A measured word: its width in thousandths of the type size, its strings for TJ in Latin-1, and its letters outside PAGE."""

    width: float
    code: str
    rare: frozenset[str]


@dataclass(eq=False)
class Face:
    """One typeface of one weight."""

    name: str
    file: Any  # ReportLab's reading of the font file; untyped
    shaper: Any
    words: dict[str, Word] = field(default_factory=dict)
    pairs: dict[str, float] = field(default_factory=dict)

    @property
    def fallback(self) -> "Face | None":
        """The face that writes what this one lacks."""
        other = FALLBACKS.get(self.name)
        return face(other) if other else None

    @cached_property
    def space(self) -> float:
        """The width of a space in thousandths of the type size."""
        return self.word(" ").width

    @property
    def letters(self) -> dict[int, int]:
        """Character to glyph number."""
        glyphs: dict[int, int] = self.file.charToGlyph
        return glyphs

    def has(self, text: str) -> bool:
        """Can this face write the whole text?"""
        glyphs = self.letters
        return all(ord(letter) in glyphs for letter in text)

    def advance(self, letter: str) -> float:
        """The width of one letter."""
        return float(self.file.charWidths.get(ord(letter), self.file.defaultWidth))

    def word(self, text: str) -> Word:
        """The word, measured and encoded, with its kerning."""
        known = self.words.get(text)
        if known is None:
            if len(self.words) > WORDS_KEPT:
                self.words.clear()
            known = self.words[text] = self._encode(text)
        return known

    def width(self, text: str, size: float) -> float:
        """The width of a text in points."""
        return self.word(text).width * size / 1000

    def _encode(self, text: str) -> Word:
        glyphs, widths, parts, width = self.letters, self.file.charWidths, ["("], 0.0
        before = ""
        for letter in text:
            kern = self._kern(before + letter) if before else 0
            if kern:
                parts.append(f"){-kern:g}(")
            parts.append(_code(glyphs[ord(letter)]))
            width += widths[ord(letter)] + kern
            before = letter
        parts.append(")")
        rare = frozenset(text) - PAGE
        return Word(width, "".join(parts), rare)

    def _kern(self, pair: str) -> float:
        known = self.pairs.get(pair)
        if known is None:
            buffer = uharfbuzz.Buffer()
            buffer.add_str(pair)
            buffer.guess_segment_properties()
            uharfbuzz.shape(self.shaper, buffer, NO_LIGATURES)
            shaped = sum(position.x_advance for position in buffer.glyph_positions)
            scale = 1000 / self.shaper.face.upem
            known = self.pairs[pair] = round(shaped * scale - self.advance(pair[0]) - self.advance(pair[1]), 1)
        return known


@cache
def _code(glyph: int) -> str:
    """The two bytes of a glyph's number, as they are written in a string."""
    pair = glyph.to_bytes(2, "big").decode("latin-1")
    return "".join(["\\" + ESCAPED.get(byte, byte) if byte in ESCAPED_BYTES else byte for byte in pair])


@cache
def face(name: str) -> Face:
    """A face by its name in FILES, read from its file once."""
    path = resources.path("fonts", *FILES[name])
    shaper = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))))
    return Face(name, TTFontFace(str(path)), shaper)


def printable(letter: str) -> bool:
    """Can the letter be printed, in one face or another?"""
    return ord(letter) in face(WIDEST).letters
