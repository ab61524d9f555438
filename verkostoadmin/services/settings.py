"""The office's settings: read all, set one."""

from sqlalchemy.orm import Session

from verkostoadmin.errors import ValidationError
from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.office import SETTINGS
from verkostoadmin.model.values import FieldProblem, parse
from verkostoadmin.services import records
from verkostoadmin.storage import settings as queries
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.journal import Changes


def all_settings(db: Database) -> dict[str, str]:
    """Every setting by its key, such as office.name."""
    with db.read() as session:
        return queries.all_settings(session)


def set_setting(db: Database, key: str, value: str, seen: str | None = None) -> Changes:
    """Give a setting a value, making it where it does not exist; refused where it is no longer what the user saw.

    Raises ValidationError or ConflictError.
    """
    title = SETTINGS[key].label if key in SETTINGS else key
    with db.write(N_("Change the office's settings: %(field)s"), field=title) as step:
        put(step.session, key, value, seen)
    return step.changes(_)


def put(session: Session, key: str, value: str, seen: str | None = None) -> None:
    """Give a setting a value inside a step, with the rules of `set_setting`."""
    value = _checked(key, value)
    row_id = queries.setting_id(session, key)
    if row_id is None:
        records.add(session, "setting", {"key": key, "value": value})
    else:
        expected = {} if seen is None else {"value": seen}
        records.update(session, "setting", row_id, {"value": value}, expected)


def _checked(key: str, value: str) -> str:
    """The text as it is stored, if the setting may have it."""
    try:
        found = parse(SETTINGS[key], value) if key in SETTINGS else value
    except FieldProblem as problem:
        raise ValidationError({key: str(problem)}) from problem
    return "" if found is None else str(found)
