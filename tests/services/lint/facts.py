"""A project without a flaw, and the ways to make one."""

from dataclasses import replace
from datetime import date
from typing import Any

from verkostoadmin.services.completeness import Part
from verkostoadmin.services.lint import preflight
from verkostoadmin.services.lint.facts import Contact, EventFacts, Facts, Language, Picture, Role, Scope, Text
from verkostoadmin.services.lint.finding import Finding

DAY = date(2026, 11, 24)
WHOLE = (Part("Nimi", "name", None, True), Part("Tavoitteet", "body_fi", 5, True))
PORTRAIT = Picture("aa", 800, 800)
AINO = Contact(1, "Aino Salmi", "aino.salmi@example.fi", PORTRAIT, 11)
COMING = EventFacts(7, "Syysseminaari", date(2026, 12, 3), date(2026, 12, 3), date(2026, 11, 30))
FINE = Facts(
    project_id=42,
    day=DAY,
    status="running",
    starts_on=date(2025, 1, 1),
    ends_on=date(2027, 12, 31),
    registration_opens=date(2024, 10, 1),
    registration_closes=date(2024, 11, 30),
    price_cents=490000,
    page_url="https://verkostot.example.fi/koe",
    own_workshops=2,
    languages=tuple(Language(code, True, WHOLE, "approved") for code in ("fi", "sv", "en")),
    texts=(Text("fi", "name", "Nimi", "Koeverkosto"),),
    municipalities=38,
    regions=9,
    groups=10,
    events=(COMING,),
    contacts=(AINO,),
    roles=(Role(1, 11, "Aino Salmi"),),
)


def changed(**values: Any) -> Facts:
    """The project with another value."""
    return replace(FINE, **values)


def saying(words: str, language: str = "fi", **values: Any) -> Facts:
    """The project with a section that says something."""
    return changed(texts=(Text(language, f"body_{language}", "Sisältö", words, 5),), **values)


def found(facts: Facts, document: str = "brochure", **scope: Any) -> list[Finding]:
    """What the rules find."""
    return preflight.check(facts, Scope(document, **scope))


def rules(facts: Facts, document: str = "brochure", **scope: Any) -> list[tuple[str, str]]:
    """The rules that find something, each with how grave it is."""
    return [(item.rule, item.severity) for item in found(facts, document, **scope)]
