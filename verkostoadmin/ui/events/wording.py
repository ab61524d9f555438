"""How an event is told in words: when, where, of what kind."""

from datetime import date, datetime

from verkostoadmin.i18n import format_date, format_time, format_weekday, ngettext
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import EVENT_KIND, label_of

DOT = " · "


def when(starts_at: datetime, ends_at: datetime | None) -> str:
    """to 26.11.2026 klo 9.00–15.30; both days where it ends on another one."""
    if ends_at is not None and ends_at.date() != starts_at.date():
        return f"{_moment(starts_at)} – {_moment(ends_at)}"
    return _moment(starts_at, ends_at)


def when_short(starts_at: datetime, ends_at: datetime | None, today: date) -> str:
    """to klo 9.00–15.30 beside a leaf that tells the day; the whole date where the year is another one."""
    one_day = ends_at is None or ends_at.date() == starts_at.date()
    if starts_at.year != today.year or not one_day:
        return when(starts_at, ends_at)
    values = {"weekday": format_weekday(starts_at.date()), "time": _times(starts_at, ends_at)}
    return _("%(weekday)s at %(time)s") % values


def _moment(starts_at: datetime, ends_at: datetime | None = None) -> str:
    values = {
        "weekday": format_weekday(starts_at.date()),
        "day": format_date(starts_at.date()),
        "time": _times(starts_at, ends_at),
    }
    return _("%(weekday)s %(day)s at %(time)s") % values


def _times(starts_at: datetime, ends_at: datetime | None) -> str:
    return format_time(starts_at) + (f"–{format_time(ends_at)}" if ends_at is not None else "")


def where(venue: str | None, online_url: str | None) -> str:
    """The venue, or online, or both: a hybrid event."""
    if venue and online_url:
        return _("%(venue)s and remote connection") % {"venue": venue}
    return venue or (_("Remote connection") if online_url else _("Place still open"))


def kind(value: str | None) -> str:
    return _(label_of(EVENT_KIND, value))


def places(capacity: int) -> str:
    return ngettext("%(count)d place", "%(count)d places", capacity) % {"count": capacity}


def days_until(day: date, today: date) -> tuple[str, str]:
    """A number and the words beside it: how far an event is, ahead or behind."""
    distance = (day - today).days
    if distance == 0:
        return _("Today"), _("the day of the event")
    if distance > 0:
        return str(distance), ngettext("day to the event", "days to the event", distance)
    return str(-distance), ngettext("day ago", "days ago", -distance)
