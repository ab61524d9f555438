"""What a poster tells: what the network is called and is about, its coming events, and whom to ask."""

from dataclasses import dataclass, replace
from typing import Final

from verkostoadmin.documents.project.data import BrochureData, Contact, Event, Group
from verkostoadmin.documents.project.fitting import Cut

MOST_CONTACTS: Final = 2

# What is given up first comes first.
CUTS: Final = (
    Cut("events", 2),
    Cut("tagline", 1),
    Cut("events", 1),
    Cut("contacts", 1),
    Cut("partners", 1),
    Cut("tagline", 8, words=True),
    Cut("events"),
    Cut("contacts"),
    Cut("partners"),
    Cut("tagline"),
    Cut("name", 4, words=True),
)


@dataclass(frozen=True)
class Content:
    """The texts of a poster that can be shortened."""

    name: str
    tagline: str
    events: tuple[Event, ...]
    contacts: tuple[Contact, ...]
    partners: tuple[Group, ...]

    def of(self, data: BrochureData) -> BrochureData:
        """The project's data with these in it."""
        return replace(
            data,
            name=self.name,
            tagline=self.tagline,
            events=self.events,
            contacts=self.contacts,
            partners=self.partners,
        )


def content_of(data: BrochureData) -> Content:
    """Without a tagline the lead comes in its place; events that are over are told only of a network that is."""
    return Content(
        name=data.name,
        tagline=data.tagline or data.lead,
        events=tuple(event for event in data.events if _is_told(event, data)),
        contacts=data.contacts[:MOST_CONTACTS],
        partners=data.partners,
    )


def _is_told(event: Event, data: BrochureData) -> bool:
    if data.status == "cancelled":
        return False
    return data.status == "ended" or (event.ends_at or event.starts_at).date() >= data.day
