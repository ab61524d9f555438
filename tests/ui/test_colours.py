"""Every pair of colours that meets in the window has the contrast its use asks for."""

import pytest

from verkostoadmin.ui.colours import DARK, LIGHT, Theme, ratio

TEXT, SHAPE = 4.5, 3.0
GROUNDS = ("surface", "window", "sunken", "sel", "hover")
PAIRS = [
    *(("text", ground, TEXT) for ground in (*GROUNDS, "sel_idle", "muted_bg")),
    *(("muted", ground, TEXT) for ground in (*GROUNDS, "sel_idle", "muted_bg")),
    *(("accent", ground, TEXT) for ground in ("surface", "window", "sunken", "sel")),
    *((tone, f"{tone}_bg", TEXT) for tone in ("ok", "warn", "err", "info")),
    *(("text", f"{tone}_bg", TEXT) for tone in ("warn", "err", "info")),
    ("accent", "err_bg", SHAPE),
    ("err", "surface", TEXT),
    ("err", "window", TEXT),
    ("warn", "surface", TEXT),
    ("on_accent", "accent", TEXT),
    ("on_accent", "accent_hover", TEXT),
    ("on_orange", "orange", TEXT),
    ("on_orange", "orange_hover", TEXT),
    ("on_band", "band", TEXT),
    ("on_band", "band2", TEXT),
    ("on_band", "band_hover", TEXT),
    ("on_band_muted", "band", TEXT),
    ("on_band_muted", "band2", TEXT),
    ("orange", "band", SHAPE),
    ("band_line", "band", SHAPE),
    *(("control", ground, SHAPE) for ground in ("surface", "window", "sunken")),
    ("map_dot", "land", SHAPE),
    ("accent", "land", SHAPE),
]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS, ids=lambda part: str(part))
def test_contrast(theme: Theme, ink: str, ground: str, least: float) -> None:
    assert ratio(getattr(theme, ink), getattr(theme, ground)) >= least


def test_ratio_of_black_and_white_is_21() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#ffffff", "#000000") == pytest.approx(21)
