"""Errors that stop a print, and taking them upon oneself by the names of their rules."""

from collections.abc import Collection, Iterable

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import waivers
from verkostoadmin.services.lint.finding import Finding
from verkostoadmin.services.lint.preflight import KEYS
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.journal import Changes


def stopping(found: Iterable[Finding]) -> list[Finding]:
    """The errors that nobody has waived."""
    return [item for item in found if item.stops]


def waive(db: Database, item: Finding, reason: str = "") -> Changes:
    """Let one error no longer stop the print, until what it is about changes."""
    about = {"rule": item.rule, "language": item.language, "key": item.key, "title": item.title}
    return waivers.waive(db, project_id=item.project_id, reason=reason, **about)


def waive_rules(db: Database, found: Iterable[Finding], rules: Collection[str]) -> list[Finding]:
    """Waive the errors of the named rules, and return those that still stop the print. Raises UserError for no rule."""
    unknown = set(rules) - KEYS
    if unknown:
        raise UserError(
            _("There is no rule ”%(name)s”.") % {"name": sorted(unknown)[0]},
            _("The command lint shows the names of the rules."),
        )
    remaining = []
    for item in stopping(found):
        if item.rule in rules:
            waive(db, item)
        else:
            remaining.append(item)
    return remaining
