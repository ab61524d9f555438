"""ReportLab's document with a structure tree, and pages that are tied to it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from reportlab.lib.rl_accel import fp_str
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
        """A finished page, as the canvas hands it over, compressed our way and tied to the structure tree."""
        links = " ".join([f"{object_number(link, self)} 0 R" for link in page.Annots])
        box = fp_str(page.pagewidth, page.pageheight)
        entries = f"/MediaBox[0 0 {box}]/StructParents {self.page_key}/Tabs/S/Annots[{links}]"
        references = {"Parent": self.Pages, "Resources": self.resources, "Contents": stream(page.stream)}
        objects = {key: self.Reference(item) for key, item in references.items()}
        super().addPage(Ready(f"<</Type/Page{entries}>>".encode(), **objects))
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
                body = _outline_entry(item, self) if isinstance(item, OutlineEntryObject) else item.format(self)
                file.add(number, body, known=isinstance(item, Ready))
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
