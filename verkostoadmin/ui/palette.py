"""The Qt palette made of a theme: what standard widgets take their colours from."""

from PySide6.QtGui import QColor, QPalette

from verkostoadmin.ui.colours import Theme

Role = QPalette.ColorRole


def build(theme: Theme) -> QPalette:
    made = QPalette(QColor(theme.surface), QColor(theme.window))
    for role, value in _roles(theme).items():
        made.setColor(role, QColor(value))
    for role in (Role.WindowText, Role.Text, Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.disabled))
    return made


def _roles(theme: Theme) -> dict[QPalette.ColorRole, str]:
    """Muted, error and link labels use roles, not fixed colours, so that a theme switch reaches them."""
    return {
        Role.Window: theme.window,
        Role.WindowText: theme.text,
        Role.Base: theme.surface,
        Role.AlternateBase: theme.hover,
        Role.Text: theme.text,
        Role.Button: theme.surface,
        Role.ButtonText: theme.text,
        Role.ToolTipBase: theme.band,
        Role.ToolTipText: theme.on_band,
        Role.Highlight: theme.accent,
        Role.HighlightedText: theme.on_accent,
        Role.Accent: theme.accent,
        Role.Link: theme.accent,
        Role.LinkVisited: theme.accent,
        Role.PlaceholderText: theme.muted,
        Role.BrightText: theme.err,
        Role.Mid: theme.line,
        Role.Midlight: theme.line,
        Role.Dark: theme.control,
        Role.Light: theme.surface,
        Role.Shadow: theme.line,
    }
