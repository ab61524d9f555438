"""The tab of experts: cards, table or everyone at the left, the profile or the person at the right."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.storage import experts
from verkostoadmin.ui import tab_order
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.experts.detail import ExpertDetail
from verkostoadmin.ui.experts.new_expert import NewExpertSheet
from verkostoadmin.ui.experts.results import Results
from verkostoadmin.ui.pages import NewAction
from verkostoadmin.ui.people.new_person import NewPersonSheet
from verkostoadmin.ui.people.person_detail import PersonDetail
from verkostoadmin.ui.people.photos import Photos
from verkostoadmin.ui.tab_page import TabPage
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.layout import Pane, column
from verkostoadmin.ui.widgets.splitter import Splitter

OURS = frozenset({"expert", "person", "image", "position", "project_role", "organisation", "project", "project_text",
                  "event", "event_project"})  # fmt: skip
SIZES = (900, 540)


class ExpertsPage(TabPage):
    entities = OURS

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._memory = context.remembered("experts")
        self._photos = Photos(context.db)
        acts = {"expert": self.new_expert, "person": self.new_person}
        self.results = Results(context, self._photos, self._memory.get("view", "cards"), acts)
        self.filters = self.results.filters
        self.detail = QStackedWidget()
        self._nobody = Pane()
        self.detail.addWidget(self._nobody)
        self.detail.setMinimumWidth(sz(400))
        self._expert: ExpertDetail | None = None
        self._person: PersonDetail | None = None
        self.splitter = Splitter(self.results, self.detail, sizes=SIZES, stretch=0)
        if "sizes" in self._memory:
            self.splitter.setSizes(self._memory["sizes"])
        self.detail.setVisible(self._memory.get("detail", True))
        self.setLayout(column(self.splitter, gap=0))
        self.results.current_changed.connect(self._show_current)
        self.results.activated_id.connect(lambda _id: self.step_section(1))

    # ------------------------------------------------------------ what the window asks
    def load(self, changes: Any) -> None:
        place = self.results.place()
        self.results.refresh(changes)
        if not self._refresh_detail():
            self.results.select_place(place)

    def _refresh_detail(self) -> bool:
        """Show the stored values of the record in the detail; False where it is gone or there is none."""
        current = self.current_record()
        return current is not None and self._show(*current)

    def show_record(self, entity: str, record: int) -> None:
        if entity == "image":
            with self.context.db.read() as session:
                entity, record = "expert", experts.with_photo(session, record) or 0
        if record:
            self.results.reach(entity, record)
            if not self._show(entity, record):
                self.results.select_place()

    def _show_current(self, entity: str, record: int) -> None:
        self.context.note_opened(entity, record)
        self._show(entity, record)

    def _show(self, entity: str, record: int) -> bool:
        if entity == "person":
            person = self._person_detail()
            shown = person.show_person(record)
            self.detail.setCurrentWidget(person if shown else self._nobody)
        else:
            expert = self._expert_detail()
            shown = expert.show_expert(record)
            self.detail.setCurrentWidget(expert if shown else self._nobody)
        tab_order.arrange(self.splitter)
        return shown

    def _expert_detail(self) -> ExpertDetail:
        if self._expert is None:
            self._expert = ExpertDetail(self.context)
            self.detail.addWidget(self._expert)
        return self._expert

    def _person_detail(self) -> PersonDetail:
        if self._person is None:
            self._person = PersonDetail(self.context, self._photos)
            self.detail.addWidget(self._person)
        return self._person

    def current_record(self) -> tuple[str, int] | None:
        shown = self.detail.currentWidget()
        if shown is self._expert and self._expert is not None and self._expert.expert_id:
            return "expert", self._expert.expert_id
        if shown is self._person and self._person is not None and self._person.person_id:
            return "person", self._person.person_id
        return None

    def focus_filter(self) -> None:
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def filter_list(self, entity: str, text: str) -> None:
        self.filters.set_view("people" if entity == "person" else "cards")
        self.filters.clear()
        self.filters.search.setText(text)
        self.results.load()

    def toggle_side_panel(self) -> None:
        """The profile gives its room to the list and comes back."""
        self.detail.setVisible(self.detail.isHidden())
        self._memory["detail"] = not self.detail.isHidden()

    def step_section(self, step: int) -> None:
        shown = self.detail.currentWidget()
        if isinstance(shown, ExpertDetail | PersonDetail):
            shown.step_section(step)

    def panes(self) -> Sequence[QWidget]:
        return [self.filters.search, self.results.shown_list(), *self._detail_stop()]

    def _detail_stop(self) -> list[QWidget]:
        shown = self.detail.currentWidget()
        return [shown] if isinstance(shown, ExpertDetail | PersonDetail) else []

    def new_actions(self) -> Sequence[NewAction]:
        expert, person = (_("New expert…"), self.new_expert), (_("New person…"), self.new_person)
        return [person, expert] if self.filters.view() == "people" else [expert, person]

    def leave(self) -> None:
        for shown in (self._expert, self._person):
            if shown is not None:
                shown.leave()
        self._memory["view"] = self.filters.view()
        if self.isVisible() and not self.detail.isHidden():
            self._memory["sizes"] = self.splitter.sizes()

    # ------------------------------------------------------------ acts
    def new_expert(self) -> None:
        self.context.show_sheet(NewExpertSheet(self.context), "message")

    def new_person(self) -> None:
        self.context.show_sheet(NewPersonSheet(self.context), "message")
