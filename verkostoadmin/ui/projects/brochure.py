"""The section Esite: the pages of the brochure as they will be printed, and what to look at before."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from verkostoadmin.i18n import LANGUAGE_NAMES, LANGUAGES
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services.lint import preflight, printed
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.projects.paper import PaperPage
from verkostoadmin.ui.projects.preview import Preview
from verkostoadmin.ui.projects.remarks import Remarks
from verkostoadmin.ui.projects.section import Section
from verkostoadmin.ui.projects.side import pages_in_words
from verkostoadmin.ui.projects.snapshot import Snapshot
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import button
from verkostoadmin.ui.widgets.labels import label, section_head
from verkostoadmin.ui.widgets.layout import Pane, column, row
from verkostoadmin.ui.widgets.scroll import scroll
from verkostoadmin.ui.widgets.segmented import Segmented

PAGE_WIDTH = 660


class BrochureSection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.preview = Preview(context, self)
        self.preview.changed.connect(self._show_pages)
        self.languages = Segmented([LANGUAGE_NAMES[code] for code in LANGUAGES], _("Language of the brochure"))
        self.languages.picked.connect(lambda _index: self._want())
        self.facts = label("", "small", muted=True)
        self.save = button(_("Save or print…"), "primary", "save", self._open_documents)
        self.pages: list[PaperPage] = []
        self._desk = QVBoxLayout()
        self._desk.setContentsMargins(theme.S5, theme.S4, theme.S5, theme.S5)
        self._desk.setSpacing(theme.S4)
        self.remarks = Remarks(context, lambda finding: self.wanted.emit(finding.place))
        self.side = self._side()
        bar = row(self.languages, self.facts, None, self.save, margins=(theme.S5, theme.S3, theme.S4, theme.S3))
        desk = scroll(Pane(self._desk, "sunken"))
        desk.setProperty("fill", "sunken")
        desk.viewport().setAutoFillBackground(False)
        layout = column(bar, desk, gap=0)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _side(self) -> QWidget:
        margins = (theme.S4, theme.S4, theme.S4, theme.S4)
        body = Pane(column(section_head(_("Before printing")), theme.S1, self.remarks, None, margins=margins), "window")
        return scroll(body, "window")

    # ------------------------------------------------------------ showing
    def fill(self, snapshot: Snapshot, opened: bool) -> None:
        if opened:
            self.languages.set_current(LANGUAGES.index(snapshot.first_language()))
        self._want()

    def _want(self) -> None:
        self._show_findings()
        if self.snapshot is not None:
            self.preview.want(self.snapshot.id, self._code())

    def _code(self) -> str:
        return LANGUAGES[self.languages.current()]

    def _show_findings(self) -> None:
        """What concerns the brochure in the language that is chosen."""
        if self.snapshot is not None:
            own = [item for item in self.snapshot.findings if preflight.concerns(item, [self._code()])]
            told = self.snapshot.of_brochure(self._code(), self.preview.replaced, self.preview.faults)
            self.remarks.show_findings(printed.merged(own, told))

    def _show_pages(self) -> None:
        found = self.preview.pages
        count = len(found) if found else 1
        while len(self.pages) < count:
            self.pages.append(PaperPage(len(self.pages), sz(PAGE_WIDTH)))
            self._desk.addWidget(self.pages[-1], 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        words = self.preview.trouble or _("The brochure is being made…")
        for number, page in enumerate(self.pages):
            page.setVisible(number < count)
            page.show_page(found, words)
            page.updateGeometry()
        self.facts.setText(_("A4, %(pages)s") % {"pages": pages_in_words(count)} if found else "")
        self.save.setEnabled(found is not None)
        self._show_findings()

    def _open_documents(self) -> None:
        if self.snapshot is not None:
            self.context.show_documents("project", self.snapshot.id)
