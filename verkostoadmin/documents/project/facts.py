"""The figures a brochure shows and the call to action that ends it, by what is known and what can be done on the day."""

from typing import NamedTuple

from verkostoadmin.documents.project.wording import Wording


class Figure(NamedTuple):
    """A number worth knowing, and what it counts."""

    value: str
    label: str


class Call(NamedTuple):
    """What the reader is asked to do or may want to know next."""

    heading: str
    lines: tuple[str, ...]
    link_label: str


def figures(wording: Wording) -> list[Figure]:
    """Two to four figures: who is in the network, or while nobody is, when it is and what it costs."""
    counted = counts(wording)
    if wording.data.status in ("open", "planned") and len(counted) < 3:
        counted += _terms(wording)
    return counted[:4] if len(counted) > 1 else []


def counts(wording: Wording) -> list[Figure]:
    """Who is in the network, counted; nothing that is none."""
    _, ngettext = wording.texts.gettext, wording.texts.ngettext
    places = wording.data.municipalities
    regions = len({place.region for place in places if place.region})
    people = sum(place.population for place in places)
    seminars = sum(event.kind == "seminar" for event in wording.data.events)
    if wording.data.status == "ended":
        first = ngettext("municipality took part", "municipalities took part", len(places))
    else:
        first = ngettext("municipality in the network", "municipalities in the network", len(places))
    rows = [
        (len(places), first),
        (regions, ngettext("region of Finland", "regions of Finland", regions)),
        (people, _("inhabitants in these municipalities")),
        (seminars, ngettext("seminar of the network", "seminars of the network", seminars)),
    ]
    return [Figure(wording.number(value), label) for value, label in rows if value]


def _terms(wording: Wording) -> list[Figure]:
    _ = wording.texts.gettext
    terms = []
    closes, opens = wording.data.registration_closes, wording.data.registration_opens
    if wording.data.status == "open" and closes:
        terms.append(Figure(wording.day(closes), _("last day of registration")))
    elif wording.data.status == "planned" and opens:
        terms.append(Figure(wording.day(opens), _("registration opens")))
    if wording.price():
        terms.append(Figure(wording.price(), wording.data.price_note or _("fee")))
    terms.append(Figure(wording.years(), _("years of the network")))
    return terms


def call(wording: Wording) -> Call:
    """The last word, by what can be done today."""
    _ = wording.texts.gettext
    link = _("Read more:")
    if wording.data.status == "open":
        return Call(_("Join the network"), (*_until(wording), *_fee(wording)), _("Register and read more:"))
    if wording.data.status == "planned":
        return Call(_("The network is being prepared"), (*_opening(wording), *_fee(wording)), link)
    if wording.data.status == "ended":
        line = _("The network worked in %(years)s. Its results are for everyone to use.") % {"years": wording.years()}
        return Call(_("See what was achieved"), (line,), link)
    if wording.data.status == "cancelled":
        return Call(_("The network is not carried out"), (), link)
    return Call(_("Read more about the network"), _next_opening(wording), link)


def _until(wording: Wording) -> tuple[str, ...]:
    _ = wording.texts.gettext
    closes = wording.data.registration_closes
    if closes is None:
        return (_("Registration is open."),)
    return (_("Registration is open until %(day)s.") % {"day": wording.day(closes)},)


def _opening(wording: Wording) -> tuple[str, ...]:
    _ = wording.texts.gettext
    opens, starts = wording.data.registration_opens, wording.data.starts_on
    if opens is None or opens <= wording.data.day:
        first = _("The opening of registration will be announced on the web page of the network.")
    else:
        first = _("Registration opens on %(day)s.") % {"day": wording.day(opens)}
    return (first, _("The network starts on %(day)s.") % {"day": wording.day(starts)})


def _next_opening(wording: Wording) -> tuple[str, ...]:
    _ = wording.texts.gettext
    opens = wording.data.registration_opens
    if opens and opens > wording.data.day:
        return (_("Registration opens next on %(day)s.") % {"day": wording.day(opens)},)
    return (
        _("Registration is closed at the moment. The next opening will be announced on the web page of the network."),
    )


def _fee(wording: Wording) -> tuple[str, ...]:
    _ = wording.texts.gettext
    if not wording.price():
        return ()
    note = f" ({wording.data.price_note})" if wording.data.price_note else ""
    return (_("The fee is %(price)s%(note)s.") % {"price": wording.price(), "note": note},)
