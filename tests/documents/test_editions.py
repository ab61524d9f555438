"""Brochures in other shapes: every one of them of odd projects, what cannot be, and as booklets."""

from dataclasses import replace

import pytest

from tests.documents.proofs import assert_accessible, booklet_findings
from tests.documents.reading import faults, lines, text
from tests.documents.samples import EXTREMES, TODAY
from tests.documents.test_brochure import ids
from verkostoadmin import documents
from verkostoadmin.documents.brochure.filling import booklet_layout
from verkostoadmin.documents.brochure.rendering import one_language, render
from verkostoadmin.documents.pdf.imposition import Fold
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.project.theme import theme
from verkostoadmin.documents.project.wording import Wording
from verkostoadmin.documents.rendered import Rendered
from verkostoadmin.documents.request import Request
from verkostoadmin.errors import UserError
from verkostoadmin.storage.database import Database

SHAPES = {
    "large": {"edition": "large"},
    "folded": {"fold": Fold()},
    "after": {"layout": "after"},
    "beside": {"layout": "beside"},
}


def shaped(data: BrochureData, shape: str) -> Rendered:
    """The brochure in one of the shapes; in two languages the other one is Swedish."""
    options = dict(SHAPES[shape])
    if "layout" in options:
        options["second"] = replace(data, language="fi" if data.language == "sv" else "sv")
    return render(data, **options)


# ------------------------------------------------------------ all shapes
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", EXTREMES)
def test_nothing_overlaps_leaves_the_page_or_is_untold(name: str, shape: str) -> None:
    rendered = shaped(EXTREMES[name], shape)
    blank = "has no text" if shape == "folded" else "none"  # a side of which both pages are blank
    assert [fault for fault in faults(rendered.pdf) if blank not in fault] == []
    if shape == "folded":  # whose marks lie in forms
        assert booklet_findings(rendered.pdf) == []
    else:
        assert_accessible(rendered.pdf)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", ["usual", "foreign letters", "overlapping groups"])
def test_same_data_same_bytes(name: str, shape: str) -> None:
    assert shaped(EXTREMES[name], shape).pdf == shaped(EXTREMES[name], shape).pdf


@pytest.mark.parametrize("shape", SHAPES)
def test_ten_pages_lose_no_paragraph(shape: str) -> None:
    found = text(shaped(EXTREMES["ten pages of text"], shape).pdf)
    times = 2 if shape in ("after", "beside") else 1
    assert found.count(" samankokoisiin ") == times * (1 + 20 * 6)


# ------------------------------------------------------------ what cannot be
@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"second": "fi"}, "kaksi kieltä"),
        ({"edition": "large", "folded": True}, "vihoksi"),
        ({"edition": "large", "second": "sv", "layout": "beside"}, "palstalle"),
        ({"second": "en"}, "englanti"),
    ],
)
def test_what_cannot_be_printed_is_refused(example_db: Database, changes: dict[str, object], words: str) -> None:
    request = replace(Request("brochure", (ids(example_db)["OMA 2"],), TODAY), **changes)
    with example_db.read() as session, pytest.raises(UserError, match=words) as refused:
        documents.build(session, request)
    assert refused.value.hint


# ------------------------------------------------------------ booklets
@pytest.mark.parametrize("name", ["usual", "no events", "78 participants", "overlapping groups", "thirty events"])
def test_a_booklet_is_well_filled(name: str) -> None:
    data = EXTREMES[name]
    layout = booklet_layout(one_language(Wording(data), theme(data.primary, data.accent), maps=True))
    blank = -layout.pages % 4
    assert blank <= 1
    inner = layout.flows[0].pages[1:-1]
    assert all(page.left < 300 for page in inner) and sum(page.left for page in inner) <= 160 * len(inner)


def test_a_short_text_gets_a_cover_of_its_own_in_a_booklet() -> None:
    rendered = render(EXTREMES["three sentences"], fold=Fold())
    assert (rendered.sheets, rendered.pages) == (1, 3) or rendered.pages == 2
    first = next(lines(rendered.pdf))[1]
    assert "Ilmoita kuntasi mukaan" not in " ".join(piece.text for piece in first if piece.left > 421)
