"""How streams are compressed, and objects that are written once and put into many documents."""

import zlib
from codecs import BOM_UTF16_BE
from typing import Final

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFObjectReference

FAST: Final = 1  # a tenth larger than usual, twice as fast
BEST: Final = 9
END: Final = b"endstream\n"
UNDEFINED: Final = (0x9F, 0xAD)  # in PDFDocEncoding
CODES: Final = {
    ord(bytes([code]).decode("pdfdoc")): code
    for code in (9, 10, 13, *range(0x20, 0x7F), *range(0x80, 0x100))
    if code not in UNDEFINED
}
LETTERS: Final = frozenset(map(chr, CODES))  # of PDFDocEncoding


def compressed(content: str | bytes, entries: str = "", level: int = FAST) -> bytes:
    """A stream as it stands in a file, with more entries in its dictionary."""
    packed = zlib.compress(content.encode("latin-1") if isinstance(content, str) else content, level)
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b%b" % (entries.encode(), len(packed), packed, END)


class Ready(PDFObject):
    """An object as ReportLab has written it for another document, with entries that refer to objects of this one.

    Fonts, maps, codes and photographs are the same in many documents: to write them anew takes longer than all the rest.
    """

    __RefOnly__ = 1  # tells ReportLab that it stands in the file by itself

    def __init__(self, body: bytes, **others: PDFObject) -> None:
        self.body = body
        self.others = others

    def format(self, document: PDFDocument) -> bytes:
        """The bytes, with the references at the end of the dictionary."""
        if not self.others:
            return self.body
        numbers = {key: object_number(document.Reference(item), document) for key, item in self.others.items()}
        entries = "".join([f"/{key} {number} 0 R" for key, number in numbers.items()])
        return self.body.rstrip()[:-2] + entries.encode() + b">>"


def object_number(reference: PDFObjectReference, document: PDFDocument) -> int:
    """The number of the object that is referred to."""
    found: int = document.idToObjectNumberAndVersion[reference.name][0]
    return found


def string(text: str) -> str:
    """A text as a string of the file, in ASCII; in UTF-16 where it has other letters than PDFDocEncoding.

    ReportLab tries the encoding twice, letter by letter, and writes a no-break space as a euro.
    """
    if not LETTERS.issuperset(text):
        text = (BOM_UTF16_BE + text.encode("utf-16-be")).decode("latin-1")
    elif not text.isascii():
        text = text.translate(CODES)
    return f"({escapePDF(text)})"


def written(item: PDFObject) -> bytes:
    """An object without references, as ReportLab writes it."""
    body: bytes = item.format(PDFDocument())
    return body
