"""From the data to the file: the one way a brochure is made."""

from typing import Final, NamedTuple

from verkostoadmin import i18n
from verkostoadmin.documents.brochure.compose import CONTENT, Page, cost, draw, paginate
from verkostoadmin.documents.brochure.cover import Cover, cover
from verkostoadmin.documents.brochure.data import BrochureData
from verkostoadmin.documents.brochure.layout import Bands, bands
from verkostoadmin.documents.brochure.theme import AIRY, COMPACT, ROOMY, TIGHT, Room, Theme, styles, theme
from verkostoadmin.documents.brochure.wording import Wording
from verkostoadmin.documents.pdf.document import Document
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.pdf.text import Gate, one_line

SHEET: Final = 2  # pages of one sheet of paper
HOPELESS: Final = 4  # pages that no closer setting brings near one sheet
# From roomy to close: the room between things, whether contacts tell what they do, and how much worse that is.
CHOICES: Final = ((ROOMY, True, 0), (ROOMY, False, 20), (COMPACT, True, 40), (COMPACT, False, 60), (TIGHT, False, 90))
WIDER: Final = (AIRY, True, 10)  # where a third page has to be filled


class Rendered(NamedTuple):
    """A finished document; `replaced` are the characters that no font of ours has."""

    pdf: bytes
    title: str
    pages: int
    replaced: tuple[str, ...]


def render(data: BrochureData) -> Rendered:
    """The brochure as a PDF/UA-1 and PDF/A-2a file; the same data always give the same bytes."""
    gate = Gate()
    clean: BrochureData = gate.clean_all(data)
    wording = Wording(clean)
    colours = theme(clean.primary, clean.accent)
    layout = _best_layout(clean, wording, colours)
    document = Document(_metadata(clean, wording))
    draw(document, layout.head, layout.pages, colours, _footer(clean, wording))
    return Rendered(document.finish(), document.metadata.title, len(layout.pages), tuple(gate.replaced))


class Layout(NamedTuple):
    """One way to lay the brochure out."""

    head: Cover
    pages: list[Page]
    cost: float


def _best_layout(data: BrochureData, wording: Wording, colours: Theme) -> Layout:
    """The roomiest layout that fits one sheet; if none does, the one whose pages are filled best."""
    tried: list[Layout] = []
    known: dict[Room, tuple[Cover, Bands]] = {}
    for room, about, price in (*CHOICES, WIDER):
        if room not in known:
            look = styles(colours, room)
            head = cover(data, wording, look, colours, CONTENT)
            known[room] = head, bands(data, wording, look, colours, CONTENT)
        head, found = known[room]
        pages = paginate(head, found.all(about=about))
        if len(pages) <= SHEET or len(pages) > HOPELESS:
            return Layout(head, pages, price)
        tried.append(Layout(head, pages, cost(pages) + price))
    return min(tried, key=lambda layout: layout.cost)


def _metadata(data: BrochureData, wording: Wording) -> Metadata:
    language = i18n.locale_of(data.language).replace("_", "-")
    title = one_line(data.name) or wording.kicker()
    return Metadata(title, data.office or "FCG", one_line(data.tagline) or wording.kicker(), language, data.day)


def _footer(data: BrochureData, wording: Wording) -> str:
    _ = wording.texts.gettext
    networks = _("Development networks")
    return f"{data.office} · {networks}" if data.office else networks
