"""What a flyer tells: the beginning of everything, and what may be left out where the page is full."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from verkostoadmin.documents.project.data import BrochureData, Contact, Group, Section
from verkostoadmin.documents.project.fitting import Cut
from verkostoadmin.documents.project.wording import Wording

MOST_CONTACTS: Final = 2
Text = str | tuple[str, ...]  # running, with blank lines between paragraphs, or a list

# What is given up first comes first.
CUTS: Final = (
    Cut("benefits", 4),
    Cut("audience", 2),
    Cut("lead", 1),
    Cut("benefits", 1),
    Cut("audience", 1),
    Cut("contacts", 1),
    Cut("lead", 12, words=True),
    Cut("partners", 1),
    Cut("price_note", 4, words=True),
    Cut("benefits"),
    Cut("audience"),
    Cut("tagline", 4, words=True),
    Cut("contacts"),
    Cut("lead"),
    Cut("partners"),
    Cut("name", 4, words=True),
)


@dataclass(frozen=True)
class Content:
    """The texts of a flyer that can be shortened, and the headings of two."""

    name: str
    tagline: str
    lead: str
    benefits: Text
    audience: Text
    contacts: tuple[Contact, ...]
    partners: tuple[Group, ...]
    price_note: str
    benefits_heading: str = ""
    audience_heading: str = ""

    def of(self, data: BrochureData) -> BrochureData:
        """The project's data with these texts in it."""
        return replace(
            data, name=self.name, tagline=self.tagline, contacts=self.contacts, partners=self.partners,
            price_note=self.price_note,
        )  # fmt: skip


def content_of(data: BrochureData, wording: Wording) -> Content:
    """Without a lead what the project is about comes in its place, without benefits its goals."""
    kinds = {section.kind: section for section in reversed(data.sections)}
    about, audience = kinds.get("content"), kinds.get("audience")
    benefits = kinds.get("benefits") or kinds.get("goals")
    return Content(
        name=data.name,
        tagline=data.tagline,
        lead=data.lead or "\n".join(about.paragraphs if about else ()),
        benefits=_text(_alike(data.sections, benefits)),
        audience=_text(_alike(data.sections, audience)),
        contacts=data.contacts[:MOST_CONTACTS],
        partners=data.partners,
        price_note=data.price_note,
        benefits_heading=wording.section_heading(benefits) if benefits else "",
        audience_heading=wording.section_heading(audience) if audience else "",
    )


def _alike(sections: Iterable[Section], section: Section | None) -> list[Section]:
    """All sections of the same kind."""
    return [other for other in sections if section and other.kind == section.kind]


def _text(sections: list[Section]) -> Text:
    """Their paragraphs; a list where one of them is a list."""
    paragraphs = tuple(text for section in sections for text in section.paragraphs)
    return paragraphs if any(section.bulleted for section in sections) else "\n".join(paragraphs)
