"""The brochure (Esite) of one project: `build` from the database, `render` from plain values.

cover                the head of the first page
compose, choosing    bands → pages, as roomy as fits
rendering            pages → PDF
"""

from collections.abc import Callable

from sqlalchemy.orm import Session

from verkostoadmin.documents.brochure.rendering import render
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.source import collect
from verkostoadmin.documents.rendered import Rendered
from verkostoadmin.documents.request import Request

__all__ = ["BrochureData", "Rendered", "build", "collect", "render"]


def build(session: Session, request: Request, check: Callable[[], None]) -> Rendered:
    """The brochure of a project as it is on a day. Raises UserError where its text in the language is missing."""
    data = collect(session, request.projects[0], request.language, request.day)
    check()
    fold = Fold(request.crop_marks) if request.folded else None
    return render(data, request.edition, fold)
