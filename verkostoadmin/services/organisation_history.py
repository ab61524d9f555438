"""The history of an organisation across the networks, together with the mergers and region changes of the register."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from verkostoadmin import resources
from verkostoadmin.i18n import current, format_date
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import PARTICIPATION_ROLE, label_of
from verkostoadmin.model.regions import names
from verkostoadmin.storage.participations import Involvement

JOINED, RETURNED, APPLIED, INVITED, WAITING, DECLINED, WITHDREW = (
    "joined", "returned", "applied", "invited", "waiting", "declined", "withdrew",
)  # fmt: skip
MERGED, ABSORBED, REGION = "merged", "absorbed", "region"


@dataclass(frozen=True)
class RegisterChange:
    """A merger or a change of region, as the register tells it."""

    effective: date
    kind: str  # merged or region_change
    code: str
    name: str
    successor_code: str
    successor: str
    old_region: str
    new_region: str


@dataclass(frozen=True)
class Milestone:
    """One thing that happened: `exact` is False where only the project's own start tells when."""

    on: date
    kind: str
    words: str
    project_id: int | None = None
    exact: bool = True

    def day(self) -> str:
        """The day in words, only its year where the day is not known."""
        return format_date(self.on) if self.exact else str(self.on.year)


def milestones(
    involvements: Iterable[Involvement], changes: Iterable[RegisterChange] = (), code: str = ""
) -> list[Milestone]:
    """Everything that happened to the organisation, the latest first; `code` is the number of a municipality."""
    found = [milestone for involvement in involvements for milestone in _of_project(involvement)]
    found += [milestone for change in changes if code for milestone in _of_register(change, code)]
    return sorted(found, key=lambda milestone: milestone.on, reverse=True)


def _of_project(involvement: Involvement) -> list[Milestone]:
    """An application that was accepted is told by the joining it led to."""
    status = involvement.status
    if status == "withdrawn":
        return [_joining(involvement), _milestone(involvement, WITHDREW, involvement.ended_on)]
    if status == "confirmed":
        return [_joining(involvement)]
    if status == "declined":
        applied = [_milestone(involvement, APPLIED, involvement.applied_on)] if involvement.applied_on else []
        return [*applied, _milestone(involvement, DECLINED, involvement.ended_on)]
    kind = {"applied": APPLIED, "waiting": WAITING}.get(status, INVITED)
    return [_milestone(involvement, kind, involvement.applied_on)]


def _joining(involvement: Involvement) -> Milestone:
    kind = RETURNED if involvement.returning else JOINED
    return _milestone(involvement, kind, involvement.confirmed_on or involvement.applied_on)


def _milestone(involvement: Involvement, kind: str, on: date | None) -> Milestone:
    words = _words(kind) % {"project": involvement.name}
    if involvement.role != "participant":
        words += f" ({_(label_of(PARTICIPATION_ROLE, involvement.role)).lower()})"
    return Milestone(on or involvement.project_starts_on, kind, words, involvement.project_id, on is not None)


def _words(kind: str) -> str:
    return {
        JOINED: _("joined: %(project)s"),
        RETURNED: _("continued from the run before: %(project)s"),
        APPLIED: _("applied: %(project)s"),
        INVITED: _("invited: %(project)s"),
        WAITING: _("on the waiting list: %(project)s"),
        DECLINED: _("declined: %(project)s"),
        WITHDREW: _("withdrew: %(project)s"),
    }[kind]


def _of_register(change: RegisterChange, code: str) -> list[Milestone]:
    if change.kind == "region_change" and change.code == code:
        names = {"old": change.old_region, "new": change.new_region}
        return [Milestone(change.effective, REGION, _("region changed: %(old)s → %(new)s") % names)]
    if change.kind == "merged" and change.code == code:
        words = _("merged into %(municipality)s") % {"municipality": change.successor}
        return [Milestone(change.effective, MERGED, words)]
    if change.kind == "merged" and change.successor_code == code:
        words = _("%(municipality)s was merged into this municipality") % {"municipality": change.name}
        return [Milestone(change.effective, ABSORBED, words)]
    return []


def register_changes() -> tuple[RegisterChange, ...]:
    """The mergers and region changes since 2015, with the regions named in the window's language."""
    return _register_changes(current())


@cache
def _register_changes(language: str) -> tuple[RegisterChange, ...]:
    regions = names(language)
    return tuple(
        RegisterChange(
            date.fromisoformat(row["effective"]), row["kind"], row["code"], row["name_fi"], row["successor_code"],
            row["successor_fi"], regions.get(row["old_region_code"], ""), regions.get(row["new_region_code"], ""),
        )
        for row in resources.read_csv("register", "changes.csv")
    )  # fmt: skip
