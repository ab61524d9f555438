"""A small page of projects for tests of the window itself."""

from typing import Any

from PySide6.QtWidgets import QWidget

from verkostoadmin.services import records
from verkostoadmin.storage import labels
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.sheets import Sheet
from verkostoadmin.ui.tables import ListRow, RecordList
from verkostoadmin.ui.widgets.inputs import SearchField
from verkostoadmin.ui.widgets.layout import Pane, column
from verkostoadmin.ui.widgets.panes import Panes


class PlainPage(QWidget):
    entity = "project"
    fields = ("short_name", "organiser", "ends_on")

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.record: int | None = None
        self.refreshed: list[Any] = []
        self.new: list[str] = []
        self.form = context.form(self.entity)
        self.filter = SearchField("Suodata")
        self.list = RecordList("Luettelo")
        self.list.current_changed.connect(lambda record: self.show_record(self.entity, record))
        detail = Pane(column(*(self.form.editor(name) for name in self.fields), None))
        listed = Pane(column(self.filter, self.list))
        self.panes_ = Panes(listed, detail, Pane(), context.remembered(self.entity))
        self.setLayout(column(self.panes_))

    def show_record(self, entity: str, record: int) -> None:
        values = records.load(self.context.db, self.entity, record)
        if values is not None:
            self.record = record
            self.form.show_record(record, values)
            self.list.select_id(record)

    def refresh(self, changes: Any) -> None:
        self.refreshed.append(changes)
        with self.context.db.read() as session:
            found = labels.candidates(session, self.entity, "", 20)
        self.list.show_rows([ListRow(hit.id, hit.label) for hit in found])
        if self.record is not None:
            self.form.refresh(records.load(self.context.db, self.entity, self.record) or {})

    def focus_filter(self) -> None:
        self.filter.setFocus()

    def toggle_side_panel(self) -> None:
        self.panes_.toggle_side()

    def step_section(self, step: int) -> None:
        self.new.append(f"section {step}")

    def panes(self) -> list[QWidget]:
        return [self.list, self.form.editors[self.fields[0]].input.focus]

    def current_record(self) -> tuple[str, int] | None:
        return (self.entity, self.record) if self.record is not None else None

    def new_actions(self) -> list[tuple[str, Any]]:
        return [(f"Uusi {self.entity}", lambda: self.new.append(self.entity))]

    def leave(self) -> None:
        self.form.leave()


class PlainEventsPage(PlainPage):
    entity = "event"
    fields = ("title", "venue")


class PlainSheet(Sheet):
    """Takes whatever the window gives to a sheet."""

    def __init__(self, context: Context, *arguments: Any) -> None:
        super().__init__(name="Koearkki")
        self.arguments = arguments
        self.field = SearchField("Haku")
        self.second = SearchField("Toinen")
        self.setLayout(column(self.head("Koearkki"), self.field, self.second))
        self.first = self.field


class PlainStart(QWidget):
    """The page without a database."""

    def __init__(self, window: Any) -> None:
        super().__init__()
        self.asked_by = window
