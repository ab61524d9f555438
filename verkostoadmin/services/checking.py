"""Checking a database: SQLite's own integrity, references, and whether the journal tells the same as the rows."""

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.fields import ENTITY_LABELS
from verkostoadmin.storage import integrity
from verkostoadmin.storage.database import Database


def check(db: Database) -> list[str]:
    """The problems found, translated; an empty list where everything is in order."""
    with db.read() as session:
        found = [_("The file is damaged: %(detail)s") % {"detail": text} for text in integrity.file_problems(session)]
        if found:
            return found
        dangling = integrity.dangling(session)
        found += [_("A row of %(table)s refers to a row that does not exist.") % {"table": name} for name in dangling]
        return found + [_difference(each) for each in integrity.journal_differences(session)]


def _difference(found: integrity.Difference) -> str:
    return _("%(entity)s %(id)d, %(field)s: the journal says %(journal)s, the row says %(stored)s.") % {
        "entity": _(ENTITY_LABELS[found.entity]),
        "id": found.id,
        "field": found.field,
        "journal": found.journal or "–",
        "stored": found.stored or "–",
    }
