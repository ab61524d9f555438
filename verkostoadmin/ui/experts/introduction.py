"""Title and introduction of an expert in one language at a time, with what is still missing in the others."""

from PySide6.QtWidgets import QWidget

from verkostoadmin.i18n import LANGUAGE_NAMES
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.choices import LANGUAGE
from verkostoadmin.ui import theme
from verkostoadmin.ui.forms.record import RecordForm
from verkostoadmin.ui.widgets.labels import label, section_head
from verkostoadmin.ui.widgets.layout import column
from verkostoadmin.ui.widgets.segmented import Segmented

FITS = 240  # letters of an introduction beside a portrait in print
TITLES = {"fi": "title", "sv": "title_sv", "en": "title_en"}


class Introduction(QWidget):
    """Three pairs of editors of one form, one pair seen."""

    def __init__(self, form: RecordForm) -> None:
        super().__init__()
        self.languages = Segmented(list(LANGUAGE_NAMES.values()), _("Language of the introduction"))
        self.languages.picked.connect(self.show_language)
        self._pairs = [self._pair(form, code) for code in LANGUAGE_NAMES]
        self._missing = label("", "small", muted=True, wrap=True)
        head = section_head(_("Introduction"), self.languages)
        self.setLayout(column(head, *self._pairs, self._missing, gap=theme.S3))
        self.show_language(0)

    def _pair(self, form: RecordForm, code: str) -> QWidget:
        made = QWidget()
        title = form.editor(TITLES[code])
        bio = form.editor(f"bio_{code}", lines=4, limit=FITS)
        made.setLayout(column(title, bio, gap=theme.S3))
        return made

    def show_language(self, index: int) -> None:
        self.languages.set_current(index)
        for place, pair in enumerate(self._pairs):
            pair.setVisible(place == index)

    def show_missing(self, values: dict[str, object]) -> None:
        """Say which languages lack a title or an introduction."""
        names = dict(LANGUAGE)
        lacking = [_(names[code]) for code, title in TITLES.items() if not (values[title] and values[f"bio_{code}"])]
        self._missing.setText(_("Title or introduction missing: %(languages)s") % {"languages": ", ".join(lacking)})
        self._missing.setVisible(bool(lacking))
