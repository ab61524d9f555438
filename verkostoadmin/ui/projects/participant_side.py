"""What stands beside the participants: their coverage, or everything about the one that is looked at."""

from typing import Any

from PySide6.QtWidgets import QStackedWidget

from verkostoadmin.ui.context import Context
from verkostoadmin.ui.projects.coverage import CoverageSide
from verkostoadmin.ui.projects.participant_details import ParticipantDetails
from verkostoadmin.ui.projects.participants_table import ParticipantsListing
from verkostoadmin.ui.projects.snapshot import Snapshot


class ParticipantsSide(QStackedWidget):
    def __init__(self, context: Context, listing: ParticipantsListing) -> None:
        super().__init__()
        self._listing = listing
        self.coverage = CoverageSide(context)
        self.details = ParticipantDetails(context)
        self.details.closed.connect(self.show_map)
        self.addWidget(self.coverage)
        self.addWidget(self.details)
        context.changed.connect(self._on_changed)

    def _on_changed(self, changes: Any) -> None:
        if changes is None or any(entity in ("organisation", "municipality") for entity, _id in changes.rows):
            self.coverage.forget_register()

    def show_snapshot(self, snapshot: Snapshot, region: str, opened: bool) -> None:
        """The details of a participant close with its project, and when it is gone."""
        self.show_coverage(snapshot, region)
        if opened or not self.details.refresh(snapshot):
            self.show_map()

    def show_coverage(self, snapshot: Snapshot, region: str) -> None:
        self.coverage.show_snapshot(snapshot, region)
        self.details.snapshot = snapshot

    def show_participation(self, participation: int | None) -> None:
        """The row with the keyboard: marked on the map, and shown where details are open."""
        row = self._listing.row(participation)
        self.coverage.show_current(row.organisation_id if row else None)
        if row is not None and self.currentWidget() is self.details:
            self.details.show_participation(row)

    def open_details(self, participation: int) -> None:
        row = self._listing.row(participation)
        if row is not None:
            self.details.show_participation(row)
            self.setCurrentWidget(self.details)
            self.details.status.setFocus()

    def show_map(self) -> None:
        self.setCurrentWidget(self.coverage)

    def leave(self) -> None:
        self.details.leave()
