"""The first 100 bytes of a database file: what can be known of it without touching it.

The layout is that of the SQLite file format: magic at 0, page size at 16, file change counter at 24, page count at 28,
user version at 60, application id at 68, version-valid-for at 92; all numbers big-endian.
"""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from verkostoadmin.storage import problems

MAGIC: Final = b"SQLite format 3\x00"
APPLICATION_ID: Final = 0x564B4F53  # "VKOS"
SCHEMA_VERSION: Final = 2


@dataclass(frozen=True)
class Header:
    """What the header says; `expected_size` in bytes, 0 where the header does not tell."""

    application_id: int
    schema_version: int
    expected_size: int


def read(path: Path) -> Header | None:
    """The header of an SQLite file, None for any other file; raises OSError."""
    with path.open("rb") as file:
        data = file.read(100)
    if len(data) < 100 or not data.startswith(MAGIC):
        return None
    page_size = struct.unpack(">H", data[16:18])[0]
    change_counter, pages = struct.unpack(">II", data[24:32])
    user_version = struct.unpack(">I", data[60:64])[0]
    application_id = struct.unpack(">I", data[68:72])[0]
    valid_for = struct.unpack(">I", data[92:96])[0]
    size = (65536 if page_size == 1 else page_size) * pages if valid_for == change_counter else 0
    return Header(application_id, user_version, size)


def require_ours(path: Path) -> Header:
    """The header of a database this program can open; raises DatabaseError telling why it cannot."""
    try:
        found = read(path)
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise problems.missing(path) from error
    except OSError as error:
        raise problems.unreadable(path) from error
    if found is None or found.application_id != APPLICATION_ID:
        raise problems.not_a_database(path)
    if found.schema_version > SCHEMA_VERSION:
        raise problems.newer(path)
    if size < found.expected_size and not _has_wal(path):
        raise problems.damaged(path)
    return found


def _has_wal(path: Path) -> bool:
    wal = path.with_name(path.name + "-wal")
    return wal.exists() and wal.stat().st_size > 0
