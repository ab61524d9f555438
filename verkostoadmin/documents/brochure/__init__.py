"""The brochure (Esite) of one project: `build` from the database, `render` from plain values.

source, people              database → BrochureData
wording, facts              the words around the data, in the document's language; figures, call to action
theme                       colours and type
cover, backdrop             the head of the first page, with the photograph behind it
cards, pieces               what else only a brochure has
layout, compose, choosing   data → bands → pages, as roomy as fits
rendering                   pages → PDF
"""

from datetime import date

from sqlalchemy.orm import Session

from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.brochure.rendering import Rendered, render
from verkostoadmin.documents.project.source import collect

__all__ = ["BrochureData", "Rendered", "build", "collect", "render"]


def build(session: Session, project_id: int, language: str, today: date) -> Rendered:
    """The brochure of a project as it is today. Raises UserError where its text in the language is missing."""
    return render(collect(session, project_id, language, today))
