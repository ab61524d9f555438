"""The logos of those who stand behind a project, in a row in which none is louder than the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.picture import Figure, PictureError
from verkostoadmin.documents.pdf.vector import Logo, read_logo
from verkostoadmin.documents.project.data import LogoData
from verkostoadmin.documents.project.wording import Wording
from verkostoadmin.errors import UserError
from verkostoadmin.i18n import gettext as _

USUAL_SHAPE: Final = 2.6  # width to height of a logo that is as high as the strip
HIGHEST: Final = 1.35  # of the strip's height: a square one
GAP: Final = 0.9  # between logos, as a part of the height
ABOVE: Final = 0.6  # and below


@dataclass(eq=False, kw_only=True, slots=True)
class LogoStrip(Block):
    """Logos of the same area side by side, centred on a line, from the left; smaller where there are many."""

    logos: Sequence[tuple[Logo, str]]  # with what is said of each to those who do not see it
    size: float

    def _scale(self, width: float) -> float:
        """By how much all are smaller than they should be."""
        sizes = [self._size(logo) for logo, _text in self.logos]
        taken = sum(wide for wide, _high in sizes) + self.size * GAP * (len(sizes) - 1)
        return min(width / taken, 1)

    def _size(self, logo: Logo) -> tuple[float, float]:
        shape = logo.width / logo.height
        height = min(self.size * (USUAL_SHAPE / shape) ** 0.5, self.size * HIGHEST)
        return height * shape, height

    def measure(self, width: float) -> float:
        """The highest one."""
        return max(self._size(logo)[1] for logo, _text in self.logos) * self._scale(width)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Each a figure, in reading order."""
        scale, middle = self._scale(width), top - self.height(width) / 2
        for logo, text in self.logos:
            wide, high = (side * scale for side in self._size(logo))
            _figure(logo, text, (wide, high)).draw(canvas, x, middle + high / 2, wide)
            x += wide + self.size * GAP * scale


def _figure(logo: Logo, text: str, size: tuple[float, float]) -> Figure:
    return Figure(size=size, alternative=text, paint=lambda canvas, x, y: logo.paint(canvas, x, y, size[0]))


def logo_strip(logos: Sequence[LogoData], wording: Wording, size: float = 24) -> list[Block]:
    """A row of logos of about this height, to stand on white or nearly white; nothing without any."""
    if not logos:
        return []
    shown = [(_read(logo), wording.logo_text(logo.name)) for logo in logos]
    return [LogoStrip(logos=shown, size=size, space_before=ABOVE * size, space_after=ABOVE * size)]


def _read(logo: LogoData) -> Logo:
    try:
        return read_logo(logo.data)
    except PictureError as error:
        raise UserError(
            _("The logo of %(name)s cannot be read.") % {"name": logo.name}, _("Choose the logo again.")
        ) from error
