"""The words a brochure adds to its data: headings, days, amounts and the small print, in the document's language."""

from datetime import date
from functools import lru_cache
from gettext import NullTranslations
from typing import Final, Literal

from babel import Locale
from babel.numbers import format_compact_decimal, format_currency, format_decimal

from verkostoadmin import i18n
from verkostoadmin.documents.project.data import BrochureData, Event, Section

N_ = i18n.N_
NO_BREAK: Final = "\u00a0"
MILLION: Final = 1_000_000
SECTION_HEADINGS: Final = {
    "goals": N_("Goals"),
    "content": N_("Content"),
    "audience": N_("For whom"),
    "benefits": N_("What the municipality gets"),
}


@lru_cache(256)
def amount(cents: int, currency: str, language: str) -> str:
    """An amount of money as the language writes it, without cents where there are none."""
    locale = Locale.parse(i18n.locale_of(language))
    pattern = locale.currency_formats["standard"].pattern
    if cents % 100 == 0:
        pattern = pattern.replace(".00", "")
    return format_currency(cents / 100, currency, format=pattern, locale=locale, currency_digits=False)


@lru_cache(1024)
def number(value: int, language: str) -> str:
    """A number as the language writes it; millions in short."""
    locale = Locale.parse(i18n.locale_of(language))
    if value < MILLION:
        return format_decimal(value, locale=locale)
    style: Literal["long", "short"] = "long" if language == "en" else "short"
    short = format_compact_decimal(value, format_type=style, fraction_digits=1, locale=locale)
    return short.replace(" ", NO_BREAK)


def years(first: date, last: date | None) -> str:
    """2024–2026, 2023– or 2023."""
    if last is None:
        return f"{first.year}–"
    return f"{first.year}" if last.year == first.year else f"{first.year}–{last.year}"


class Wording:
    """The words for one brochure."""

    def __init__(self, data: BrochureData) -> None:
        self.data = data
        self.texts: NullTranslations = i18n.translator(data.language)

    def day(self, value: date) -> str:
        """A day that is not broken over lines."""
        return i18n.format_date(value, self.data.language).replace(" ", NO_BREAK)

    def years(self) -> str:
        """2024–2026, 2023– or 2023."""
        return years(self.data.starts_on, self.data.ends_on)

    def price(self) -> str:
        """4 900 €, or nothing where no price is known."""
        return amount(self.data.price_cents, self.data.currency, self.data.language) if self.data.price_cents else ""

    def number(self, value: int) -> str:
        """A number; millions in short."""
        return number(value, self.data.language)

    def when(self, event: Event) -> str:
        """The day or days of an event."""
        return self.days(event.starts_at.date(), (event.ends_at or event.starts_at).date())

    def days(self, first: date, last: date) -> str:
        """From day to day: 26.11.2026, 24.–26.11.2026, 30.11.–1.12.2026."""
        if last <= first:
            return self.day(first)
        if self.data.language == "en":
            return f"{self.day(first)}–{self.day(last)}"
        start = (
            f"{first.day}." if (first.year, first.month) == (last.year, last.month) else f"{first.day}.{first.month}."
        )
        return f"{start if first.year == last.year else self.day(first)}–{self.day(last)}"

    def where(self, event: Event) -> str:
        """The place of an event, its link, or both."""
        _ = self.texts.gettext
        if event.venue and event.online:
            return _("%(venue)s and online") % {"venue": event.venue}
        return event.venue or (_("Online") if event.online else "")

    def kicker(self) -> str:
        """What this is, and its years."""
        _ = self.texts.gettext
        network = _("Development network")
        return f"{network} · {self.years()}"

    def section_heading(self, section: Section) -> str:
        """A section's own heading or its kind's."""
        own = SECTION_HEADINGS.get(section.kind)
        return section.heading or (self.texts.gettext(own) if own else "")

    def participants_heading(self) -> str:
        """How many municipalities take or took part; without any, who the participants are."""
        _, ngettext = self.texts.gettext, self.texts.ngettext
        count = len(self.data.municipalities)
        if not count:
            return _("Participants")
        if self.data.status == "ended":
            text = ngettext("%(count)d municipality took part", "%(count)d municipalities took part", count)
        else:
            text = ngettext("%(count)d municipality takes part", "%(count)d municipalities take part", count)
        return text % {"count": count}

    def events_heading(self) -> str:
        """Above the timeline."""
        _ = self.texts.gettext
        return _("Events of the network")

    def contacts_heading(self) -> str:
        """Above the cards."""
        return self.texts.ngettext("Your contact", "Your contacts", len(self.data.contacts))

    def other_municipalities(self) -> str:
        """The row of municipalities that belong to no group."""
        _ = self.texts.gettext
        return _("Other municipalities")

    def other_participants(self) -> str:
        """The row of participants that are no municipalities."""
        _ = self.texts.gettext
        return _("Other participants")

    def partners(self) -> str:
        """Who else stands behind the network, in one sentence."""
        found = (self._partners(group.name, group.members) for group in self.data.partners)
        return " · ".join(filter(None, found))

    def _partners(self, role: str, names: tuple[str, ...]) -> str:
        """One or several of those in a role; nothing for a role that is not told."""
        ngettext, count = self.texts.ngettext, len(names)
        texts = {
            "owner": ngettext("Owner: %(names)s", "Owners: %(names)s", count),
            "implementer": ngettext("Implementer: %(names)s", "Implementers: %(names)s", count),
            "facilitator": ngettext("Facilitator: %(names)s", "Facilitators: %(names)s", count),
            "funder": ngettext("Funder: %(names)s", "Funders: %(names)s", count),
            "partner": ngettext("Partner: %(names)s", "Partners: %(names)s", count),
        }
        return texts.get(role, "") % {"names": ", ".join(names)}

    def count(self, municipalities: int) -> str:
        """How many municipalities, in words: 4 municipalities."""
        text = self.texts.ngettext("%(count)d municipality", "%(count)d municipalities", municipalities)
        return (text % {"count": municipalities}).replace(" ", NO_BREAK)

    def together(self, *, several: bool) -> str:
        """How many municipalities are in all groups; `several` tells that some are in more than one."""
        _, ngettext = self.texts.gettext, self.texts.ngettext
        count = len(self.data.municipalities)
        text = ngettext("%(count)d municipality in all.", "%(count)d municipalities in all.", count) % {"count": count}
        once = _("One that is in several groups is counted once.")
        return f"{text} {once}" if several else text

    def map_text(self, *, grouped: bool = False) -> str:
        """What the map shows, for those who do not see it: all names, by region or by group."""
        ngettext = self.texts.ngettext
        count = len(self.data.municipalities)
        text = ngettext(
            "A map of Finland with the %(count)d municipality of the network.",
            "A map of Finland with the %(count)d municipalities of the network.",
            count,
        )
        names = self._by_group() if grouped else self._by_region()
        listed = "; ".join(f"{head}: {', '.join(names)}" if head else ", ".join(names) for head, names in names.items())
        return f"{text % {'count': count}} {listed}.".strip(" .") + "."

    def _by_region(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for place in self.data.municipalities:
            found.setdefault(place.region, []).append(place.name)
        return found

    def _by_group(self) -> dict[str, list[str]]:
        """Municipalities of each group, and last those in none."""
        every = [place.name for place in self.data.municipalities]
        found = {group.name: [name for name in every if name in group.members] for group in self.data.groups}
        grouped = {name for names in found.values() for name in names}
        found[self.other_municipalities()] = [name for name in every if name not in grouped]
        return {head: names for head, names in found.items() if names}

    def photo_text(self, name: str) -> str:
        """What a portrait shows where nothing better is known."""
        _ = self.texts.gettext
        return _("Portrait of %(name)s") % {"name": name}

    def logo_text(self, name: str) -> str:
        """What a logo shows."""
        _ = self.texts.gettext
        return _("Logo: %(name)s") % {"name": name}

    def code_text(self, address: str) -> str:
        """What the QR code is for."""
        _ = self.texts.gettext
        return _("QR code of the page %(address)s") % {"address": address}

    def office(self) -> str:
        """Whose document it is, and what it belongs to."""
        _ = self.texts.gettext
        networks = _("Development networks")
        return f"{self.data.office} · {networks}" if self.data.office else networks

    def imprint(self) -> str:
        """The small print at the end: who stands behind the network, the day, and the sources."""
        return "\n".join(part for part in (self.partners(), self._credits()) if part)

    def _map_credit(self) -> str:
        _ = self.texts.gettext
        if self.data.borders:
            source = self._in_own_language(self.data.borders_source, "Statistics Finland")
            return _("Map: municipal borders of %(source)s, CC BY 4.0.") % {"source": source}
        return _("Map: Natural Earth; locations: GeoNames and National Land Survey of Finland, CC BY 4.0.")

    def _in_own_language(self, text: str, name: str) -> str:
        """A text that begins with the translation of a name into any language, with that into the document's."""
        for language in i18n.LANGUAGE_NAMES:
            text = text.replace(i18n.translator(language).gettext(name), name)
        own = self.texts.gettext(name)
        return text.replace(name, own) if text else own

    def _credits(self) -> str:
        _ = self.texts.gettext
        year = self.data.population_year
        parts = [_("As of %(day)s.") % {"day": self.day(self.data.day)}]
        if self.data.municipalities:
            if year:
                parts.append(_("Population 31 December %(year)d: Statistics Finland.") % {"year": year})
            parts.append(self._map_credit())
        return " ".join([*parts, *filter(None, [self.photo_credit()])])

    def photo_credit(self) -> str:
        """Who took the cover photo, where that is known."""
        _ = self.texts.gettext
        credit = self.data.photo.credit.rstrip(".") if self.data.photo else ""
        return _("Cover photo: %(credit)s.") % {"credit": credit} if credit else ""
