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
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _

__all__ = ["build", "collect", "render"]


def build(session: Session, request: Request, check: Callable[[], None]) -> Rendered:
    """The list of a project on a day. Raises UserError where there is no such project, or no room in a booklet."""
    handout = request.audience == "handout"
    if request.folded and not handout:
        raise UserError(
            _("The office’s list of participants is too wide for a booklet."),
            _("Print it on A4, or fold the list that is handed out."),
        )
    roster = collect(session, request.projects[0], request.language, request.day)
    check()
    fold = Fold(request.crop_marks) if request.folded else None
    return render(roster, request.grouping, handout=handout, fold=fold)
