"""What a brochure tells, as plain values: collected from the database in one place, laid out in another."""

from dataclasses import dataclass, field
from datetime import date, datetime

from verkostoadmin.documents.pdf.text import EXACT, RAW
from verkostoadmin.model.borders import Borders


@dataclass(frozen=True)
class Section:
    """A section of the project's text in the document's language; without a heading of its own it has its kind's."""

    kind: str
    heading: str
    paragraphs: tuple[str, ...]
    bulleted: bool = False
    key: int = 0  # the same in every language


@dataclass(frozen=True)
class Event:
    """An event that is open to all of the network."""

    title: str
    kind: str
    starts_at: datetime
    ends_at: datetime | None = None
    venue: str = ""
    online: bool = False
    title_language: str = ""  # where the title is not in the document's language


@dataclass(frozen=True)
class Municipality:
    """A municipality that takes part."""

    name: str
    region: str
    population: int = 0
    east: int = 0
    north: int = 0
    code: str = field(default="", metadata=RAW)


@dataclass(frozen=True)
class Group:
    """A part of the participants, by their names in order."""

    name: str
    members: tuple[str, ...]
    colour: str = field(default="", metadata=RAW)


@dataclass(frozen=True)
class Contact:
    """A person to turn to."""

    name: str
    initials: str
    title: str = ""
    organisation: str = ""
    phone: str = field(default="", metadata=EXACT)  # as it is read: +358 50 000 0000
    email: str = field(default="", metadata=EXACT)
    about: str = ""
    photo: bytes | None = field(default=None, repr=False)
    photo_text: str = ""  # what the photo shows


@dataclass(frozen=True)
class CoverPhoto:
    """The photograph behind the title, what it shows (or nothing), and who took it."""

    data: bytes = field(repr=False)
    text: str = ""
    credit: str = ""


@dataclass(frozen=True)
class LogoData:
    """The logo of the office or of one that stands behind the project, and whose it is."""

    name: str
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class BrochureData:
    """Everything a brochure of one project may tell, in one language, as of one day."""

    language: str
    day: date
    name: str
    status: str  # planned, open, running, ended, cancelled
    starts_on: date
    ends_on: date | None = None
    tagline: str = ""
    lead: str = ""
    plain: str = ""  # in plain language, instead of the lead and the sections
    registration_opens: date | None = None
    registration_closes: date | None = None
    price_cents: int | None = None
    price_note: str = ""
    currency: str = "EUR"
    page_url: str = field(default="", metadata=RAW)
    sections: tuple[Section, ...] = ()
    events: tuple[Event, ...] = ()
    municipalities: tuple[Municipality, ...] = ()
    other_participants: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()
    partners: tuple[Group, ...] = ()  # owners, implementers, funders … by role
    contacts: tuple[Contact, ...] = ()
    photo: CoverPhoto | None = None
    logos: tuple[LogoData, ...] = ()
    office: str = ""
    primary: str = field(default="", metadata=RAW)
    accent: str = field(default="", metadata=RAW)
    all_places: tuple[tuple[int, int], ...] = field(default=(), metadata=RAW, repr=False)
    borders: Borders | None = field(default=None, metadata=RAW, repr=False)
    borders_source: str = ""
    population_year: int | None = None
