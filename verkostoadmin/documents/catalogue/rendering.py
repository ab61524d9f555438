"""From the data to the file: projects are laid out to know their pages, and again when these are painted.

Nothing of a project is kept between the two, so that a catalogue of hundreds takes no more memory than one of a few.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from verkostoadmin import i18n
from verkostoadmin.documents.catalogue.closing import closing
from verkostoadmin.documents.catalogue.contents import Entry, contents, project_anchor, project_entries
from verkostoadmin.documents.catalogue.cover import paint_back, paint_cover
from verkostoadmin.documents.catalogue.data import CatalogueData, Source
from verkostoadmin.documents.catalogue.experts import experts
from verkostoadmin.documents.catalogue.foreword import foreword
from verkostoadmin.documents.catalogue.index import town_index
from verkostoadmin.documents.catalogue.look import HEIGHT, IN_BOOKLETS, ON_A4, WIDTH, Choice, Look, looks
from verkostoadmin.documents.catalogue.notes import paint_notes
from verkostoadmin.documents.catalogue.overview import overview
from verkostoadmin.documents.catalogue.pages import Book, Part, laid_out
from verkostoadmin.documents.catalogue.project import chosen, paint_project
from verkostoadmin.documents.catalogue.wording import Words
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.document import without_collection
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.pdf.text import Gate, one_line
from verkostoadmin.documents.project.coarse import coarse_cover
from verkostoadmin.documents.project.paging import Page
from verkostoadmin.documents.project.theme import theme
from verkostoadmin.documents.rendered import Rendered

FIRST: Final = ("foreword", "contents")  # before the projects, and not in the contents
FIRST_PAGE: Final = 2  # after the cover
LONG: Final = 6  # pages; longer parts are set as closely as may be


@dataclass
class Chapter:
    """A part that is no project, and the ways to make its blocks, the roomiest first.

    They are made once to number its pages, and again when these are painted.
    """

    name: str
    anchor: str
    ways: Sequence[Callable[[], list[Block]]]
    chosen: Callable[[], list[Block]] | None = None

    def pages(self) -> list[Page]:
        """The pages, as roomy as the fewest that they may be allow."""
        if self.chosen:
            return laid_out(self.chosen())
        self.chosen = self.ways[-1]
        closest = laid_out(self.chosen())
        for way in self.ways[:-1] if len(closest) <= LONG else ():
            pages = laid_out(way())
            if len(pages) <= len(closest):
                self.chosen = way
                return pages
        return closest


def render(source: Source, check: Callable[[], None], fold: Fold | None = None) -> Rendered:
    """The catalogue as a PDF/UA-1 and PDF/A-2a file; the same data always give the same bytes."""
    with without_collection():
        return _Making(source, check, fold).painted()


class _Making:
    """A catalogue on its way from the data to the file."""

    def __init__(self, source: Source, check: Callable[[], None], fold: Fold | None) -> None:
        self.source, self.check, self.fold = source, check, fold
        self.gate = Gate(source.data.language)
        self.faults = list(source.left_out)
        self.data: CatalogueData = self.gate.clean_all(source.data)
        self.words = Words(self.data)
        self.looks = looks(IN_BOOKLETS if fold else ON_A4, theme(self.data.primary, self.data.accent))
        self.numbers: dict[str, int] = {}  # of the pages on which parts and projects begin, by anchor
        self.map_first = False
        self.chapters = self._chapters()

    def _chapters(self) -> list[Chapter]:
        """The parts that are no projects, those before them first."""
        data, words, numbers = self.data, self.words, self.numbers
        found = []
        if data.foreword:
            found.append(Chapter(words.foreword(), "foreword", self._ways(foreword, data, words)))
        found.append(Chapter(words.contents(), "contents", self._ways(self._contents)))
        if data.towns:
            found.append(Chapter(words.map(), "map", self._ways(overview, data, words)))
            found.append(Chapter(words.index(), "index", self._ways(town_index, data, numbers, words)))
        if data.experts:
            ways = [
                way
                for about in (True, False)
                for way in self._ways(partial(experts, about=about), data, numbers, words)
            ]
            found.append(Chapter(words.experts(), "experts", ways))
        return [*found, Chapter(words.contact(), "contact", self._ways(closing, data, words))]

    def _ways(self, make: Callable[..., list[Block]], *arguments: object) -> list[Callable[[], list[Block]]]:
        """To make the same in every look."""
        return [partial(make, *arguments, look) for look in self.looks]

    def _contents(self, look: Look) -> list[Block]:
        others = [Entry(part.name, "", part.anchor) for part in self.chapters if part.anchor not in FIRST]
        split = 1 if self.map_first else 0
        projects = project_entries(self.data, self.words)
        return contents(projects, others[:split], others[split:], self.numbers, self.words, look)

    def _number(self, chapters: Sequence[Chapter], page: int) -> int:
        """Number the chapters from a page; returns the one after them."""
        for chapter in chapters:
            self.check()
            self.numbers[chapter.anchor] = page
            page += len(chapter.pages())
        return page

    def _choose(self, page: int) -> tuple[list[Choice], int]:
        """How each project is set, numbered from a page; and the page after them."""
        choices = []
        for listed, data in self.source.projects():
            self.check()
            choice, count = chosen(self.gate.clean_all(data), self.looks[0].setting)
            choices.append(choice)
            self.numbers[project_anchor(listed.key)] = page
            page += count
        return choices, page

    def _numbered(self) -> tuple[list[Choice], int]:
        """How each project is set, and how many chapters stand before them.

        The map stands there too where the first project then begins on a left page: most take two, which lie side by side.
        """
        before = sum(chapter.anchor in FIRST for chapter in self.chapters)
        page = self._number(self.chapters[:before], FIRST_PAGE)
        if page % 2 and self.data.towns:
            page = self._number(self.chapters[before : before + 1], page)
            before, self.map_first = before + 1, True
        choices, page = self._choose(page)
        self._number(self.chapters[before:], page)
        return choices, before

    def painted(self) -> Rendered:
        """The file."""
        choices, before = self._numbered()
        canvas = Canvas(self._metadata(), (WIDTH, HEIGHT), self.fold)
        book = Book(canvas, self.looks[0], one_line(self.data.title), self.check)
        paint_cover(book, self.data, self.words)
        self._paint(book, self.chapters[:before])
        self._paint_projects(book, choices)
        self._paint(book, self.chapters[before:])
        missing = -book.number % book.look.setting.multiple
        if missing:
            paint_notes(book, Part(self.words.notes(), book.look.colours.strong, "notes"), missing)
        paint_back(book, self.data, self.words)
        pdf, pages = canvas.finish(), canvas.page
        return Rendered(pdf, book.title, pages, tuple(self.gate.replaced), canvas.sheets, tuple(self.faults))

    def _paint(self, book: Book, chapters: Sequence[Chapter]) -> None:
        for chapter in chapters:
            part = Part(chapter.name, book.look.colours.strong, chapter.anchor)
            book.paint(part, chapter.pages())

    def _paint_projects(self, book: Book, choices: list[Choice]) -> None:
        """Every project with a mark at the edge, from the top for the first one to the foot for the last one."""
        last = max(len(choices) - 1, 1)
        for index, (choice, (listed, raw)) in enumerate(zip(choices, self.source.projects(), strict=True)):
            data = self.gate.clean_all(raw)
            colour = theme(data.primary, data.accent).strong
            part = Part(one_line(data.name), colour, project_anchor(listed.key), index / last)
            band = paint_project(book, part, data, choice).head.band()
            self.faults += coarse_cover(data, (WIDTH, band), listed.key)

    def _metadata(self) -> Metadata:
        language = i18n.locale_of(self.data.language).replace("_", "-")
        title = one_line(self.data.title)
        return Metadata(title, self.data.office or "FCG", self.words.season(), language, self.data.day)
