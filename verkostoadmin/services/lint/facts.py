"""What the rules look at: plain values of one project on one day, and of what is to be printed of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Final, NamedTuple

from verkostoadmin.i18n import gettext as _
from verkostoadmin.services.completeness import Part
from verkostoadmin.services.lint.finding import Place
from verkostoadmin.services.lint.moments import Mention, dated

LANGUAGE_NAMES: Final[dict[str, Callable[[], str]]] = {
    "fi": lambda: _("Finnish"),
    "sv": lambda: _("Swedish"),
    "en": lambda: _("English"),
}


@dataclass(frozen=True)
class Scope:
    """What is to be printed; without languages, whatever was begun is looked at and none is required."""

    document: str = "brochure"
    languages: tuple[str, ...] = ()
    only: str = ""  # a catalogue of the open or of the running projects only
    audience: str = ""  # of a list of participants: office or handout


@dataclass(frozen=True)
class Text:
    """One text as it is printed; `label` tells which one it is, `record` the section, event or role it belongs to.

    `section` is where on the project's page it is written, or the settings of the office.
    """

    language: str
    field: str
    label: str
    words: str
    record: int | None = None
    section: str = "texts"

    @cached_property
    def small(self) -> str:
        """The words in small letters: expressions that need not mind capitals are several times as fast."""
        return self.words.lower()

    @cached_property
    def dated(self) -> list[tuple[str, list[Mention]]]:
        """The sentences that name a day, a month or a year, and what they name."""
        return list(dated(self.words))

    @property
    def place(self) -> Place:
        """Where it is written."""
        return Place(self.section, self.field, self.language, self.record)

    @property
    def of_run(self) -> bool:
        """Whether its days and prices are those of the project, which those of a person's life are not."""
        return self.section in ("texts", "events", "basics")

    @property
    def name(self) -> str:
        """Which text of which language."""
        return f"{self.label} ({LANGUAGE_NAMES[self.language]()})"


class Language(NamedTuple):
    """A language of the texts: its parts, whether it was begun, and its approval (none, approved, changed).

    `headless` are the sections whose heading is missing though there is one in Finnish.
    """

    language: str
    begun: bool
    parts: tuple[Part, ...]
    approval: str = "none"
    headless: tuple[Part, ...] = ()


class Picture(NamedTuple):
    """A picture in dots; `untold` are the languages without an alternative text."""

    digest: str
    width: int
    height: int
    untold: tuple[str, ...] = ()


class Contact(NamedTuple):
    """A person whom the documents show; `role_id` is 0 for the office's own contact person.

    `email` is the address as it is printed; `hidden` tells that there is one that may not be shown.
    """

    role_id: int
    name: str
    email: str
    photo: Picture | None = None
    person_id: int = 0
    hidden: bool = False


class Role(NamedTuple):
    """A role as an expert, by which a person can be in a project twice."""

    role_id: int
    person_id: int
    name: str
    starts_on: date | None = None
    ends_on: date | None = None

    def meets(self, other: "Role") -> bool:
        """Whether there is a day on which both hold."""
        return (self.starts_on or date.min) <= (other.ends_on or date.max) and (other.starts_on or date.min) <= (
            self.ends_on or date.max
        )


class EventFacts(NamedTuple):
    """An event that is not cancelled; `printed` if it is open to all of the network."""

    id: int
    title: str
    starts_on: date
    ends_on: date
    registration_closes: date | None = None
    online_url: str = ""
    printed: bool = True
    untitled: tuple[str, ...] = ()  # languages without a title
    titles: tuple[str, ...] = ()  # all there are
    venue: str = ""


class Site(NamedTuple):
    """The web site of a participant."""

    participation_id: int
    name: str
    url: str


@dataclass(frozen=True)
class Facts:
    """A project as the rules see it."""

    project_id: int
    day: date
    status: str
    starts_on: date
    ends_on: date | None = None
    registration_opens: date | None = None
    registration_closes: date | None = None
    price_cents: int | None = None
    page_url: str = ""
    office_url: str = ""
    own_workshops: int | None = None
    cover: Picture | None = None
    languages: tuple[Language, ...] = ()
    texts: tuple[Text, ...] = field(default=(), repr=False)
    municipalities: int = 0
    regions: int = 0
    groups: int = 0
    applications: int = 0
    events: tuple[EventFacts, ...] = ()
    contacts: tuple[Contact, ...] = ()
    roles: tuple[Role, ...] = ()
    # Read before printing only: sites of participants, those without a contact person, contact persons without an address,
    # and whether each contact person may be named in lists that are handed out.
    sites: tuple[Site, ...] = ()
    silent: tuple[str, ...] = ()
    unreachable: tuple[Role, ...] = ()
    consents: tuple[bool | None, ...] = ()

    def begun(self) -> tuple[str, ...]:
        """The languages that were begun."""
        return tuple(texts.language for texts in self.languages if texts.begun)
