"""From the data to the file: the one way a flyer is made."""

from functools import partial

from verkostoadmin.documents.flyer.content import CUTS, content_of
from verkostoadmin.documents.flyer.page import HEIGHT, WIDTH, page_of
from verkostoadmin.documents.flyer.rooms import ROOMS
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.one_page import Plan, one_page
from verkostoadmin.documents.project.theme import theme
from verkostoadmin.documents.project.wording import Wording
from verkostoadmin.documents.rendered import Fault, Rendered


def render(data: BrochureData, project: int = 0, fold: Fold | None = None) -> Rendered:
    """The flyer as a PDF/UA-1 and PDF/A-2a file of one page; `project` is whose faults they are."""
    found = one_page(data, _plan, project, fold)
    return found._replace(faults=tuple(_named(fault) for fault in found.faults))


def _plan(data: BrochureData) -> Plan:
    colours = theme(data.primary, data.accent)
    ways = [partial(page_of, data=data, colours=colours, room=room) for room in ROOMS]
    return Plan(content_of(data, Wording(data)), ways, CUTS, (WIDTH, HEIGHT))


def _named(fault: Fault) -> Fault:
    """By the field of its language, where there is one for each."""
    own = fault.field == "price_note" and fault.language != "fi"
    return fault._replace(field=f"price_note_{fault.language}") if own else fault
