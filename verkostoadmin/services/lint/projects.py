"""Rules about a project's own data: its status, its events, its price, and what a document makes of them."""

import re
from collections.abc import Iterator
from typing import Final

from verkostoadmin.i18n import format_date, ngettext
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.values import format_money
from verkostoadmin.services.lint.facts import LANGUAGE_NAMES, Facts, Scope
from verkostoadmin.services.lint.finding import Hit, Place, names, quotation

_PRICE: Final = re.compile(
    r"(?<![\w.,])(?P<euros>\d{1,3}(?:[\s.]?\d{3})*)(?:,(?P<cents>\d\d))?\s?(?:€|euro(?:a|n|s|)?\b)"
)
_COSTS: Final = re.compile(r"hin[tn]a|maksa|maksu|\bpris|kostar|avgift|\bprice|\bcosts?\b|\bfee\b", re.IGNORECASE)


def cancelled(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """A project that does not take place."""
    if facts.status == "cancelled":
        place = Place("basics", "cancelled")
        yield Hit("err", _("The project is cancelled"), _("Should it be printed at all?"), place)


def ended(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """A project that is over; in a catalogue of those that go on it is a mistake."""
    if facts.status != "ended":
        return
    day, place = {"day": format_date(facts.ends_on)}, Place("basics", "ends_on")
    if scope.only:
        detail = _("on %(day)s; it does not belong among those that go on") % day
        yield Hit("err", _("The project has ended"), detail, place, scope.only)
    else:
        detail = _("on %(day)s; what is printed tells of it in the past tense") % day
        yield Hit("warn", _("The project has ended"), detail, place)


def no_events(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Nothing to come in a project that goes on."""
    if facts.status not in ("ended", "cancelled") and not any(event.ends_on >= facts.day for event in facts.events):
        detail = _("The timeline of the brochure has no coming events")
        yield Hit("info", _("No coming events"), detail, Place("events"))


def untitled_events(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Events that are printed with their Finnish titles in another language."""
    for code in facts.begun():
        found = [event for event in facts.events if event.printed and code in event.untitled]
        if found:
            language = LANGUAGE_NAMES[code]()
            title = _("Events without a title in this language: %(language)s") % {"language": language}
            place = Place("events", "", code, found[0].id)
            yield Hit("info", title, names([event.title for event in found]), place, str(len(found)))


def no_page(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Without a page the code leads to the office's, or there is none."""
    if not facts.page_url:
        detail = (
            _("The QR code leads to the page of the office") if facts.office_url else _("The brochure has no QR code")
        )
        yield Hit("info", _("The web page is missing"), detail, Place("basics", "page_url"))


def applications(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Who applied and was not answered is not printed."""
    if facts.applications:
        title = ngettext(
            "%(count)d application unconfirmed", "%(count)d applications unconfirmed", facts.applications
        ) % {"count": facts.applications}
        detail = ngettext("it is not printed", "they are not printed", facts.applications)
        yield Hit("info", title, detail, Place("participants", "applied"))


def nobody_confirmed(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """A network of nobody."""
    if not facts.municipalities:
        detail = _("The brochure has no map and no list of participants")
        yield Hit("info", _("No confirmed municipalities"), detail, Place("participants"))


def registration_order(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """Registration that closes before it opens; forms refuse it, other sources may not."""
    opens, closes = facts.registration_opens, facts.registration_closes
    if opens and closes and closes < opens:
        detail = f"{format_date(opens)}, {format_date(closes)}"
        place = Place("basics", "registration_closes")
        yield Hit("err", _("Registration closes before it opens"), detail, place, detail)


def price_differs(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """A sentence on the price with another amount than the data."""
    if not facts.price_cents:
        return
    for text in (text for text in facts.texts if text.of_run):
        for found in _PRICE.finditer(text.words):
            cents = int(re.sub(r"\D", "", found["euros"])) * 100 + int(found["cents"] or 0)
            near = text.words[max(0, found.start() - 60) : found.end() + 60]
            if cents != facts.price_cents and _COSTS.search(near):
                price = f"{format_money(facts.price_cents)} €"
                title = _("The text says ”%(said)s”, the price is %(price)s") % {"said": found[0], "price": price}
                detail = f"{text.name}: {quotation(text.words, *found.span())}"
                yield Hit("warn", title, detail, text.place, f"{found[0]} {facts.price_cents}")


def not_open(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """A flyer is for a project that is open for registration; else it invites nobody, and says so."""
    opens, closes = facts.registration_opens, facts.registration_closes
    if facts.status in ("open", "ended", "cancelled"):
        return
    if opens and opens > facts.day:
        detail = _("It opens on %(day)s") % {"day": format_date(opens)}
        yield Hit("info", _("Registration is not open yet"), detail, Place("basics", "registration_opens"), detail)
        return
    detail = (
        _("It closed on %(day)s") % {"day": format_date(closes)} if closes else _("No days of registration are known")
    )
    title, place = _("Registration is not open, so the flyer invites nobody"), Place("basics", "registration_closes")
    yield Hit("warn", title, detail, place, detail)


def no_price(facts: Facts, scope: Scope) -> Iterator[Hit]:
    """A flyer without its price."""
    if facts.price_cents is None:
        yield Hit(
            "warn",
            _("The price is missing"),
            _("The flyer does not tell what it costs"),
            Place("basics", "price_cents"),
        )
