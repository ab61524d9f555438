"""The file as such: objects packed into object streams, with a cross-reference stream.

ReportLab writes the format of PDF 1.4 only, in which a tagged brochure is half as large again.
"""

import hashlib
import io
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
        self.out = io.BytesIO()  # which in the end gives its bytes without a copy
        self.out.write(HEADER)
        self.places = bytearray()  # a row of the table for every number, from nought
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
        self._place(number, 1, self.out.tell())
        self.out.write(b"%d 0 obj\n" % number)
        self.out.write(memoryview(body)[: -len(END)])
        self.out.write(b"\nendstream\nendobj\n")

    def finish(self, catalog: int, information: int) -> bytes:
        """The whole file. The same objects in the same order always give the same bytes."""
        self._pack()
        number, start = self.reserve(), self.out.tell()
        self._place(number, 1, start)
        PLACE.pack_into(self.places, 0, 0, 0, 0xFFFF)
        if 0 in self.places[PLACE.size :: PLACE.size]:
            raise ValueError("an object was given a number and never written")
        digest = f"<{self.signature.hexdigest()[:32]}>"
        entries = (
            f"/Type/XRef/Size {number + 1}/W[1 4 2]/Root {catalog} 0 R/Info {information} 0 R/ID[{digest}{digest}]"
        )
        self.add(number, compressed(bytes(self.places), entries))
        self.out.write(b"startxref\n%d\n%%%%EOF\n" % start)
        return self.out.getvalue()

    def _place(self, number: int, kind: int, where: int, index: int = 0) -> None:
        """Remember where an object stands."""
        missing = (number + 1) * PLACE.size - len(self.places)
        if missing > 0:
            self.places += bytes(missing)
        PLACE.pack_into(self.places, number * PLACE.size, kind, where, index)

    def _pack(self) -> None:
        """Put the objects that wait into an object stream."""
        container, offset, offsets = self.reserve(), 0, []
        for index, (number, body) in enumerate(self.waiting):
            self._place(number, 2, container, index)
            offsets.append(f"{number} {offset}")
            offset += len(body) + 1
        head = " ".join(offsets).encode() + b"\n"
        content = head + b"\n".join([body for _, body in self.waiting])
        packed = compressed(content, f"/Type/ObjStm/N {len(self.waiting)}/First {len(head)}")
        self.waiting.clear()
        self.add(container, packed)
