"""Where on the page a record is seen: the project that owns it and the section that shows it."""

from collections.abc import Sequence

from verkostoadmin.i18n import LANGUAGES
from verkostoadmin.services.completeness import TEXT_PARTS
from verkostoadmin.services.lint.finding import Place
from verkostoadmin.storage import rows
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.projects.snapshot import Snapshot, Values

SECTION_OF = {
    "group": "participants",
    "participation": "participants",
    "participation_group": "participants",
    "project_role": "people",
    "event_project": "events",
}


def owner(db: Database, entity: str, record: int) -> int | None:
    """The project a record belongs to, also of a record that has just been deleted."""
    if entity == "project":
        return record
    with db.read() as session:
        row = rows.find(session, entity, record, deleted=True)
        if row is not None and entity == "participation_group":
            row = rows.find(session, "participation", rows.values(row)["participation_id"], deleted=True)
        return getattr(row, "project_id", None)


def place_of(snapshot: Snapshot, entity: str, record: int, fields: Sequence[str] = (), here: str = "") -> Place | None:
    """`fields` are those that were changed last, `here` the section that is open, which stays where it shows them.

    None for a project that is only opened.
    """
    field = fields[0] if len(fields) == 1 else ""
    if entity == "project":
        return Place("basics", field) if field not in ("", "deleted") else None
    if entity == "project_text":
        codes = [code for code, language in snapshot.languages.items() if _id_of(language.values) == record]
        if (here, field, codes) == ("basics", "tagline", ["fi"]):
            return Place("basics", "tagline")
        return Place("texts", field if field in TEXT_PARTS else "name", codes[0]) if codes else Place("texts")
    if entity == "section":
        code = field.rpartition("_")[2]
        return Place("texts", field, code if code in LANGUAGES else "", record)
    return Place(SECTION_OF[entity], record=record) if entity in SECTION_OF else None


def _id_of(values: Values | None) -> int | None:
    return values["id"] if values else None
