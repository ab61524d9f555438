"""How an entry of the history is told: what, where, from what to what, by whom."""

from dataclasses import dataclass
from datetime import date, timedelta

from verkostoadmin.i18n import N_, format_date, format_number, format_weekday, ngettext
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services.history_entries import CHANGED, CREATED, DELETED, RESTORED, ChangeRow, Entry

LINES = 4  # of a step of several changes
LARGE = 100  # changes; a step of more is told by its number
LONGEST_VALUE = 60
LONGEST_SAME = 16  # letters with which both values begin; more are left out, or a row would tell two equal beginnings
CONTEXT = 8  # letters before the difference that are told all the same, made up to a whole word


@dataclass(frozen=True)
class Line:
    """One change: the name of the field where there are several, the value before and after."""

    label: str
    old: str
    new: str


@dataclass(frozen=True)
class Shown:
    """An entry as its row tells it; `more` is a last line about what the row leaves out."""

    entry: Entry
    head: str
    where: str
    lines: tuple[Line, ...]
    more: str
    foot: str

    def spoken(self) -> str:
        lines = [f"{line.label} {line.old} → {line.new}".strip() for line in self.lines]
        return ", ".join(filter(None, (self.head, self.where, *lines, self.more, self.foot)))


def shown(entry: Entry, about: str = "") -> Shown:
    """`about` is the name of the record whose history it is: it is not told again in every row."""
    foot = _("%(actor)s · undone") % {"actor": entry.actor} if entry.undone else entry.actor
    if entry.row_count > LARGE or not entry.rows:
        count = ngettext("%(count)s value", "%(count)s values", entry.row_count)
        return Shown(entry, entry.title, "", (), count % {"count": format_number(entry.row_count)}, foot)
    if entry.row_count == 1 and entry.undoes is None and entry.rows[0].act == CHANGED:
        row = entry.rows[0]
        where = row.record if row.record != about else ""
        return Shown(entry, row.label, where, (Line("", *_values(row)),), "", foot)
    lines, left_out = _lines(entry, f"{entry.title} {about}")
    return Shown(entry, entry.title, "", lines, _rest(left_out), foot)


def _lines(entry: Entry, known: str) -> tuple[tuple[Line, ...], int]:
    """What a step of several changes tells, the record of its title first; and how many changes it does not tell."""
    told = [row for row in entry.rows if not (row.act == CREATED and row.record in entry.title)]
    told.sort(key=lambda row: row.record not in known)
    understood = len(entry.rows) - len(told)
    return tuple(_line(row, known) for row in told[:LINES]), entry.row_count - understood - len(told[:LINES])


def _values(row: ChangeRow) -> tuple[str, str]:
    old, new = one_line(row.old), one_line(row.new)
    if old and new:
        return _from_difference(old, new)
    return old or _("(empty)"), new or _("(empty)")


def _from_difference(old: str, new: str) -> tuple[str, str]:
    """Two texts that begin alike, from the word before the first letter that differs."""
    differing = (number for number, (before, after) in enumerate(zip(old, new, strict=False)) if before != after)
    same = next(differing, min(len(old), len(new)))
    start = old.rfind(" ", 0, same - CONTEXT) + 1 if same > LONGEST_SAME else 0
    return ("…" + old[start:], "…" + new[start:]) if start else (old, new)


def _line(row: ChangeRow, known: str) -> Line:
    """The record is named as far as the title of the step does not name it."""
    record = " · ".join(part for part in row.record.split(" · ") if part not in known)
    if row.act in _ACTS:
        return Line(row.label, "", ", ".join(filter(None, (record, _(_ACTS[row.act])))))
    old, new = _values(row)
    return Line(", ".join(filter(None, (row.label, record))), old if row.old else "", new)


_ACTS = {CREATED: N_("added"), DELETED: N_("deleted"), RESTORED: N_("restored")}


def _rest(count: int) -> str:
    return ngettext("and %(count)d more", "and %(count)d more", count) % {"count": count} if count > 0 else ""


def one_line(text: str) -> str:
    return " ".join(text.split())


def day_title(day: date, today: date) -> str:
    if day == today:
        return _("Today in history")
    if day == today - timedelta(days=1):
        return _("Yesterday")
    return f"{format_weekday(day, whole=True)} {format_date(day)}"


def what_undo_does(entry: Entry) -> str:
    """Said beforehand: what comes back, or goes."""
    for act, words in _INVERSE.items():
        rows = [row for row in entry.rows if row.act == act]
        if rows:
            named = next((row for row in rows if row.record in entry.title), rows[0])
            return _(words[len(rows) > 1]) % {"record": named.record}
    if entry.row_count > 1:
        counted = ngettext("Brings back %(count)d value.", "Brings back %(count)d values.", entry.row_count)
        return counted % {"count": entry.row_count}
    old = entry.rows[0].old
    return _("Brings back the value ”%(value)s”.") % {"value": _short(old)} if old else _("Empties the field.")


# What undoing does to one row, and to several: by what was done to them.
_INVERSE = {
    DELETED: (N_("Restores ”%(record)s”."), N_("Restores ”%(record)s” and what went with it.")),
    CREATED: (N_("Deletes ”%(record)s”."), N_("Deletes ”%(record)s” and what came with it.")),
    RESTORED: (N_("Deletes ”%(record)s” again."), N_("Deletes ”%(record)s” and what came with it.")),
}


def _short(text: str) -> str:
    text = one_line(text)
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"
