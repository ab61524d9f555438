"""The numbers above the table: how many the filters leave of how many, how many people, how many are involved."""

from dataclasses import dataclass, replace
from typing import Any

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.storage import organisations
from verkostoadmin.storage.organisations import OrganisationFilter
from verkostoadmin.ui.organisations.words import number


@dataclass(frozen=True)
class Counts:
    listed: int
    all: int
    residents: int
    involved: int


@dataclass(frozen=True)
class Elsewhere:
    """Where the words would find something that the filters hide."""

    everywhere: int
    retired: int
    other_kinds: int


def of_filter(session: Any, wanted: OrganisationFilter) -> Counts:
    listed, residents = organisations.totals(session, wanted)
    everybody, _residents = organisations.totals(session, OrganisationFilter(kind=wanted.kind, retired=wanted.retired))
    involved, _residents = organisations.totals(session, replace(wanted, involvement="in"))
    return Counts(listed, everybody, residents, involved)


def elsewhere(session: Any, wanted: OrganisationFilter) -> Elsewhere:
    plain = OrganisationFilter(text=wanted.text, kind=wanted.kind)
    found, _residents = organisations.totals(session, plain)
    with_retired, _residents = organisations.totals(session, replace(plain, retired=True))
    of_any_kind, _residents = organisations.totals(session, replace(plain, kind=""))
    return Elsewhere(found, with_retired - found, of_any_kind - found)


def in_words(found: Counts, kind: str) -> str:
    """Markup of a label: the number of rows stands out."""
    numbers = {"listed": f"<b>{number(found.listed)}</b>", "all": number(found.all)}
    if kind == "municipality":
        words = (
            ngettext("%(listed)s / %(all)s municipality", "%(listed)s / %(all)s municipalities", found.all) % numbers
        )
        return words + " · " + _("%(residents)s residents") % {"residents": number(found.residents)}
    return ngettext("%(listed)s / %(all)s organisation", "%(listed)s / %(all)s organisations", found.all) % numbers
