"""What one user prefers on one computer (language, colours, text size, last file), and the folder where it is kept."""

import contextlib
import json
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from platformdirs import user_config_path, user_data_path

HOME_VARIABLE = "VERKOSTOADMIN_HOME"  # one folder for preferences, drafts and the default database


def home() -> Path | None:
    """The folder that replaces the user's own ones, None where there is none."""
    value = os.environ.get(HOME_VARIABLE)
    return Path(value) if value else None


def config_folder() -> Path:
    """The folder of preferences and drafts."""
    return home() or Path(user_config_path("Verkostoadmin", appauthor=False))


def default_database() -> Path:
    """The database that opens when no file is named and none was opened before."""
    folder = home() or Path(user_data_path("Verkostoadmin", appauthor=False))
    return folder / "verkostot.verkosto"


@dataclass
class Preferences:
    """Preferences with their defaults; unknown or broken stored values fall back to these."""

    language: str = "fi"
    actor: str = ""  # the name written into the journal; empty = the computer's user name
    colours: str = "light"  # light or dark
    text_scale: float = 1.0  # 0.9 … 1.5
    last_file: str = ""
    recent_files: list[str] = field(default_factory=list)
    window: dict[str, Any] = field(default_factory=dict)  # geometry, splitter sizes and side panels by tab


def load() -> Preferences:
    """The stored preferences; defaults where there are none or the file is broken."""
    stored = _read(config_folder() / "preferences.json")
    known = Preferences()
    for item in fields(Preferences):
        value = stored.get(item.name)
        if isinstance(value, type(getattr(known, item.name))):
            setattr(known, item.name, value)
    return known


def save(preferences: Preferences) -> None:
    """Store the preferences; a full disk or a read-only folder must not stop the work, so it is only not remembered."""
    with contextlib.suppress(OSError):
        write_json(config_folder() / "preferences.json", asdict(preferences))


def write_json(path: Path, value: object) -> None:
    """Write a JSON file so that a crash leaves either the old or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + ".new")
    temporary.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
    temporary.replace(path)


def _read(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}
