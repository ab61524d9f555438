"""Headings of a project's parts, as deep in the document as its styles tell."""

from verkostoadmin.documents.pdf.lines import Style
from verkostoadmin.documents.pdf.paragraph import Paragraph, paragraph
from verkostoadmin.documents.project.theme import Styles


def heading(text: str, look: Styles, style: Style | None = None, level: int = 2) -> Paragraph:
    """A heading that also stands in the outline; `level` is what it has where the project is the whole document."""
    level += look.depth
    return paragraph(text, style or look.heading, f"H{level}", level)
