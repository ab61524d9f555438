"""The widget style: Fusion underneath, own drawing where Fusion is uneven or too faint. No style sheets."""

from verkostoadmin.ui.style.proxy import Style

__all__ = ["Style"]
