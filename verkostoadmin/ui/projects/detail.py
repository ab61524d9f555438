"""One project: its head, and its sections, each made when it is first looked at."""

from collections.abc import Callable
from importlib import import_module
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QWidget

from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services.lint.finding import Place
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.projects.header import Acts, ProjectHeader
from verkostoadmin.ui.projects.section import Section
from verkostoadmin.ui.projects.snapshot import Snapshot
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.layout import Pane, column, row
from verkostoadmin.ui.widgets.tabs import Note, SectionTabs

SECTIONS: Final = (
    ("basics", N_("Basic data"), "basics:BasicsSection"),
    ("texts", N_("Texts"), "texts:TextsSection"),
    ("participants", N_("Participants"), "participants:ParticipantsSection"),
    ("people", N_("Experts"), "people:PeopleSection"),
    ("events", N_("Events"), "events:EventsSection"),
    ("brochure", N_("Brochure"), "brochure:BrochureSection"),
)
KEYS: Final = tuple(key for key, _title, _factory in SECTIONS)


class ProjectDetail(Pane):
    section_shown = Signal(str)
    side_wanted = Signal()

    def __init__(self, context: Context, acts: Acts) -> None:
        self._context = context
        self.snapshot: Snapshot | None = None
        self._made: dict[str, Section] = {}
        self._unsaved: dict[str, int] = {}
        self.header = ProjectHeader(acts)
        self.tabs = SectionTabs([_(title) for _key, title, _factory in SECTIONS], _("Sections of the project"))
        self.stack = QStackedWidget()
        layout = column(self.header, row(self.tabs, margins=(theme.S3, 0, 0, 0)), self.stack, gap=0)
        layout.setStretch(2, 1)
        super().__init__(layout)
        self.setMinimumWidth(sz(520))
        self.tabs.currentChanged.connect(lambda _index: self._show_current(told=True))

    def key(self) -> str:
        return KEYS[max(0, self.tabs.currentIndex())]

    def section(self, key: str) -> Section:
        """The section, made when it is first asked for."""
        if key not in self._made:
            made = _factory(key)(self._context)
            made.wanted.connect(self.go)
            made.unsaved_changed.connect(lambda count: self._note_unsaved(key, count))
            made.side_wanted.connect(self.side_wanted)
            self._made[key] = made
            self.stack.addWidget(made)
        return self._made[key]

    # ------------------------------------------------------------ showing
    def show_snapshot(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.header.show_snapshot(snapshot)
        self._show_notes()
        self._show_current(told=False)

    def _show_current(self, told: bool) -> None:
        """The other sections are brought up to date when they are looked at."""
        if self.snapshot is None:
            return
        section = self.section(self.key())
        if section is not self.stack.currentWidget():
            self.keep_keyboard(self.stack)
        if section.snapshot is not self.snapshot:
            section.show_snapshot(self.snapshot)
        self.stack.setCurrentWidget(section)
        if told:
            self.section_shown.emit(self.key())

    def keep_keyboard(self, place: QWidget) -> None:
        """Before what has the keyboard is hidden: Qt would send it to wherever Tab goes next."""
        here = QApplication.focusWidget()
        if here is not None and place.isAncestorOf(here):
            self.tabs.setFocus()

    def _show_notes(self) -> None:
        if self.snapshot is not None:
            self.tabs.set_notes([_note(key, self.snapshot, self._unsaved.get(key, 0)) for key in KEYS])

    def _note_unsaved(self, key: str, count: int) -> None:
        if self._unsaved.get(key, 0) != count:
            self._unsaved[key] = count
            self._show_notes()

    # ------------------------------------------------------------ going
    def show_section(self, key: str) -> None:
        self.tabs.setCurrentIndex(KEYS.index(key))

    def step(self, step: int) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % len(KEYS))

    def go(self, place: Place) -> None:
        if place.section == "settings":
            self._context.show_setting(place.field)
            return
        self.show_section(place.section)
        self.section(place.section).go(place)

    def filter_field(self) -> QLineEdit | None:
        """The filter of the section that is open."""
        return self.section(self.key()).filter_field() if self.snapshot else None

    def leave(self) -> None:
        for section in self._made.values():
            section.leave()


def _factory(key: str) -> Callable[[Context], Section]:
    module, name = next(factory for known, _title, factory in SECTIONS if known == key).split(":")
    made: Callable[[Context], Section] = getattr(import_module(f"verkostoadmin.ui.projects.{module}"), name)
    return made


def _note(key: str, snapshot: Snapshot, unsaved: int) -> Note:
    """What stands beside a section's name; values that could not be saved come before all else."""
    if unsaved:
        return Note(str(unsaved), "err")
    counts = {"people": snapshot.counts.roles, "events": len(snapshot.events)}
    if key == "participants":
        return Note(str(len(snapshot.figures.municipality_ids)))
    if key == "texts":
        return _texts_note(snapshot)
    if key == "brochure":
        grave = sum(item.severity != "info" and not item.waived_by for item in snapshot.findings)
        return Note(str(grave), "warn") if grave else Note()
    return Note(str(counts[key])) if key in counts else Note()


def _texts_note(snapshot: Snapshot) -> Note:
    """Finnish and every other language that was begun: how many of their texts are written."""
    shown = [language for code, language in snapshot.languages.items() if language.values or code == "fi"]
    done, whole = sum(language.filled for language in shown), sum(len(language.parts) for language in shown)
    return Note(f"{done}/{whole}", "warn" if done < whole else "muted")
