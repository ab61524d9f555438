"""What must hold of every document for those who hear it instead of seeing it, checked on the file itself."""

import io
from itertools import pairwise

import pdfua
import pikepdf

from tests.documents.reading import Node, marks, open_pdf, tree, unmarked

FEW_CELLS = 6  # of a table that is understood at a glance
FORMS = "image/form paint(s) occur outside any marked-content"  # the checker does not look into forms for their marks


def assert_accessible(data: bytes) -> Node:
    """Headings, marks, figures, lists, tables and links of a file; returns its structure tree."""
    pdf = open_pdf(data)
    root = tree(pdf)
    _assert_headings(root)
    _assert_marks(pdf)
    for figure in root.all("Figure"):
        assert str(figure.dictionary.Alt).strip()
        assert len(figure.dictionary.A.BBox) == 4
    for node in root.all("L"):
        assert {kid.role for kid in node.kids} == {"LI"}
        assert all(item.kids[-1].role == "LBody" for item in node.kids)
    for table in root.all("Table"):
        _assert_heads(table)
    _assert_links(pdf)
    assert [finding.message for finding in pdfua.validate(io.BytesIO(data)).findings] == []
    return root


def booklet_findings(data: bytes) -> list[str]:
    """What the checker says of a booklet, whose marks lie in forms."""
    found = [finding.message for finding in pdfua.validate(io.BytesIO(data)).findings]
    return [message for message in found if FORMS not in message]


def _assert_headings(root: Node) -> None:
    levels = [int(node.role[1]) for node in root.all("H1", "H2", "H3", "H4", "H5", "H6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def _assert_heads(table: Node) -> None:
    """Every table has heads that tell what they are heads of, and no more of them than other cells, once it has some."""
    heads, cells = table.all("TH"), table.all("TD")
    assert heads
    assert all(str(head.dictionary.A.Scope) in ("/Row", "/Column", "/Both") for head in heads)
    assert len(heads) <= len(cells) or len(heads) + len(cells) < FEW_CELLS
    assert len([row for row in table.all("TR") if {cell.role for cell in row.kids} == {"TH"}]) <= 1


def _assert_marks(pdf: pikepdf.Pdf) -> None:
    """Everything painted is marked, and every mark belongs to an element."""
    by_key = _parents(pdf)
    for page in pdf.pages:
        assert unmarked(page) == []
        assert marks(page) == list(range(len(list(by_key[int(page.StructParents)]))))


def _assert_links(pdf: pikepdf.Pdf) -> None:
    by_key = _parents(pdf)
    for page in pdf.pages:
        for link in page.get("/Annots", []):
            assert str(link.Contents).strip()
            assert int(link.F) == 4
            assert str(by_key[int(link.StructParent)].S) == "/Link"
            inside = str(link.A.S) == "/GoTo"
            assert inside or str(link.A.URI).startswith(("http", "mailto:", "tel:"))


def _parents(pdf: pikepdf.Pdf) -> dict[int, pikepdf.Object]:
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    return {int(numbers[index]): numbers[index + 1] for index in range(0, len(numbers), 2)}
