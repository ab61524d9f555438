"""The brochure (Esite) of one project: `build` from the database, `render` from plain values.

page, cover          the page, and the head of the first one
compose, choosing    bands → pages, as roomy as fits
filling              evenly filled pages: large print, booklets, two languages
plain, contrast      large print: its texts and colours
shared, after        two languages after each other
pair, beside         two languages side by side
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
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _

__all__ = ["BrochureData", "Rendered", "build", "collect", "render"]


def build(session: Session, request: Request, check: Callable[[], None]) -> Rendered:
    """The brochure of a project as it is on a day. Raises UserError where its text in a language is missing."""
    _refuse_impossible(request)
    found = []
    for language in request.languages:
        found.append(collect(session, request.projects[0], language, request.day))
        check()
    fold = Fold(request.crop_marks) if request.folded else None
    rendered = render(found[0], request.edition, fold, found[1] if found[1:] else None, request.layout)
    faults = tuple(fault._replace(project=request.projects[0]) for fault in rendered.faults)
    return rendered._replace(faults=faults)


def _refuse_impossible(request: Request) -> None:
    if request.second == request.language:
        raise UserError(_("A bilingual document needs two languages."), _("Choose another language as the second one."))
    if request.edition == "large" and request.folded:
        raise UserError(
            _("Large print does not fit a booklet: folded to A5, its type would be small again."),
            _("Print it on A4, without folding."),
        )
    if request.edition == "large" and request.second and request.layout == "beside":
        raise UserError(
            _("Large print does not fit two columns side by side."), _("Set the languages after each other.")
        )
