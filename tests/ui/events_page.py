"""What the tests of the tab of events share: its page over a frame that notes what is asked of it, and ways to use it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from verkostoadmin.preferences import Preferences
from verkostoadmin.services import records
from verkostoadmin.storage import events
from verkostoadmin.storage.database import Database
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.drafts import Drafts
from verkostoadmin.ui.events.page import EventsPage
from verkostoadmin.ui.jobs import Jobs

TypeText = Callable[[QWidget, str], None]


class Frame:
    """What a page asks of the window, noted."""

    def __init__(self) -> None:
        self.opened: list[tuple[str, int]] = []
        self.histories: list[tuple[str | None, int | None]] = []
        self.banners: list[str] = []

    def open_record(self, entity: str, record: int) -> None:
        self.opened.append((entity, record))

    def show_history(self, entity: str | None, record: int | None) -> None:
        self.histories.append((entity, record))

    def show_banner(self, tone: str, title: str, detail: str = "", acts: Any = ()) -> None:
        self.banners.append(title)

    def hide_banner(self) -> None: ...

    def show_list(self, entity: str, text: str) -> None: ...

    def commands(self) -> list[Any]:
        return []

    def show_sheet(self, sheet: QWidget, place: str) -> None: ...

    def close_sheet(self) -> None: ...

    def show_documents(self, entity: str | None, record: int | None) -> None: ...


def show_page(qtbot: Any, db: Database, jobs: Jobs, frame: Frame) -> EventsPage:
    context = Context(db, Preferences(), Drafts(str(db.path)), jobs, frame)
    page = EventsPage(context)
    qtbot.addWidget(page)
    context.changed.connect(page.refresh)
    page.resize(1440, 800)
    page.show()
    page.refresh(None)
    return page


def fill(page: EventsPage, type_text: TypeText, name: str, text: str) -> None:
    """Type into a field and leave it."""
    editor = page.detail.body.form.editors[name]
    line = editor.input.focus
    line.setFocus()
    line.selectAll()  # type: ignore[attr-defined]
    type_text(line, text)
    editor.commit()


def stored(page: EventsPage, event: int | None = None) -> dict[str, Any]:
    wanted = event if event is not None else page.detail.current()
    assert wanted is not None
    found = records.load(page._context.db, "event", wanted)
    assert found is not None
    return found


def titles(page: EventsPage) -> list[str]:
    return [row.title for row in page.list_pane.list.rows()]


def event_called(page: EventsPage, part: str) -> int:
    return next(row.id for row in page.list_pane.list.rows() if part in row.title)


def project_called(page: EventsPage, name: str) -> int:
    return next(key for key, label in page._projects() if label == name)


def visible(parent: QWidget, kind: type[Any]) -> list[Any]:
    """The children of a kind that are seen once the layouts have settled."""
    QApplication.processEvents()
    return [child for child in parent.findChildren(kind) if child.isVisible()]


def projects_of(page: EventsPage, event: int) -> list[str]:
    with page._context.db.read() as session:
        return [name for _key, name in events.projects_by_event(session).get(event, [])]
