"""What a list of participants tells, as plain values."""

from dataclasses import dataclass, field
from datetime import date

from verkostoadmin.documents.pdf.text import EXACT, RAW


@dataclass(frozen=True)
class Contact:
    """A contact person or a deputy of an organisation."""

    name: str
    title: str = ""
    email: str = field(default="", metadata=EXACT)
    phone: str = field(default="", metadata=EXACT)  # as it is read: +358 50 000 0000
    deputy: bool = False
    named: bool = False  # in lists that are handed out
    erase_on: date | None = None


@dataclass(frozen=True)
class Participant:
    """An organisation in the project; `kind`, `role` and `status` are values of the closed lists."""

    name: str
    kind: str = field(default="municipality", metadata=RAW)
    role: str = field(default="participant", metadata=RAW)
    status: str = field(default="confirmed", metadata=RAW)
    region: str = ""
    groups: tuple[str, ...] = ()
    stands_for: tuple[str, ...] = ()  # municipalities that take part through it
    contacts: tuple[Contact, ...] = ()
    workshops: tuple[int, int] = (0, 0)  # held and promised
    fee_cents: int | None = None
    reference: str = ""
    applied_on: date | None = None
    confirmed_on: date | None = None
    ended_on: date | None = None


@dataclass(frozen=True)
class Roster:
    """Everyone in a project on a day, by name in the language's order."""

    language: str
    day: date
    name: str
    short_name: str
    starts_on: date
    ends_on: date | None = None
    name_language: str = ""  # where the name is not in the document's language
    participants: tuple[Participant, ...] = ()
    without: tuple[Contact, ...] = ()  # contact persons of no organisation that is in the project
    groups: tuple[str, ...] = ()  # in their order
    municipalities: int = 0  # each counted once, also through joint authorities
    others: int = 0
    currency: str = "EUR"
    office: str = ""
    primary: str = field(default="", metadata=RAW)
    accent: str = field(default="", metadata=RAW)
