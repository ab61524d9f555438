"""What the file of a document is called: letters, digits and hyphens, in the document's language."""

import re
from typing import Final

from verkostoadmin import i18n
from verkostoadmin.documents import DOCUMENTS
from verkostoadmin.documents.request import Request

N_ = i18n.N_
BOOKLET: Final = N_("booklet")
LARGE_PRINT: Final = N_("large print")


def file_name(request: Request, short_name: str = "") -> str:
    """The suggested name, such as Verkosto-pk-esite-vihko-fi.pdf or Esitekirja-fi-sv.pdf."""
    gettext = i18n.translator(request.language).gettext
    words = [short_name, gettext(DOCUMENTS[request.document].name).lower()]
    words += [gettext(LARGE_PRINT)] if request.edition == "large" else []
    words += [gettext(BOOKLET)] if request.folded else []
    parts = [re.sub(r"[^\w-]+", "-", word).strip("-") for word in (*words, *request.languages)]
    return "-".join(part for part in parts if part) + ".pdf"
