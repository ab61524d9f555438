"""The file as such: objects packed into object streams, with a cross-reference stream.

ReportLab writes the format of PDF 1.4 only, in which a tagged brochure is half as large again.
"""

import hashlib
import struct
from typing import Final

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDocument, PDFObjectReference

from verkostoadmin.documents.pdf.streams import END, stream

HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
OBJECTS_IN_STREAM: Final = 200
PLACE: Final = struct.Struct(">BIH")  # 1 and an offset, or 2, the number of an object stream and an index in it


class CompactFile:
    """The objects of a document in the order of their numbers."""

    def __init__(self, document: PDFDocument) -> None:
        self.document = document
        self.out = bytearray(HEADER)
        self.places: dict[int, tuple[int, int, int]] = {}
        self.waiting: list[tuple[int, bytes]] = []
        self.signature = hashlib.sha256()

    def add(self, number: int, body: bytes, *, known: bool = False) -> None:
        """An object as ReportLab has written it; a stream lacks the line end before its last word that PDF/A wants.

        What is `known` from other documents, large fonts and photographs, adds nothing to the signature.
        """
        if not body.endswith(END):
            self.waiting.append((number, body))
            return
        if not known:
            self.signature.update(body)
        self.places[number] = (1, len(self.out), 0)
        self.out += b"%d 0 obj\n" % number
        self.out += memoryview(body)[: -len(END)]
        self.out += b"\nendstream\nendobj\n"

    def finish(self, number: int, catalog: PDFObjectReference, information: PDFObjectReference) -> bytes:
        """The whole file; `number` is the first one that is free. The same objects always give the same bytes."""
        for start in range(0, len(self.waiting), OBJECTS_IN_STREAM):
            self._pack(number, self.waiting[start : start + OBJECTS_IN_STREAM])
            number += 1
        start = len(self.out)
        self.places[number] = (1, start, 0)
        rows = [PLACE.pack(0, 0, 0xFFFF), *[PLACE.pack(*self.places[own]) for own in range(1, number + 1)]]
        digest = b"<%s>" % self.signature.hexdigest()[:32].encode()
        entries = {"Size": number + 1, "W": "[1 4 2]", "Root": catalog, "Info": information}
        table = stream(b"".join(rows), Type="/XRef", ID=PDFArray([digest, digest]), **entries)
        self.add(number, table.format(self.document))
        self.out += b"startxref\n%d\n%%%%EOF\n" % start
        return bytes(self.out)

    def _pack(self, container: int, objects: list[tuple[int, bytes]]) -> None:
        offset, offsets = 0, []
        for index, (number, body) in enumerate(objects):
            self.places[number] = (2, container, index)
            offsets.append(f"{number} {offset}")
            offset += len(body) + 1
        head = " ".join(offsets).encode() + b"\n"
        content = head + b"\n".join([body for _, body in objects])
        packed = stream(content, Type="/ObjStm", N=len(objects), First=len(head))
        self.add(container, packed.format(self.document))
