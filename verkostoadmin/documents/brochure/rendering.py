"""From the data to the file: the one way a brochure is made."""

from dataclasses import replace

from verkostoadmin.documents.brochure.after import after
from verkostoadmin.documents.brochure.beside import beside
from verkostoadmin.documents.brochure.choosing import Flows, Layout, best_layout
from verkostoadmin.documents.brochure.compose import Flow, draw
from verkostoadmin.documents.brochure.contrast import strong
from verkostoadmin.documents.brochure.cover import cover
from verkostoadmin.documents.brochure.filling import Make, booklet_layout, evened, large_layout
from verkostoadmin.documents.brochure.page import CONTENT, HEIGHT, WIDTH, foot_of
from verkostoadmin.documents.brochure.plain import in_plain_language
from verkostoadmin.documents.brochure.shared import tell_pages
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.document import without_collection
from verkostoadmin.documents.pdf.imposition import Fold, scale
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.pdf.text import Gate, one_line
from verkostoadmin.documents.project.coarse import coarse_cover
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.layout import bands
from verkostoadmin.documents.project.metadata import metadata_of
from verkostoadmin.documents.project.theme import Room, Theme, styles, theme
from verkostoadmin.documents.project.wording import Wording
from verkostoadmin.documents.rendered import Rendered
from verkostoadmin.model.printed import COVER


def render(
    data: BrochureData,
    edition: str = "",
    fold: Fold | None = None,
    second: BrochureData | None = None,
    layout: str = "after",
) -> Rendered:
    """The brochure as a PDF/UA-1 and PDF/A-2a file; the same data always give the same bytes.

    `second` is the same in another language, printed `layout`: after the first one or beside it.
    """
    with without_collection():
        gate = Gate()
        found = [gate.clean_all(one) for one in (data, second) if one]
        wordings = [Wording(_in_large_print(one) if edition == "large" else one) for one in found]
        return _render(wordings, edition, fold, layout, gate)


def _in_large_print(data: BrochureData) -> BrochureData:
    """In plain language where there is such a text; no title stands on a photograph."""
    return replace(in_plain_language(data), photo=None)


def _render(wordings: list[Wording], edition: str, fold: Fold | None, layout: str, gate: Gate) -> Rendered:
    first = wordings[0].data
    colours = theme(first.primary, first.accent)
    colours = strong(colours) if edition == "large" else colours
    make = _maker(wordings, layout, colours, maps=edition != "large")
    laid = _laid(make, edition, layout if len(wordings) > 1 else "", folded=fold is not None)
    tell_pages(laid.flows)
    metadata = _metadata(wordings)
    canvas = Canvas(metadata, (WIDTH, HEIGHT), fold)
    draw(canvas, laid.flows, colours, laid.room)
    pdf = canvas.finish()
    printed = scale(WIDTH, HEIGHT) if fold else 1.0
    faults = coarse_cover(first, (COVER[0] * printed, COVER[1] * printed), 0)
    return Rendered(pdf, metadata.title, laid.pages, tuple(gate.replaced), canvas.sheets, faults)


def _maker(wordings: list[Wording], layout: str, colours: Theme, *, maps: bool) -> Make:
    if len(wordings) == 1:
        return one_language(wordings[0], colours, maps=maps)
    first, second = wordings
    return beside(first, second, colours) if layout == "beside" else after(first, second, colours, maps=maps)


def one_language(wording: Wording, colours: Theme, *, maps: bool) -> Make:
    """One language."""

    def make(room: Room, full: bool) -> Flows:
        look = styles(colours, room)
        head = cover(wording.data, wording, look, colours, CONTENT, full=full)
        found = bands(wording.data, wording, look, colours, CONTENT, maps=maps)
        return (Flow(head, found, foot_of(wording)),)

    return make


def _laid(make: Make, edition: str, layout: str, *, folded: bool) -> Layout:
    if edition == "large":
        return large_layout(make)
    if folded:
        return booklet_layout(make)
    found = best_layout(lambda room: make(room, False))
    return evened(found) if layout else found


def _metadata(wordings: list[Wording]) -> Metadata:
    """In the first language; the title in all."""
    found = metadata_of(wordings[0].data, wordings[0])
    others = [one_line(wording.data.name) for wording in wordings[1:]]
    return replace(found, title=" – ".join(dict.fromkeys([found.title, *others])))
