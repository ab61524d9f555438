"""Taking an error found before printing upon oneself, and taking that back."""

from datetime import datetime

from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.values import clean
from verkostoadmin.services import records
from verkostoadmin.storage import waivers as queries
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.journal import Changes
from verkostoadmin.storage.labels import label
from verkostoadmin.storage.waivers import Waived


def waive(
    db: Database, *, rule: str, project_id: int | None, language: str, key: str, reason: str = "", title: str = ""
) -> Changes:
    """Let one error no longer stop the print, in the name of the present user; what is waived already stays as it is.

    `title` is the error in words, for the history.
    """
    about = Waived(rule, project_id or None, language, clean(key))
    with db.write(N_("Waive an error before printing: %(record)s"), record="") as step:
        found = queries.waivers(step.session, [project_id] if project_id else []).get(about)
        row_id = found.id if found else None
        if row_id is None:
            by_whom = {"reason": reason, "waived_by": db.actor, "waived_at": datetime.now().replace(microsecond=0)}
            row_id = records.add(step.session, "waiver", {**about._asdict(), **by_whom}).id
        project = label(step.session, "waiver", row_id)
        step.arguments["record"] = " · ".join(filter(None, (project, title))) or rule
    return step.changes(_, row_id)


def revoke(db: Database, waiver_id: int) -> Changes:
    """Let the error stop the print again."""
    with db.write(N_("No longer waive an error before printing: %(record)s"), record="") as step:
        step.arguments["record"] = label(step.session, "waiver", waiver_id)
        records.remove(step.session, "waiver", waiver_id)
    return step.changes(_, waiver_id)
