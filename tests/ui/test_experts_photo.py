"""The photo of an expert: the file, the square on the picture, the words about it, and taking it away."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from experts_page import open_page, picture, show_expert
from one_page import button, edit, settle, stored
from PIL import Image as Picture
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog

from verkostoadmin.services import images
from verkostoadmin.ui.experts.crop_view import CropView, first_square
from verkostoadmin.ui.widgets.banner import Banner


@pytest.fixture
def page(make_window: Callable[..., Any], example_template: Path, tmp_path: Path) -> Any:
    return open_page(make_window, example_template, tmp_path)


def choose_file(monkeypatch: pytest.MonkeyPatch, file: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(file), ""))


def open_sheet(page: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch, file: Path) -> Any:
    choose_file(monkeypatch, file)
    page.detail.currentWidget().heading.photo.click()
    qtbot.waitUntil(lambda: page.frame.shade is not None, timeout=5000)
    return page.frame.shade.sheet


def photo_of(page: Any, detail: Any) -> Picture.Image:
    data = images.data_of(page.context.db, stored(page, "expert", detail.expert_id)["photo_id"])
    return Picture.open(io.BytesIO(data or b""))


def view(width: int = 400, height: int = 300) -> CropView:
    made = QPixmap(width, height)
    made.fill(Qt.GlobalColor.white)
    return CropView(made)


# ---------------------------------------------------------------- the whole way
def test_a_photo_is_chosen_cropped_described_and_undone(
    page: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, type_text: Any
) -> None:
    detail = show_expert(page, "Laaksonen")
    assert detail.heading.photo.text() == "Lisää kuva…"
    assert not detail.photo.isVisible()
    file = tmp_path / "kuva.jpg"
    file.write_bytes(picture())
    sheet = open_sheet(page, qtbot, monkeypatch, file)
    sheet.crop.move_by(QPointF(-1000, 0))
    type_text(sheet.editors["alt_fi"].input.area, "Inkeri hymyilee")
    type_text(sheet.editors["alt_en"].input.area, "Inkeri smiling")
    type_text(sheet.editors["credit"].input.line, "FCG")
    sheet.submit_button.click()
    settle()
    made = photo_of(page, detail)
    assert made.size == (300, 300)
    red, _green, blue = made.convert("RGB").getpixel((20, 150))
    assert red > 200 and blue < 60, "the left side was chosen"
    image = detail._snapshot.image
    assert (image["alt_fi"], image["alt_sv"], image["alt_en"]) == ("Inkeri hymyilee", None, "Inkeri smiling")
    assert detail.heading._caption.text() == "Kuvateksti: ”Inkeri hymyilee” · kuva: FCG"
    assert detail.heading.photo.text() == "Vaihda kuva…"
    page.frame.undo()
    assert stored(page, "expert", detail.expert_id)["photo_id"] is None
    assert detail.heading._caption.text().startswith("Kuva puuttuu")


def test_no_file_no_sheet(page: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    detail = show_expert(page, "Laaksonen")
    choose_file(monkeypatch, "")
    detail.heading.photo.click()
    settle()
    assert page.frame.shade is None


@pytest.mark.parametrize("data", [b"ei kuva", picture(form="GIF"), picture()[:300]])
def test_what_is_no_picture_is_told_and_changes_nothing(
    page: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, data: bytes
) -> None:
    detail = show_expert(page, "Laaksonen")
    file = tmp_path / "kuva.png"
    file.write_bytes(data)
    choose_file(monkeypatch, file)
    detail.heading.photo.click()
    qtbot.waitUntil(lambda: page.frame.findChild(Banner) is not None, timeout=5000)
    assert "JPEG-, PNG- tai WEBP" in page.frame.findChild(Banner).accessibleName()
    assert page.frame.shade is None
    assert stored(page, "expert", detail.expert_id)["photo_id"] is None


def test_a_missing_file_is_told(page: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    show_expert(page, "Laaksonen")
    choose_file(monkeypatch, tmp_path / "poissa.jpg")
    page.detail.currentWidget().heading.photo.click()
    qtbot.waitUntil(lambda: page.frame.findChild(Banner) is not None, timeout=5000)
    assert "poissa.jpg" in page.frame.findChild(Banner).accessibleName()


def test_a_too_long_text_is_refused_beside_its_field(
    page: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    detail = show_expert(page, "Laaksonen")
    file = tmp_path / "kuva.webp"
    file.write_bytes(picture(form="WEBP"))
    sheet = open_sheet(page, qtbot, monkeypatch, file)
    sheet.editors["alt_sv"].input.show_text("å" * 501)
    sheet.submit_button.click()
    assert "500" in sheet.editors["alt_sv"].problem
    assert page.frame.shade is not None
    assert stored(page, "expert", detail.expert_id)["photo_id"] is None
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert page.frame.shade is None


def test_texts_are_edited_and_the_photo_is_removed_with_undo(page: Any) -> None:
    detail = show_expert(page, "Salmi")
    assert detail.photo.isVisible()
    edit(detail.photo.form.editors["alt_en"], "Leena at her desk")
    assert stored(page, "image", detail._snapshot.image["id"])["alt_en"] == "Leena at her desk"
    edit(detail.photo.form.editors["credit"], "")
    assert "· kuva:" not in detail.heading._caption.text()
    button(detail.photo, "Poista kuva").click()
    assert stored(page, "expert", detail.expert_id)["photo_id"] is None
    assert not detail.photo.isVisible()
    page.frame.undo()
    assert detail.photo.isVisible()


# ---------------------------------------------------------------- the square
def test_the_first_square_is_as_large_as_fits() -> None:
    assert first_square(400, 300).getRect() == (50, 0, 300, 300)
    upright = first_square(300, 500)
    assert (upright.width(), upright.left()) == (300, 0)
    assert upright.top() == pytest.approx(30), "faces are in the upper part"


def test_keys_nudge_and_resize_the_square_inside_the_picture(qtbot: Any) -> None:
    crop = view()
    qtbot.addWidget(crop)
    qtbot.keyClick(crop, Qt.Key.Key_Right)
    assert crop.square.left() == pytest.approx(51.5)
    qtbot.keyClick(crop, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert crop.square.left() == pytest.approx(36.5)
    qtbot.keyClick(crop, Qt.Key.Key_Minus)
    assert crop.square.width() == pytest.approx(285)
    for _press in range(40):
        qtbot.keyClick(crop, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClick(crop, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert crop.square.bottom() == pytest.approx(300) and crop.square.left() == 0
    for _press in range(40):
        qtbot.keyClick(crop, Qt.Key.Key_Plus)
    assert crop.square.getRect() == (0, 0, 300, 300)
    for _press in range(40):
        qtbot.keyClick(crop, Qt.Key.Key_Minus)
    assert crop.square.width() == pytest.approx(45), "no smaller than a portrait can be"
    left, top, right, bottom = crop.crop()
    assert (right - left) * 400 == pytest.approx((bottom - top) * 300), "a square in pixels"


def test_the_square_is_dragged_and_pulled_by_the_mouse(qtbot: Any) -> None:
    crop = view(800, 600)
    qtbot.addWidget(crop)
    crop.resize(400, 300)
    crop.show()
    middle = crop.square_on_screen().center().toPoint()
    qtbot.mousePress(crop, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(crop, middle + QPoint(30, 0))
    qtbot.mouseRelease(crop, Qt.MouseButton.LeftButton, pos=middle + QPoint(30, 0))
    assert crop.square.left() == pytest.approx(160)
    corner = crop.square_on_screen().topLeft().toPoint()
    qtbot.mousePress(crop, Qt.MouseButton.LeftButton, pos=corner)
    qtbot.mouseMove(crop, corner + QPoint(100, 100))
    qtbot.mouseRelease(crop, Qt.MouseButton.LeftButton, pos=corner + QPoint(100, 100))
    assert crop.square.width() == pytest.approx(400)
    assert (crop.square.right(), crop.square.bottom()) == (pytest.approx(760), pytest.approx(600))
    qtbot.mouseMove(crop, QPoint(5, 5))
    assert crop.square.width() == pytest.approx(400), "let go is let go"
