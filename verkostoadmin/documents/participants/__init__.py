"""The list of a project's participants (Osallistujaluettelo): for the office with everything, or to be handed out.

data, source         database → Roster
words, look          the words around the data; paper, type and colours
layout, rendering    blocks → pages → PDF
"""

from collections.abc import Callable

from sqlalchemy.orm import Session

from verkostoadmin.documents.participants.rendering import render
from verkostoadmin.documents.participants.source import collect
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.rendered import Rendered
from verkostoadmin.documents.request import Request

__all__ = ["build", "collect", "render"]


def build(session: Session, request: Request, check: Callable[[], None]) -> Rendered:
    """The list of a project on a day. Raises UserError where there is no such project."""
    roster = collect(session, request.projects[0], request.language, request.day)
    check()
    fold = Fold(request.crop_marks) if request.folded else None
    return render(roster, request.grouping, handout=request.audience == "handout", fold=fold)
