"""What a document of one project says about itself."""

from verkostoadmin import i18n
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.pdf.text import one_line
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.wording import Wording


def metadata_of(data: BrochureData, wording: Wording) -> Metadata:
    """Title, author and subject, in the document's language."""
    language = i18n.locale_of(data.language).replace("_", "-")
    title = one_line(data.name) or wording.kicker()
    return Metadata(title, data.office or "FCG", one_line(data.tagline) or wording.kicker(), language, data.day)
