"""Finding words in the preview: also those that a line's end divides, phrases over lines, and printed signs."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import BLACK
from verkostoadmin.documents.pdf.lines import Style
from verkostoadmin.documents.pdf.metadata import Metadata
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.ui.documents.desk import Desk
from verkostoadmin.ui.documents.matching import pattern
from verkostoadmin.ui.documents.raster import Raster

SWEDISH = Style("text", 10, 14, BLACK, hyphenation="sv")
WIDTH = 130
TEXT = (
    "Mellan träffarna prövas kompetensutvecklingsmodeller i den egna organisationen. "
    "Ritva Koskela-Haddad berättar om kommun- och landskapsgränser, ”gemensamma mål” – och 1 200 euro."
)


def made(*texts: str) -> bytes:
    """A file with one narrow paragraph a page."""
    canvas = Canvas(Metadata("Koe", "FCG", "Testi", "sv-FI", date(2026, 11, 24)), (WIDTH + 60, 400))
    for number, text in enumerate(texts):
        paragraph(text, SWEDISH, "P" if number else "H1").draw(canvas, 30, 370, WIDTH)
        canvas.showPage()
    return canvas.finish()


@pytest.fixture
def raster() -> Iterator[Raster]:
    opened = Raster(made(TEXT))
    yield opened
    opened.close()


def found(raster: Raster, words: str) -> list[list[Any]]:
    return raster.find(pattern(words), 0)


def test_the_text_is_as_narrow_as_the_tests_need_it(raster: Raster) -> None:
    assert "kom\ufffepetens" in raster._text(0) and "i\r\nden egna" in raster._text(0)


def test_a_word_divided_at_a_lines_end_is_found_and_marked_on_both_lines(raster: Raster) -> None:
    (boxes,) = found(raster, "kompetensutvecklingsmodeller")
    assert len(boxes) == 2
    first, second = boxes
    assert first.bottom() <= second.top() + 4
    assert first.right() > WIDTH - 10 and second.left() == pytest.approx(30, abs=1)
    assert len(found(raster, "kompetens")) == 1


def test_a_phrase_over_a_lines_end_is_found_and_marked_on_both_lines(raster: Raster) -> None:
    (boxes,) = found(raster, "i  den")
    assert len(boxes) == 2 and boxes[0].top() < boxes[1].top()


@pytest.mark.parametrize(
    "words",
    ["Koskela-Haddad", "kommun- och", "KOMMUN- OCH LANDSKAP", '"gemensamma mål"', "- och 1 200", "1 200 euro", "."],
)
def test_what_is_typed_finds_what_is_printed_for_it(raster: Raster, words: str) -> None:
    assert found(raster, words)


@pytest.mark.parametrize("words", ["kompetens utveckling", "egnaorganisationen", ".*", "träffar na", "(", "1200"])
def test_what_does_not_stand_there_is_not_found(raster: Raster, words: str) -> None:
    assert not found(raster, words)


def test_a_screen_reader_hears_no_odd_signs(raster: Raster) -> None:
    assert "\ufffe" not in raster.text(0) and "kom-petens" in raster.text(0)


def test_a_document_made_anew_keeps_its_page_and_marks(qtbot: Any, type_text: Any) -> None:
    desk = Desk()
    qtbot.addWidget(desk)
    desk.show_pdf(made(TEXT, "Andra sidan."))
    type_text(desk.search, "egna")
    qtbot.waitUntil(lambda: desk.finder.count.text() == "1 / 1")
    desk.view.turn_to(1)
    desk.show_pdf(made(TEXT, "Andra sidan, ändrad."))
    assert desk.view.index() == 1  # what is looked at does not jump away
    qtbot.keyClick(desk.search, Qt.Key.Key_Return)
    assert desk.view.index() == 0
    assert [gone_to for _box, gone_to in desk.view._paper._marks] == [True]
    desk.close_document()
