"""What a list of projects shows of each."""

from dataclasses import dataclass
from datetime import date, datetime

from verkostoadmin.model.project_status import STATUS_ORDER


@dataclass(frozen=True)
class ProjectSummary:
    """A project in a list; `name` is in the asked language, in Finnish where that is missing."""

    id: int
    short_name: str
    name: str
    organiser: str
    starts_on: date
    ends_on: date | None
    registration_closes: date | None
    status: str
    municipalities: int
    next_event: datetime | None


def in_order(summaries: list[ProjectSummary]) -> list[ProjectSummary]:
    """Open projects first, then running, planned, ended and cancelled ones, each group in the order it came."""
    return sorted(summaries, key=lambda summary: STATUS_ORDER.index(summary.status))


def name_in(names: dict[str, str], language: str) -> str:
    """The name in a language, in Finnish or any other where that is missing."""
    return names.get(language) or names.get("fi") or next(iter(names.values()), "")
