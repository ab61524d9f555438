"""Drawings and photographs that ReportLab writes once, to be put into many documents."""

import hashlib
import io
from typing import NamedTuple

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase.pdfdoc import PDFImageXObject

from verkostoadmin.documents.pdf.streams import BEST, compressed, written


class Packed(NamedTuple):
    """A picture as it stands in a file, and a name by which it is known to be the same."""

    name: str
    body: bytes


def drawing(operators: str, box: tuple[float, float, float, float], resources: str = "") -> Packed:
    """Operators that are painted often, the box around them, and the resources they name."""
    entries = f"/Type/XObject/Subtype/Form/BBox[{fp_str(*box)}]/Resources<<{resources}>>"
    return _packed(compressed(operators, entries, BEST))


def pixels(data: bytes, width: int, height: int) -> Packed:
    """A picture without loss: red, green and blue of every pixel, row by row."""
    look = "/ColorSpace/DeviceRGB/BitsPerComponent 8"
    return _packed(compressed(data, f"/Type/XObject/Subtype/Image/Width {width}/Height {height}{look}", BEST))


def photograph(jpeg: bytes) -> Packed:
    """A JPEG file."""
    image = PDFImageXObject("photograph")
    image.loadImageFromJPEG(io.BytesIO(jpeg))
    # ReportLab would spell it out in ASCII, a quarter longer, unless a setting of the whole process were changed
    image.streamContent, image._filters = jpeg, ["DCTDecode"]
    return _packed(written(image))


def _packed(body: bytes) -> Packed:
    return Packed(hashlib.sha256(body).hexdigest()[:16], body)
