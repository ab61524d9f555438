"""The contents: every project and every other part with its page, each line a link to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from verkostoadmin.documents.catalogue.data import CatalogueData
from verkostoadmin.documents.catalogue.look import Look
from verkostoadmin.documents.catalogue.wording import Words
from verkostoadmin.documents.pdf.block import Block, Tag
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import Colour
from verkostoadmin.documents.pdf.fonts import face
from verkostoadmin.documents.pdf.lines import Span, Style
from verkostoadmin.documents.pdf.paragraph import Paragraph, paragraph
from verkostoadmin.documents.project.headings import heading
from verkostoadmin.documents.project.theme import Styles, larger, theme

LARGE_UP_TO: Final = 6  # projects, which are told of in large type
ROOMY_UP_TO: Final = 14  # of more each has one line only
CHIP: Final = 9.0
INDENT: Final = 20.0
NUMBER: Final = 44.0  # the room at the right
ABOVE: Final = 2.2  # a text and below it, to the rules: times what a table has there
CLOSE: Final = 1.0


class Entry(NamedTuple):
    """A line of the contents: what it names, more about it, where it leads, and its colour, if it has one."""

    name: str
    detail: str
    anchor: str
    colour: Colour | None = None
    tagline: str = ""


def project_anchor(key: int) -> str:
    """The name of the place where a project begins."""
    return f"project-{key}"


def project_entries(data: CatalogueData, words: Words) -> list[Entry]:
    """The projects in their order."""
    return [
        Entry(
            item.name, words.status(item), project_anchor(item.key), theme(item.primary, item.accent).hero, item.tagline
        )
        for item in data.listed
    ]


def contents(
    projects: Sequence[Entry],
    before: Sequence[Entry],
    after: Sequence[Entry],
    numbers: Mapping[str, int],
    words: Words,
    look: Look,
) -> list[Block]:
    """The heading and a line for each part; those before and after the projects stand apart."""
    whole = Tag("TOC")
    groups = [
        [_line(entry, numbers, words, look, whole, len(projects)) for entry in entries]
        for entries in (before, projects, after)
    ]
    for lines in groups[1:]:
        if lines and lines[0] is not (groups[0] or groups[1])[0]:
            lines[0].space_before = look.setting.line * 0.6
    return [heading(words.contents(), look.styles, look.part), *(line for lines in groups for line in lines)]


@dataclass(eq=False, kw_only=True, slots=True)
class Line(Block):
    """A line of the contents, all of which is one link."""

    texts: Sequence[Paragraph]
    number: str
    numerals: Style
    entry: Entry
    contents: str
    tag: Tag
    look: Look
    above: float

    def _inner(self, width: float) -> float:
        return width - INDENT - NUMBER

    def measure(self, width: float) -> float:
        """The texts with the room around them."""
        return sum(text.height(self._inner(width)) for text in self.texts) + 2 * self.above

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """The rule and the colour as decoration, then the texts and the number inside the link."""
        colours, high, first = self.look.colours, self.height(width), self.texts[0].style.leading
        middle = top - self.above - first / 2
        with canvas.artifact():
            canvas.rule(x, top, x + width, top, colours.line, 0.6)
            if self.entry.colour:
                canvas.rectangle(x, middle - CHIP / 2, CHIP, CHIP, self.entry.colour)
        below = top - self.above
        for text in self.texts:
            text.draw(canvas, x + INDENT, below, self._inner(width))
            below -= text.height(self._inner(width))
        element = self.tag.element(canvas)
        style = self.numerals
        left = x + width - face(style.face).width(self.number, style.size)
        with canvas.marked(element):
            canvas.label(self.number, left, middle - style.size * 0.33, face(style.face), style.size, style.colour)
        canvas.link_to(element, self.entry.anchor, self.contents, (x, top - high, x + width, top))


def _line(entry: Entry, numbers: Mapping[str, int], words: Words, look: Look, whole: Tag, projects: int) -> Line:
    tag = Tag("Link", Tag("Reference", Tag("TOCI", whole)))
    number, roomy = numbers.get(entry.anchor, 0), projects <= ROOMY_UP_TO
    return Line(
        texts=_texts(entry, look.styles, tag, projects),
        number=str(number),
        numerals=look.number if roomy else look.styles.small._replace(face="text-bold", colour=look.number.colour),
        entry=entry,
        contents=f"{entry.name}, {words.page(number)}",
        tag=tag,
        look=look,
        above=look.styles.room.row * (ABOVE if roomy else CLOSE),
    )


def _texts(entry: Entry, styles: Styles, tag: Tag, projects: int) -> list[Paragraph]:
    """The name and what is told of it: below it, or behind it where there are many."""
    if projects > ROOMY_UP_TO:
        spans = [Span(entry.name, "text-semibold")]
        spans += [Span(entry.detail, colour=styles.label.colour)] if entry.detail else []
        return [paragraph(spans, styles.small, tag)]
    large = projects <= LARGE_UP_TO
    name = larger(styles.name, 1.45 if large else 1.1)
    texts = [paragraph(entry.name, name, tag)]
    texts += [paragraph(entry.tagline, styles.body, tag)] if large and entry.tagline else []
    return [*texts, *([paragraph(entry.detail, styles.label, tag)] if entry.detail else [])]
