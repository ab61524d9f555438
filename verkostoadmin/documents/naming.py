"""What the file of a document is called: letters, digits and hyphens, in the document's language."""

import re
from collections import Counter
from collections.abc import Sequence
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


def file_names(request: Request, short_names: Sequence[str]) -> list[str]:
    """The name of each project's file in one folder; those that no folder could tell apart are numbered."""
    taken, found = Counter[str](), []
    for short_name in short_names:
        name = file_name(request, short_name)
        taken[name.casefold()] += 1
        number = taken[name.casefold()]
        found.append(name if number == 1 else f"{name.removesuffix('.pdf')}-{number}.pdf")
    return found
