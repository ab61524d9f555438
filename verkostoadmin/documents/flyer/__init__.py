"""The flyer (Hakuesite) of one project: a single A4 page that asks to join, for as long as one can.

content      what it tells, chosen from the project's data
rooms        how closely it is set
page         content → a page of a fixed size
rendering    page → PDF
"""

from collections.abc import Callable

from sqlalchemy.orm import Session

from verkostoadmin.documents.flyer.rendering import render
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.project.source import collect
from verkostoadmin.documents.rendered import Rendered
from verkostoadmin.documents.request import Request

__all__ = ["build", "render"]


def build(session: Session, request: Request, check: Callable[[], None]) -> Rendered:
    """The flyer of a project as it is on a day. Raises UserError where its text in the language is missing."""
    (project,) = request.projects
    data = collect(session, project, request.language, request.day)
    check()
    return render(data, project, Fold(request.crop_marks) if request.folded else None)
