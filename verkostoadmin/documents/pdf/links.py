"""Links, which lie over pages as annotations; they may lead to places that are painted later."""

from typing import TYPE_CHECKING, NamedTuple

from verkostoadmin.documents.pdf.pages import Box

if TYPE_CHECKING:
    from verkostoadmin.documents.pdf.document import Document


class Target(NamedTuple):
    """A height of a painted page; pages are counted from nought."""

    page: int
    top: float


class Link(NamedTuple):
    """A link of a painted page, as an object of the file; it leads out of the file, or to the anchor of a name."""

    number: int
    page: int
    box: Box
    told: str  # what it contains for those who do not see it, and its key in the structure tree
    action: str
    anchor: str = ""

    def format(self, document: "Document") -> bytes:
        """The annotation. Raises ValueError if there is no such anchor."""
        box = document.pages.places[self.page].box(self.box)
        action = self.action or f"<</S/GoTo/D{self._target(document)}>>"
        return f"<</Type/Annot/Subtype/Link/Rect[{box}]/Border[0 0 0]{self.told}/A{action}>>".encode("latin-1")

    def _target(self, document: "Document") -> str:
        target = document.anchors.get(self.anchor)
        if target is None:
            raise ValueError(
                f"a link on page {self.page + 1} leads to {self.anchor!r}, which is nowhere in the document"
            )
        return document.pages.places[target.page].target(target.top)
