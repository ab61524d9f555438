"""The head of a profile: large portrait, name, title, where the expert works, and the acts on the whole."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QMenu, QWidget

from verkostoadmin.i18n import gettext as _
from verkostoadmin.ui import theme
from verkostoadmin.ui.people.portrait import SquarePortrait
from verkostoadmin.ui.people.snapshot import PersonSnapshot
from verkostoadmin.ui.widgets.buttons import LinkButton, more_button
from verkostoadmin.ui.widgets.flow import Flow
from verkostoadmin.ui.widgets.labels import label
from verkostoadmin.ui.widgets.layout import column, row
from verkostoadmin.ui.widgets.portrait import decode
from verkostoadmin.ui.widgets.wrapped import WrappedText

PORTRAIT = 116
Acts = dict[str, Callable[[], Any]]


class Heading(QWidget):
    """`acts`: photo, person, brochure, history, delete."""

    def __init__(self, acts: Acts) -> None:
        super().__init__()
        self._portrait = SquarePortrait(PORTRAIT)
        self._photo: tuple[int | None, Any] = (None, None)
        self._name, self._title, self._place = WrappedText(), WrappedText(), WrappedText()
        self._caption = label("", "small", muted=True, wrap=True)
        self.photo = LinkButton("", acts["photo"])
        self.person = LinkButton(_("Person's details"), acts["person"])
        self.brochure = LinkButton(_("Show in the brochure"), acts["brochure"])
        menu = QMenu()
        menu.addAction(_("Change history")).triggered.connect(lambda: acts["history"]())
        menu.addAction(_("Delete the expert profile")).triggered.connect(lambda: acts["delete"]())
        self._more = more_button(menu, _("More about the expert"))
        self._lay_out()

    def _lay_out(self) -> None:
        links = Flow(theme.S3)
        for link in (self.photo, self.person, self.brochure):
            links.addWidget(link)
        first = row(self._name, column(self._more, None, gap=0), gap=theme.S4)
        first.setStretch(0, 1)
        texts = column(first, self._title, self._place, links, None, gap=2)
        parts = row(column(self._portrait, None, gap=0), texts, gap=theme.S4)
        parts.setStretch(1, 1)
        self.setLayout(column(parts, self._caption, gap=theme.S2))

    def show_expert(self, snapshot: PersonSnapshot, photo: Callable[[int], bytes | None]) -> None:
        """`photo` reads the bytes of an image; it is asked only when another image is to be shown."""
        expert, image = snapshot.expert or {}, snapshot.image
        image_id = image["id"] if image else None
        if image_id != self._photo[0]:
            self._photo = (image_id, decode(photo(image_id)) if image_id else None)
        told = (image["alt_fi"] or "") if image else ""
        self._portrait.show_person(snapshot.name, self._photo[1], told)
        self._name.show_pieces([(snapshot.name, "h1", "text")])
        self._title.show_pieces([(expert.get("title") or _("No title"), "strong", "text")])
        place = snapshot.position.organisation if snapshot.position else ""
        self._place.show_pieces([(place, "body", "muted")])
        self._place.setVisible(bool(place))
        self._caption.setText(_caption(image))
        self.photo.set_words(_("Change the photo…") if image else _("Add a photo…"))
        self.brochure.setVisible(bool(snapshot.roles))


def _caption(image: dict[str, Any] | None) -> str:
    if image is None:
        return _("No photo: the initials are printed in its place")
    told = _("The picture shows: ”%(text)s”") % {"text": image["alt_fi"]} if image["alt_fi"] else _("Not told in words")
    credit = _("photo: %(name)s") % {"name": image["credit"]} if image["credit"] else ""
    return " · ".join(part for part in (told, credit) if part)
