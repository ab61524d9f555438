"""Errors that the user can mend; everything else is a bug and is reported as one."""

from datetime import datetime


class UserError(Exception):
    """Something the user can act on: what happened, and what to do about it (both already translated)."""

    def __init__(self, text: str, hint: str = "") -> None:
        super().__init__(text)
        self.text = text
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.text} {self.hint}".strip()


class ValidationError(UserError):
    """Values that cannot be stored: `problems` maps the field's name to the reason."""

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__(" ".join(dict.fromkeys(problems.values())))
        self.problems = problems


class ConflictError(UserError):
    """Somebody else changed the field after the user saw it; nothing was written."""

    def __init__(self, text: str, field: str, stored: object, by: str, at: datetime | None) -> None:
        super().__init__(text)
        self.field = field
        self.stored = stored
        self.by = by
        self.at = at


class DatabaseError(UserError):
    """The database file cannot be opened or written; the file itself is untouched."""
