"""The pages as images, and looking at them: zoom, pages, keys."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication

from verkostoadmin import documents
from verkostoadmin.documents.request import Request
from verkostoadmin.ui.documents import raster as raster_module
from verkostoadmin.ui.documents.desk import Desk
from verkostoadmin.ui.documents.raster import Raster


@pytest.fixture(scope="module")
def pdf(example_template: Any) -> bytes:
    from verkostoadmin.storage import database, projects

    db = database.open_(example_template)
    with db.read() as session:
        first = projects.summaries(session, "fi", date(2026, 11, 24))[0]
        made = documents.build(session, Request("brochure", (first.id,), date(2026, 11, 24))).pdf
    db.close()
    return made


@pytest.fixture
def desk(qtbot: Any, pdf: bytes) -> Iterator[Desk]:
    made = Desk()
    qtbot.addWidget(made)
    made.resize(700, 560)
    made.show()
    made.show_pdf(pdf)
    yield made
    made.close_document()


def test_bands_are_parts_of_the_whole(pdf: bytes) -> None:
    raster = Raster(pdf)
    whole = raster.image(0, 1.5)
    joined = QImage(whole.size(), QImage.Format.Format_RGB32)
    painter = QPainter(joined)
    for top in range(0, whole.height(), 100):
        part = QRect(0, top, whole.width(), min(100, whole.height() - top))
        painter.drawImage(0, top, raster.image(0, 1.5, part))
    painter.end()
    raster.close()
    points = [(x, y) for x in range(0, whole.width(), 3) for y in range(0, whole.height() - 1, 7)]
    assert max(abs(joined.pixelColor(*p).lightness() - whole.pixelColor(*p).lightness()) for p in points) <= 2


def test_few_pages_of_a_long_document_stay_open(pdf: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raster_module, "MOST_OPEN", 1)
    raster = Raster(pdf)
    first = raster.image(0, 0.5)
    for index in range(len(raster)):
        raster.image(index, 0.5)
        raster.text(index)
    assert list(raster._opened) == [len(raster) - 1]
    assert raster.image(0, 0.5) == first
    raster.close()


def test_a_page_tells_what_it_says(desk: Desk) -> None:
    assert desk.view.accessibleName().startswith("Esikatselu, sivu 1 / ")
    assert len(desk.view.accessibleDescription()) > 200


def test_the_page_is_fitted_and_stays_so_when_the_sheet_grows(desk: Desk) -> None:
    before = desk.view.zoom()
    desk.resize(1100, 1000)
    QApplication.processEvents()
    assert desk.view.zoom() > before
    assert desk.view._paper.height() <= desk.view.viewport().height()


def test_keys_zoom_and_fit(qtbot: Any, desk: Desk) -> None:
    fitted = desk.view.zoom()
    qtbot.keyClick(desk.view, Qt.Key.Key_Plus)
    assert desk.view.zoom() == pytest.approx(fitted * 1.25)
    qtbot.keyClick(desk.view, Qt.Key.Key_Minus)
    qtbot.keyClick(desk.view, Qt.Key.Key_Minus)
    assert desk.view.zoom() < fitted
    qtbot.keyClick(desk.view, Qt.Key.Key_0)
    assert desk.view.zoom() == pytest.approx(fitted)


def wheel(desk: Desk, steps: int, at: QPoint) -> None:
    target = desk.view.viewport()
    position = QPointF(at)
    event = QWheelEvent(
        position, target.mapToGlobal(position), QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(target, event)


def test_the_wheel_zooms_at_the_pointer(desk: Desk) -> None:
    desk.view.set_zoom(1.5)
    at = QPoint(200, 150)
    before = desk.view._paper.mapFrom(desk.view.viewport(), at) / desk.view.zoom()
    wheel(desk, 1, at)
    after = desk.view._paper.mapFrom(desk.view.viewport(), at) / desk.view.zoom()
    assert desk.view.zoom() == pytest.approx(1.5 * 1.25)
    assert (after - before).manhattanLength() <= 4


def test_zoom_has_its_ends(desk: Desk) -> None:
    desk.view.step_zoom(100)
    assert desk.view.zoom() == 6.0
    desk.grab()  # only what is seen is rendered: this neither takes long nor much memory
    kept = desk.view._paper._kept
    assert kept is not None
    assert kept[1].width() <= desk.view.viewport().width() * desk.devicePixelRatioF() + 1
    desk.view.step_zoom(-100)
    assert desk.view.zoom() == 0.25


def test_page_keys_turn_pages_at_the_end_of_a_page(qtbot: Any, desk: Desk) -> None:
    qtbot.keyClick(desk.view, Qt.Key.Key_PageDown)
    assert desk.view.index() == 1
    assert desk.thumbs._current == 1
    desk.view.set_zoom(2.0)
    desk.view.verticalScrollBar().setValue(0)
    qtbot.keyClick(desk.view, Qt.Key.Key_PageDown)
    assert desk.view.index() == 1
    assert desk.view.verticalScrollBar().value() > 0
    qtbot.keyClick(desk.view, Qt.Key.Key_Home)
    assert desk.view.index() == 0


def test_the_strip_turns_pages_by_arrows_and_click(qtbot: Any, desk: Desk) -> None:
    desk.thumbs.setFocus()
    qtbot.keyClick(desk.thumbs, Qt.Key.Key_Down)
    assert desk.view.index() == 1
    assert desk.thumbs.accessibleDescription().startswith("Sivu 2 / ")
    qtbot.mouseClick(desk.thumbs, Qt.MouseButton.LeftButton, pos=desk.thumbs._box(0).center())
    assert desk.view.index() == 0


def test_the_strip_stays_where_it_is_when_the_keyboard_leaves_it(qtbot: Any, desk: Desk) -> None:
    desk.resize(700, 260)
    bar = desk._strip.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 60)
    desk.thumbs.setFocus()
    qtbot.keyClick(desk.thumbs, Qt.Key.Key_Tab)
    assert not desk.thumbs.hasFocus() and bar.value() == 0


def test_another_document_keeps_zoom_and_page(desk: Desk, pdf: bytes) -> None:
    desk.view.turn_to(1)
    desk.view.set_zoom(1.0)
    desk.show_pdf(pdf)
    assert (desk.view.index(), desk.view.zoom()) == (1, 1.0)


def test_what_is_painted_is_the_page(desk: Desk, pdf: bytes) -> None:
    desk.view.set_zoom(72 / 96)  # one pixel for each point
    desk.view.verticalScrollBar().setValue(0)
    desk.view.horizontalScrollBar().setValue(0)
    QApplication.processEvents()
    raster = Raster(pdf)
    page = raster.image(0, 1.0)
    raster.close()
    shown = desk.view._paper.grab(QRect(0, 0, 500, 300)).toImage()
    points = [(x, y) for x in range(5, 490, 11) for y in range(5, 290, 11)]
    same = sum(shown.pixelColor(*point) == page.pixelColor(*point) for point in points)
    assert same / len(points) > 0.98


def test_double_click_goes_to_paper_size_and_back(qtbot: Any, desk: Desk) -> None:
    fitted = desk.view.zoom()
    qtbot.mouseDClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    assert desk.view.zoom() == 1.0
    qtbot.mouseDClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    assert desk.view.zoom() == pytest.approx(fitted)


def test_words_take_the_place_of_pages_and_give_it_back(desk: Desk, pdf: bytes) -> None:
    desk.show_words("doc", "Puuttuu", "Kirjoita")
    desk.show_words("doc", "Puuttuu yhä", "Kirjoita")
    assert desk.count() == 2
    assert desk.currentIndex() == 1
    desk.show_pdf(pdf)
    assert desk.currentIndex() == 0
