"""The side panel: what belongs to the section that is open, or else the brochure and its preflight."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.i18n import ngettext
from verkostoadmin.services.lint import printed
from verkostoadmin.services.lint.finding import Place
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.projects.detail import ProjectDetail
from verkostoadmin.ui.projects.paper import PaperPage
from verkostoadmin.ui.projects.preview import Preview
from verkostoadmin.ui.projects.remarks import Remarks
from verkostoadmin.ui.projects.snapshot import Snapshot
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import LinkButton
from verkostoadmin.ui.widgets.labels import label, section_head
from verkostoadmin.ui.widgets.layout import Pane, column
from verkostoadmin.ui.widgets.scroll import scroll


class SidePanel(QStackedWidget):
    def __init__(self, context: Context, detail: ProjectDetail) -> None:
        super().__init__()
        self._detail = detail
        self.brochure = BrochureSide(context, detail.go)
        self._nothing = Pane(fill="window")
        self.addWidget(self._nothing)
        self.addWidget(self.brochure)

    def show_snapshot(self, snapshot: Snapshot, key: str) -> None:
        self.show_section(key)
        self.brochure.show_snapshot(snapshot)

    def show_section(self, key: str) -> None:
        side = self._detail.section(key).side or self.brochure
        if self.indexOf(side) < 0:
            self.addWidget(side)
        if side is not self.currentWidget():
            self._detail.keep_keyboard(self)
        self.setCurrentWidget(side)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The keyboard goes to the first thing that takes it; no focus proxy, see FieldEditor."""
        shown = self.findChildren(QWidget)
        takes = [part for part in shown if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible()]
        if takes:
            takes[0].setFocus(reason)

    def show_nothing(self) -> None:
        self.setCurrentWidget(self._nothing)


class BrochureSide(QWidget):
    """The first page, made anew after edits as long as it is seen, and what to look at before printing."""

    def __init__(self, context: Context, go: Callable[[Place], Any]) -> None:
        super().__init__()
        self._snapshot: Snapshot | None = None
        self.preview = Preview(context, self)
        self.page = PaperPage(0, sz(420))
        self.facts = label("", "small", muted=True, wrap=True)
        self.remarks = Remarks(context, lambda finding: go(finding.place))
        head = section_head(_("Brochure"), LinkButton(_("Open"), lambda: go(Place("brochure"))))
        margins = (theme.S4, theme.S4, theme.S4, theme.S4)
        body = Pane(column(head, self.page, self.facts, theme.S2, self.remarks, None, margins=margins), "window")
        self.setLayout(column(scroll(body, "window"), gap=0))
        self.page.opened.connect(lambda: go(Place("brochure")))
        self.preview.changed.connect(self._show_page)

    def show_snapshot(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._show_findings()
        self.preview.want(snapshot.id, snapshot.first_language())

    def _show_page(self) -> None:
        found = self.preview.pages
        self.page.show_page(found, self.preview.trouble or _("The brochure is being made…"))
        pages = pages_in_words(len(found)) if found else ""
        self.facts.setText(_("Follows your edits · A4, %(pages)s") % {"pages": pages} if pages else "")
        self._show_findings()

    def _show_findings(self) -> None:
        """Of all languages by the rules, of the one that is seen by the finished brochure."""
        if self._snapshot is not None:
            told = self._snapshot.of_brochure(
                self._snapshot.first_language(), self.preview.replaced, self.preview.faults
            )
            self.remarks.show_findings(printed.merged(self._snapshot.findings, told))


def pages_in_words(count: int) -> str:
    return ngettext("%(count)d page", "%(count)d pages", count) % {"count": count}
