"""The duplex test sheet: a folded booklet of four pages by which one sees whether the printer turns paper the right way.

It is imposed like any other booklet, so what it shows is what other booklets will do.

texts        what the pages say, in the request's language
pages        the pages with their numbers, arrows and crosses → PDF
"""

from collections.abc import Callable

from sqlalchemy.orm import Session

from verkostoadmin import i18n
from verkostoadmin.documents.rendered import Rendered
from verkostoadmin.documents.request import Request
from verkostoadmin.documents.test_sheet.pages import render
from verkostoadmin.documents.test_sheet.texts import texts

__all__ = ["build", "render"]


def build(session: Session, request: Request, check: Callable[[], None]) -> Rendered:
    """The sheet in a language; it tells of no project."""
    check()
    locale = i18n.locale_of(request.language).replace("_", "-")
    return render(texts(i18n.translator(request.language)), locale, request.day)
