"""The main window: frame, pages, and going from one to another. What is done to data is in the pages and services.

Its class needs no more than Qt, so that the bare frame is on the screen at once; `furnish` fills it right after.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from verkostoadmin import preferences
from verkostoadmin.i18n import gettext as _
from verkostoadmin.preferences import Preferences
from verkostoadmin.ui.window_sheets import SheetWindow

if TYPE_CHECKING:
    from verkostoadmin.services.lint.finding import Place
    from verkostoadmin.ui.drafts import Drafts
    from verkostoadmin.ui.holding import Hold
    from verkostoadmin.ui.pages import PageEntry
    from verkostoadmin.ui.search.entries import Command


class MainWindow(SheetWindow):
    """A bare frame until `furnish`; a database is given later by `open_database`."""

    def __init__(self, preferred: Preferences) -> None:
        super().__init__(preferred.window, preferred.colours == "dark", preferred.text_scale)
        self.preferences = preferred
        self.hold: Hold | None = None  # of the open database
        self._closes_anyway = False
        self.restore_place()

    # ------------------------------------------------------------ building
    def furnish(self, entries: "Sequence[PageEntry] | None" = None) -> None:
        """Make the frame a window that works: once, after its first paint."""
        from verkostoadmin.ui.jobs import Jobs
        from verkostoadmin.ui.pages import PAGES
        from verkostoadmin.ui.steps import Steps

        self._entries = list(PAGES if entries is None else entries)
        self.steps = Steps(self)
        self.jobs = Jobs()
        self.jobs.slow.connect(lambda job: self.status.show_job(job))
        self._add_keys()
        self.build()

    def build(self) -> None:
        """Make everything that is seen; again after a change of language or text size."""
        from verkostoadmin.ui import files
        from verkostoadmin.ui.band import Band
        from verkostoadmin.ui.menus import Menus
        from verkostoadmin.ui.page_stack import PageStack
        from verkostoadmin.ui.status_bar import StatusBar
        from verkostoadmin.ui.widgets.layout import column

        titles = [_(entry.title) for entry in self._entries]
        self._new_menu = QMenu(self)
        self._new_menu.aboutToShow.connect(self._fill_new_menu)
        self.menus = Menus(self)
        self.menus.file.aboutToShow.connect(lambda: files.refresh_menu(self))
        self.menus.add_tabs(titles, lambda index: self.band.tabs.setCurrentIndex(index))
        self.menus.add_view_choices()
        self.band = Band(titles, self._new_menu)
        self.status = StatusBar(self.open_history, self.undo)
        self.banner_place = QVBoxLayout()
        self.pages = PageStack()
        layout = column(self.band, self.banner_place, self.pages, self.status, gap=0)
        layout.setStretch(2, 1)
        centre = QWidget()
        centre.setLayout(layout)
        self.setCentralWidget(centre)
        self._connect_band()
        self.menus.allow(self.context is not None)
        self.steps.show(None, None)
        self.status.show_file("")

    def _connect_band(self) -> None:
        self.band.tabs.setCurrentIndex(min(self.preferences.window.get("tab", 0), len(self._entries) - 1))
        self.band.tabs.currentChanged.connect(lambda _index: self.show_tab())
        self.band.search.wanted.connect(self.open_search)
        self.band.undo.clicked.connect(lambda: self.undo())
        self.band.redo.clicked.connect(lambda: self.redo())
        self.band.print.clicked.connect(lambda: self.open_documents())

    def _add_keys(self) -> None:
        keys: dict[str, Callable[[], Any]] = {
            "F6": lambda: self.next_pane(1),
            "Shift+F6": lambda: self.next_pane(-1),
            "Ctrl+PgDown": lambda: self.step_section(1),
            "Ctrl+PgUp": lambda: self.step_section(-1),
            "Ctrl+N": self.new_record,
        }
        for key, act in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def rebuild(self) -> None:
        """After a change that widgets cannot follow while they live: the same record is shown in new ones."""
        entity, record = self.pages.current_record()
        self.pages.leave()
        self.close_sheet()
        self.build()
        if self.context is not None:
            self._make_context(self.context.db, self.context.drafts)
            self._show_database()
            if entity is not None and record is not None:
                self.open_record(entity, record)

    # ------------------------------------------------------------ the database
    def open_database(self, path: Path) -> None:
        """Open a file; where it cannot be opened, say why and offer the start page. The one open before stays open."""
        from verkostoadmin.ui import files

        files.open_database(self, path)

    def open_first(self, file: Path | None) -> None:
        """At the start: the named file, the last one, the default one; where there has been none, the start page."""
        last = Path(self.preferences.last_file) if self.preferences.last_file else preferences.default_database()
        if file is None and not self.preferences.last_file and not last.exists():
            self.show_start()
            return
        self._show_first_look(file or last)
        self.open_database(file or last)

    def _show_first_look(self, path: Path) -> None:
        """The rows of the first tab, painted before the database library is loaded."""
        if self.band.tabs.currentIndex() != 0:
            return
        from verkostoadmin.ui.projects.first_look import FirstLook

        look = FirstLook(path, self.preferences.window.get("pages", {}).get("projects", {}))
        if look.is_worth_showing:
            self.status.show_file(path.name)
            self.pages.show_widget(look)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)  # lay out and paint it now

    def use_database(self, db: Any) -> None:
        """Show an open database; the one before has been left (see `files.use`)."""
        from verkostoadmin.ui.drafts import Drafts

        self._make_context(db, Drafts(str(db.path)))
        self.build()
        self._show_database()

    def _make_context(self, db: Any, drafts: "Drafts") -> None:
        """A new one for new pages, so that the old pages hear of nothing any more."""
        from verkostoadmin.ui.context import Context

        self.context = Context(db, self.preferences, drafts, self.jobs, self)
        self.context.changed.connect(self._on_changed)

    def _show_database(self) -> None:
        assert self.context is not None
        db = self.context.db
        self.setWindowTitle(f"{db.path.name} – Verkostoadmin")
        self.status.show_file(db.path.name, db.read_only)
        self.context.said.connect(self.status.show_saved)
        self.context.unsaved_changed.connect(self.status.show_unsaved)
        self.steps.look()
        self.show_tab()

    def show_start(self) -> None:
        """The page for when there is no database, or a new one is wanted; band and status bar are about a database."""
        from verkostoadmin.ui import pages

        self.close_sheet()
        self.pages.leave()
        self.pages.show_widget(pages.load(pages.START_PAGE)(self))
        self.band.hide()
        self.status.hide()

    def leave_start(self) -> None:
        """Back to the database that is still open."""
        self.band.show()
        self.status.show()
        self.show_tab()

    def choose_database(self) -> None:
        from verkostoadmin.ui import files

        files.choose_database(self)

    def save_copy(self) -> None:
        from verkostoadmin.ui import files

        files.save_copy(self)

    def import_borders(self) -> None:
        from verkostoadmin.ui import borders

        borders.choose(self)

    def remove_examples(self) -> None:
        from verkostoadmin.ui import files

        files.remove_examples(self)

    # ------------------------------------------------------------ pages
    def entries(self) -> "list[PageEntry]":
        return self._entries

    def show_tab(self) -> None:
        """Show the page of the tab; what lay over the page before belongs to that one."""
        if self.context is not None:
            self.close_sheet()
            self.note_opened()
            self.pages.leave()
            tab = self.band.tabs.currentIndex()
            self.pages.show_page(self._entries[tab], self.context)
            self.preferences.window["tab"] = tab

    def _go_to_page_of(self, entity: str) -> Any:
        """The page that shows the records of an entity; None where there is none."""
        for index, entry in enumerate(self._entries):
            if entity in entry.entities and self.context is not None:
                self.close_sheet()
                self.band.tabs.setCurrentIndex(index)
                return self.pages.show_page(entry, self.context)
        return None

    def open_record(self, entity: str, record: int) -> None:
        page = self._go_to_page_of(entity)
        if page is not None:
            page.show_record(entity, record)

    def open_place(self, project: int, place: "Place") -> None:
        self.open_record("project", project)
        self.pages.current().show_place(place)

    def show_list(self, entity: str, text: str) -> None:
        page = self._go_to_page_of(entity)
        if page is not None:
            page.filter_list(entity, text)

    def new_in(self, index: int) -> None:
        """Begin a new record on a tab, whichever is shown."""
        self.band.tabs.setCurrentIndex(index)
        self.new_record()

    def commands(self) -> "list[Command]":
        from verkostoadmin.ui.search.commands import of_window

        return of_window(self)

    def _fill_new_menu(self) -> None:
        self._new_menu.clear()
        for index, (words, act) in enumerate(self.pages.new_actions()):
            self._new_menu.addAction(words + ("\tCtrl+N" if index == 0 else ""), act)

    def new_record(self) -> None:
        actions = self.pages.new_actions()
        if actions:
            actions[0][1]()

    def _in_reach(self) -> Any:
        """The page that is shown, unless a sheet covers it: then its keys would act unseen."""
        return self.pages.current() if self.shade is None else None

    def focus_filter(self) -> None:
        if (page := self._in_reach()) is not None:
            page.focus_filter()

    def toggle_side_panel(self) -> None:
        if (page := self._in_reach()) is not None:
            page.toggle_side_panel()

    def step_section(self, step: int) -> None:
        if (page := self._in_reach()) is not None:
            page.step_section(step)

    def next_pane(self, step: int) -> None:
        if self.shade is None:
            self.pages.next_pane(self.band.tabs, step)

    def show_settings(self) -> None:
        self.show_setting("")

    def show_setting(self, field: str) -> None:
        from verkostoadmin.ui.settings.sheet import SettingsSheet

        self.pages.leave()
        self.show_sheet(SettingsSheet(self, field), "centre")

    # ------------------------------------------------------------ undo and changes
    def undo(self) -> None:
        self.steps.undo()

    def redo(self) -> None:
        self.steps.redo()

    def _on_changed(self, changes: Any) -> None:
        self.pages.refresh(changes)
        self.steps.look()

    def look_elsewhere(self) -> None:
        """Coming back to the window: somebody else, or another window, may have written meanwhile."""
        if self.context is not None and self.steps.look():
            self.context.changed.emit(None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self.context is None:  # also spares the first paint the making of Qt's large enumerations
            return
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.look_elsewhere()

    # ------------------------------------------------------------ Qt
    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked: what can be saved is saved, what cannot is kept as a draft. Only a failed backup is told."""
        if self.centralWidget() is None:  # closed before it was furnished
            event.accept()
            return
        from verkostoadmin.ui import files

        self.pages.leave()
        trouble = None if self._closes_anyway else files.back_up_changes(self)
        if trouble is not None:
            self.show_banner("warn", trouble.text, trouble.hint, [(_("Close all the same"), self._close_anyway)])
            event.ignore()
            return
        self.jobs.close()
        files.leave(self)
        self.remember_place()
        preferences.save(self.preferences)
        event.accept()

    def _close_anyway(self) -> None:
        self._closes_anyway = True
        self.close()
