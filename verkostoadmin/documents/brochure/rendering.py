"""From the data to the file: the one way a brochure is made."""

from verkostoadmin.documents.brochure.choosing import Layout, best_layout, booklet_layout, large_layout
from verkostoadmin.documents.brochure.compose import HEIGHT, WIDTH, draw
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.document import without_collection
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.pdf.text import Gate
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.metadata import metadata_of
from verkostoadmin.documents.project.theme import Theme, theme
from verkostoadmin.documents.project.wording import Wording
from verkostoadmin.documents.rendered import Rendered


def render(data: BrochureData, edition: str = "", fold: Fold | None = None) -> Rendered:
    """The brochure as a PDF/UA-1 and PDF/A-2a file; the same data always give the same bytes."""
    with without_collection():
        return _render(data, edition, fold)


def _render(data: BrochureData, edition: str, fold: Fold | None) -> Rendered:
    gate = Gate()
    clean: BrochureData = gate.clean_all(data)
    wording = Wording(clean)
    colours = theme(clean.primary, clean.accent)
    layout = _layout(clean, wording, colours, edition, folded=fold is not None)
    metadata = metadata_of(clean, wording)
    canvas = Canvas(metadata, (WIDTH, HEIGHT), fold)
    draw(canvas, layout.head, layout.pages, colours, wording.office())
    pdf = canvas.finish()
    return Rendered(pdf, metadata.title, len(layout.pages), tuple(gate.replaced), canvas.sheets)


def _layout(data: BrochureData, wording: Wording, colours: Theme, edition: str, *, folded: bool) -> Layout:
    if edition == "large":
        return large_layout(data, wording, colours)
    return booklet_layout(data, wording, colours) if folded else best_layout(data, wording, colours)
