"""A message with a document attached, not sent yet: the mail program opens it as a draft."""

from email.message import EmailMessage
from email.policy import SMTP

from verkostoadmin import i18n
from verkostoadmin.documents.rendered import Rendered


def draft(rendered: Rendered, file_name: str, language: str) -> bytes:
    """The draft as an .eml file, with a subject and a line of text in the document's language and nobody to send it to."""
    _ = i18n.translator(language).gettext
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join(rendered.title.split())
    message["X-Unsent"] = "1"  # tells the mail program that it is a draft
    message.set_content(_("Attached: %(title)s.") % {"title": rendered.title} + "\n")
    message.add_attachment(rendered.pdf, maintype="application", subtype="pdf", filename=file_name)
    return message.as_bytes()
