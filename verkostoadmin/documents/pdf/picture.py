"""Pictures: photographs made safe and small, shown as figures with a text for those who do not see them."""

import io
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.canvas import Canvas
from verkostoadmin.documents.pdf.packed import Packed, photograph
from verkostoadmin.documents.pdf.structure import Element

FORMATS: Final = ("JPEG", "PNG", "WEBP")  # never EPS, which Pillow hands to an interpreter of programs
MOST_PIXELS: Final = 80_000_000
QUALITY: Final = 88
PORTRAIT: Final = 300  # pixels on a side: 72 points at 300 dots an inch


class PictureError(ValueError):
    """Bytes that are no picture, or one that cannot be read."""


@lru_cache(64)
def square_photo(data: bytes, side: int = PORTRAIT) -> Packed:
    """The middle of a photograph as an RGB picture of at most `side` pixels. Raises PictureError."""
    picture = read_photo(data, side)
    side = min(side, *picture.size)
    picture = ImageOps.fit(picture, (side, side), Image.Resampling.LANCZOS)
    packed = io.BytesIO()
    picture.save(packed, "JPEG", quality=QUALITY, optimize=True)
    return photograph(packed.getvalue())


def read_photo(data: bytes, side: int) -> Image.Image:
    """The picture in RGB; a JPEG is read no larger than needed. Raises PictureError."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the limit below is lower
            opened = Image.open(io.BytesIO(data), formats=FORMATS)
        with opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise PictureError(f"{opened.width} × {opened.height} pixels")
            opened.draft("RGB" if opened.mode == "RGB" else None, (side, side))
            opened.load()
            return _in_srgb(ImageOps.exif_transpose(opened))
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as problem:
        raise PictureError(str(problem)) from problem


def _in_srgb(picture: Image.Image) -> Image.Image:
    """The picture in RGB without transparency and without a profile of its own."""
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in ("RGB", "CMYK", "L"):
        picture = _converted(picture, profile)
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        paper = Image.new("RGBA", picture.size, "white")
        paper.alpha_composite(picture)
        picture = paper
    if picture.mode in ("I;16", "I;16B", "I"):
        picture = picture.point(lambda value: value / 256).convert("L")
    return picture.convert("RGB")


def _converted(picture: Image.Image, profile: bytes) -> Image.Image:
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        done = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):  # a broken profile: the picture's plain numbers are the next best
        return picture
    return done or picture


@dataclass(eq=False, kw_only=True, slots=True)
class Figure(Block):
    """A picture with its alternative text; with a `url` the picture is a link."""

    size: tuple[float, float]
    alternative: str
    paint: Callable[[Canvas, float, float], None]
    url: str = ""

    def measure(self, width: float) -> float:
        """Its own height."""
        return self.size[1]

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Paint the picture inside its element."""
        wide, high = self.size
        box = (x, top - high, x + wide, top)
        parent = Element("Link", canvas.parent, self.alternative) if self.url else canvas.parent
        figure = Element("Figure", parent, self.alternative, box=box)
        with canvas.marked(figure):
            self.paint(canvas, x, top - high)
        if self.url:
            canvas.link(parent, self.url, self.alternative, box)
