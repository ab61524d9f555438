"""The catalogue (Esitekirja) of many projects in one file, with what they are together.

source, data         database → what it tells beside the projects; these a few at a time
wording, look        its words; its measures and sizes
pages                pages one after another, with running heads, numbers and marks at the edge
cover, web           the first and the last page; all networks on one map
foreword, contents   before the projects
project              a project's pages
overview, index, experts, closing   after them
rendering            all of it → PDF
"""

from collections.abc import Callable

from sqlalchemy.orm import Session

from verkostoadmin.documents.catalogue.rendering import render
from verkostoadmin.documents.catalogue.source import source
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.rendered import Rendered
from verkostoadmin.documents.request import Request

__all__ = ["build", "render", "source"]


def build(session: Session, request: Request, check: Callable[[], None]) -> Rendered:
    """The catalogue of the request's projects. Raises UserError where none of them has a text in the language."""
    return render(source(session, request), check, Fold(request.crop_marks) if request.folded else None)
