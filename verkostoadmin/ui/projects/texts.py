"""The section Tekstit: the texts of a project, two languages side by side."""

from typing import Any

from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import LANGUAGE_NAMES, LANGUAGES
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import approval, projects, translations
from verkostoadmin.services.lint.finding import Place
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms import FieldEditor
from verkostoadmin.ui.projects.language_head import LanguageHead
from verkostoadmin.ui.projects.section import Section
from verkostoadmin.ui.projects.section_list import SectionList
from verkostoadmin.ui.projects.snapshot import Snapshot
from verkostoadmin.ui.projects.text_fields import TextFields, show_columns, side_by_side
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.layout import Pane, column, row
from verkostoadmin.ui.widgets.scroll import scroll
from verkostoadmin.ui.widgets.segmented import Segmented

VIEWS: tuple[tuple[str, ...], ...] = (("fi", "sv"), ("fi", "en"), ("fi",))
WIDEST = 1000


class TextsSection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._memory = context.remembered("projects")
        words = [" + ".join(LANGUAGE_NAMES[code] for code in codes) for codes in VIEWS]
        words[-1] = _("Finnish only")
        stored = self._memory.get("languages", 0)
        self.views = Segmented(words, _("Languages"), stored if stored in range(len(VIEWS)) else 0)
        self.views.picked.connect(self._pick_view)
        acts: dict[str, Any] = {"approve": self.approve, "fill": self.fill_from_finnish, "begin": self.begin}
        self.heads = {code: LanguageHead(code, acts) for code in LANGUAGES}
        self.fields = TextFields(context)
        self.sections = SectionList(context)
        self._scroll = scroll(self._body())
        self.setLayout(column(self._scroll, gap=0))

    def _body(self) -> QWidget:
        self._heads_grid = side_by_side()
        for code, head in self.heads.items():
            self._heads_grid.addWidget(head, 0, 0 if code == "fi" else 1)
        parts = (row(self.views, None), self._heads_grid, self.fields, self.sections, self.fields.plain, None)
        inner = Pane(column(*parts, margins=(theme.S5, theme.S4, theme.S5, theme.S5), gap=theme.S4))
        inner.setMaximumWidth(sz(WIDEST))
        wrap = row(inner, None, gap=0)
        wrap.setStretch(0, 100)
        return Pane(wrap)

    # ------------------------------------------------------------ showing
    def codes(self) -> tuple[str, ...]:
        """The languages that are looked at."""
        return VIEWS[self.views.current()]

    def _pick_view(self, index: int) -> None:
        self._memory["languages"] = index
        if self.snapshot is not None:
            self.fill(self.snapshot, False)

    def fill(self, snapshot: Snapshot, opened: bool) -> None:
        codes = self.codes()
        begun = tuple(code for code in codes if snapshot.languages[code].values is not None)
        show_columns(self._heads_grid, len(codes) > 1)
        for code, head in self.heads.items():
            head.setVisible(code in codes)
            head.show_language(snapshot.languages[code])
        self.fields.show_languages(snapshot, codes)
        self.sections.show_sections(snapshot, begun, len(codes) > 1)
        self._watch()
        if opened:
            self._scroll.verticalScrollBar().setValue(0)
        self._tell_unsaved()

    def _watch(self) -> None:
        """Forms are made as they are needed; each tells once about values it could not save."""
        for form in [*self.fields.forms.values(), *(editor.form for editor in self.sections.editors)]:
            if not form.property("watched"):
                form.setProperty("watched", True)
                form.unsaved_changed.connect(lambda _titles: self._tell_unsaved())

    def _editors(self) -> list[FieldEditor]:
        forms = [*self.fields.forms.values(), *(editor.form for editor in self.sections.editors)]
        return [editor for form in forms for editor in form.editors.values()]

    def _tell_unsaved(self) -> None:
        self.unsaved_changed.emit(sum(bool(editor.problem) for editor in self._editors()))

    # ------------------------------------------------------------ acts
    def _text_id(self, code: str) -> int | None:
        values = self.snapshot.languages[code].values if self.snapshot else None
        return values["id"] if values else None

    def approve(self, code: str) -> None:
        self.leave()
        text = self._text_id(code)
        if text is not None:
            self.context.run(lambda: approval.approve(self.context.db, text))

    def fill_from_finnish(self, code: str) -> None:
        self.leave()
        text = self._text_id(code)
        if text is not None:
            self.context.run(lambda: translations.fill_from_finnish(self.context.db, text))

    def begin(self, code: str) -> None:
        """Begin a language with the Finnish name, and put the keyboard there to write over it."""
        if self.snapshot is None:
            return
        project, name = self.snapshot.id, self.snapshot.name("fi") or self.snapshot.short_name
        self.context.run(lambda: projects.add_language(self.context.db, project, code, name))
        self.go(Place("texts", "name", code))

    # ------------------------------------------------------------ going and leaving
    def go(self, place: Place) -> None:
        code = place.language or "fi"
        if code not in self.codes():
            self.views.set_current(1 if code == "en" else 0)
            self._pick_view(self.views.current())
        target = self._target(place, code)
        if target is not None:
            self._scroll.ensureWidgetVisible(target, 0, sz(60))
            target.setFocus()

    def _target(self, place: Place, code: str) -> QWidget | None:
        section = next((editor for editor in self.sections.editors if editor.record == place.record), None)
        if place.record is not None and section is not None:
            return section.editor(place.field) or section.editor(f"body_{code}")
        if self._text_id(code) is None:
            return self.heads[code].begin
        if place.field == "approval":
            return self.heads[code].approve
        if place.record is not None and not place.field:  # the texts of a language, or of the project
            return None
        return self.fields.editor(code, place.field or "name")

    def leave(self) -> None:
        self.fields.leave()
        self.sections.leave()
