"""Where on the page a record is seen: the project that owns it and the section that shows it."""

from verkostoadmin.services.preflight import Place
from verkostoadmin.storage import rows
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.projects.snapshot import Snapshot, Values

SECTION_OF = {
    "section": "texts",
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
            row = rows.find(session, "participation", getattr(row, "participation_id"), deleted=True)  # noqa: B009
        return getattr(row, "project_id", None)


def place_of(snapshot: Snapshot, entity: str, record: int) -> Place | None:
    """None for the project itself: the section that is open stays open."""
    if entity == "project_text":
        codes = [code for code, language in snapshot.languages.items() if _id_of(language.values) == record]
        return Place("texts", "name", codes[0]) if codes else Place("texts")
    return Place(SECTION_OF[entity], record=record) if entity in SECTION_OF else None


def _id_of(values: Values | None) -> int | None:
    return values["id"] if values else None
