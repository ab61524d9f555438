"""Flyers and posters: one page of a fixed size, accessible, on which nothing overlaps or leaves the margins."""

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from tests.documents.fixed import FIXED
from tests.documents.proofs import assert_accessible
from tests.documents.reading import faults, lines, open_pdf, text
from tests.documents.samples import TODAY
from tests.documents.test_brochure import NINE, ids
from verkostoadmin import documents
from verkostoadmin.documents import flyer, poster
from verkostoadmin.documents.request import Request

if TYPE_CHECKING:
    from verkostoadmin.storage.database import Database

RENDER: Final = {"flyer": flyer.render, "poster": poster.render}
IN_OTHER_LANGUAGES: Final = [("EVE", "sv"), ("EVE", "en"), ("USO", "sv"), ("USO", "en"), ("OMA 2", "sv")]


class Sheet(NamedTuple):
    """What a document is printed on: its size, its margin, and how high letters of its title are at least."""

    size: tuple[float, float]
    margin: float
    title: float


SHEETS: Final = {"flyer": Sheet((595.28, 841.89), 40, 20), "poster": Sheet((841.89, 1190.55), 53, 45)}


@cache
def made(document: str, name: str) -> bytes:
    """An extreme, made once for all tests."""
    return RENDER[document](FIXED[name]).pdf


@pytest.mark.parametrize(("name", "language"), [*((name, "fi") for name in NINE), *IN_OTHER_LANGUAGES])
@pytest.mark.parametrize("document", RENDER)
def test_every_example_network_has_a_whole_one(example_db: "Database", document: str, name: str, language: str) -> None:
    with example_db.read() as session:
        rendered = documents.build(session, Request(document, (ids(example_db)[name],), TODAY, language))
    assert (rendered.pages, rendered.replaced, rendered.faults) == (1, (), ())
    ((size, pieces),) = lines(rendered.pdf)
    assert size == pytest.approx(SHEETS[document].size, abs=0.01)
    assert faults(rendered.pdf) == []
    assert rendered.title in text(rendered.pdf)
    assert max(piece.top - piece.bottom for piece in pieces) > SHEETS[document].title


@pytest.mark.parametrize("name", FIXED)
@pytest.mark.parametrize("document", RENDER)
def test_one_accessible_page_on_which_nothing_overlaps(document: str, name: str) -> None:
    pdf = made(document, name)
    assert len(open_pdf(pdf).pages) == 1
    assert faults(pdf) == []
    assert_accessible(pdf)


@pytest.mark.parametrize("name", FIXED)
@pytest.mark.parametrize("document", RENDER)
def test_same_data_same_bytes(document: str, name: str) -> None:
    assert RENDER[document](FIXED[name]).pdf == made(document, name)


@pytest.mark.parametrize("name", FIXED)
@pytest.mark.parametrize("document", RENDER)
def test_texts_stay_inside_the_margins(document: str, name: str) -> None:
    ((size, pieces),) = lines(made(document, name))
    least, most = SHEETS[document].margin, size[0] - SHEETS[document].margin + 1
    assert [piece.text for piece in pieces if piece.text and not least < piece.left <= piece.right < most] == []
