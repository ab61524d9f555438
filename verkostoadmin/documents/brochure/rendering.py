"""From the data to the file: the one way a brochure is made."""

from typing import NamedTuple

from verkostoadmin import i18n
from verkostoadmin.documents.brochure.choosing import best_layout
from verkostoadmin.documents.brochure.compose import HEIGHT, WIDTH, draw
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.theme import theme
from verkostoadmin.documents.project.wording import Wording
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.document import without_collection
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.pdf.text import Gate, one_line


class Rendered(NamedTuple):
    """A finished document; `replaced` are the characters that no font of ours has."""

    pdf: bytes
    title: str
    pages: int
    replaced: tuple[str, ...]


def render(data: BrochureData) -> Rendered:
    """The brochure as a PDF/UA-1 and PDF/A-2a file; the same data always give the same bytes."""
    with without_collection():
        return _render(data)


def _render(data: BrochureData) -> Rendered:
    gate = Gate()
    clean: BrochureData = gate.clean_all(data)
    wording = Wording(clean)
    colours = theme(clean.primary, clean.accent)
    layout = best_layout(clean, wording, colours)
    metadata = _metadata(clean, wording)
    canvas = Canvas(metadata, (WIDTH, HEIGHT))
    draw(canvas, layout.head, layout.pages, colours, _footer(clean, wording))
    return Rendered(canvas.finish(), metadata.title, len(layout.pages), tuple(gate.replaced))


def _metadata(data: BrochureData, wording: Wording) -> Metadata:
    language = i18n.locale_of(data.language).replace("_", "-")
    title = one_line(data.name) or wording.kicker()
    return Metadata(title, data.office or "FCG", one_line(data.tagline) or wording.kicker(), language, data.day)


def _footer(data: BrochureData, wording: Wording) -> str:
    _ = wording.texts.gettext
    networks = _("Development networks")
    return f"{data.office} · {networks}" if data.office else networks
