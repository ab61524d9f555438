"""What a catalogue tells beside its projects, as plain values."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from verkostoadmin.documents.pdf.text import RAW
from verkostoadmin.documents.project.data import BrochureData, Contact, LogoData, Municipality
from verkostoadmin.documents.rendered import Fault
from verkostoadmin.model.borders import Borders


@dataclass(frozen=True)
class Listed:
    """A project as the contents list it; its key leads to its pages."""

    key: int
    name: str
    short_name: str
    status: str
    starts_on: date
    ends_on: date | None
    tagline: str = ""
    primary: str = field(default="", metadata=RAW)
    accent: str = field(default="", metadata=RAW)


@dataclass(frozen=True)
class Town:
    """A municipality, and the keys of the projects it takes part in, in the order they are printed."""

    place: Municipality
    projects: tuple[int, ...]


@dataclass(frozen=True)
class Expert:
    """A person the projects name, what the person knows about, and the keys of those projects."""

    contact: Contact
    topics: tuple[str, ...]
    projects: tuple[int, ...]


@dataclass(frozen=True)
class CatalogueData:
    """Everything a catalogue tells beside its projects, in one language, as of one day."""

    language: str
    day: date
    title: str
    listed: tuple[Listed, ...]
    towns: tuple[Town, ...] = ()
    experts: tuple[Expert, ...] = ()
    foreword: tuple[str, ...] = ()
    foreword_by: str = ""
    offer: tuple[str, ...] = ()
    contact: Contact | None = None
    office: str = ""
    partner: str = ""
    logos: tuple[LogoData, ...] = ()
    primary: str = field(default="", metadata=RAW)
    accent: str = field(default="", metadata=RAW)
    page_url: str = field(default="", metadata=RAW)
    all_places: tuple[tuple[int, int], ...] = field(default=(), metadata=RAW, repr=False)
    borders: Borders | None = field(default=None, metadata=RAW, repr=False)
    borders_source: str = ""
    population_year: int | None = None


@dataclass(frozen=True)
class Source:
    """All that a catalogue is made of; of the projects only one at a time is needed."""

    data: CatalogueData
    projects: Iterable[tuple[Listed, BrochureData]]
    left_out: tuple[Fault, ...] = ()
