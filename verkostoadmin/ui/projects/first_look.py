"""What the tab of projects shows while the database library is still loading: its list, beside an empty place."""

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from verkostoadmin import i18n
from verkostoadmin.storage import first_look
from verkostoadmin.ui.projects.project_list import ProjectListPane
from verkostoadmin.ui.widgets.layout import Pane, column
from verkostoadmin.ui.widgets.panes import Panes


class FirstLook(QWidget):
    """The same list in the same place as on the page that takes its place a moment later."""

    def __init__(self, path: Path, remembered: dict[str, Any]) -> None:
        super().__init__()
        rows = first_look.projects(path, i18n.current(), date.today())
        listed = ProjectListPane(lambda _text: rows)
        listed.refresh()
        listed.select(remembered.get("project") or listed.first_id())
        self.setLayout(column(Panes(listed, Pane(), Pane(fill="window"), dict(remembered)), gap=0))
        self.is_worth_showing = bool(rows)
