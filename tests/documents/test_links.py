"""Links within a document and out of it, their destinations, and the outline."""

from datetime import date

import pikepdf
import pytest

from tests.documents.reading import destination, lines, open_pdf, parents, tree, words_in
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import BLACK
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.pdf.lines import Span, Style
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.pdf.paragraph import Paragraph, paragraph
from verkostoadmin.documents.pdf.structure import Element

A4 = (595.28, 841.89)
STYLE = Style("text", 12, 16, BLACK)
METADATA = Metadata("Linkit", "FCG", "Testi", "fi-FI", date(2026, 11, 24))


def drawn(*pages: list[Paragraph], fold: Fold | None = None, width: float = 400) -> bytes:
    """Pages with paragraphs a hundred points apart."""
    canvas = Canvas(METADATA, A4, fold)
    for page in pages:
        for index, block in enumerate(page):
            block.draw(canvas, 60, 780 - 100 * index, width)
        canvas.showPage()
    return canvas.finish()


def contents_page(width: float = 400) -> bytes:
    """A page that links to the second one, which links back."""
    title = paragraph("Sisältö", STYLE, "H1", anchor="alku")
    listed = paragraph([Span("Katso"), Span("toinen luku", url="#luku"), Span("ja sen loppu")], STYLE)
    chapter = paragraph("Toinen luku", STYLE, "H2", anchor="luku")
    back = paragraph([Span("Takaisin", url="#alku"), Span("tai"), Span("verkkoon", url="https://example.fi")], STYLE)
    return drawn([title, listed], [paragraph("Ensin muuta", STYLE), chapter, back], width=width)


def test_a_link_may_lead_forwards_and_back() -> None:
    data = contents_page()
    pdf = open_pdf(data)
    (forwards,), (back, out) = (list(page.Annots) for page in pdf.pages)
    assert destination(pdf, forwards.A.D) == (1, None, 680)
    assert destination(pdf, back.A.D) == (0, None, 780)
    assert str(out.A.URI) == "https://example.fi"
    assert {str(link.A.S) for link in (forwards, back)} == {"/GoTo"}


def test_a_link_lies_over_its_words_and_says_them() -> None:
    data = contents_page()
    pdf = open_pdf(data)
    for number, page in enumerate(pdf.pages):
        for link in page.Annots:
            assert words_in(data, number, link.Rect) == str(link.Contents)
            assert int(link.F) == 4
            assert "/Border" in link


def test_a_link_belongs_to_a_link_element_beside_its_words() -> None:
    pdf = open_pdf(contents_page())
    for page in pdf.pages:
        for link in page.Annots:
            element = parents(pdf)[int(link.StructParent)]
            assert str(element.S) == "/Link"
            marked, reference = list(element.K)
            assert isinstance(marked, int)
            assert (str(reference.Type), reference.Obj.objgen, reference.Pg.objgen) == (
                "/OBJR", link.objgen, page.objgen
            )  # fmt: skip


def test_a_link_on_two_lines_is_two_annotations_of_one_element() -> None:
    data = drawn(
        [paragraph([Span("Alku"), Span("pitkä linkki toiseen lukuun", url="#a")], STYLE, anchor="a")], width=90
    )
    pdf = open_pdf(data)
    links = list(pdf.pages[0].Annots)
    assert len(links) > 1
    assert " ".join(words_in(data, 0, link.Rect) for link in links) == "pitkä linkki toiseen lukuun"
    assert {str(link.Contents) for link in links} == {"pitkä linkki toiseen lukuun"}
    assert len(tree(pdf).all("Link")) == 1


def test_a_link_to_nowhere_is_an_error() -> None:
    with pytest.raises(ValueError, match="'tuntematon'"):
        drawn([paragraph([Span("Linkki", url="#tuntematon")], STYLE)])


def test_an_anchor_has_one_place() -> None:
    with pytest.raises(ValueError, match="'a'"):
        drawn([paragraph("Yksi", STYLE, anchor="a"), paragraph("Toinen", STYLE, anchor="a")])


def test_a_split_paragraph_is_an_anchor_where_it_begins() -> None:
    whole = paragraph("sana " * 200, STYLE, bookmark=1, anchor="a")
    parts = whole.split(400, 60)
    assert parts
    first, rest = parts
    assert isinstance(first, Paragraph) and isinstance(rest, Paragraph)
    link = paragraph([Span("linkki", url="#a")], STYLE)
    pdf = open_pdf(drawn([paragraph("Muuta", STYLE), first], [rest], [link]))
    assert destination(pdf, pdf.pages[2].Annots[0].A.D).page == 0
    (_other, element, _linked) = tree(pdf).kids
    one, other = element.dictionary.K
    assert element.dictionary.Pg.objgen == pdf.pages[0].objgen
    assert (int(one), other.Pg.objgen, int(other.MCID)) == (1, pdf.pages[1].objgen, 0)
    with pdf.open_outline() as outline:
        assert len(outline.root) == 1


def test_a_link_over_anything() -> None:
    canvas = Canvas(METADATA, A4)
    element = Element("Link", canvas.parent)
    with canvas.marked(element):
        canvas.rectangle(100, 200, 50, 20, BLACK)
    canvas.link_to(element, "kohde", "Kuvan kohde", (100, 200, 150, 220))
    canvas.anchor("kohde", 700)
    canvas.showPage()
    pdf = open_pdf(canvas.finish())
    (link,) = pdf.pages[0].Annots
    assert [float(edge) for edge in link.Rect] == [100, 200, 150, 220]
    assert destination(pdf, link.A.D).top == 700


def outlined(*headings: tuple[str, int]) -> pikepdf.Pdf:
    """A page with these headings and their levels."""
    return open_pdf(drawn([paragraph(text, STYLE, "P", level) for text, level in headings]))


def shape(items: list[pikepdf.OutlineItem]) -> list[object]:
    """Titles, with those of the entries below."""
    return [[item.title, shape(item.children)] if item.children else item.title for item in items]


def test_an_outline_of_many_levels() -> None:
    pdf = outlined(("A", 1), ("B", 2), ("C", 3), ("D", 4), ("E", 2), ("F", 1), ("G", 2))
    with pdf.open_outline() as outline:
        assert shape(outline.root) == [["A", [["B", [["C", ["D"]]]], "E"]], ["F", ["G"]]]


def test_levels_may_be_left_out_of_an_outline() -> None:
    pdf = outlined(("A", 2), ("B", 4), ("C", 3), ("D", 1), ("E", 3))
    with pdf.open_outline() as outline:
        assert shape(outline.root) == [["A", ["B", "C"]], ["D", ["E"]]]


def test_a_short_outline_is_shown_whole() -> None:
    pdf = outlined(("A", 1), ("B", 2), ("C", 3), ("D", 1))
    first = pdf.Root.Outlines.First
    assert (int(pdf.Root.Outlines.Count), int(first.Count), int(first.First.Count)) == (4, 2, 1)
    assert "/Count" not in first.Next


def test_of_a_long_outline_one_level_is_shown_to_choose_from() -> None:
    chapters = [heading for number in range(300) for heading in ((f"Hanke {number}", 2), ("Tavoitteet", 3))]
    pdf = open_pdf(drawn(*[[paragraph(text, STYLE, "P", level)] for text, level in [("Luettelo", 1), *chapters]]))
    top = pdf.Root.Outlines.First
    assert int(pdf.Root.Outlines.Count) == 301
    assert int(top.Count) == 300
    assert int(top.First.Count) == -1
    with pdf.open_outline() as outline:
        (whole,) = outline.root
        assert len(whole.children) == 300
        last = whole.children[-1].children[0]
        assert destination(pdf, last.destination).page == 600


def test_an_outline_leads_to_its_headings() -> None:
    data = drawn([paragraph("Yksi", STYLE, "H1", 1)], [paragraph("Muuta", STYLE), paragraph("Kaksi", STYLE, "H2", 2)])
    pdf = open_pdf(data)
    with pdf.open_outline() as outline:
        target = destination(pdf, outline.root[0].children[0].destination)
    pieces = [piece for _size, found in lines(data) for piece in found]
    (heading,) = [piece for piece in pieces if piece.text == "Kaksi"]
    assert target.page == 1
    assert heading.top < target.top < heading.top + STYLE.leading


@pytest.mark.parametrize("kind", ["Header", "Footer"])
def test_running_heads_and_feet_are_artifacts_of_the_page(kind: str) -> None:
    canvas = Canvas(METADATA, A4)
    with canvas.artifact(kind):
        canvas.rectangle(0, 0, 10, 10, BLACK)
    canvas.showPage()
    pdf = open_pdf(canvas.finish())
    instructions = pikepdf.parse_content_stream(pdf.pages[0])
    (begun,) = [operands for operands, operator in instructions if str(operator) == "BDC"]
    assert str(begun[0]) == "/Artifact"
    assert (str(begun[1].Type), str(begun[1].Subtype)) == ("/Pagination", f"/{kind}")


def test_a_page_must_be_ended() -> None:
    canvas = Canvas(METADATA, A4)
    canvas.showPage()
    canvas.rectangle(0, 0, 10, 10, BLACK)
    with pytest.raises(ValueError, match="page 2"):
        canvas.finish()
