"""What of a typeface goes into a file: its glyphs, their widths and the way back to characters."""

import hashlib
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from verkostoadmin.documents.pdf.fonts import PAGE, Face
from verkostoadmin.documents.pdf.fonts import face as face_of
from verkostoadmin.documents.pdf.writer import PdfFile, packed_stream


class Program(NamedTuple):
    """The parts of an embedded font that are the same in every file with the same letters."""

    name: bytes
    descriptor: bytes
    widths: bytes
    font_file: bytes
    glyph_numbers: bytes
    to_unicode: bytes


def embed(file: PdfFile, face: Face, rare: frozenset[str]) -> int:
    """Write the face with the usual letters and the rare ones; the number of its font object."""
    program = _program(face.name, rare)
    font_file = file.add_stream(program.font_file)
    descriptor = file.add(program.descriptor + b"/FontFile2 %d 0 R>>" % font_file)
    numbers = file.add_stream(program.glyph_numbers)
    descendant = file.add(
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%s"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        b"/FontDescriptor %d 0 R/CIDToGIDMap %d 0 R%s>>" % (program.name, descriptor, numbers, program.widths)
    )
    to_unicode = file.add_stream(program.to_unicode)
    return file.add(
        b"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>"
        % (program.name, descendant, to_unicode)
    )


@lru_cache(64)
def _program(name: str, rare: frozenset[str]) -> Program:
    face = face_of(name)
    letters = _distinct(face, rare)
    codes = [ord(letter) for letter in letters]
    raw: bytes = face.file.makeSubset(codes)
    tag = _tag(name, letters)
    return Program(
        name=tag,
        descriptor=_descriptor(face, tag),
        widths=_widths(face, letters),
        font_file=packed_stream(b"/Length1 %d" % len(raw), raw, 9),
        glyph_numbers=packed_stream(b"", _glyph_numbers(face, letters), 9),
        to_unicode=packed_stream(b"", _to_unicode(face, letters), 9),
    )


def _distinct(face: Face, rare: frozenset[str]) -> list[str]:
    """One letter for each glyph, in the order of the characters."""
    found: dict[int, str] = {}
    for letter in sorted(PAGE | rare):
        glyph = face.letters.get(ord(letter))
        if glyph:
            found.setdefault(glyph, letter)
    return list(found.values())


def _tag(name: str, letters: list[str]) -> bytes:
    digest = hashlib.sha256("".join(letters).encode()).digest()
    prefix = bytes(65 + byte % 26 for byte in digest[:6])
    return prefix + b"+" + bytes(face_of(name).file.name)


def _descriptor(face: Face, tag: bytes) -> bytes:
    font = face.file
    box = " ".join(f"{value:.0f}" for value in font.bbox)
    symbolic = font.flags & ~32 | 4  # own encoding, so the font is symbolic, whatever its letters
    return (
        f"<</Type/FontDescriptor/FontName/{tag.decode()}/Flags {symbolic}/FontBBox[{box}]"
        f"/ItalicAngle {font.italicAngle:g}/Ascent {font.ascent:.0f}"
        f"/Descent {font.descent:.0f}/CapHeight {font.capHeight:.0f}/StemV {font.stemV:.0f}"
    ).encode()


def _widths(face: Face, letters: list[str]) -> bytes:
    by_glyph = sorted((face.letters[ord(letter)], face.advance(letter)) for letter in letters)
    runs = groupby(enumerate(by_glyph), key=lambda item: item[1][0] - item[0])
    parts = []
    for _, run in runs:
        glyphs = [item for _, item in run]
        parts.append(f"{glyphs[0][0]}[{' '.join(f'{width:g}' for _, width in glyphs)}]")
    return f"/DW {face.file.defaultWidth:g}/W[{''.join(parts)}]".encode()


def _glyph_numbers(face: Face, letters: list[str]) -> bytes:
    """From the numbers in the font's own file to those in its subset, which counts in the order of the letters."""
    glyphs = [face.letters[ord(letter)] for letter in letters]
    table = bytearray(2 * (max(glyphs) + 1))
    for index, glyph in enumerate(glyphs, start=1):
        table[2 * glyph : 2 * glyph + 2] = index.to_bytes(2, "big")
    return bytes(table)


def _to_unicode(face: Face, letters: list[str]) -> bytes:
    rows = [f"<{face.letters[ord(x)]:04X}><{x.encode('utf-16-be').hex().upper()}>" for x in letters]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    ranges = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n{ranges}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode()
