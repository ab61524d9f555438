"""Which input a field gets, by its kind."""

from verkostoadmin.model.fields import Field
from verkostoadmin.ui.forms.choices import AnswerInput, BooleanInput, ChoiceInput
from verkostoadmin.ui.forms.colour import ColourInput
from verkostoadmin.ui.forms.dates import DateInput
from verkostoadmin.ui.forms.inputs import Input, LineInput
from verkostoadmin.ui.forms.reference import Describe, ReferenceInput, Search
from verkostoadmin.ui.forms.text import TextInput


def make_input(field: Field, lines: int, search: Search | None, describe: Describe | None) -> Input:
    if field.kind == "reference":
        assert search is not None and describe is not None, f"{field.name} needs search and describe"
        return ReferenceInput(field, search, describe)
    if field.kind == "multiline" or lines > 1:
        return TextInput(lines)
    if field.kind in ("date", "datetime"):
        return DateInput(field)
    if field.kind == "choice":
        return ChoiceInput(field)
    if field.kind == "answer":
        return AnswerInput(field)
    if field.kind == "boolean":
        return BooleanInput(field)
    return ColourInput(field) if field.kind == "colour" else LineInput(field)
