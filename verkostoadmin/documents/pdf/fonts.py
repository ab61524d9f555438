"""The typefaces: what they can write, how wide words are, and how words are written in a page's content.

A face is a font of ReportLab, which makes its subsets, widths and way back to characters. Its first subset begins with
the same letters in every document, so that a word is measured and encoded only once and that subset made only once.
"""

from copy import copy
from functools import cache, lru_cache
from operator import add
from typing import Final, NamedTuple

import uharfbuzz
from reportlab.pdfbase.pdfdoc import BasicFonts, PDFArray, PDFDictionary, PDFDocument, PDFTrueTypeFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont, makeToUnicodeCMap

from verkostoadmin import resources
from verkostoadmin.documents.pdf.streams import BEST, Ready, compressed, written

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

# Nearly every document needs these and few others, so nearly every document embeds the very same font programs.
PAGE: Final = frozenset(
    "".join(map(chr, range(0x20, 0x7F)))
    + "\u00a0\u00adåäöÅÄÖéüÉÜšžŠŽáÁčČđĐŋŊŧŦõÕæøÆØèàçñëïôêß–—…•·€”“’‘‚„»«−°±§×½²³©®™→✓"
)
SOFT_HYPHEN: Final = "\u00ad"  # what a divided word is painted with: a reader joins its parts again
WORDS_KEPT: Final = 50_000
ESCAPED: Final = {"\r": "\\r", "\n": "\\n", "(": "\\(", ")": "\\)", "\\": "\\\\"}
NO_LIGATURES: Final = {"kern": True, "liga": False, "clig": False, "calt": False, "dlig": False}


class Word(NamedTuple):
    """A measured word: its width in thousandths of the type size, and what stands for it inside a string of TJ.

    That is Latin-1, with kerning between its letters. A word with a letter outside PAGE has none: the letter has another
    code in every document.
    """

    width: float
    text: str
    code: str


class Kerning(dict[str, float]):
    """How much nearer the second letter of a pair stands, in thousandths of the type size; asked of HarfBuzz once."""

    def __init__(self, font: "Face") -> None:
        super().__init__()
        self.font, self.shaper = font, font.hbFont()

    def __missing__(self, pair: str) -> float:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(pair.replace(SOFT_HYPHEN, "-"))
        buffer.guess_segment_properties()
        uharfbuzz.shape(self.shaper, buffer, NO_LIGATURES)
        shaped = sum(position.x_advance for position in buffer.glyph_positions)
        scale = 1000 / self.shaper.face.upem
        found: float = round(shaped * scale - self.font.advance(pair[0]) - self.font.advance(pair[1]), 1)
        self[pair] = found
        return found


class Kerned(dict[str, str]):
    """What stands in a string of TJ for the first letter of a pair, with the kerning behind it; KeyError for rare ones."""

    def __init__(self, font: "Face") -> None:
        super().__init__()
        self.font = font

    def __missing__(self, pair: str) -> str:
        kern, code = self.font.kerning[pair], self.font.codes[pair[0]]
        found = self[pair] = f"{code}){-kern:g}(" if kern else code
        return found


class Face(TTFont):
    """One typeface of one weight."""

    def __init__(self, name: str, path: str) -> None:
        super().__init__(name, path, asciiReadable=True)
        self.words: dict[str, Word] = {}
        self.kerning = Kerning(self)
        self.kerned = Kerned(self)
        self.letters: dict[int, int] = self.face.charToGlyph
        _give_soft_hyphen(self)
        self.splitString("".join(sorted(PAGE)), self)  # as if for a document, for which any key does
        self._usual = self.state.pop(self)  # the codes with which every document begins
        self.codes = {chr(letter): _byte(code) for letter, code in self._usual.assignments.items()}
        self.codes["\u00a0"] = self.codes[" "]  # as ReportLab has it
        self.space, _, self.space_code = self.word(" ")

    @property
    def fallback(self) -> "Face | None":
        """The face that writes what this one lacks."""
        other = FALLBACKS.get(self.fontName)
        return face(other) if other else None

    def has(self, text: str) -> bool:
        """Can this face write the whole text?"""
        return self.letters.keys() >= set(map(ord, text))

    def advance(self, letter: str) -> float:
        """The width of one letter."""
        return float(self.face.getCharWidth(ord(letter)))

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
        pairs = list(map(add, text, text[1:]))
        width = sum(map(self.face.charWidths.__getitem__, map(ord, text))) + sum(map(self.kerning.__getitem__, pairs))
        try:
            return Word(
                width, text, "".join([*map(self.kerned.__getitem__, pairs), *map(self.codes.__getitem__, text[-1:])])
            )
        except KeyError:
            return Word(width, text, "")

    def resource(self, document: PDFDocument) -> str:
        """The name of the first subset in a document."""
        if document not in self.state:
            state = self.state[document] = copy(self._usual)
            state.assignments = dict(state.assignments)
            state.subsets = [list(letters) for letters in state.subsets]
        return str(self.getSubsetInternalName(0, document))

    def rare(self, text: str, size: str, document: PDFDocument) -> str:
        """What stands for a word with rare letters; another subset breaks off the TJ and begins a new one."""
        parts, current, before = [], 0, ""
        for letter in text:
            kern = self.kerning[before + letter] if before else 0
            ((subset, code),) = self.splitString(letter, document)
            if subset != current:
                parts.append(f")]TJ {self.getSubsetInternalName(subset, document)} {size} Tf[(")
            parts.append((f"){-kern:g}(" if kern else "") + _byte(code[0]))
            current, before = subset, letter
        if current:
            parts.append(f")]TJ {self.resource(document)} {size} Tf[(")
        return "".join(parts)

    def addObjects(self, doc: PDFDocument) -> None:
        """What ReportLab's method does when a document is written, with everything slow taken from `_program`."""
        state = self.state.pop(doc)
        for number, letters in enumerate(state.subsets):
            program = _program(self, number, tuple(letters))
            descriptor = Ready(program.descriptor, FontFile2=Ready(program.font_file))
            font = Ready(program.font, ToUnicode=Ready(program.to_unicode), FontDescriptor=descriptor)
            name = f"{state.internalName}+{number}"
            doc.idToObject[BasicFonts][name] = doc.Reference(font, name)


class Program(NamedTuple):
    """The objects of an embedded subset, without their references to each other."""

    font: bytes
    descriptor: bytes
    font_file: bytes
    to_unicode: bytes


@lru_cache(64)
def _program(font: Face, number: int, letters: tuple[int, ...]) -> Program:
    """Made by ReportLab, in a document that is never written."""
    typeface, document, made = font.face, PDFDocument(), PDFTrueTypeFont()
    name = (SUBSETN(number) + b"+" + typeface.name).decode()
    made.BaseFont, made.FirstChar, made.LastChar = name, 0, len(letters) - 1
    made.Widths = PDFArray([typeface.getCharWidth(letter) for letter in letters])
    descriptor = document.idToObject[typeface.addSubsetObjects(document, name, letters).name].dict
    font_file = document.idToObject[descriptor.pop("FontFile2").name].content
    return Program(
        written(made),
        written(PDFDictionary(descriptor)),
        compressed(font_file, f"/Length1 {len(font_file)}", BEST),
        compressed(_to_unicode(name, letters), "", BEST),
    )


def _to_unicode(name: str, letters: tuple[int, ...]) -> str:
    """ReportLab writes a letter beyond the first plane as one number, where the format wants two surrogates."""
    table: str = makeToUnicodeCMap(name, letters)
    for letter in letters:
        if letter > 0xFFFF:
            table = table.replace(f"<{letter:04X}>", f"<{chr(letter).encode('utf-16-be').hex().upper()}>")
    return table


def _give_soft_hyphen(font: Face) -> None:
    """Some fonts have none; it looks like a hyphen."""
    font.letters[ord(SOFT_HYPHEN)] = font.letters[ord("-")]
    font.face.charWidths[ord(SOFT_HYPHEN)] = font.face.charWidths[ord("-")]


@cache
def _byte(code: int) -> str:
    """A letter's code as it is written in a string."""
    return ESCAPED.get(chr(code), chr(code))


@cache
def face(name: str) -> Face:
    """A face by its name in FILES, read from its file once."""
    font = Face(name, str(resources.path("fonts", *FILES[name])))
    registerFont(font)
    return font


def printable(letter: str) -> bool:
    """Can the letter be printed, in one face or another?"""
    return ord(letter) in face(WIDEST).letters
