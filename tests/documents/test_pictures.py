"""Photographs: what cannot be read is refused, what can is made small and plain."""

import io
import struct
import zlib

import pytest
from PIL import Image, ImageCms

from tests.documents.reading import open_pdf
from tests.documents.samples import CONTACTS, photo, sample
from verkostoadmin.documents.brochure.rendering import render
from verkostoadmin.documents.pdf.packed import Packed
from verkostoadmin.documents.pdf.picture import PictureError, square_photo


@pytest.mark.parametrize(
    ("mode", "kind"),
    [("RGB", "JPEG"), ("CMYK", "JPEG"), ("L", "JPEG"), ("RGBA", "PNG"), ("LA", "PNG"), ("P", "PNG"), ("I;16", "PNG"),
     ("1", "PNG"), ("RGB", "WEBP")],
)  # fmt: skip
def test_every_kind_of_picture_becomes_plain_rgb(mode: str, kind: str) -> None:
    if mode in ("P", "1", "I;16"):
        packed = io.BytesIO()
        Image.new(mode, (90, 60), 1).save(packed, kind)
        data = packed.getvalue()
    else:
        data = photo(mode, (90, 60), kind)
    assert _inside(square_photo(data)).mode == "RGB"
    assert _inside(square_photo(data)).size == (60, 60)


def test_a_cmyk_picture_keeps_its_look() -> None:
    packed = io.BytesIO()
    Image.new("CMYK", (60, 60), (0, 255, 255, 0)).save(packed, "JPEG", quality=95)
    red, green, blue = _inside(square_photo(packed.getvalue())).getpixel((30, 30))
    assert red > 200 and green < 60 and blue < 60


def test_a_profile_is_followed_and_left_out() -> None:
    packed = io.BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (60, 60), (10, 200, 30)).save(packed, "PNG", icc_profile=profile)
    picture = _inside(square_photo(packed.getvalue()))
    assert "icc_profile" not in picture.info
    assert all(abs(a - b) < 6 for a, b in zip(picture.getpixel((9, 9)), (10, 200, 30), strict=True))


def test_a_broken_profile_does_no_harm() -> None:
    packed = io.BytesIO()
    Image.new("RGB", (60, 60), (10, 200, 30)).save(packed, "PNG", icc_profile=b"nonsense" * 20)
    assert _inside(square_photo(packed.getvalue())).size == (60, 60)


def test_a_large_photograph_becomes_small() -> None:
    picture = square_photo(photo("RGB", (8000, 5000)))  # 40 megapixels
    assert len(picture.body) < 60_000
    assert _inside(picture).size == (300, 300)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a picture",
        photo("RGB", (240, 240))[:400],
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n(x) (w) file\nshowpage\n",
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ],
    ids=["empty", "text", "truncated", "eps", "svg"],
)
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(PictureError):
        square_photo(data)


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(PictureError):
        square_photo(_bomb(20_000, 20_000))
    with pytest.raises(PictureError):
        square_photo(_bomb(10_000, 9_000))


def test_the_same_photograph_is_written_once() -> None:
    pdf = open_pdf(render(sample(contacts=(CONTACTS[0],) * 6)).pdf)
    images = [item for item in pdf.objects if getattr(item, "get", None) and item.get("/Subtype") == "/Image"]
    assert len(images) == 1


def _inside(packed: Packed) -> Image.Image:
    """The JPEG of a picture."""
    data = packed.body.split(b"stream\n", 1)[1].rsplit(b"endstream", 1)[0]
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def _bomb(width: int, height: int) -> bytes:
    """A small PNG of a huge black picture."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((width // 8 + 1) * height), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
