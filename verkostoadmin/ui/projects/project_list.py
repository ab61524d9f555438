"""The list of projects with its filter and the choice between all, running and ended ones."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.storage.project_summary import ProjectSummary
from verkostoadmin.ui import theme
from verkostoadmin.ui.projects.wording import DOT, municipalities, weekday, years
from verkostoadmin.ui.tables import ListRow, RecordList
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import LinkButton
from verkostoadmin.ui.widgets.chips import look
from verkostoadmin.ui.widgets.empty import Empty
from verkostoadmin.ui.widgets.inputs import SearchField
from verkostoadmin.ui.widgets.layout import Pane, column
from verkostoadmin.ui.widgets.segmented import Segmented

STATES: tuple[frozenset[str] | None, ...] = (
    None,
    frozenset({"open", "running"}),
    frozenset({"ended", "cancelled"}),
)


class ProjectListPane(Pane):
    """`chosen` tells the project the user went to; `read` finds the projects whose names contain some words."""

    chosen = Signal(object)

    def __init__(self, read: Callable[[str], list[ProjectSummary]]) -> None:
        self._read = read
        self._summaries: list[ProjectSummary] = []
        self._wanted: int | None = None
        self.filter = SearchField(_("Filter projects"))
        self.segments = Segmented(self._words(), _("Status of the projects"))
        self.list = RecordList(_("Projects"))
        self.stack = QStackedWidget()
        self._no_hits = Empty("filter", _("No project matches"), "", [LinkButton(_("Show all"), self.clear_filter)])
        self._none = Empty("doc", _("No projects yet"))
        for page in (self.list, self._no_hits, self._none):
            self.stack.addWidget(page)
        head = Pane(column(self.filter, self.segments, margins=(theme.S3,) * 4), "surface", "b")
        super().__init__(column(head, self.stack, gap=0))
        self.setMinimumWidth(sz(280))
        self.setMaximumWidth(sz(440))
        self._connect()

    def _connect(self) -> None:
        self.filter.rested.connect(self.refresh)
        self.segments.picked.connect(lambda _index: self._show())
        self.list.current_changed.connect(self._choose)

    def _choose(self, project: int) -> None:
        self._wanted = project
        self.chosen.emit(project)

    # ------------------------------------------------------------ contents
    def refresh(self) -> None:
        self._summaries = self._read(self.filter.text().strip())
        self.segments.set_words(self._words())
        self._show()

    def _words(self) -> list[str]:
        names = (_("All"), _("Running"), _("Ended projects"))
        return [f"{name} {len(self._of_state(state))}" for name, state in zip(names, STATES, strict=True)]

    def _of_state(self, state: frozenset[str] | None) -> list[ProjectSummary]:
        return [row for row in self._summaries if state is None or row.status in state]

    def _show(self) -> None:
        shown = self._of_state(STATES[self.segments.current()])
        self.list.show_rows([_row(summary) for summary in shown])
        self.list.select_id(self._wanted)
        filtered = bool(self.filter.text()) or self.segments.current() != 0
        self.stack.setCurrentWidget(self.list if shown else self._no_hits if filtered else self._none)

    # ------------------------------------------------------------ choosing
    def first_id(self) -> int | None:
        rows = self.list.rows()
        return rows[0].id if rows else None

    def select(self, project: int | None) -> None:
        """Mark a project without telling; filters that would hide it are taken away."""
        self._wanted = project
        if not self.list.select_id(project) and project is not None:
            self.clear_filter()

    def clear_filter(self) -> None:
        self.filter.clear_silently()
        self.segments.set_current(0)
        self.refresh()


def _row(summary: ProjectSummary) -> ListRow:
    facts = years(summary.starts_on, summary.ends_on) + DOT + municipalities(summary.municipalities)
    day = weekday(summary.next_event) if summary.next_event else ""
    return ListRow(summary.id, summary.short_name, summary.name, facts, look("project", summary.status), day)
