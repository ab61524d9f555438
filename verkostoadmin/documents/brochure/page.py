"""The page: its size, what stays white around the text, and the foot."""

from typing import Final

from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.fonts import face
from verkostoadmin.documents.pdf.lines import piece
from verkostoadmin.documents.project.theme import Room, Theme
from verkostoadmin.documents.project.wording import Wording

WIDTH: Final = 595.28
HEIGHT: Final = 841.89
MARGIN: Final = 42.0
TOP: Final = 42.0
BOTTOM: Final = 54.0
CONTENT: Final = WIDTH - 2 * MARGIN
FOOT: Final = 8.6  # the size of its type
LARGEST_FOOT: Final = 12.5
FOOT_LINE: Final = 41.0
FOOT_BASELINE: Final = 28.0


def draw_foot(canvas: Canvas, office: str, number: str, colours: Theme, room: Room) -> None:
    """A thin line, below it whose page it is, as far as there is room, and its number."""
    size = min(FOOT * room.scale, LARGEST_FOOT)
    baseline = FOOT_BASELINE - (size - FOOT) * 0.7
    with canvas.artifact("Footer"):
        canvas.rule(MARGIN, FOOT_LINE, WIDTH - MARGIN, FOOT_LINE, colours.line, 0.6)
        x, right = MARGIN, WIDTH - MARGIN - face("text").width(number, size)
        for word in office.split():
            part = piece(word, "text-semibold")
            following = x + part.face.width(part.text + " ", size)
            if following > right:
                break
            canvas.label(part.text, x, baseline, part.face, size, colours.soft)
            x = following
        canvas.label(number, right, baseline, face("text"), size, colours.soft)


def foot_of(wording: Wording) -> str:
    """Whose networks these are."""
    _ = wording.texts.gettext
    networks = _("Development networks")
    return f"{wording.data.office} · {networks}" if wording.data.office else networks
