"""PySide6 6.12.0 on Python 3.11 dropped a reference to None on every call and aborted after some thousands; never again."""

import sys

from PySide6.QtWidgets import QApplication, QWidget


def test_calls_keep_references_to_none(qapp: QApplication) -> None:
    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(1_000):
        widget.parent()
    assert abs(sys.getrefcount(None) - before) < 100
