"""ReportLab's document with a structure tree, and pages that are tied to it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import (
    BasicFonts,
    OutlineEntryObject,
    PDFDocument,
    PDFObject,
    PDFObjectReference,
    PDFPage,
)
from reportlab.pdfgen.canvas import Canvas as ReportLabCanvas

from verkostoadmin.documents.pdf.compact import CompactFile
from verkostoadmin.documents.pdf.metadata import Metadata, information, output_intent, xmp
from verkostoadmin.documents.pdf.streams import Ready, object_number, stream, string
from verkostoadmin.documents.pdf.structure import Element, Tree


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


class Names(dict[str, PDFObjectReference], PDFObject):
    """What pages call their fonts or pictures."""

    __RefOnly__ = 1

    def format(self, document: PDFDocument) -> bytes:
        """The dictionary."""
        entries = [f"/{name} {object_number(reference, document)} 0 R" for name, reference in self.items()]
        return f"<<{''.join(entries)}>>".encode()


class Document(PDFDocument):
    """The objects of a file."""

    def __init__(self, metadata: Metadata) -> None:
        super().__init__(invariant=True)
        self.metadata = metadata
        self.tree = Tree()
        self.page_key = 0
        self.page_numbers: list[int] = []  # the pages' object numbers
        self.pictures, self.idToObject[BasicFonts] = Names(), Names()
        # of all pages: what one of them needs, others mostly need too
        self.resources = Ready(b"<<>>", Font=self.idToObject[BasicFonts], XObject=self.pictures)

    def begin_page(self) -> list[Element]:
        """The elements of the marks of a new page, to be filled in the order of their numbers."""
        marks: list[Element] = []
        self.page_key = len(self.tree.parents)
        self.tree.parents.append(marks)
        return marks

    def addPage(self, page: PDFPage) -> None:
        """A finished page, as the canvas hands it over, compressed our way and tied to the structure tree."""
        links = " ".join([f"{object_number(link, self)} 0 R" for link in page.Annots])
        box = fp_str(page.pagewidth, page.pageheight)
        entries = f"/MediaBox[0 0 {box}]/StructParents {self.page_key}/Tabs/S/Annots[{links}]"
        body = f"<</Type/Page{entries}>>".encode()
        super().addPage(Ready(body, Parent=self.Pages, Resources=self.resources, Contents=stream(page.stream)))
        self.page_numbers.append(self.objectcounter)

    def add_picture(self, name: str, body: bytes) -> None:
        """Write a picture under the name that pages know it by."""
        self.addForm(name, Ready(body))
        name = self.getXObjectName(name)
        self.pictures[name] = PDFObjectReference(name)

    def finish(self, canvas: ReportLabCanvas) -> bytes:
        """The whole file."""
        for font in self.delayedFonts:
            font.addObjects(self)
        self.Outlines.prepare(self, canvas)
        return self._written(self.Reference(self._root()), self.Reference(information(self.metadata, self)))

    def _root(self) -> Ready:
        """Where everything begins."""
        intents = object_number(self.Reference(output_intent()), self)
        language = string(self.metadata.language, self)
        entries = f"/Lang{language}/MarkInfo<</Marked true>>/OutputIntents[{intents} 0 R]"
        body = f"<</Type/Catalog{entries}/ViewerPreferences<</DisplayDocTitle true>>>>".encode("latin-1")
        others = {"Pages": self.Pages, "StructTreeRoot": self.tree, "Metadata": xmp(self.metadata)}
        if self.Outlines.ready > 0:  # there are headings
            others["Outlines"] = self.Outlines
        return Ready(body, **others)

    def _written(self, catalog: PDFObjectReference, about: PDFObjectReference) -> bytes:
        file, number = CompactFile(self), 1
        while number <= self.objectcounter:  # an object that is being written may register others
            name = self.numberToId.get(number)  # elements have none
            if name is not None:
                item = self.idToObject[name]
                body = _outline_entry(item, self) if isinstance(item, OutlineEntryObject) else item.format(self)
                file.add(number, body, known=isinstance(item, Ready))
            number += 1
        for element in self.tree.elements:
            file.add(element.number, element.format(self))
        return file.finish(number, catalog, about)


def _outline_entry(entry: OutlineEntryObject, document: PDFDocument) -> bytes:
    """What the entry would write itself, without ReportLab's dozen of small objects for each."""
    place = f"{object_number(entry.Dest.page, document)} 0 R/XYZ null {entry.Dest.fmt.top:.2f} null"
    body = f"<</Title{string(entry.Title, document)}/Dest[{place}]"
    for key in ("Parent", "Prev", "Next", "First", "Last"):
        reference = getattr(entry, key)
        if reference is not None:
            body += f"/{key} {object_number(reference, document)} 0 R"
    if entry.Count is not None:
        body += f"/Count {entry.Count}"
    return f"{body}>>".encode("latin-1")
