"""A scroll area without a frame, on the colour of its content."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scroll(inner: QWidget, fill: str = "surface") -> QScrollArea:
    made = QScrollArea()
    made.setWidget(inner)
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setProperty("fill", fill)
    role = QPalette.ColorRole.Base if fill == "surface" else QPalette.ColorRole.Window
    made.setBackgroundRole(role)
    made.viewport().setBackgroundRole(role)
    return made
