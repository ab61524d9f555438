"""Queries of the office's settings."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from verkostoadmin.model.media import Setting


def all_settings(session: Session) -> dict[str, str]:
    """Every setting by its key."""
    return {setting.key: setting.value or "" for setting in session.scalars(select(Setting))}


def setting_id(session: Session, key: str) -> int | None:
    """The id of a setting's row, None where it has never been set."""
    return session.scalars(select(Setting.id).where(Setting.key == key)).first()
