"""From the data of a project to a file of a single page that is never too full: how a flyer and a poster are made."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol

from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.document import without_collection
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.pdf.text import Gate
from verkostoadmin.documents.project.coarse import coarse_cover
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.fitting import Cut, fitted, overflow
from verkostoadmin.documents.project.metadata import metadata_of
from verkostoadmin.documents.project.wording import Wording
from verkostoadmin.documents.rendered import Rendered


class Page(Protocol):
    """A page of which a part is on the project's colour or photograph."""

    def excess(self) -> float:
        """By how much it is higher than the paper."""
        ...

    def band(self) -> float:
        """The height of what may stand on a photograph."""
        ...

    def draw(self, canvas: Canvas) -> None:
        """All of it."""
        ...


class Plan(NamedTuple):
    """What there is to tell, the ways to set it, the roomiest one first, and what is given up where none has room."""

    content: Any
    ways: Sequence[Callable[[Any], Page]]
    cuts: tuple[Cut, ...]
    size: tuple[float, float]


def one_page(
    data: BrochureData, planned: Callable[[BrochureData], Plan], project: int, fold: Fold | None = None
) -> Rendered:
    """The page as a PDF/UA-1 and PDF/A-2a file; `planned` is asked with clean data, `project` is whose faults they are."""
    with without_collection():
        gate = Gate(data.language)
        clean: BrochureData = gate.clean_all(data)
        plan = planned(clean)
        page, told = fitted(plan.content, plan.ways, plan.cuts)
        metadata = metadata_of(clean, Wording(clean))
        canvas = Canvas(metadata, plan.size, fold)
        page.draw(canvas)
        pdf = canvas.finish()
        faults = coarse_cover(clean, (plan.size[0], page.band()), project)
        faults += overflow(plan.content, told, plan.cuts, project, clean.language)
        return Rendered(pdf, metadata.title, 1, tuple(gate.replaced), canvas.sheets, faults)
