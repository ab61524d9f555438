"""What can be printed. Every document is a package with `build(session, project_id, language, today) -> Rendered`.

Data are collected from the database into plain values, laid out as blocks, and rendered by `documents.pdf`.
"""

from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Final

from verkostoadmin.i18n import N_

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from verkostoadmin.documents.brochure.rendering import Rendered


@dataclass(frozen=True)
class Document:
    """A kind of document: its key on the command line, its name as an English message, and its package."""

    key: str
    name: str
    package: str

    def build(self, session: "Session", project_id: int, language: str, today: date) -> "Rendered":
        """Make the document of a project; its package and the PDF engine are loaded only now."""
        rendered: Rendered = import_module(self.package).build(session, project_id, language, today)
        return rendered


DOCUMENTS: Final = {
    document.key: document for document in (Document("brochure", N_("Brochure"), "verkostoadmin.documents.brochure"),)
}
