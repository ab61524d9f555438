"""When the network works and what it costs, as figures."""

from verkostoadmin.documents.project.facts import Figure, counts
from verkostoadmin.documents.project.registration import phase
from verkostoadmin.documents.project.wording import Wording


def terms(wording: Wording) -> list[Figure]:
    """The years, the price while there is one to pay, and who takes part."""
    _ = wording.texts.gettext
    found = [Figure(wording.years(), _period(wording))]
    if wording.price() and phase(wording.data) not in ("ended", "cancelled"):
        found.append(Figure(wording.price(), wording.data.price_note or _("fee")))
    return [*found, *(counts(wording) if wording.data.status != "cancelled" else [])]


def _period(wording: Wording) -> str:
    """The first and the last day, as far as they are known."""
    _, data = wording.texts.gettext, wording.data
    if data.ends_on is not None:
        return wording.days(data.starts_on, data.ends_on)
    since = _("since %(day)s") if data.starts_on <= data.day else _("from %(day)s")
    return since % {"day": wording.day(data.starts_on)}
