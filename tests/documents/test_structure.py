"""The structure of a brochure as a screen reader meets it."""

import io
from itertools import pairwise

import pdfua
import pikepdf
import pytest

from tests.documents.reading import marks, open_pdf, parents, tree, unmarked
from tests.documents.samples import EXTREMES, USUAL
from verkostoadmin.documents.brochure.rendering import render


@pytest.fixture(
    scope="module",
    params=["usual", "overlapping groups", "ten pages of text", "foreign letters", "bare", "cover photo"],
)
def pdf(request: pytest.FixtureRequest) -> pikepdf.Pdf:
    """A brochure, opened."""
    return open_pdf(render(EXTREMES[request.param]).pdf)


def test_one_title_and_no_skipped_heading(pdf: pikepdf.Pdf) -> None:
    levels = [int(node.role[1]) for node in tree(pdf).all("H1", "H2", "H3", "H4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_everything_painted_is_marked(pdf: pikepdf.Pdf) -> None:
    assert [operator for page in pdf.pages for operator in unmarked(page)] == []


def test_every_mark_belongs_to_an_element(pdf: pikepdf.Pdf) -> None:
    by_key = parents(pdf)
    for page in pdf.pages:
        elements = list(by_key[int(page.StructParents)])
        assert marks(page) == list(range(len(elements)))


def test_reading_order_is_the_order_of_painting(pdf: pikepdf.Pdf) -> None:
    seen: dict[int, int] = {}
    for node in tree(pdf).all():
        for kid in node.dictionary.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary):
                continue
            page = pdf.pages.index(pikepdf.Page(node.dictionary.Pg))
            assert int(kid) >= seen.get(page, -1) or node.role in ("P", "LBody")  # text around a link goes on after it
            seen[page] = max(int(kid), seen.get(page, -1))


def test_figures_have_alternatives_and_a_place(pdf: pikepdf.Pdf) -> None:
    for figure in tree(pdf).all("Figure"):
        assert str(figure.dictionary.Alt).strip()
        assert len(figure.dictionary.A.BBox) == 4


def test_row_heads_have_scope_and_rows_have_cells(pdf: pikepdf.Pdf) -> None:
    for row in tree(pdf).all("TR"):
        assert [cell.role for cell in row.kids] == ["TH", "TD"]
        assert str(row.kids[0].dictionary.A.Scope) == "/Row"


def test_lists_hold_items_with_bodies(pdf: pikepdf.Pdf) -> None:
    lists = tree(pdf).all("L")
    assert all({kid.role for kid in node.kids} == {"LI"} for node in lists)
    assert all(item.kids[-1].role == "LBody" for node in lists for item in node.kids)


def test_links_lie_in_link_elements(pdf: pikepdf.Pdf) -> None:
    by_key = parents(pdf)
    for page in pdf.pages:
        for link in page.get("/Annots", []):
            assert str(link.Contents).strip()
            assert int(link.F) == 4
            assert str(by_key[int(link.StructParent)].S) == "/Link"
            assert str(link.A.URI).startswith(("http", "mailto:", "tel:"))


def test_the_file_says_what_it_is(pdf: pikepdf.Pdf) -> None:
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert str(pdf.Root.Lang) == "fi-FI"
    with pdf.open_metadata() as xmp:
        assert (xmp["pdfuaid:part"], xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("1", "2", "A")
        assert xmp["dc:title"] == str(pdf.docinfo.Title)


def test_fonts_are_embedded_and_lead_back_to_characters(pdf: pikepdf.Pdf) -> None:
    fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
    assert fonts
    for font in fonts:
        assert font.FontDescriptor.FontFile2.read_bytes()
        assert b"beginbfchar" in font.ToUnicode.read_bytes()
        assert "+" in str(font.BaseFont)


@pytest.mark.parametrize("name", EXTREMES)
def test_the_checker_finds_nothing(name: str) -> None:
    report = pdfua.validate(io.BytesIO(render(EXTREMES[name]).pdf))
    assert [finding.message for finding in report.findings] == []


def test_bookmarks_are_the_headings() -> None:
    pdf = open_pdf(render(USUAL).pdf)
    with pdf.open_outline() as outline:
        (title,) = outline.root
        assert title.title == USUAL.name
        assert [child.title for child in title.children][:2] == ["Mistä on kyse", "Tavoitteet"]


def test_a_title_in_another_language_says_so() -> None:
    from dataclasses import replace

    events = tuple(replace(event, title_language="fi") for event in USUAL.events)
    pdf = open_pdf(render(replace(USUAL, language="sv", events=events)).pdf)
    assert [str(node.dictionary.Lang) for node in tree(pdf).all("P") if "/Lang" in node.dictionary] == ["fi"] * 4
