"""The words a catalogue adds to its data, in the document's language."""

from collections.abc import Sequence
from datetime import date
from gettext import NullTranslations
from typing import Final

from verkostoadmin import i18n
from verkostoadmin.documents.catalogue.classes import Class
from verkostoadmin.documents.catalogue.data import CatalogueData, Listed
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.facts import Figure
from verkostoadmin.documents.project.wording import Wording, number, years
from verkostoadmin.model.project_status import STATUSES

LAST_MONTH_OF_SPRING: Final = 7


def default_title(language: str, day: date) -> str:
    """The title where the office has given none: Verkostohankkeet 2026."""
    return f"{i18n.translator(language).gettext('Development networks')} {day.year}"


class Words:
    """The words for one catalogue."""

    def __init__(self, data: CatalogueData) -> None:
        self.data = data
        self.texts: NullTranslations = i18n.translator(data.language)
        self.common = Wording(_whole(data))  # the words that documents of a project have too

    def number(self, value: int) -> str:
        """A number; millions in short."""
        return number(value, self.data.language)

    def makers(self) -> str:
        """Who is behind it: FCG · Kuntaliitto."""
        return " · ".join(part for part in (self.data.office, self.data.partner) if part)

    def season(self) -> str:
        """When it was made: Syksy 2026."""
        _ = self.texts.gettext
        text = _("Spring %(year)d") if self.data.day.month <= LAST_MONTH_OF_SPRING else _("Autumn %(year)d")
        return text % {"year": self.data.day.year}

    def figures(self) -> list[Figure]:
        """What all of them are together, counted; nothing that is none."""
        _, ngettext = self.texts.gettext, self.texts.ngettext
        networks, towns = len(self.data.listed), len(self.data.towns)
        regions = len({town.place.region for town in self.data.towns if town.place.region})
        people = sum(town.place.population for town in self.data.towns)
        rows = [
            (networks, ngettext("network", "networks", networks)),
            (towns, ngettext("municipality", "municipalities", towns)),
            (regions, ngettext("region of Finland", "regions of Finland", regions)),
            (people, _("inhabitants in these municipalities")),
        ]
        return [Figure(self.number(value), label) for value, label in rows if value]

    def status(self, listed: Listed) -> str:
        """2024–2026 · Käynnissä."""
        return f"{years(listed.starts_on, listed.ends_on)} · {self.texts.gettext(STATUSES[listed.status])}"

    def contents(self) -> str:
        """Above the contents."""
        _ = self.texts.gettext
        return _("Contents")

    def foreword(self) -> str:
        """Above the foreword."""
        _ = self.texts.gettext
        return _("Foreword")

    def map(self) -> str:
        """Above the map."""
        _ = self.texts.gettext
        return _("The networks on the map")

    def index(self) -> str:
        """Above the index of municipalities."""
        _ = self.texts.gettext
        return _("The municipalities and their networks")

    def index_introduction(self) -> str:
        """Below it."""
        _ = self.texts.gettext
        return _("After each network stands the page on which it begins.")

    def experts(self) -> str:
        """Above the cards."""
        _ = self.texts.gettext
        return _("Experts")

    def contact(self) -> str:
        """Above the last page's texts."""
        _ = self.texts.gettext
        return _("Contact us")

    def notes(self) -> str:
        """Above the lines of empty pages."""
        _ = self.texts.gettext
        return _("Notes")

    def offer(self) -> str:
        """Above what a municipality gets."""
        _ = self.texts.gettext
        return _("What the municipality gets")

    def page(self, number: int) -> str:
        """Where a link leads."""
        _ = self.texts.gettext
        return _("page %(number)d") % {"number": number}

    def count_of(self, networks: int) -> str:
        """1 verkosto, 3 verkostoa."""
        text = self.texts.ngettext("%(count)d network", "%(count)d networks", networks)
        return text % {"count": networks}

    def municipalities(self, count: int) -> str:
        """1 kunta, 39 kuntaa."""
        text = self.texts.ngettext("%(count)d municipality", "%(count)d municipalities", count)
        return text % {"count": count}

    def together(self) -> str:
        """Below the map's legend: a municipality is counted once however many networks it is in."""
        text = self.texts.ngettext(
            "%(count)d municipality in all, each counted once.",
            "%(count)d municipalities in all, each counted once.",
            len(self.data.towns),
        )
        return text % {"count": len(self.data.towns)}

    def networks(self, first: int, last: int) -> str:
        """3 verkostoa, or 3–5 verkostoa."""
        if first == last:
            return self.count_of(first)
        _ = self.texts.gettext
        return _("%(first)d–%(last)d networks") % {"first": first, "last": last}

    def map_text(self, found: Sequence[Class]) -> str:
        """What the map shows, for those who do not see it."""
        _ = self.texts.gettext
        rows = [f"{self.networks(one.first, one.last)}: {self.municipalities(len(one.towns))}" for one in found]
        text = _("A map of Finland with the municipalities by how many networks they are in. %(list)s.")
        shown = text % {"list": "; ".join(rows)}
        if not found or found[-1].last < 2:
            return shown
        names = ", ".join(town.place.name for town in found[-1].towns)
        return f"{shown} {self.in_most()}: {names}."

    def by_network(self) -> str:
        """Above the numbers of municipalities by network."""
        _ = self.texts.gettext
        return _("Municipalities by network")

    def in_most(self) -> str:
        """Above the municipalities that are in most networks."""
        _ = self.texts.gettext
        return _("In the most networks")

    def cover_text(self) -> str:
        """What the map of the cover shows."""
        text = self.texts.ngettext(
            "A map of Finland with the %(count)d municipality of the networks.",
            "A map of Finland with the %(count)d municipalities of the networks.",
            len(self.data.towns),
        )
        return text % {"count": len(self.data.towns)}

    def others(self, count: int) -> str:
        """After the first of many: ja 12 muuta."""
        text = self.texts.ngettext("and %(count)d other", "and %(count)d others", count)
        return text % {"count": count}

    def topics(self, topics: Sequence[str]) -> str:
        """What a person knows about: kuntatalous, konserniohjaus."""
        return ", ".join(topics)

    def read_more(self) -> str:
        """Above the address of the networks' page."""
        _ = self.texts.gettext
        return _("Read more and register")

    def imprint(self) -> str:
        """The small print at the end: the day, and the sources."""
        return self.common.imprint()


def _whole(data: CatalogueData) -> BrochureData:
    """All projects as if they were one."""
    return BrochureData(
        language=data.language,
        day=data.day,
        name=data.title,
        status="running",
        starts_on=data.day,
        municipalities=tuple(town.place for town in data.towns),
        contacts=(data.contact,) if data.contact else (),
        office=data.office,
        borders=data.borders,
        borders_source=data.borders_source,
        population_year=data.population_year,
    )
