"""The section Perustiedot: the figures of a project and all its own fields."""

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.services.completeness import LIMITS
from verkostoadmin.services.lint.finding import Place
from verkostoadmin.ui import theme
from verkostoadmin.ui.colours import ratio
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.projects.cover import CoverEditor
from verkostoadmin.ui.projects.section import Section
from verkostoadmin.ui.projects.snapshot import Snapshot
from verkostoadmin.ui.projects.wording import people_in_short, status_reason
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import icon_button
from verkostoadmin.ui.widgets.chips import Chip, look
from verkostoadmin.ui.widgets.figures import Figures, Number
from verkostoadmin.ui.widgets.labels import label, section_head
from verkostoadmin.ui.widgets.layout import Pane, column, row, two_columns
from verkostoadmin.ui.widgets.scroll import scroll

WIDEST = 1000
REGIONS = 19
READABLE = 4.5


class BasicsSection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.form = context.form("project")
        self.text_form = context.form("project_text")
        self.figures = Figures()
        self.chip, self.reason = Chip(look("project", "planned")), label("", "small", muted=True, wrap=True)
        self.contrast = label("", "small", muted=True, wrap=True)
        self.cover = CoverEditor(context)
        self._page_editor = self._page_url()
        self._scroll = scroll(self._body())
        self.setLayout(column(self._scroll, gap=0))
        for form in (self.form, self.text_form):
            form.unsaved_changed.connect(lambda _titles: self._tell_unsaved())

    def _tell_unsaved(self) -> None:
        editors = [*self.form.editors.values(), *self.text_form.editors.values()]
        self.unsaved_changed.emit(sum(bool(editor.problem) for editor in editors))

    # ------------------------------------------------------------ building
    def _body(self) -> QWidget:
        field = self.form.editor
        self.tagline = self.text_form.editor("tagline", title=_("Tagline (Finnish)"), limit=LIMITS["tagline"])
        predecessor = field("predecessor_id", **self.context.reference("project"))
        grid = two_columns(
            (field("short_name"), self._status()),
            self.tagline,
            (field("starts_on"), field("ends_on")),
            (field("registration_opens"), field("registration_closes")),
            (field("price_cents"), field("price_note")),
            (field("price_note_sv"), field("price_note_en")),
            (field("own_workshops"), field("currency")),
            (field("organiser"), field("theme")),
            (predecessor, self._page_editor),
        )
        look_grid = two_columns(
            (field("brand"), None), (field("colour_primary"), field("colour_accent")), self.contrast, self.cover
        )
        parts = (
            self.figures,
            grid,
            theme.S1,
            section_head(_("Look of what is printed")),
            look_grid,
            field("cancelled"),
        )
        inner = Pane(column(*parts, None, margins=(theme.S5, theme.S4, theme.S5, theme.S5), gap=theme.S3))
        inner.setMaximumWidth(sz(WIDEST))
        wrap = row(inner, None, gap=0)
        wrap.setStretch(0, 100)
        return Pane(wrap)

    def _status(self) -> QWidget:
        line = row(self.chip, self.reason, margins=(0, theme.S1, 0, 0))
        line.setStretch(1, 1)
        made = QWidget()
        made.setLayout(column(label(_("Status"), "label"), line, None, gap=theme.S1))
        return made

    def _page_url(self) -> FieldEditor:
        editor = self.form.editor("page_url")
        self.open_page = icon_button("link", _("Open the web page"), self._open_page, kind="plain")
        layout = editor.input.layout()
        assert layout is not None
        layout.addWidget(self.open_page)
        return editor

    def _open_page(self) -> None:
        if self.snapshot is not None and self.snapshot.values["page_url"]:
            QDesktopServices.openUrl(QUrl(self.snapshot.values["page_url"]))

    # ------------------------------------------------------------ showing
    def fill(self, snapshot: Snapshot, opened: bool) -> None:
        self._show_figures(snapshot)
        self.chip.show_look(look("project", snapshot.status))
        self.reason.setText(status_reason(snapshot.status, snapshot.values))
        self.open_page.setEnabled(bool(snapshot.values["page_url"]))
        self.contrast.setText(_contrast(snapshot.values["colour_primary"]))
        self.cover.show_image(snapshot.id, snapshot.values["cover_image_id"], snapshot.short_name)
        texts = snapshot.languages["fi"].values
        self.tagline.setVisible(texts is not None)
        if opened:
            self.form.show_record(snapshot.id, snapshot.values)
            self._scroll.verticalScrollBar().setValue(0)
        else:
            self.form.refresh(snapshot.values)
        if texts is not None:
            self._show_texts(texts)

    def _show_texts(self, texts: dict[str, Any]) -> None:
        if self.text_form.record == texts["id"]:
            self.text_form.refresh(texts)
        else:
            self.text_form.show_record(texts["id"], texts)

    def _show_figures(self, snapshot: Snapshot) -> None:
        figures = snapshot.figures
        counted = self._link(Place("participants", "counted"))
        workshops = f"{figures.workshops_held}/{figures.workshops_promised}"
        self.figures.show_numbers(
            [
                Number(str(len(figures.municipality_ids)), _("municipalities involved"), counted),
                Number(f"{figures.regions}/{REGIONS}", _("regions"), self._link(Place("participants", "regions"))),
                Number(people_in_short(figures.population), _("residents"), counted),
                Number(workshops, _("workshops held"), self._link(Place("events", "workshop"))),
            ]
        )

    def _link(self, place: Place) -> Any:
        return lambda: self.wanted.emit(place)

    # ------------------------------------------------------------ going and leaving
    def go(self, place: Place) -> None:
        editors = {**self.cover.form.editors, **self.form.editors, "tagline": self.tagline}
        editor = editors.get(place.field)
        if editor is not None:
            self._scroll.ensureWidgetVisible(editor, 0, sz(60))
            editor.setFocus()

    def leave(self) -> None:
        self.form.leave()
        self.text_form.leave()


def _contrast(primary: str | None) -> str:
    """Whether white text is readable on the main colour; the brochure mends what is not."""
    if not primary:
        return _("Without colours of its own the brochure has those of the program.")
    value = ratio("#ffffff", primary)
    words = {"ratio": f"{value:.1f}".replace(".", ",")}
    if value >= READABLE:
        return _("White text on the main colour: contrast %(ratio)s : 1, reads well.") % words
    return (
        _("White text on the main colour: contrast %(ratio)s : 1. The brochure uses dark text or a darker shade.")
        % words
    )
