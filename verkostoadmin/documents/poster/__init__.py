"""The poster (Juliste) of one project: a single A3 page, to be read from two metres.

content      what it tells, chosen from the project's data
rooms        how large it is set
page         content → a page of a fixed size
rendering    page → PDF
"""

from collections.abc import Callable

from sqlalchemy.orm import Session

from verkostoadmin.documents.poster.rendering import render
from verkostoadmin.documents.project.source import collect
from verkostoadmin.documents.rendered import Rendered
from verkostoadmin.documents.request import Request

__all__ = ["build", "render"]


def build(session: Session, request: Request, check: Callable[[], None]) -> Rendered:
    """The poster of a project as it is on a day. Raises UserError where its text in the language is missing."""
    (project,) = request.projects
    data = collect(session, project, request.language, request.day)
    check()
    return render(data, project)
