"""From the data to the file: each project is read, laid out, painted and forgotten, so that hundreds take little memory."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, NamedTuple

from verkostoadmin import i18n
from verkostoadmin.documents.catalogue.closing import closing
from verkostoadmin.documents.catalogue.contents import Entry, contents, project_anchor, project_entries
from verkostoadmin.documents.catalogue.cover import paint_back, paint_cover
from verkostoadmin.documents.catalogue.data import CatalogueData, Source
from verkostoadmin.documents.catalogue.experts import experts
from verkostoadmin.documents.catalogue.foreword import foreword
from verkostoadmin.documents.catalogue.index import town_index
from verkostoadmin.documents.catalogue.look import HEIGHT, IN_BOOKLETS, ON_A4, WIDTH, Look, looks
from verkostoadmin.documents.catalogue.notes import paint_notes
from verkostoadmin.documents.catalogue.overview import overview
from verkostoadmin.documents.catalogue.pages import Book, Part, laid_out
from verkostoadmin.documents.catalogue.project import best_spread, paint_project
from verkostoadmin.documents.catalogue.wording import Words
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.document import without_collection
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.pdf.structure import Element
from verkostoadmin.documents.pdf.text import Gate, one_line
from verkostoadmin.documents.project.coarse import coarse_cover
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.paging import Page
from verkostoadmin.documents.project.theme import theme
from verkostoadmin.documents.rendered import Rendered

LONG: Final = 6  # pages; longer parts are set as closely as may be


class Chapter(NamedTuple):
    """A part that is no project, and the ways to make its blocks, the roomiest first."""

    name: str
    anchor: str
    ways: Sequence[Callable[[], list[Block]]]

    def pages(self) -> list[Page]:
        """The pages, as roomy as the fewest that they may be allow."""
        closest = laid_out(self.ways[-1]())
        for way in self.ways[:-1] if len(closest) <= LONG else ():
            pages = laid_out(way())
            if len(pages) <= len(closest):
                return pages
        return closest


def render(source: Source, check: Callable[[], None], fold: Fold | None = None) -> Rendered:
    """The catalogue as a PDF/UA-1 and PDF/A-2a file; the same data always give the same bytes."""
    with without_collection():
        return _Making(source, check, fold).made()


class _Making:
    """A catalogue on its way from the data to the file."""

    def __init__(self, source: Source, check: Callable[[], None], fold: Fold | None) -> None:
        self.source, self.gate, self.faults = source, Gate(source.data.language), list(source.left_out)
        self.data: CatalogueData = self.gate.clean_all(source.data)
        self.words = Words(self.data)
        self.folded = fold is not None
        self.looks = looks(IN_BOOKLETS if fold else ON_A4, theme(self.data.primary, self.data.accent))
        canvas = Canvas(self._metadata(), (WIDTH, HEIGHT), fold)
        self.book = Book(canvas, self.looks[0], one_line(self.data.title), check)
        self.before, self.after = list[Chapter](), self._others()  # the projects

    def _others(self) -> list[Chapter]:
        """The parts that the contents tell beside the projects."""
        data, words, numbers, found = self.data, self.words, self.book.numbers, list[Chapter]()
        if data.towns:
            found.append(Chapter(words.map(), "map", self._ways(overview, data, words)))
            found.append(Chapter(words.index(), "index", self._ways(town_index, data, numbers, words)))
        if data.experts:
            ways = [partial(experts, about=about) for about in (True, False)]
            made = [one for way in ways for one in self._ways(way, data, numbers, words)]
            found.append(Chapter(words.experts(), "experts", made))
        return [*found, Chapter(words.contact(), "contact", self._ways(closing, data, words))]

    def _ways(self, make: Callable[..., list[Block]], *arguments: object) -> list[Callable[[], list[Block]]]:
        """To make the same in every look."""
        return [partial(make, *arguments, look) for look in self.looks]

    def made(self) -> Rendered:
        """The file; the contents are painted last, when all numbers are known, and stand where they belong."""
        book, canvas, words = self.book, self.book.canvas, self.words
        paint_cover(book, self.data, words)
        if self.data.foreword:
            self._paint(Chapter(words.foreword(), "foreword", self._ways(foreword, self.data, words)))
        table = Chapter(words.contents(), "contents", self._ways(self._contents))
        place, section = canvas.page, book.section()
        length = book.ahead = self._arranged(table, place)
        self._paint_parts()
        book.ahead = place - canvas.page
        self._paint(table, section)
        canvas.bring_forward(length, place)
        pdf, pages = canvas.finish(), canvas.page
        return Rendered(pdf, book.title, pages, tuple(self.gate.replaced), canvas.sheets, tuple(self.faults))

    def _arranged(self, table: Chapter, place: int) -> int:
        """How many pages the contents take.

        The map comes first where the first project then begins on a left page: most take two, which lie side by side.
        """
        length = len(table.pages())
        if self.data.towns and (place + length) % 2 == 0:
            self.before, self.after = self.after[:1], self.after[1:]
            if len(table.pages()) != length:
                self.before, self.after = [], [*self.before, *self.after]
        return length

    def _contents(self, look: Look) -> list[Block]:
        before, after = ([Entry(part.name, "", part.anchor) for part in parts] for parts in (self.before, self.after))
        projects = project_entries(self.data, self.words)
        return contents(projects, before, after, self.book.numbers, self.words, look)

    def _paint(self, chapter: Chapter, section: Element | None = None) -> None:
        part = Part(chapter.name, self.book.look.colours.strong, chapter.anchor)
        self.book.paint(part, chapter.pages(), section)

    def _paint_parts(self) -> None:
        """All that the contents tell, and the back of the book."""
        book = self.book
        for chapter in self.before:
            self._paint(chapter)
        self._paint_projects()
        for chapter in self.after:
            self._paint(chapter)
        missing = -book.number % book.look.setting.multiple
        if missing:
            paint_notes(book, Part(self.words.notes(), book.look.colours.strong, "notes"), missing)
        paint_back(book, self.data, self.words)

    def _paint_projects(self) -> None:
        """Every project with a mark at the edge, from the top for the first one to the foot for the last one."""
        last = max(len(self.data.listed) - 1, 1)
        for index, (listed, raw) in enumerate(self.source.projects):
            self.book.check()
            data: BrochureData = self.gate.clean_all(raw)
            found = best_spread(data, self.book.look.setting)
            colour = theme(data.primary, data.accent).strong
            name = listed.short_name if self.folded else data.name  # two names beside each other read like a sentence
            part = Part(one_line(name), colour, project_anchor(listed.key), index / last)
            paint_project(self.book, part, found)
            self.faults += coarse_cover(data, (WIDTH, found.head.band()), listed.key)

    def _metadata(self) -> Metadata:
        language = i18n.locale_of(self.data.language).replace("_", "-")
        title = one_line(self.data.title)
        return Metadata(title, self.data.office or "FCG", self.words.season(), language, self.data.day)
