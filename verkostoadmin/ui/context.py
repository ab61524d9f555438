"""What the window gives to its pages: the database, and ways to save, to say something and to go somewhere."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from verkostoadmin.errors import UserError
from verkostoadmin.preferences import Preferences
from verkostoadmin.ui.drafts import Drafts
from verkostoadmin.ui.forms import RecordForm
from verkostoadmin.ui.jobs import Jobs
from verkostoadmin.ui.widgets.buttons import Act

if TYPE_CHECKING:  # the database brings SQLAlchemy along, which the first paint does not wait for
    from verkostoadmin.services.lint.finding import Place
    from verkostoadmin.storage.database import Database
    from verkostoadmin.ui.search.entries import Command
    from verkostoadmin.ui.sheets import Shade

RECENT = 20  # records remembered as opened last

Create = Callable[[dict[str, Any]], Any]  # {field: value} → Changes


class Frame(Protocol):
    """What of the window the context reaches; pages use the context only."""

    shade: "Shade | None"  # with the sheet that is open

    def open_record(self, entity: str, record: int) -> None: ...
    def open_place(self, project: int, place: "Place") -> None: ...
    def show_setting(self, field: str) -> None: ...
    def show_list(self, entity: str, text: str) -> None: ...
    def commands(self) -> "list[Command]": ...
    def show_banner(self, tone: str, title: str, detail: str = "", acts: Sequence[Act] = ()) -> None: ...
    def hide_banner(self) -> None: ...
    def show_sheet(self, sheet: QWidget, place: str) -> None: ...
    def close_sheet(self) -> None: ...
    def show_history(self, entity: str | None, record: int | None) -> None: ...
    def show_documents(self, entity: str | None, record: int | None) -> None: ...


class Context(QObject):
    """One for each open database."""

    changed = Signal(object)  # Changes, or None where everything may have changed
    said = Signal(str, bool)  # for the status bar; True = offer to undo it for a while
    unsaved_changed = Signal(list)  # titles of all fields that hold a refused value

    def __init__(self, db: "Database", preferences: Preferences, drafts: Drafts, jobs: Jobs, frame: Frame) -> None:
        super().__init__()
        self.db, self.preferences, self.drafts, self.jobs, self.frame = db, preferences, drafts, jobs, frame
        self._unsaved: dict[int, list[str]] = {}

    # ------------------------------------------------------------ saving
    def run(self, work: Callable[[], Any], *, offer_undo: bool = False) -> Any:
        """Call a service: tell all pages what it changed; say in a banner what the user can mend (returns None).

        `offer_undo` puts an undo link into the status bar for ten seconds: for deletions.
        """
        try:
            changes = work()
        except UserError as trouble:
            self.frame.show_banner("err", trouble.text, trouble.hint)
            return None
        self.tell(changes, offer_undo=offer_undo)
        return changes

    def tell(self, changes: Any, *, offer_undo: bool = False) -> None:
        """After a service was called directly: tell the pages, say in the status bar what was saved."""
        if changes is None or changes.transaction_id is None:
            return
        self.frame.hide_banner()
        self.said.emit(changes.title, offer_undo)
        self.changed.emit(changes)

    def form(self, entity: str, create: Create | None = None) -> RecordForm:
        """A form whose fields are saved, undone and kept as drafts like everywhere else.

        `create` makes a new record where more than its own row belongs to it.
        """
        from verkostoadmin.services import records

        form = RecordForm(
            entity,
            lambda record, values, seen: records.change(self.db, entity, record, values, seen),
            self.drafts,
            create or (lambda values: records.create(self.db, entity, values)),
        )
        form.saved.connect(self.tell)
        form.unsaved_changed.connect(lambda titles: self._note_unsaved(form, titles))
        return form

    def _note_unsaved(self, form: RecordForm, titles: list[str]) -> None:
        self._unsaved[id(form)] = titles
        self.unsaved_changed.emit([title for some in self._unsaved.values() for title in some])

    def reference(self, entity: str) -> dict[str, Any]:
        """`search` and `describe` for the editor of a reference to records of an entity."""
        from verkostoadmin.storage import labels

        def search(text: str) -> list[tuple[int, str, str]]:
            with self.db.read() as session:
                found = labels.candidates(session, entity, text)
                return [(hit.id, hit.label, hit.detail) for hit in found]

        def describe(record: int) -> str:
            with self.db.read() as session:
                return labels.label(session, entity, record)

        return {"search": search, "describe": describe}

    # ------------------------------------------------------------ going and showing
    def open_record(self, entity: str, record: int) -> None:
        """Go to the tab and the record."""
        self.note_opened(entity, record)
        self.frame.open_record(entity, record)

    def open_place(self, project: int, place: "Place") -> None:
        """Go to where a remark of the preflight of a project is mended."""
        self.note_opened("project", project)
        self.frame.open_place(project, place)

    def show_setting(self, field: str) -> None:
        """Go to a setting of the office."""
        self.frame.show_setting(field)

    def show_list(self, entity: str, text: str) -> None:
        """Go to the tab and filter its list by the words."""
        self.frame.show_list(entity, text)

    def commands(self) -> "list[Command]":
        """The acts of the window by their names."""
        return self.frame.commands()

    def show_history(self, entity: str | None = None, record: int | None = None) -> None:
        self.frame.show_history(entity, record)

    def show_documents(self, entity: str | None = None, record: int | None = None) -> None:
        """The sheet of printed documents, beginning with those of a record."""
        self.frame.show_documents(entity, record)

    def show_sheet(self, sheet: QWidget, place: str = "centre") -> None:
        """Over the dimmed window; `place` is top, right or centre. A `closed` signal of the sheet closes it."""
        self.frame.show_sheet(sheet, place)

    def close_sheet(self) -> None:
        self.frame.close_sheet()

    def show_banner(self, tone: str, title: str, detail: str = "", acts: Sequence[Act] = ()) -> None:
        """`tone` is info, warn or err; one banner at a time."""
        self.frame.show_banner(tone, title, detail, acts)

    def say(self, words: str) -> None:
        """A quiet sentence in the status bar."""
        self.said.emit(words, False)

    # ------------------------------------------------------------ remembered
    def note_opened(self, entity: str, record: int) -> None:
        """Remember a record that somebody looks at, for the search without words."""
        recent: list[list[Any]] = self.preferences.window.setdefault("recent", [])
        if [entity, record] in recent:
            recent.remove([entity, record])
        recent.insert(0, [entity, record])
        del recent[RECENT:]

    def recent(self) -> list[tuple[str, int]]:
        """What was looked at last, the latest first."""
        return [(entity, record) for entity, record in self.preferences.window.get("recent", [])]

    def remembered(self, page: str) -> dict[str, Any]:
        """What a page remembers on this computer, such as sizes of panes: change the dict, closing stores it."""
        pages: dict[str, dict[str, Any]] = self.preferences.window.setdefault("pages", {})
        return pages.setdefault(page, {})
