"""ReportLab's document with a structure tree, and pages that are tied to it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from reportlab.pdfbase.pdfdoc import (
    OutlineEntryObject,
    PDFDocument,
    PDFObjectReference,
    PDFPage,
    PDFResourceDictionary,
)

from verkostoadmin.documents.pdf.compact import CompactFile
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


class Document(PDFDocument):
    """The objects of a file."""

    def __init__(self, language: str) -> None:
        super().__init__(invariant=True, lang=language)
        self.tree = Tree()
        self.page_key = 0
        self.page_numbers: list[int] = []  # the pages' object numbers
        self.resources = PDFResourceDictionary()  # of all pages: what one of them needs, others mostly need too
        self.resources.basicFonts()

    def begin_page(self) -> list[Element]:
        """The elements of the marks of a new page, to be filled in the order of their numbers."""
        marks: list[Element] = []
        self.page_key = len(self.tree.parents)
        self.tree.parents.append(marks)
        return marks

    def addPage(self, page: PDFPage) -> None:
        """A finished page, as the canvas hands it over: tie it to the structure tree, and compress it our way."""
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]  # the entries that ReportLab may write
        page.StructParents, page.Tabs = self.page_key, "/S"
        page.Trans = None  # without it ReportLab asks for a transition to the page that has no kind
        page.Resources = self.Reference(self.resources)
        page.Contents = stream(page.stream)
        super().addPage(page)
        self.page_numbers.append(self.objectcounter)

    def add_picture(self, name: str, body: bytes) -> None:
        """Write a picture under the name that pages know it by."""
        self.addForm(name, Ready(body))
        name = self.getXObjectName(name)
        self.resources.XObject[name] = PDFObjectReference(name)

    def format(self) -> bytes:
        """The whole file."""
        file, number = CompactFile(self), 1
        catalog, information = self.Reference(self.Catalog), self.Reference(self.info)
        while number <= self.objectcounter:  # an object that is being written may register others
            name = self.numberToId.get(number)  # elements have none
            if name is not None:
                item = self.idToObject[name]
                outline = isinstance(item, OutlineEntryObject)
                file.add(number, _outline_entry(item, self) if outline else item.format(self))
            number += 1
        for element in self.tree.elements:
            file.add(element.number, element.format(self))
        return file.finish(number, catalog, information)


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
