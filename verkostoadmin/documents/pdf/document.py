"""ReportLab's document with a structure tree; what is finished is written at once, so that long documents stay small."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from reportlab.pdfbase.pdfdoc import BasicFonts, PDFDocument, PDFObject, PDFObjectReference, PDFPage

from verkostoadmin.documents.pdf.compact import CompactFile
from verkostoadmin.documents.pdf.imposition import PRINTING, Fold, Folded
from verkostoadmin.documents.pdf.links import Link, Target
from verkostoadmin.documents.pdf.metadata import Metadata, information, output_intent, xmp
from verkostoadmin.documents.pdf.outline import Outline
from verkostoadmin.documents.pdf.pages import Box, Pages, Painted
from verkostoadmin.documents.pdf.streams import Ready, object_number, string
from verkostoadmin.documents.pdf.structure import AnnotationMark, Element, Tree


@contextmanager
def without_collection() -> Iterator[None]:
    """No search for garbage while thousands of small objects are made that all live until the document is done."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


class FontNames(dict[str, PDFObjectReference], PDFObject):
    """What pages call their fonts: ReportLab's fonts enter themselves here."""

    __RefOnly__ = 1

    def format(self, document: PDFDocument) -> bytes:
        """The dictionary."""
        entries = [f"/{name} {object_number(reference, document)} 0 R" for name, reference in self.items()]
        return f"<<{''.join(entries)}>>".encode()


class Document(PDFDocument):
    """The objects of a file. Those that ReportLab keeps are written in the end, all others have only a number."""

    def __init__(self, metadata: Metadata, fold: Fold | None) -> None:
        self.file = CompactFile()
        super().__init__(invariant=True)
        self.metadata, self.folded = metadata, fold is not None
        self.pages = Folded(self.file, fold) if fold else Pages(self.file)
        self.tree, self.outline = Tree(self.file.reserve()), Outline()
        self.pictures: dict[str, int] = {}
        self.links: list[Link] = []
        self.anchors: dict[str, Target] = {}
        self.idToObject[BasicFonts] = FontNames()
        self.marks: list[Element] = []  # the elements of the current page's marks, in the order of their numbers

    @property
    def objectcounter(self) -> int:
        """ReportLab numbers its objects by this."""
        return self.file.count

    @objectcounter.setter
    def objectcounter(self, number: int) -> None:
        self.file.count = number

    def addPage(self, page: PDFPage) -> None:
        """A finished page, as the canvas hands it over, tied to the structure tree."""
        key = self.tree.add(self.marks)
        self.pages.add(Painted(page.pagewidth, page.pageheight, page.stream, key, page.Annots))
        self.marks = []

    def add_picture(self, name: str, body: bytes) -> None:
        """Write a picture under the name that pages know it by."""
        self.pictures[name] = self.file.write(body, known=True)

    def add_link(self, element: Element, page: int, box: Box, contents: str, action: str, anchor: str = "") -> int:
        """Lay a link over a page, belonging to an element; returns its number."""
        number = self.file.reserve()
        told = f"/F 4/Contents{string(contents)}/StructParent {self.tree.add(element)}"
        self.links.append(Link(number, page, box, told, action, anchor))
        element.kids.append(AnnotationMark(page, number))
        return number

    def settle(self, element: Element) -> None:
        """Write all below an element, and the links of whole pages that lead out or to what has been painted."""
        self.tree.settle(element, self)
        links, self.links = self.links, []
        for link in links:
            if link.page < len(self.pages.places) and (link.action or link.anchor in self.anchors):
                self.file.add(link.number, link.format(self))
            else:
                self.links.append(link)

    def finish(self) -> bytes:
        """The whole file."""
        self.pages.finish()
        for font in self.delayedFonts:
            font.addObjects(self)
        for link in self.links:
            self.file.add(link.number, link.format(self))
        self.tree.write(self)
        self.file.add(self.pages.root, self.pages.tree())
        self.file.add(self.pages.resources, self._resources())
        catalog, about = self.Reference(self._root()), self.Reference(information(self.metadata))
        self._write_registered()
        return self.file.finish(object_number(catalog, self), object_number(about, self))

    def _resources(self) -> bytes:
        fonts = object_number(PDFObjectReference(BasicFonts), self)
        pictures = "".join([f"/{name} {number} 0 R" for name, number in self.pictures.items()])
        return f"<</Font {fonts} 0 R/XObject<<{pictures}>>>>".encode()

    def _root(self) -> Ready:
        """Where everything begins."""
        intents = object_number(self.Reference(output_intent()), self)
        entries = f"/Lang{string(self.metadata.language)}/MarkInfo<</Marked true>>/OutputIntents[{intents} 0 R]"
        entries += f"/ViewerPreferences<</DisplayDocTitle true{PRINTING if self.folded else ''}>>"
        entries += f"/Pages {self.pages.root} 0 R/StructTreeRoot {self.tree.number} 0 R"
        outline = self.outline.write(self)
        if outline:
            entries += f"/Outlines {outline} 0 R"
        return Ready(f"<</Type/Catalog{entries}>>".encode("latin-1"), Metadata=xmp(self.metadata))

    def _write_registered(self) -> None:
        """What ReportLab keeps: an object that is being written may register others."""
        written = 0
        while written < len(self.numberToId):
            for number, name in list(self.numberToId.items())[written:]:
                item = self.idToObject[name]
                self.file.add(number, item.format(self), known=isinstance(item, Ready))
                written += 1
