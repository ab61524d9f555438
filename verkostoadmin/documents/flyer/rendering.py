"""From the data to the file: the one way a flyer is made."""

from functools import partial

from verkostoadmin.documents.flyer.content import CUTS, content_of
from verkostoadmin.documents.flyer.page import HEIGHT, WIDTH, page_of
from verkostoadmin.documents.flyer.rooms import ROOMS
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.document import without_collection
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.pdf.text import Gate
from verkostoadmin.documents.project.coarse import coarse_cover
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.fitting import fitted, overflow
from verkostoadmin.documents.project.metadata import metadata_of
from verkostoadmin.documents.project.theme import theme
from verkostoadmin.documents.project.wording import Wording
from verkostoadmin.documents.rendered import Fault, Rendered


def render(data: BrochureData, project: int = 0, fold: Fold | None = None) -> Rendered:
    """The flyer as a PDF/UA-1 and PDF/A-2a file of one page; `project` is whose faults they are."""
    with without_collection():
        return _render(data, project, fold)


def _render(data: BrochureData, project: int, fold: Fold | None) -> Rendered:
    gate = Gate(data.language)
    clean: BrochureData = gate.clean_all(data)
    colours, wording = theme(clean.primary, clean.accent), Wording(clean)
    whole = content_of(clean, wording)
    page, told = fitted(whole, [partial(page_of, data=clean, colours=colours, room=room) for room in ROOMS], CUTS)
    metadata = metadata_of(clean, wording)
    canvas = Canvas(metadata, (WIDTH, HEIGHT), fold)
    page.draw(canvas)
    pdf = canvas.finish()
    faults = coarse_cover(clean, (WIDTH, page.band()), project)
    faults += tuple(_named(fault) for fault in overflow(whole, told, CUTS, project, clean.language))
    return Rendered(pdf, metadata.title, 1, tuple(gate.replaced), canvas.sheets, faults)


def _named(fault: Fault) -> Fault:
    """By the field of its language, where there is one for each."""
    own = fault.field == "price_note" and fault.language != "fi"
    return fault._replace(field=f"price_note_{fault.language}") if own else fault
