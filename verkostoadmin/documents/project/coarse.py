"""Cover photographs that are too coarse for the size in which they are printed."""

from verkostoadmin.documents.pdf.resolution import pixels
from verkostoadmin.documents.project.data import BrochureData
from verkostoadmin.documents.rendered import Fault
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.printed import RESOLUTION, dots_an_inch


def coarse_cover(data: BrochureData, size: tuple[float, float], project: int) -> tuple[Fault, ...]:
    """The fault of a photograph that fills so many points; none where it is fine enough, or missing."""
    if data.photo is None:
        return ()
    dots = dots_an_inch(pixels(data.photo.data), size)
    if dots >= RESOLUTION:
        return ()
    detail = _("%(dots)d dots an inch; %(wanted)d or more are wanted") % {"dots": dots, "wanted": RESOLUTION}
    return (Fault("resolution", project, "cover_image_id", data.language, detail),)
