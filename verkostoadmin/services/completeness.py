"""How complete a language of a project's texts is: every part the brochure has room for, filled or empty."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import SECTION_KIND, label_of
from verkostoadmin.model.fields import FIELDS

TEXT_PARTS: Final = ("name", "tagline", "lead")

# How many characters of a part fit a brochure of two pages; longer ones are printed too, on more pages.
LIMITS: Final = {"name": 80, "tagline": 110, "lead": 350}
SECTION_LIMITS: Final = {"content": 1000, "goals": 500, "audience": 400, "benefits": 550, "other": 500}


@dataclass(frozen=True)
class Part:
    """One text of one language: `record` is the section's id, None for a field of the text itself."""

    label: str
    field: str
    record: int | None
    filled: bool


def parts(text: Any | None, sections: Sequence[Any], language: str) -> tuple[Part, ...]:
    """The parts in their order on the page; a missing language has them all, empty."""
    fields = FIELDS["project_text"]
    own = [
        Part(_(fields[name].label), name, None, bool(text is not None and getattr(text, name))) for name in TEXT_PARTS
    ]
    return (*own, *(_section_part(section, language) for section in sections))


def _section_part(section: Any, language: str) -> Part:
    field = f"body_{language}"
    return Part(section_name(section, language), field, section.id, bool(getattr(section, field)))


def section_name(section: Any, language: str) -> str:
    """What a section is called: its heading, in Finnish where the language has none, or its kind."""
    heading = getattr(section, f"heading_{language}") or section.heading_fi
    return heading or _(label_of(SECTION_KIND, section.kind))


def filled(found: Sequence[Part]) -> int:
    """How many of the parts have a text."""
    return sum(part.filled for part in found)
