"""The PDF file as such: numbered objects, packed into object streams, with a cross-reference stream."""

import hashlib
import zlib
from typing import Final

HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
OBJECTS_IN_STREAM: Final = 200
COMPRESSION: Final = 4  # a little larger, much faster


def packed_stream(entries: bytes, data: bytes, level: int = COMPRESSION) -> bytes:
    """A compressed stream object, ready to be written; what stays the same in all files is made once and kept."""
    packed = zlib.compress(data, level)
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (entries, len(packed), packed)


def plain_stream(entries: bytes, data: bytes) -> bytes:
    """A stream object whose data is written as it is."""
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data)


class PdfFile:
    """Objects by number; `finish` gives the bytes of the file."""

    def __init__(self) -> None:
        self._objects: dict[int, bytes] = {}
        self._streams: dict[int, bytes] = {}
        self._count = 0

    def reserve(self) -> int:
        """The number of an object that will be put later."""
        self._count += 1
        return self._count

    def put(self, number: int, body: bytes) -> None:
        """Give a reserved number its object."""
        self._objects[number] = body

    def add(self, body: bytes) -> int:
        """Add an object that is no stream."""
        number = self.reserve()
        self.put(number, body)
        return number

    def add_stream(self, stream: bytes) -> int:
        """Add a stream made by `packed_stream` or `plain_stream`."""
        number = self.reserve()
        self._streams[number] = stream
        return number

    def finish(self, catalog: int, information: int) -> bytes:
        """The whole file; the same objects always give the same bytes."""
        out = bytearray(HEADER)
        places: dict[int, tuple[int, int, int]] = {}
        for number, stream in self._streams.items():
            _write_object(out, places, number, stream)
        numbers = list(self._objects)
        for start in range(0, len(numbers), OBJECTS_IN_STREAM):
            self._write_packed(out, places, numbers[start : start + OBJECTS_IN_STREAM])
        self._write_references(out, places, catalog, information)
        return bytes(out)

    def _write_packed(self, out: bytearray, places: dict[int, tuple[int, int, int]], numbers: list[int]) -> None:
        container = self.reserve()
        offset, offsets, bodies = 0, [], []
        for index, number in enumerate(numbers):
            body = self._objects[number]
            offsets.append(b"%d %d" % (number, offset))
            bodies.append(body)
            offset += len(body) + 1
            places[number] = (2, container, index)
        head = b" ".join(offsets) + b"\n"
        entries = b"/Type/ObjStm/N %d/First %d" % (len(numbers), len(head))
        _write_object(out, places, container, packed_stream(entries, head + b"\n".join(bodies)))

    def _write_references(
        self, out: bytearray, places: dict[int, tuple[int, int, int]], catalog: int, information: int
    ) -> None:
        own, start = self.reserve(), len(out)
        places[own] = (1, start, 0)
        rows = bytearray(b"\0\0\0\0\0\xff\xff")
        for number in range(1, own + 1):
            kind, where, index = places[number]
            rows += bytes((kind,)) + where.to_bytes(4, "big") + index.to_bytes(2, "big")
        digest = hashlib.md5(bytes(out), usedforsecurity=False).hexdigest().encode()
        entries = b"/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]"
        stream = packed_stream(entries % (own + 1, catalog, information, digest, digest), bytes(rows))
        _write_object(out, places, own, stream)
        out += b"startxref\n%d\n%%%%EOF\n" % start


def _write_object(out: bytearray, places: dict[int, tuple[int, int, int]], number: int, body: bytes) -> None:
    places[number] = (1, len(out), 0)
    out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
