"""What filters the table of participants: words, status, group, and a region chosen on the map."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import PARTICIPATION_STATUS
from verkostoadmin.ui import theme
from verkostoadmin.ui.projects.participants_table import COUNTED
from verkostoadmin.ui.projects.snapshot import Snapshot
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.inputs import SearchField, combo
from verkostoadmin.ui.widgets.layout import row
from verkostoadmin.ui.widgets.tags import Tag


class ParticipantsFilters(QWidget):
    """`changed` tells that other rows are wanted; `tags` is the place of the region's tag, wherever the page puts it."""

    changed = Signal()
    region_let_go = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.region = ""
        self._tag: Tag | None = None
        self.tags = row()
        self.text = SearchField(_("Filter participants"))
        statuses = [("", _("All statuses")), (COUNTED, _("Counted municipalities"))]
        statuses += [(value, _(name)) for value, name in PARTICIPATION_STATUS]
        self.status = combo(statuses, _("Status"))
        self.group = combo([(0, _("All groups"))], _("Group"))
        for box in (self.status, self.group):
            box.setMinimumWidth(sz(152))
            box.setMaximumWidth(sz(200))
            box.currentIndexChanged.connect(lambda _index: self.changed.emit())
        layout = row(self.text, self.status, self.group, gap=theme.S2)
        layout.setStretch(0, 2)
        self.setLayout(layout)
        self.text.rested.connect(self.changed)

    def values(self) -> dict[str, Any]:
        """What `ParticipantsListing` filters by."""
        return {
            "text": self.text.text(),
            "status": self.status.currentData(),
            "group": self.group.currentData(),
            "region": self.region,
        }

    def forget(self) -> None:
        """Filter nothing; tells nobody."""
        self.blockSignals(True)
        self.show_region("")
        self.text.clear_silently()
        self.status.setCurrentIndex(0)
        self.group.setCurrentIndex(0)
        self.blockSignals(False)

    def show_groups(self, snapshot: Snapshot) -> None:
        """The choice of groups, where there are any; the chosen one stays. Tells nobody."""
        chosen = self.group.currentData()
        self.blockSignals(True)
        self.group.clear()
        self.group.addItem(_("All groups"), 0)
        for group in snapshot.groups:
            self.group.addItem(f"{group.name} {group.members}", group.id)
        choose(self.group, chosen)
        self.blockSignals(False)
        self.group.setVisible(bool(snapshot.groups))

    def show_region(self, region: str) -> None:
        """The region as a tag that takes it away."""
        self.region = region
        if self._tag is not None:
            self._tag.setParent(None)
            self._tag = None
        if region:
            self._tag = Tag(region, True)
            self._tag.clicked.connect(lambda: self.region_let_go.emit())
            self.tags.addWidget(self._tag)


def choose(box: QComboBox, value: Any) -> None:
    """Choose a value, the first one where the box does not have it."""
    box.setCurrentIndex(max(0, box.findData(value)))
