"""Database files from the window: making, opening, copying and leaving them, each failure told calmly."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QMenu

from verkostoadmin import preferences
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import unfinished
from verkostoadmin.ui.feedback import tell_failure
from verkostoadmin.ui.holding import Hold
from verkostoadmin.ui.jobs import Job

if TYPE_CHECKING:
    from verkostoadmin.storage.database import Database
    from verkostoadmin.ui.window import MainWindow

SUFFIX = ".verkosto"
MOST_RECENT = 8


def file_filter() -> str:
    return _("Verkostoadmin databases (*.verkosto)") + ";;" + _("All files (*)")


# ---------------------------------------------------------------- opening
def open_database(window: "MainWindow", path: Path) -> None:
    """Open a file; where it cannot be opened, say why. The one that was open stays open."""
    from verkostoadmin.storage import database

    try:
        db = database.open_(path, window.preferences.actor)
    except UserError as trouble:
        _forget_missing(window, path)
        if window.context is None:
            window.show_start()
        _say_not_opened(window, path, trouble)
        return
    use(window, db)


def _say_not_opened(window: "MainWindow", path: Path, trouble: UserError) -> None:
    text, hint = trouble.text, trouble.hint
    if not path.exists():
        text = _("The database ”%(file)s” is not where it was: %(folder)s.")
        text %= {"file": path.name, "folder": str(path.parent)}
        hint = _("It may have been moved or renamed, or its disk is not connected.")
    if window.context is not None:
        hint += " " + _("”%(file)s” is still open.") % {"file": window.context.db.path.name}
    window.show_banner("err", text, hint, [(_("Open another…"), window.choose_database)])


def choose_database(window: "MainWindow") -> None:
    last = window.preferences.last_file
    folder = Path(last).parent if last else Path.home()
    name, _chosen = QFileDialog.getOpenFileName(window, _("Open a database"), str(folder), file_filter())
    if name:
        open_database(window, Path(name))


def use(window: "MainWindow", db: "Database") -> None:
    """Go on with an open database, and say what is special about it."""
    trouble = leave(window)
    window.hide_banner()
    window.hold = None if db.read_only else Hold(db.path)
    window.use_database(db)
    _remember(window, db.path)
    if db.read_only:
        _say_read_only(window)
    elif trouble is not None:
        window.show_banner("warn", trouble.text, trouble.hint)
    elif window.hold is not None and window.hold.other:
        _say_shared(window, window.hold.other)
    elif window.context is not None:
        unfinished.tell(window.context, window.pages.current_record())


def _say_read_only(window: "MainWindow") -> None:
    assert window.context is not None
    text = _("”%(file)s” is read-only.") % {"file": window.context.db.path.name}
    hint = _("You can look at everything and print. To make changes, save a copy and open that.")
    window.show_banner("warn", text, hint, [(_("Save a copy…"), window.save_copy)])


def _say_shared(window: "MainWindow", other: str) -> None:
    assert window.context is not None
    names = {"file": window.context.db.path.name, "where": other}
    text = _("”%(file)s” is also open %(where)s.") % names
    hint = _("Both can work: if the same field is changed in both, the later one is shown both values and chooses.")
    window.show_banner("info", text, hint)


# ---------------------------------------------------------------- making
def create_database(window: "MainWindow", path: Path, examples: bool) -> Job:
    """Make a database on the worker thread and go on with it."""
    from verkostoadmin.services import setup

    actor = window.preferences.actor
    job = window.jobs.run(
        _("Creating the database"), lambda check: setup.create_database(path, actor, examples=examples)
    )
    job.done.connect(lambda db: use(window, db))
    job.failed.connect(lambda error: tell_failure(window, error))
    return job


def choose_new(window: "MainWindow", suggested: Path) -> Path | None:
    """Ask where a new database goes; the ending is added where it was left out."""
    name, _chosen = QFileDialog.getSaveFileName(window, _("New database"), str(suggested), file_filter())
    path = Path(name) if name else None
    return path.with_name(path.name + SUFFIX) if path is not None and not path.suffix else path


# ---------------------------------------------------------------- copying
def save_copy(window: "MainWindow") -> None:
    """A whole, checked copy of the open database; what is shown stays the original."""
    from verkostoadmin.storage.backup import back_up

    if window.context is None:
        return
    source = window.context.db.path
    target = choose_new(window, source.with_name(f"{source.stem}-{date.today().isoformat()}{source.suffix}"))
    if target is None:
        return
    if target.absolute() == source.absolute():
        text = _("”%(file)s” is the open database itself.") % {"file": source.name}
        window.show_banner("warn", text, _("Nothing was copied. Give the copy another name."))
        return
    job = window.jobs.run(_("Saving a copy"), lambda check: back_up(source, target))
    job.done.connect(lambda _nothing: _say_copied(window, target))
    job.failed.connect(lambda error: tell_failure(window, error))


def _say_copied(window: "MainWindow", target: Path) -> None:
    text = _("The copy was saved: %(file)s") % {"file": target.name}
    hint = _("You go on working in the original.")
    window.show_banner("info", text, hint, [(_("Open the copy"), lambda: open_database(window, target))])


# ---------------------------------------------------------------- leaving
def leave(window: "MainWindow") -> UserError | None:
    """Let go of the open database, with a backup of what has changed; returns what went wrong with the backup."""
    if window.context is None:
        return None
    window.pages.leave()
    window.context.drafts.flush()
    trouble = back_up_changes(window)
    window.context.db.close()
    if window.hold is not None:
        window.hold.release()
    return trouble


def back_up_changes(window: "MainWindow") -> UserError | None:
    from verkostoadmin.storage import rotation

    if window.context is None or window.context.db.read_only or not window.context.db.path.exists():
        return None
    try:
        rotation.back_up_changes(window.context.db.path, datetime.now())
    except UserError as trouble:
        return UserError(
            _("A backup of the changes could not be made: %(reason)s") % {"reason": trouble.text}, trouble.hint
        )
    return None


# ---------------------------------------------------------------- examples
def remove_examples(window: "MainWindow") -> None:
    from verkostoadmin.services import examples

    if window.context is not None:
        context = window.context
        context.run(lambda: examples.remove_examples(context.db), offer_undo=True)


# ---------------------------------------------------------------- the menu
def recent(window: "MainWindow") -> list[Path]:
    """The files opened lately, without the one that is open."""
    here = str(window.context.db.path) if window.context is not None else ""
    return [Path(name) for name in window.preferences.recent_files if name != here]


def _remember(window: "MainWindow", path: Path) -> None:
    """Stored at once: after a crash the same file opens again."""
    preferred, name = window.preferences, str(path.absolute())
    others = [other for other in preferred.recent_files if other != name]
    preferred.recent_files = [name, *others][:MOST_RECENT]
    preferred.last_file = name
    preferences.save(preferred)


def _forget_missing(window: "MainWindow", path: Path) -> None:
    if not path.exists():
        names = window.preferences.recent_files
        window.preferences.recent_files = [name for name in names if name != str(path.absolute())]


def fill_recent(window: "MainWindow", menu: QMenu) -> None:
    menu.clear()
    for path in recent(window):
        menu.addAction(f"{path.name} – {path.parent}".replace("&", "&&"), _opener(window, path))
    menu.setEnabled(bool(menu.actions()))


def _opener(window: "MainWindow", path: Path) -> Callable[[], Any]:
    return lambda: open_database(window, path)


def refresh_menu(window: "MainWindow") -> None:
    """Before the File menu opens: what can be done with what is open."""
    from verkostoadmin.services import examples

    open_now = window.context
    fill_recent(window, window.menus.recent)
    window.menus.actions["save_copy"].setEnabled(open_now is not None)
    writable = open_now is not None and not open_now.db.read_only
    window.menus.actions["import_borders"].setEnabled(writable)
    removable = open_now is not None and writable and examples.has_examples(open_now.db)
    window.menus.actions["remove_examples"].setVisible(removable)
