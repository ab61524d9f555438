"""The documents there are, and making one of them in a job, away from the window."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from verkostoadmin.documents.rendered import Rendered
    from verkostoadmin.documents.request import Request
    from verkostoadmin.storage.database import Database


@dataclass(frozen=True)
class ProjectChoice:
    """A project as it is chosen: `texts` are the row ids of its texts by language."""

    id: int
    short_name: str
    name: str
    texts: dict[str, int]


def projects(db: "Database") -> list[ProjectChoice]:
    """All projects in the order of the first tab, by their Finnish names."""
    from verkostoadmin.storage import projects as queries
    from verkostoadmin.storage import texts

    with db.read() as session:
        found = queries.summaries(session, "fi", date.today())
        languages = texts.ids_by_project(session)
    return [ProjectChoice(row.id, row.short_name, row.name, languages.get(row.id, {})) for row in found]


def brochure(db: "Database", project_id: int, language: str) -> "Rendered":
    """The finished bytes; called on the worker thread."""
    from verkostoadmin import documents

    with db.read() as session:
        return documents.build(session, request(project_id, language))


def request(project_id: int, language: str) -> "Request":
    """A brochure as of today."""
    from verkostoadmin.documents.request import Request

    return Request("brochure", (project_id,), date.today(), language)


@dataclass(frozen=True)
class Finished:
    """A document with what it is about: what can be looked at, saved and printed."""

    project: ProjectChoice
    language: str
    rendered: "Rendered"

    def file_name(self) -> str:
        from verkostoadmin.documents.naming import file_name

        return file_name(request(self.project.id, self.language), self.project.short_name)
