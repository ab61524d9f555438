"""What is to be printed, as the user chose it: plain values, which a print record can keep and repeat."""

from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Final, Self

LAYOUTS: Final = ("after", "beside")
EDITIONS: Final = ("large",)
GROUPINGS: Final = ("name", "region", "group")
AUDIENCES: Final = ("office", "handout")


@dataclass(frozen=True)
class Request:
    """One document: of which projects, in which language and shape, as of which day."""

    document: str  # a key of DOCUMENTS
    projects: tuple[int, ...]  # in the order they are printed
    day: date
    language: str = "fi"
    second: str = ""  # the other language of a bilingual edition
    layout: str = ""  # of a bilingual edition: after each other, or beside each other
    edition: str = ""  # "large": plain and large print
    grouping: str = "name"  # of a roster
    audience: str = "office"  # of a roster: everything, or what may be handed out
    folded: bool = False  # an A5 booklet, two pages to a side of an A4 sheet
    crop_marks: bool = False

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it is printed in."""
        return (self.language, self.second) if self.second else (self.language,)

    def of(self, project_id: int) -> Self:
        """The same of one project."""
        return replace(self, projects=(project_id,))

    def plain(self) -> dict[str, Any]:
        """As values that JSON has; ids are texts, as everywhere outside."""
        return asdict(self) | {"projects": [str(key) for key in self.projects], "day": self.day.isoformat()}

    @classmethod
    def from_plain(cls, values: dict[str, Any]) -> Self:
        """What `plain` gave."""
        projects = tuple(int(key) for key in values["projects"])
        return cls(**{**values, "projects": projects, "day": date.fromisoformat(values["day"])})
