"""The file as such: objects packed into object streams, with a cross-reference stream.

ReportLab writes the format of PDF 1.4 only, in which a tagged brochure is half as large again.
"""

import hashlib
import struct
from typing import Final

from verkostoadmin.documents.pdf.streams import END, compressed

HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
OBJECTS_IN_STREAM: Final = 200
PLACE: Final = struct.Struct(">BIH")  # 1 and an offset, or 2, the number of an object stream and an index in it


class CompactFile:
    """The objects of a document, written in the order in which they come; `count` is the last number given to one."""

    def __init__(self) -> None:
        self.count = 0
        self.out = bytearray(HEADER)
        self.places: dict[int, bytes] = {}
        self.waiting: list[tuple[int, bytes]] = []
        self.signature = hashlib.sha256()

    def reserve(self) -> int:
        """The number of an object that is written later."""
        self.count += 1
        return self.count

    def write(self, body: bytes, *, known: bool = False) -> int:
        """Write an object; returns its number."""
        number = self.reserve()
        self.add(number, body, known=known)
        return number

    def add(self, number: int, body: bytes, *, known: bool = False) -> None:
        """Write an object under its number; a stream lacks the line end before its last word that PDF/A wants.

        What is `known` from other documents, large fonts and photographs, adds nothing to the signature.
        """
        if not body.endswith(END):
            self.waiting.append((number, body))
            if len(self.waiting) == OBJECTS_IN_STREAM:
                self._pack()
            return
        if not known:
            self.signature.update(body)
        self.places[number] = PLACE.pack(1, len(self.out), 0)
        self.out += b"%d 0 obj\n" % number
        self.out += memoryview(body)[: -len(END)]
        self.out += b"\nendstream\nendobj\n"

    def finish(self, catalog: int, information: int) -> bytes:
        """The whole file. The same objects in the same order always give the same bytes."""
        self._pack()
        number, start = self.reserve(), len(self.out)
        self.places[number] = PLACE.pack(1, start, 0)
        rows = [PLACE.pack(0, 0, 0xFFFF), *[self.places[own] for own in range(1, number + 1)]]
        digest = f"<{self.signature.hexdigest()[:32]}>"
        entries = (
            f"/Type/XRef/Size {number + 1}/W[1 4 2]/Root {catalog} 0 R/Info {information} 0 R/ID[{digest}{digest}]"
        )
        self.add(number, compressed(b"".join(rows), entries))
        self.out += b"startxref\n%d\n%%%%EOF\n" % start
        return bytes(self.out)

    def _pack(self) -> None:
        """Put the objects that wait into an object stream."""
        container, offset, offsets = self.reserve(), 0, []
        for index, (number, body) in enumerate(self.waiting):
            self.places[number] = PLACE.pack(2, container, index)
            offsets.append(f"{number} {offset}")
            offset += len(body) + 1
        head = " ".join(offsets).encode() + b"\n"
        content = head + b"\n".join([body for _, body in self.waiting])
        packed = compressed(content, f"/Type/ObjStm/N {len(self.waiting)}/First {len(head)}")
        self.waiting.clear()
        self.add(container, packed)
