"""The name, tagline and lead of a project and its text in plain language, its languages side by side."""

from PySide6.QtWidgets import QGridLayout, QWidget

from verkostoadmin.i18n import LANGUAGE_NAMES
from verkostoadmin.services.completeness import LIMITS, TEXT_PARTS
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.forms import FieldEditor, RecordForm
from verkostoadmin.ui.projects.snapshot import Snapshot

PLAIN = "plain"
LINES = {"name": 1, "tagline": 2, "lead": 4, "plain": 4}


def side_by_side() -> QGridLayout:
    """Two equal columns; Finnish is in the first, the other languages share the second and one is seen."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.S5)
    grid.setVerticalSpacing(theme.S3)
    strut = QWidget()  # without anything in it a column has no spacing either, and the first one would grow
    strut.setFixedHeight(0)
    grid.addWidget(strut, 0, 1)
    show_columns(grid, two=True)
    return grid


def show_columns(grid: QGridLayout, two: bool) -> None:
    for number in (0, 1):
        grid.setColumnStretch(number, 1 if two or number == 0 else 0)
        grid.setColumnMinimumWidth(number, 1 if two else 0)
    grid.setHorizontalSpacing(theme.S5 if two else 0)


class TextFields(QWidget):
    """Editors of a language are made when it is first looked at; `plain` holds those that stand below the sections."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.forms: dict[str, RecordForm] = {}
        self._grid, self._plain_grid = side_by_side(), side_by_side()
        self.setLayout(self._grid)
        self.plain = QWidget()
        self.plain.setLayout(self._plain_grid)

    def show_languages(self, snapshot: Snapshot, codes: tuple[str, ...]) -> None:
        for grid in (self._grid, self._plain_grid):
            show_columns(grid, len(codes) > 1)
        for code in codes:
            self._form(code)
        for code, form in self.forms.items():
            values = snapshot.languages[code].values
            seen = code in codes and values is not None
            for editor in form.editors.values():
                editor.setVisible(seen)
            if values is not None and form.record == values["id"]:
                form.refresh(values)
            elif values is not None and seen:
                form.show_record(values["id"], values)
            elif values is None:
                form.leave()
                form.record = None

    def _form(self, code: str) -> RecordForm:
        if code not in self.forms:
            form = self.forms[code] = self._context.form("project_text")
            for line, name in enumerate((*TEXT_PARTS, PLAIN)):
                editor = form.editor(name, lines=LINES[name], limit=LIMITS.get(name, 0))
                editor.input.focus.setAccessibleName(f"{editor.title}, {LANGUAGE_NAMES[code]}")
                grid = self._plain_grid if name == PLAIN else self._grid
                grid.addWidget(editor, line, 0 if code == "fi" else 1)
        return self.forms[code]

    def editor(self, code: str, name: str) -> FieldEditor | None:
        form = self.forms.get(code)
        return form.editors.get(name) if form else None

    def leave(self) -> None:
        for form in self.forms.values():
            form.leave()
