"""How many pixels a photograph has, told from its first bytes."""

import io
import warnings
from functools import lru_cache
from typing import Final

from PIL import ExifTags, Image, UnidentifiedImageError

from verkostoadmin.documents.pdf.picture import FORMATS, PictureError

ON_ITS_SIDE: Final = (5, 6, 7, 8)  # orientations of EXIF in which width and height are exchanged


@lru_cache(64)
def pixels(data: bytes) -> tuple[int, int]:
    """Width and height as it is seen. Raises PictureError."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # nothing is unpacked
            opened = Image.open(io.BytesIO(data), formats=FORMATS)
        with opened:
            width, height = opened.size
            turned = opened.getexif().get(ExifTags.Base.Orientation) in ON_ITS_SIDE
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as problem:
        raise PictureError(str(problem)) from problem
    return (height, width) if turned else (width, height)
