"""The project's name as the title of a document: as large as the room it has allows."""

from verkostoadmin.documents.pdf.lines import Line
from verkostoadmin.documents.pdf.paragraph import Paragraph
from verkostoadmin.documents.project.headings import heading
from verkostoadmin.documents.project.theme import Styles, Theme, title_style


def title(name: str, look: Styles, colours: Theme, width: float) -> Paragraph:
    """The name in the largest size in which it takes few lines and no word is broken."""
    for size, most in look.room.titles:
        chosen = heading(name, look, title_style(size, colours), level=1)
        endless = chosen.lines(float("inf"))
        if max(line.width for line in endless) > most * width:  # so many lines cannot hold it
            continue
        lines = chosen.lines(width)
        if len(lines) <= most and _words(lines) == _words(endless):
            break
    return chosen


def _words(lines: list[Line]) -> int:
    return sum(len(line.pieces) for line in lines)
