"""The form of an event: all its fields under three headings, and its projects."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLayout, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.context import Context
from verkostoadmin.ui.events.project_tags import ProjectTags
from verkostoadmin.ui.forms import FieldEditor, RecordForm
from verkostoadmin.ui.forms.inputs import LineInput
from verkostoadmin.ui.theme import sz
from verkostoadmin.ui.widgets.buttons import icon_button
from verkostoadmin.ui.widgets.labels import section_head
from verkostoadmin.ui.widgets.layout import column, two_columns

WIDEST = 1000
SECTIONS = ("title", "starts_at", "capacity")  # the first field of each


class EventForm(QWidget):
    """`form` binds the editors to the database; `tags` are the projects."""

    def __init__(self, context: Context, create: Callable[[dict[str, Any]], Any]) -> None:
        super().__init__()
        self.form: RecordForm = context.form("event", create)
        self._reference = context.reference("organisation")
        self.tags = ProjectTags()
        self.setMaximumWidth(sz(WIDEST))
        parts = (self._about(), theme.S4, self._time_and_place(), theme.S4, self._taking_part(), None)
        self.setLayout(column(*parts, margins=(theme.S5, theme.S2, theme.S5, theme.S5), gap=theme.S3))

    def _editor(self, name: str, **options: Any) -> FieldEditor:
        return self.form.editor(name, **options)

    def _about(self) -> QLayout:
        return two_columns(
            self._editor("title"),
            (self._editor("title_sv"), self._editor("title_en")),
            (self._editor("kind"), self._editor("status")),
            self.tags,
        )

    def _time_and_place(self) -> QLayout:
        fields = two_columns(
            (self._editor("starts_at"), self._editor("ends_at")),
            (self._editor("venue"), self._editor("address")),
            self._link(self._editor("online_url")),
        )
        return column(section_head(_("Time and place")), fields, gap=theme.S3)

    def _taking_part(self) -> QLayout:
        fields = two_columns(
            (self._editor("capacity"), self._editor("quota")),
            (self._editor("registration_opens"), self._editor("registration_closes")),
            (self._editor("host_organisation_id", **self._reference), None),
            self._editor("note"),
        )
        return column(section_head(_("Taking part")), fields, gap=theme.S3)

    def _link(self, editor: FieldEditor) -> FieldEditor:
        """A button beside the link opens it in the browser."""
        assert isinstance(editor.input, LineInput)
        words = _("Open the link in the browser")
        editor.input.parts.addWidget(icon_button("link", words, lambda: _open(editor.stored()), kind="plain"))
        return editor

    def focus_field(self, name: str) -> None:
        self.form.editors[name].setFocus()

    def step_section(self, step: int) -> None:
        """To the first field of the next section, or the one before, going round."""
        here = [index for index, name in enumerate(SECTIONS) if self._begins_before_focus(name)]
        position = (here[-1] if here else 0) + step if here or step < 0 else 0
        self.focus_field(SECTIONS[position % len(SECTIONS)])

    def _begins_before_focus(self, name: str) -> bool:
        focus = self.focusWidget()
        if focus is None or not focus.hasFocus():
            return False
        first = self.form.editors[name]
        return first.mapTo(self, first.rect().topLeft()).y() <= focus.mapTo(self, focus.rect().topLeft()).y()


def _open(link: str | None) -> None:
    if link:
        QDesktopServices.openUrl(QUrl(link))
