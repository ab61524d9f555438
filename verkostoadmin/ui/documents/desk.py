"""The middle of the sheet: small pages, the large page and its zoom, or what is to be said in their place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.documents.finding import Finder
from verkostoadmin.ui.documents.notice import Notice
from verkostoadmin.ui.documents.preview import PageView
from verkostoadmin.ui.documents.raster import Raster
from verkostoadmin.ui.documents.reflow import Reflow
from verkostoadmin.ui.documents.strip import Strip, Thumbs
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import Act, button, icon_button
from verkostoadmin.ui.widgets.empty import Empty
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import Pane, column, row

NARROW = 480
LEAST_FINDER = 210
MARGINS = (theme.S3, theme.S1, theme.S3, theme.S1)
HEAD_MARGINS = (theme.S4, theme.S2, theme.S4, theme.S2)


class Desk(QStackedWidget):
    def __init__(self) -> None:
        super().__init__()
        self._raster: Raster | None = None
        self.view = PageView()
        self.thumbs = Thumbs()
        self.finder = Finder(self.view)
        self.search = self.finder.field
        self._strip = Strip(self.thumbs)
        self.told = Notice()
        self.addWidget(self._pages())
        self.view.page_turned.connect(self._on_turned)
        self.thumbs.picked.connect(self.view.turn_to)

    def _pages(self) -> QWidget:
        self._head = Pane(row(self.told, margins=HEAD_MARGINS), "surface", "b")
        self._head.hide()
        large = column(self._head, self.view, self._tools(), gap=0)
        large.setStretch(1, 1)
        layout = row(self._strip, large, gap=0)
        layout.setStretch(1, 1)
        return Pane(layout, "sunken")

    def _tools(self) -> Pane:
        percent = label("", "small", muted=True)
        percent.setFixedWidth(sz(52))
        percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.view.zoomed.connect(lambda value: percent.setText(f"{value} %"))
        out = icon_button("minus", _("Smaller (−)"), lambda: self.view.step_zoom(-1))
        larger = icon_button("plus", _("Larger (+)"), lambda: self.view.step_zoom(1))
        fit = button(_("Whole page"), "quiet", None, self.view.fit, tip=_("Whole page (0)"))
        zoom = row(None, out, percent, larger, fit, gap=theme.S1)
        return Reflow(self.finder.layout, zoom, LEAST_FINDER, MARGINS, theme.S1, "sunken")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the large page has all the room."""
        super().resizeEvent(event)
        self._strip.setVisible(self.width() >= sz(NARROW))

    def show_pdf(self, pdf: bytes, told: str = "", acts: Sequence[Act] = ()) -> int:
        """Show a finished document; returns the number of its pages. What is `told` stands above it as long as it is seen."""
        self.told.say(told, "info", acts)
        self._head.setVisible(bool(told))
        old, self._raster = self._raster, Raster(pdf)
        self.view.show_document(self._raster)
        self.thumbs.show_document(self._raster, self.view.index())
        self.finder.show_document(self._raster)
        if old is not None:
            old.close()
        self.setCurrentIndex(0)
        return len(self._raster)

    def show_words(self, icon: str, title: str, detail: str, acts: Sequence[Act] = ()) -> None:
        """Why there is no page, and what can be done about it."""
        buttons = [button(words, "plain", None, act) for words, act in acts]
        self.show_instead(Pane(column(Empty(icon, title, detail, buttons)), "sunken"))

    def show_instead(self, made: QWidget) -> None:
        """Something else in the place of the pages."""
        self._forget_words()
        self.addWidget(made)
        self.setCurrentIndex(1)

    def show_pages(self) -> None:
        """The pages again."""
        self.setCurrentIndex(0)

    def begin_search(self) -> None:
        """Let the words that are looked for be written, or others in their place."""
        if self.currentIndex() != 0:
            return
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _forget_words(self) -> None:
        old = self.widget(1)
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()

    def _on_turned(self, index: int) -> None:
        self.thumbs.show_current(index)
        box = self.thumbs.current_box()
        self._strip.ensureVisible(box.center().x(), box.center().y(), 0, box.height() // 2 + sz(30))

    def close_document(self) -> None:
        """Let go of the pages; nothing is painted any more."""
        if self._raster is not None:
            self.finder.show_document(None)
            self.view.show_document(None)
            self.thumbs.show_document(None, 0)
            self._raster.close()
            self._raster = None
