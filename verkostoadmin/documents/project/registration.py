"""What can be said of registration on a day: nobody is invited after the last day, nor before the first."""

from datetime import date
from typing import NamedTuple

from verkostoadmin import i18n
from verkostoadmin.documents.pdf.lines import Span
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.facts import call
from verkostoadmin.documents.project.wording import Wording

Text = list[Span]


class Notice(NamedTuple):
    """What is set largest: a day with what it means before and after it."""

    before: str
    value: str
    after: str = ""


class Guide(NamedTuple):
    """A heading, what is to be known, and what to do in this order; what cannot be told is empty."""

    heading: str
    known: Text
    read: Text
    ask: Text
    register: Text

    def lines(self) -> list[Text]:
        """Whatever there is to tell."""
        return [text for text in (self.known, self.read, self.ask, self.register) if text]


def phase(data: BrochureData) -> str:
    """Told from the days alone: open, coming, over or closed; or the status of a network that is no more."""
    opens, closes, day = data.registration_opens, data.registration_closes, data.day
    if data.status in ("ended", "cancelled"):
        return data.status
    if opens and opens > day:
        return "coming"
    if opens and (closes is None or closes >= day):
        return "open"
    return "over" if closes and closes < day else "closed"


def notice(wording: Wording) -> Notice | None:
    """The day by which or on which to register; nothing where there is none to tell."""
    _, data = wording.texts.gettext, wording.data
    opens, closes = data.registration_opens, _closing(data)
    now = phase(data)
    if now == "open" and closes:
        return Notice(_("Register by"), wording.day(closes), i18n.format_weekday(closes, data.language, whole=True))
    if now == "open":
        return Notice(_("Registration"), _("is open"))
    if now == "coming" and opens:
        until = _("and closes on %(day)s") % {"day": wording.day(closes)} if closes else ""
        return Notice(_("Registration opens"), wording.day(opens), until)
    if now == "cancelled":
        return Notice(_("The network"), _("is cancelled"))
    return None


def _closing(data: BrochureData) -> date | None:
    """The last day, unless it lies before the first one by mistake."""
    opens, closes = data.registration_opens, data.registration_closes
    return None if opens and closes and closes < opens else closes


def guide(wording: Wording, link: Span | None) -> Guide:
    """What the reader can do today; `link` leads to the page of the network."""
    _ = wording.texts.gettext
    now, ask = phase(wording.data), _asking(wording)
    if now == "open":
        return Guide(_("How to join"), [], _page(_("Read more and register:"), link), ask, _by(wording, link))
    if now == "coming":
        return Guide(_("How to join"), [], _page(_("Read more:"), link), ask, [Span(_opening(wording))])
    if now in ("ended", "cancelled"):
        told = call(wording)
        return Guide(told.heading, [Span(line) for line in told.lines], _page(told.link_label, link), ask, [])
    heading = (
        _("The network is being prepared") if wording.data.status == "planned" else _("Read more about the network")
    )
    return Guide(heading, [Span(_closed(wording, link))], _page(_("Read more:"), link), ask, [])


def _page(label: str, link: Span | None) -> Text:
    return [Span(label), link] if link else []


def _asking(wording: Wording) -> Text:
    _ = wording.texts.gettext
    names = [contact.name for contact in wording.data.contacts]
    return [Span(_("Ask us:")), Span(", ".join(names), "text-semibold")] if names else []


def _by(wording: Wording, link: Span | None) -> Text:
    _ = wording.texts.gettext
    closes = wording.data.registration_closes
    if closes is None:
        return [] if link else [Span(_("Registration is open."))]
    return [Span(_("Register no later than %(day)s.") % {"day": wording.day(closes)})]


def _opening(wording: Wording) -> str:
    _, data = wording.texts.gettext, wording.data
    assert data.registration_opens is not None
    opens, closes = data.registration_opens, _closing(data)
    if closes is None:
        return _("Registration opens on %(day)s.") % {"day": wording.day(opens)}
    return _("Registration is open %(days)s.") % {"days": wording.days(opens, closes)}


def _closed(wording: Wording, link: Span | None) -> str:
    _, closes = wording.texts.gettext, wording.data.registration_closes
    if phase(wording.data) == "over" and closes:
        return _("Registration closed on %(day)s.") % {"day": wording.day(closes)}
    if link and wording.data.status == "planned":
        return _("The opening of registration will be announced on the web page of the network.")
    if link:
        return _(
            "Registration is closed at the moment. The next opening will be announced on the web page of the network."
        )
    return _("Registration is closed at the moment.")
