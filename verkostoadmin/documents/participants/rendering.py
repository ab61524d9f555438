"""From the data to the file of a list of participants."""

from typing import Final

from verkostoadmin import i18n
from verkostoadmin.documents.participants.data import Roster
from verkostoadmin.documents.participants.layout import Layout
from verkostoadmin.documents.participants.look import BOTTOM, MARGIN, TOP, Looks, looks
from verkostoadmin.documents.participants.words import Words
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.document import without_collection
from verkostoadmin.documents.pdf.flow import Filled, draw_column, fill
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.pdf.lines import Style
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.pdf.text import Gate, one_line
from verkostoadmin.documents.project.theme import theme
from verkostoadmin.documents.rendered import Rendered

BAR: Final = 7.0  # in the project's colour, along the top of the first page
LINE: Final = 41.0  # above the foot
GAP: Final = 14.0  # at least, between what stands in it


def render(roster: Roster, grouping: str = "name", *, handout: bool = False, fold: Fold | None = None) -> Rendered:
    """The list as a PDF/UA-1 and PDF/A-2a file; the same data always give the same bytes."""
    with without_collection():
        gate = Gate()
        clean: Roster = gate.clean_all(roster)
        return _render(clean, grouping, gate, handout=handout, fold=fold)


def _render(roster: Roster, grouping: str, gate: Gate, *, handout: bool, fold: Fold | None) -> Rendered:
    found = looks(theme(roster.primary, roster.accent), landscape=not handout and not fold, folded=fold is not None)
    words, metadata = Words(roster), _metadata(roster)
    pages = _pages(Layout(roster, found, grouping, handout=handout).blocks(), found)
    canvas = Canvas(metadata, found.size, fold)
    for index, page in enumerate(pages):
        draw_column(page.placed, canvas, MARGIN, found.size[1] - TOP, found.content)
        if index == 0:
            with canvas.artifact():
                canvas.rectangle(0, found.size[1] - BAR, found.size[0], BAR, found.colours.hero)
        else:
            _draw_head(canvas, words.running_head(), found)
        office = roster.office if handout else " · ".join(filter(None, (words.classification(), roster.office)))
        _draw_foot(canvas, office, f"{index + 1} / {len(pages)}", found)
        canvas.showPage()
    pdf = canvas.finish()
    return Rendered(pdf, metadata.title, len(pages), tuple(gate.replaced), canvas.sheets)


def _pages(blocks: list[Block], found: Looks) -> list[Filled]:
    """As much as fits on each page."""
    pages, rest = [], blocks
    while rest:
        pages.append(fill(rest, found.content, found.size[1] - TOP - BOTTOM))
        rest = pages[-1].rest
    return pages


def _metadata(roster: Roster) -> Metadata:
    words, language = Words(roster), i18n.locale_of(roster.language).replace("_", "-")
    title = f"{words.document()}: {one_line(roster.name)}"
    return Metadata(title, roster.office or "FCG", words.participants(), language, roster.day)


def _draw_head(canvas: Canvas, text: str, found: Looks) -> None:
    """What this is, on all pages but the first."""
    with canvas.artifact("Header"):
        _write(canvas, text, MARGIN, found.size[1] - TOP + 24, found)


def _draw_foot(canvas: Canvas, office: str, number: str, found: Looks) -> None:
    """Whose list it is, and the page."""
    right = found.size[0] - MARGIN
    with canvas.artifact("Footer"):
        canvas.rule(MARGIN, LINE, right, LINE, found.colours.line, 0.6)
        width = paragraph(number, _style(found)).lines(found.content)[0].width
        _write(canvas, office, MARGIN, LINE - 4, found, found.content - width - GAP)
        _write(canvas, number, right - width, LINE - 4, found)


def _write(canvas: Canvas, text: str, x: float, top: float, found: Looks, width: float = 0) -> None:
    """One line in the margin, as much as finds room there."""
    canvas.write(paragraph(text, _style(found)).rows(x, top, width or found.content)[:1])


def _style(found: Looks) -> Style:
    return Style("text", found.foot, found.foot * 1.3, found.colours.soft)
