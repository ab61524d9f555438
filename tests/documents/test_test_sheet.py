"""The duplex test sheet: numbers, arrows and crosses where a folded sheet needs them, in every language."""

from datetime import date
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from tests.documents.proofs import booklet_findings
from tests.documents.reading import faults, lines, open_pdf, text, tree, unmarked, widths
from verkostoadmin.documents import build
from verkostoadmin.documents.pdf.imposition import HALF, WIDTH
from verkostoadmin.documents.rendered import Rendered
from verkostoadmin.documents.request import Request
from verkostoadmin.documents.test_sheet.texts import texts
from verkostoadmin.i18n import translator

if TYPE_CHECKING:
    from verkostoadmin.storage.database import Database

DAY = date(2026, 11, 24)


def built(db: "Database", language: str = "fi") -> Rendered:
    """The sheet, asked for as any document is."""
    with db.read() as session:
        return build(session, Request("test-sheet", (), DAY, language))


def test_it_needs_no_project(db: "Database") -> None:
    rendered = built(db)
    assert (rendered.pages, rendered.sheets, rendered.replaced) == (4, 1, ())
    pdf = open_pdf(rendered.pdf)
    assert len(pdf.pages) == 2
    assert str(pdf.Root.ViewerPreferences.Duplex) == "/DuplexFlipShortEdge"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", ("Kaksipuolisen tulostuksen testiarkki", "katkoviivaa pitkin", "käännä lyhyen reunan mukaan")),
        ("sv", ("Testark för dubbelsidig utskrift", "den streckade linjen", "vänd längs kortsidan")),
        ("en", ("Test sheet for two-sided printing", "along the dashed line", "flip on the short edge")),
    ],
)
def test_it_speaks_the_language_that_is_asked_for(db: "Database", language: str, words: tuple[str, ...]) -> None:
    rendered = built(db, language)
    found = text(rendered.pdf)
    assert all(word in found for word in words)
    assert rendered.title == words[0]
    pdf = open_pdf(rendered.pdf)
    assert str(pdf.Root.Lang)[:2] == language
    assert faults(rendered.pdf) == []
    assert built(db, language).pdf == rendered.pdf


@pytest.mark.parametrize(("language", "words"), [("fi", "100\u00a0%"), ("sv", "100\u00a0%"), ("en", "100%")])
def test_per_cent_is_written_as_the_language_wants(language: str, words: str) -> None:
    assert texts(translator(language)).pages[3].points[2].endswith(f" {words}")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_no_word_stands_alone_in_a_last_line(db: "Database", language: str) -> None:
    for page in texts(translator(language)).pages:
        for told in page.paragraphs:
            *first, last = widths(built(db, language).pdf, told)
            assert not first or last > 0.4 * max(first), told


def test_the_front_shows_pages_4_and_1_and_the_back_2_and_3(db: "Database") -> None:
    sides = []
    for _size, pieces in lines(built(db).pdf):
        large = sorted((piece for piece in pieces if piece.top - piece.bottom > 100), key=lambda piece: piece.left)
        assert large[0].right < HALF < large[1].left
        sides.append(tuple(piece.text for piece in large))
    assert sides == [("4", "1"), ("2", "3")]


def test_what_to_do_when_the_back_is_upside_down_stands_on_the_front(db: "Database") -> None:
    front, _back = (" ".join(piece.text for piece in pieces) for _size, pieces in lines(built(db).pdf))
    assert "käännä lyhyen reunan mukaan" in front
    assert "Tulosta tämä arkki" in front


def figures(pdf: pikepdf.Pdf, page: int) -> list[tuple[str, list[float]]]:
    """The alternative texts and boxes of the pictures on a side."""
    own = pdf.pages[page].obj.objgen
    found: list[Any] = [node.dictionary for node in tree(pdf).all("Figure") if node.dictionary.Pg.objgen == own]
    return [(str(figure.Alt), [float(edge) for edge in figure.A.BBox]) for figure in found]


def test_crosses_cover_each_other_when_the_paper_is_turned_on_its_short_edge(db: "Database") -> None:
    pdf = open_pdf(built(db).pdf)
    front, back = ([box for alt, box in figures(pdf, page) if "Risti" in alt] for page in (0, 1))
    mirrored = [[WIDTH - right, bottom, WIDTH - left, top] for left, bottom, right, top in back]
    assert len(front) == 2
    for one, other in zip(sorted(front), sorted(mirrored), strict=True):
        assert one == pytest.approx(other, abs=0.02)


def test_an_arrow_stands_on_every_page(db: "Database") -> None:
    pdf = open_pdf(built(db).pdf)
    for page in range(2):
        left, right = sorted(box[0] for alt, box in figures(pdf, page) if "Nuoli" in alt)
        assert left < HALF < right


def test_it_is_read_page_by_page(db: "Database") -> None:
    pdf = open_pdf(built(db).pdf)
    assert [node.role for node in tree(pdf).all("H1", "H2")] == ["H1", "H2", "H2", "H2"]
    with pdf.open_outline() as outline:
        (title,) = outline.root
        assert len(title.children) == 3
    (steps, choices) = tree(pdf).all("L")
    assert (len(steps.kids), len(choices.kids)) == (3, 4)
    assert [str(node.dictionary.A.ListNumbering) for node in (steps, choices)] == ["/Decimal", "/Disc"]


def test_the_checker_finds_nothing(db: "Database") -> None:
    data = built(db).pdf
    assert booklet_findings(data) == []
    pdf = open_pdf(data)
    assert [operator for page in pdf.pages for operator in unmarked(page)] == []
