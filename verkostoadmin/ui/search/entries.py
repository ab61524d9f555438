"""What the search shows: headings with totals, hits, recently opened records and acts of the window."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.search import fold
from verkostoadmin.storage.labels import Candidate
from verkostoadmin.storage.search import MOST, Hits

ICONS = {"project": "doc", "organisation": "pin", "person": "person", "expert": "person", "event": "calendar"}
TITLES = {
    "project": N_("Projects"),
    "organisation": N_("Municipalities and organisations"),
    "person": N_("People"),
    "event": N_("Events"),
}


@dataclass(frozen=True)
class Command:
    """An act of the window by its name."""

    words: str
    keys: str
    act: Callable[[], Any]


@dataclass(frozen=True)
class Head:
    """The heading of a group; with more hits than are shown, Enter on it opens the list of them all."""

    title: str
    total: int = 0
    entity: str = ""  # whose list it leads to


@dataclass(frozen=True)
class Hit:
    """One line: a record to open or a command to run."""

    icon: str
    words: str
    detail: str
    row: tuple[str, int] | None = None
    command: Command | None = None


Line = Head | Hit


def of_hits(found: Sequence[Hits]) -> list[Line]:
    lines: list[Line] = []
    for hits in found:
        leads = hits.entity if hits.total > len(hits.first) else ""
        lines.append(Head(_(TITLES[hits.entity]), hits.total, leads))
        lines += [_of_record(hits.entity, hit) for hit in hits.first]
    return lines


def of_recent(found: Iterable[tuple[str, Candidate]]) -> list[Line]:
    lines: list[Line] = [_of_record(entity, hit) for entity, hit in found]
    return [Head(_("Opened last")), *lines] if lines else []


def of_commands(commands: Sequence[Command], text: str) -> list[Line]:
    """The acts whose names contain all words; without words, the first of them."""
    words = fold(text).split()
    found = [command for command in commands if all(word in fold(command.words) for word in words)]
    found.sort(key=lambda command: bool(words) and not fold(command.words).startswith(words[0]))
    lines: list[Line] = [Hit("right", command.words, command.keys, command=command) for command in found[:MOST]]
    return [Head(_("Acts"), len(found) if words else 0), *lines] if lines else []


def _of_record(entity: str, hit: Candidate) -> Hit:
    return Hit(ICONS[entity], hit.label, hit.detail, row=(entity, hit.id))


def marks(words: str, text: str) -> list[tuple[int, int]]:
    """Where the words of the search stand in a name, as (start, length) in the name as it is written."""
    folded, places = "", list[int]()
    for index, letter in enumerate(words):
        part = fold(letter)
        folded += part
        places += [index] * len(part)
    found = []
    for word in fold(text).split():
        at = folded.find(word)
        if at >= 0:
            found.append((places[at], places[at + len(word) - 1] - places[at] + 1))
    return sorted(found)
