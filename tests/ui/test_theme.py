"""Fonts, text size and icons."""

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from verkostoadmin.ui import icons, theme


@pytest.mark.parametrize("role", theme.ROLES)
def test_roles_use_the_bundled_fonts(qapp: QApplication, role: str) -> None:
    assert QFontInfo(theme.font(role)).family() == theme.ROLES[role][0]


@pytest.mark.parametrize("role", theme.ROLES)
def test_every_weight_is_bundled(qapp: QApplication, role: str) -> None:
    """Where a weight is missing Qt takes another one, and the widths are no longer those of the design."""
    info = QFontInfo(theme.font(role))
    assert info.weight() == theme.ROLES[role][2]


def test_text_size_reaches_fonts_and_lengths(qapp: QApplication) -> None:
    theme.apply(dark=False, text_scale=1.25)
    assert theme.sz(32) == 40
    assert theme.font("body").pixelSize() == 19
    assert theme.metrics("body").height() > 20


def test_text_size_stays_within_its_limits(qapp: QApplication) -> None:
    theme.apply(dark=False, text_scale=9.0)
    assert theme.scale() == theme.MAXIMUM_SCALE
    theme.apply(dark=False, text_scale=0.1)
    assert theme.scale() == theme.MINIMUM_SCALE


def test_a_theme_switch_reaches_the_palette(qapp: QApplication) -> None:
    theme.apply(dark=True)
    assert qapp.palette().base().color().name() == theme.current().surface == "#172421"


@pytest.mark.parametrize("name", icons.PATHS)
def test_every_icon_paints_something(qapp: QApplication, name: str) -> None:
    image = icons.pixmap(name, "#000000", 20, 2.0).toImage()
    assert image.width() == 40
    assert any(image.pixelColor(x, y).alpha() for x in range(40) for y in range(40))
