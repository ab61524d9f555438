"""The outline that readers show beside the pages: all headings, each below the one that it belongs to."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from verkostoadmin.documents.pdf.links import Target
from verkostoadmin.documents.pdf.streams import string

if TYPE_CHECKING:
    from verkostoadmin.documents.pdf.document import Document

MOST_SHOWN: Final = 60  # entries that a reader sees before opening any


@dataclass(eq=False, slots=True)
class Entry:
    """A heading, with those below it."""

    title: str
    level: int
    target: Target
    number: int = 0
    kids: list["Entry"] = field(default_factory=list)


class Outline:
    """All headings, in reading order."""

    def __init__(self) -> None:
        self.top = Entry("", 0, Target(0, 0))
        self.path = [self.top]  # from the top to the latest entry

    def add(self, title: str, level: int, target: Target) -> None:
        """A heading goes below the latest one of a higher level, whether or not levels are left out between them."""
        while self.path[-1].level >= level:
            self.path.pop()
        entry = Entry(title, level, target)
        self.path[-1].kids.append(entry)
        self.path.append(entry)

    def write(self, document: "Document") -> int:
        """Write all of it; returns its number, or nought where there are no headings."""
        if not self.top.kids:
            return 0
        _sort(self.top, {index: place for place, index in enumerate(document.pages.order)})
        levels = self._levels()
        for entries in levels:
            for entry in entries:
                entry.number = document.file.reserve()
        seen = _write_below(self.top, document, _levels_shown(levels))
        head = f"/First {self.top.kids[0].number} 0 R/Last {self.top.kids[-1].number} 0 R/Count {seen}"
        document.file.add(self.top.number, f"<</Type/Outlines{head}>>".encode())
        return self.top.number

    def _levels(self) -> list[list[Entry]]:
        """The top, the entries right below it, those below these, and so on."""
        levels = [[self.top]]
        while levels[-1]:
            levels.append([kid for entry in levels[-1] for kid in entry.kids])
        return levels[:-1]


def _sort(parent: Entry, places: dict[int, int]) -> None:
    """The entries below one in the order of their pages, which may have been painted in another."""
    parent.kids.sort(key=lambda kid: places[kid.target.page])
    for kid in parent.kids:
        _sort(kid, places)


def _levels_shown(levels: list[list[Entry]]) -> int:
    """As many as a reader can survey: at least the first one on which there is a choice."""
    seen = 0
    for depth, entries in enumerate(levels[1:], start=1):
        choice = seen >= depth
        seen += len(entries)
        if choice and seen > MOST_SHOWN:
            return depth - 1
    return len(levels)


def _write_below(parent: Entry, document: "Document", shown: int) -> int:
    """Write the entries below one, of which so many levels are shown; returns how many are seen once it is open."""
    seen = 0
    for index, entry in enumerate(parent.kids):
        body = f"/Title{string(entry.title)}/Parent {parent.number} 0 R"
        body += f"/Dest{document.pages.places[entry.target.page].target(entry.target.top)}"
        if index:
            body += f"/Prev {parent.kids[index - 1].number} 0 R"
        if index + 1 < len(parent.kids):
            body += f"/Next {parent.kids[index + 1].number} 0 R"
        below = _write_below(entry, document, shown - 1)
        if entry.kids:
            count = below if shown > 1 else -below
            body += f"/First {entry.kids[0].number} 0 R/Last {entry.kids[-1].number} 0 R/Count {count}"
        document.file.add(entry.number, f"<<{body}>>".encode("latin-1"))
        seen += 1 + (below if shown > 1 else 0)
    return seen
