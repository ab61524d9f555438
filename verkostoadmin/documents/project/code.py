"""The code that leads to the network's page, on white of its own, and the page's address as a link."""

from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.colour import WHITE, Colour
from verkostoadmin.documents.pdf.lines import Span
from verkostoadmin.documents.pdf.picture import Figure
from verkostoadmin.documents.pdf.qr import paint_qr, quiet_zone
from verkostoadmin.documents.pdf.text import address
from verkostoadmin.documents.project.theme import Theme
from verkostoadmin.documents.project.wording import Wording


def page_link(url: str, colour: Colour) -> Span | None:
    """The address as it is read, leading there; nothing where it is none of the web."""
    target = address(url)
    return Span(shown(url), "text-semibold", colour, target) if target.startswith("http") else None


def shown(url: str) -> str:
    """The address without what nobody reads."""
    return url.split("://", 1)[-1].rstrip("/")


def code_figure(url: str, size: float, wording: Wording, colours: Theme) -> Figure | None:
    """The code so large on as much white as it needs; nothing where the address is none of the web."""
    target = address(url)
    if not target.startswith("http"):
        return None
    quiet = quiet_zone(target, size)
    whole, code = size + 2 * quiet, paint_qr(target, size, colours.ink)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.rectangle(x, y, whole, whole, WHITE, quiet / 2)
        code(canvas, x + quiet, y + quiet)

    return Figure(size=(whole, whole), alternative=wording.code_text(shown(url)), paint=paint, url=target)
