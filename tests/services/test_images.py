"""Pictures that cannot be brought in are refused with a reason, whatever their bytes are."""

import io
import random
import struct
import zlib

import pytest
from PIL import Image as Picture

from verkostoadmin.errors import UserError
from verkostoadmin.services import images


def saved(form: str, size: tuple[int, int] = (40, 50)) -> bytes:
    buffer = io.BytesIO()
    Picture.effect_noise(size, 60).convert("RGB").save(buffer, form)
    return buffer.getvalue()


def png_that_claims(width: int, height: int) -> bytes:
    """A PNG whose header tells a size it does not have."""
    data = saved("PNG")
    header = b"IHDR" + struct.pack(">II", width, height) + data[24:29]
    return data[:12] + header + struct.pack(">I", zlib.crc32(header)) + data[33:]


@pytest.mark.parametrize("side", [11_000, 14_000, 100_000])
def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded(side: int) -> None:
    with pytest.raises(UserError, match="yli 120 miljoonaa pikseliä"):
        images.encode(png_that_claims(side, side))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_damaged_picture_is_shown_or_refused_never_an_error(form: str) -> None:
    whole, chance = saved(form), random.Random(1)
    refused = 0
    for _ in range(100):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 3, 20))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            images.encode(bytes(data[: chance.randrange(20, len(data))]))
        except UserError:
            refused += 1
    assert refused > 50
