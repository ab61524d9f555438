"""Forms: one editor per field, one form per record; committing a field is one saved, undoable step."""

from verkostoadmin.ui.forms.editor import FieldEditor
from verkostoadmin.ui.forms.record import RecordForm

__all__ = ["FieldEditor", "RecordForm"]
