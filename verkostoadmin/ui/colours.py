"""The colours of the window in light and dark, and the contrast of any two of them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Theme:
    """One complete set of colours: text has a contrast of 4.5 on what it stands on, other marks that inform have 3."""

    name: str
    window: str  # side panels and bars around the content
    surface: str  # lists, forms, tables
    sunken: str  # strips and the desk under a preview
    line: str  # hairlines: decoration, never the edge of a control
    control: str  # outlines of fields and boxes
    text: str
    muted: str
    disabled: str
    accent: str
    on_accent: str
    accent_hover: str
    sel: str  # selected row
    sel_idle: str  # selected row while the keyboard is elsewhere
    hover: str
    band: str
    band2: str
    band_line: str
    band_hover: str
    band_disabled: str
    on_band: str
    on_band_muted: str
    orange: str
    orange_hover: str
    on_orange: str
    ok: str
    ok_bg: str
    warn: str
    warn_bg: str
    err: str
    err_bg: str
    info: str
    info_bg: str
    muted_bg: str
    land: str
    land_line: str
    map_dot: str
    shade: str  # laid over the window under a sheet, #aarrggbb


LIGHT = Theme(
    name="light", window="#f3f7f6", surface="#ffffff", sunken="#e9f1ee", line="#d8e2df", control="#6f827d",
    text="#14302b", muted="#506762", disabled="#9db3ad", accent="#0b6e5d", on_accent="#ffffff", accent_hover="#095a4c",
    sel="#dff1ec", sel_idle="#e9efed", hover="#f1f7f5", band="#0b3b36", band2="#0f4a44", band_line="#6d9c93",
    band_hover="#17584f", band_disabled="#5f8b82", on_band="#ffffff", on_band_muted="#bfe3da", orange="#f2a33a",
    orange_hover="#ffba5e", on_orange="#2b1a00", ok="#0a6650", ok_bg="#dcf2ea", warn="#8a4b00", warn_bg="#fdf0dc",
    err="#b3261e", err_bg="#fdeceb", info="#1d5a86", info_bg="#e4f0f9", muted_bg="#ebf0ee", land="#e2ece9",
    land_line="#ffffff", map_dot="#758882", shade="#78041411",
)  # fmt: skip

DARK = Theme(
    name="dark", window="#101a18", surface="#172421", sunken="#0c1513", line="#2a3b37", control="#728a84",
    text="#e6efec", muted="#a2b6b0", disabled="#5c746d", accent="#58c9ae", on_accent="#06231d", accent_hover="#7adac3",
    sel="#1f4039", sel_idle="#24332f", hover="#1d2d29", band="#0a2c28", band2="#123f39", band_line="#6d9c93",
    band_hover="#17584f", band_disabled="#5f8b82", on_band="#ffffff", on_band_muted="#b3d8cf", orange="#f5b04c",
    orange_hover="#ffc877", on_orange="#2b1a00", ok="#6fd6b4", ok_bg="#17392f", warn="#f3bd6c", warn_bg="#3a2c14",
    err="#ff9d94", err_bg="#41211e", info="#8fc6ee", info_bg="#19344a", muted_bg="#26332f", land="#22362f",
    land_line="#172421", map_dot="#7f958e", shade="#aa041411",
)  # fmt: skip


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: str, other: str) -> float:
    """WCAG contrast of two "#rrggbb" colours, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)
