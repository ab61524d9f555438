"""Documents of a single page to test with: the extremes of all, and those only a full page knows."""

from dataclasses import replace
from datetime import date

from tests.documents.samples import BARE, CONTACTS, EXTREMES, LONG_WORD, PARAGRAPH, events, sample
from verkostoadmin.documents.project.data import BrochureData, Group, Section

SENTENCE = "Verkosto kokoaa kunnat yhteen, ja sen tulokset ovat kaikkien käytettävissä vuonna 2027."


def bullets(count: int) -> tuple[str, ...]:
    """What one gets, each to be found by its number."""
    return tuple(f"Etu numero {index + 1}: oma työpaja kunnan valitsemista aiheista" for index in range(count))


def with_benefits(count: int) -> BrochureData:
    """A flyer with so many of them."""
    audience = Section("audience", "", (PARAGRAPH,))
    return sample(sections=(audience, Section("benefits", "", bullets(count), bulleted=True)))


FULL = sample(
    name=("Strateginen kumppanuus ja omistajaohjaus ammatillisessa koulutuksessa " * 3)[:200],
    tagline=("Kunnan veto- ja pitovoiman kovat ja pehmeät tekijät samassa pöydässä " * 5)[:300],
    lead=(SENTENCE + " ") * 22,
    sections=(
        Section("benefits", "Mitä kunta saa " * 13, bullets(40), bulleted=True),
        Section("audience", "Kenelle tämä on " * 12, bullets(40), bulleted=True),
    ),
    price_note="vuodessa ja kunnalta " * 9,
    contacts=(replace(CONTACTS[0], name="Aino " * 39, title="Asiantuntija " * 15, organisation="Kunta " * 33),) * 2,
    partners=tuple(Group(role, ("Kuntayhtymä " * 16,) * 6) for role in ("owner", "implementer", "funder", "partner")),
    events=events(20),
    page_url="https://verkostot.example.fi/" + "a" * 460,
    office="Toimisto " * 22,
)
FIXED: dict[str, BrochureData] = EXTREMES | {
    "thirty benefits": with_benefits(30),
    "everything too long": FULL,
    "all words long": replace(
        FULL,
        name=LONG_WORD[:200],
        tagline=LONG_WORD[:300].ljust(300, "x"),
        price_note=LONG_WORD[:200],
        lead=LONG_WORD * 9,
    ),
    "no price": sample(price_cents=None),
    "no page": sample(page_url=""),
    "no contacts": sample(contacts=()),
    "no tagline": sample(tagline=""),
    "neither page nor contacts": sample(page_url="", contacts=()),
    "open without end": sample(registration_closes=None),
    "closed before it starts": sample(
        status="planned",
        starts_on=date(2027, 2, 1),
        registration_opens=date(2026, 9, 1),
        registration_closes=date(2026, 10, 1),
    ),
    "only audience": sample(sections=(Section("audience", "", (PARAGRAPH,)),)),
    "empty and cancelled": replace(BARE, status="cancelled"),
    "twenty coming events": sample(
        events=tuple(replace(e, starts_at=e.starts_at.replace(year=2028)) for e in events(20))
    ),
}
