"""The log of what was printed: writing it, looking it up, and what has changed since."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import DOCUMENT, label_of
from verkostoadmin.model.fields import FIELDS
from verkostoadmin.model.journal import PRINT
from verkostoadmin.model.prints import PrintRecord
from verkostoadmin.services import records
from verkostoadmin.services.differences import ChangedField, differences
from verkostoadmin.storage import journal
from verkostoadmin.storage import prints as queries
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.told import Scope

__all__ = ["ChangedField", "Printed", "changes_since", "digest", "get", "latest", "page", "record", "state_of"]


@dataclass(frozen=True)
class Printed:
    """One entry of the log; `options` are the plain values of the request, by which the same can be printed again."""

    id: int
    document: str
    title: str
    languages: tuple[str, ...]
    projects: tuple[int, ...]
    options: dict[str, Any]
    at: datetime
    by: str
    output: str
    file_name: str
    recipient: str
    pages: int
    sheets: int
    digest: str
    state: int


def state_of(session: Session) -> int:
    """The state of the data that a session sees, as `record` wants it: ask the session that makes the document."""
    return journal.latest_id(session)


def digest(pdf: bytes) -> str:
    """What tells whether a document is the very one that was printed."""
    return hashlib.sha256(pdf).hexdigest()


def record(
    db: Database,
    options: Mapping[str, Any],
    *,
    state: int,
    pdf: bytes,
    title: str,
    pages: int,
    sheets: int = 0,
    output: str = "file",
    file_name: str = "",
    recipient: str = "",
) -> int | None:
    """Write a finished document into the log and return the entry's id; None where the database may not be written.

    `options` are the plain values of the request. The entry is no step that undo would take back.
    """
    if db.read_only:
        return None
    values = {
        **_wanted(options), "title": _cut("title", title) or options["document"], "pages": pages, "sheets": sheets,
        "state": state, "digest": digest(pdf), "output": output, "file_name": _cut("file_name", file_name),
        "recipient": _cut("recipient", recipient), "printed_at": datetime.now().replace(microsecond=0),
        "printed_by": db.actor,
    }  # fmt: skip
    named = {"entity": label_of(DOCUMENT, values["document"]), "record": values["title"]}
    with db.write(N_("Printed %(entity)s: %(record)s"), source=PRINT, **named) as step:
        entry = records.add(step.session, "print_record", values)
    return entry.id


def _wanted(options: Mapping[str, Any]) -> dict[str, Any]:
    languages = (options["language"], options.get("second") or "")
    return {
        "document": options["document"],
        "languages": " ".join(filter(None, languages)),
        "projects": json.dumps([str(key) for key in options["projects"]]),
        "options": json.dumps(dict(options), ensure_ascii=False, sort_keys=True),
    }


def _cut(name: str, text: str) -> str:
    """Titles are made of texts that may be longer than a line of the log."""
    return text[: FIELDS["print_record"][name].max_length]


def get(db: Database, print_id: int) -> Printed:
    """One entry; raises UserError where it is gone."""
    with db.read() as session:
        found = queries.find(session, print_id)
        if found is None:
            raise UserError(_("The record has been deleted elsewhere."))
        return _plain(found)


def latest(db: Database, document: str, project_ids: Iterable[int], language: str = "") -> Printed | None:
    """The newest entry of a document that tells of all these projects, in a language where one is given."""
    with db.read() as session:
        found = queries.page(session, document=document, project_ids=project_ids, language=language, limit=1)
        return _plain(found[0]) if found else None


def page(
    db: Database, *, document: str = "", project_id: int | None = None, before: int | None = None, limit: int = 100
) -> list[Printed]:
    """The log from the newest, a page at a time; `before` is the id of the last entry seen."""
    projects = [] if project_id is None else [project_id]
    with db.read() as session:
        found = queries.page(session, document=document, project_ids=projects, before=before, limit=limit)
        return [_plain(entry) for entry in found]


def _plain(found: PrintRecord) -> Printed:
    return Printed(
        id=found.id, document=found.document, title=found.title, languages=tuple(found.languages.split()),
        projects=tuple(int(key) for key in json.loads(found.projects)), options=json.loads(found.options),
        at=found.printed_at, by=found.printed_by, output=found.output, file_name=found.file_name or "",
        recipient=found.recipient or "", pages=found.pages, sheets=found.sheets, digest=found.digest, state=found.state,
    )  # fmt: skip


def changes_since(db: Database, print_id: int) -> list[ChangedField]:
    """What a document would tell otherwise today because the data has changed; what a day alone changes is not listed."""
    printed = get(db, print_id)
    large, handout = printed.options.get("edition") == "large", printed.options.get("audience") == "handout"
    return differences(db, printed.state, Scope(printed.document, printed.projects, printed.languages, large, handout))
