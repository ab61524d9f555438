"""From the data to the file: the one way a poster is made."""

from functools import partial

from verkostoadmin.documents.poster.content import CUTS, content_of
from verkostoadmin.documents.poster.page import HEIGHT, WIDTH, page_of
from verkostoadmin.documents.poster.rooms import ROOMS
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.one_page import Plan, one_page
from verkostoadmin.documents.project.theme import theme
from verkostoadmin.documents.rendered import Rendered


def render(data: BrochureData, project: int = 0) -> Rendered:
    """The poster as a PDF/UA-1 and PDF/A-2a file of one page; `project` is whose faults they are."""
    return one_page(data, _plan, project)


def _plan(data: BrochureData) -> Plan:
    colours, whole = theme(data.primary, data.accent), content_of(data)
    make = partial(page_of, data=data, events=len(whole.events), colours=colours)
    ways = [partial(make, room=room, tall=tall) for room in ROOMS for tall in (True, False)]
    return Plan(whole, ways, CUTS, (WIDTH, HEIGHT))
