"""From the data to the file: the one way a poster is made."""

from functools import partial

from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.document import without_collection
from verkostoadmin.documents.pdf.text import Gate
from verkostoadmin.documents.poster.content import CUTS, content_of
from verkostoadmin.documents.poster.page import HEIGHT, WIDTH, page_of
from verkostoadmin.documents.poster.rooms import ROOMS
from verkostoadmin.documents.project.coarse import coarse_cover
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.fitting import fitted, overflow
from verkostoadmin.documents.project.metadata import metadata_of
from verkostoadmin.documents.project.theme import theme
from verkostoadmin.documents.project.wording import Wording
from verkostoadmin.documents.rendered import Rendered


def render(data: BrochureData, project: int = 0) -> Rendered:
    """The poster as a PDF/UA-1 and PDF/A-2a file of one page; `project` is whose faults they are."""
    with without_collection():
        return _render(data, project)


def _render(data: BrochureData, project: int) -> Rendered:
    gate = Gate(data.language)
    clean: BrochureData = gate.clean_all(data)
    colours, whole = theme(clean.primary, clean.accent), content_of(clean)
    make = partial(page_of, data=clean, events=len(whole.events), colours=colours)
    page, told = fitted(whole, [partial(make, room=room, tall=tall) for room in ROOMS for tall in (True, False)], CUTS)
    metadata = metadata_of(clean, Wording(clean))
    canvas = Canvas(metadata, (WIDTH, HEIGHT))
    page.draw(canvas)
    pdf = canvas.finish()
    faults = coarse_cover(clean, (WIDTH, page.band()), project) + overflow(whole, told, CUTS, project, clean.language)
    return Rendered(pdf, metadata.title, 1, tuple(gate.replaced), canvas.sheets, faults)
