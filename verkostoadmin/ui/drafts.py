"""Texts typed and not saved yet, kept in a small file so that neither a crash nor a closed window loses them."""

import hashlib
import json
import logging
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from verkostoadmin import preferences

log = logging.getLogger(__name__)
PAUSE = 300  # milliseconds after a keystroke until the file is written


class Drafts(QObject):
    """The drafts of one database on this computer; two windows on one database keep each other's."""

    def __init__(self, database: str) -> None:
        super().__init__()
        name = hashlib.sha256(database.encode()).hexdigest()[:16]
        self._file: Path = preferences.config_folder() / "drafts" / f"{name}.json"
        self._texts = self._read()
        self._pending: dict[str, str | None] = {}
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.flush)

    def get(self, entity: str, record: int, field: str) -> str | None:
        return self._texts.get(_key(entity, record, field))

    def records(self) -> list[tuple[str, int]]:
        """The entities and ids that have drafts, each once."""
        parts = (key.split(":") for key in self._texts)
        return list(dict.fromkeys((entity, int(record)) for entity, record, _field in parts))

    def put(self, entity: str, record: int, field: str, text: str) -> None:
        self._note(_key(entity, record, field), text)

    def remove(self, entity: str, record: int, field: str) -> None:
        if _key(entity, record, field) in self._texts:
            self._note(_key(entity, record, field), None)

    def flush(self) -> None:
        """Write what changed; also called when the window closes. What fails is tried again at the next key."""
        self._timer.stop()
        if not self._pending:
            return
        stored = self._read() | {key: text for key, text in self._pending.items() if text is not None}
        kept = {key: text for key, text in stored.items() if self._pending.get(key, "") is not None}
        try:
            preferences.write_json(self._file, kept)
        except OSError as problem:
            log.warning("drafts were not written: %s", problem)
            return
        self._pending.clear()

    def _note(self, key: str, text: str | None) -> None:
        if text is None:
            self._texts.pop(key, None)
        else:
            self._texts[key] = text
        self._pending[key] = text
        if not self._timer.isActive():
            self._timer.start()

    def _read(self) -> dict[str, str]:
        try:
            stored = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stored if isinstance(stored, dict) else {}


def _key(entity: str, record: int, field: str) -> str:
    return f"{entity}:{record}:{field}"
