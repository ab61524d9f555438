"""What a rule finds: how grave, what, where it is mended, and a key by which it can be waived."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

SEVERITIES: Final = ("err", "warn", "info")
MOST_NAMED: Final = 3
AROUND: Final = 34  # characters that a quotation shows on either side of what it is about


@dataclass(frozen=True)
class Place:
    """Where something can be mended: a section of the project's page, there a field or a record."""

    section: str  # basics, texts, participants, people or events; settings for what belongs to the office
    field: str = ""
    language: str = ""
    record: int | None = None


class Hit(NamedTuple):
    """What a rule says; `evidence` is what must stay the same for a waiver to hold."""

    severity: str
    title: str
    detail: str
    place: Place
    evidence: str = ""


@dataclass(frozen=True)
class Finding:
    """One row of the list. An error that nobody waived stops the print; `language` is empty where all are concerned."""

    rule: str
    severity: str  # err, warn or info
    title: str
    detail: str
    place: Place
    project_id: int | None = None  # none: the document as a whole
    language: str = ""
    key: str = ""
    waived_by: str = ""
    waived_at: datetime | None = None
    waiver_id: int | None = None

    @property
    def stops(self) -> bool:
        """Whether it stands in the way of printing."""
        return self.severity == "err" and not self.waived_by


def finding(rule: str, project_id: int | None, hit: Hit) -> Finding:
    """The finding of a hit."""
    place = hit.place
    key = _key(place, hit.evidence)
    return Finding(rule, hit.severity, hit.title, hit.detail, place, project_id, place.language, key)


def _key(place: Place, evidence: str) -> str:
    """Another one as soon as the place or what was found there is another; it must not tell the text itself."""
    where = ".".join(str(part) for part in (place.section, place.field, place.record) if part)
    return f"{where}:{hashlib.sha256(evidence.encode()).hexdigest()[:12]}" if evidence else where


def in_order(found: Iterable[Finding]) -> list[Finding]:
    """The gravest first, what was waived last; otherwise as they came."""
    return sorted(found, key=lambda item: (bool(item.waived_by), SEVERITIES.index(item.severity)))


def names(found: Sequence[str]) -> str:
    """The first few names."""
    return ", ".join(found[:MOST_NAMED]) + ("…" if len(found) > MOST_NAMED else "")


def quotation(text: str, start: int, end: int) -> str:
    """A part of a text with the words around it, in one line."""
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    if first:
        first = text.find(" ", first, start) + 1 or start
    if last < len(text):
        last = max(text.rfind(" ", end, last), end)
    words = " ".join(text[first:last].split())
    return ("… " if first else "") + words + (" …" if last < len(text) else "")
