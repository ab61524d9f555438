"""Bringing pictures in: checked, turned upright, cropped, re-encoded without metadata, and stored once by their content."""

import hashlib
import io
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PIL import Image as Picture
from PIL import ImageOps, UnidentifiedImageError
from sqlalchemy.orm import Session

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.model.media import Blob, Image
from verkostoadmin.services import records
from verkostoadmin.services.validation import normalised
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.journal import Changes
from verkostoadmin.storage.labels import label

FORMATS: Final = ("JPEG", "PNG", "WEBP")
MOST_BYTES: Final = 60_000_000
MOST_PIXELS: Final = 120_000_000
PORTRAIT_SIDE: Final = 960  # pixels: 300 dpi at 8 cm, more than any card needs
COVER_SIDE: Final = 2400
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Encoded:
    """A picture as it is stored: its bytes, its size in pixels (of a drawing, in units), what kind of file it is."""

    data: bytes
    width: int
    height: int
    media_type: str = "image/jpeg"


def encode(data: bytes, crop: Box | None = None, longest: int = PORTRAIT_SIDE) -> Encoded:
    """The picture as a clean JPEG; `crop` is left, top, right, bottom as fractions 0 … 1 of the upright picture.

    Raises UserError for other formats than JPEG, PNG and WEBP, for broken files and for pictures too large to open safely.
    """
    picture = opened(data)
    if crop:
        picture = picture.crop(_pixels(crop, picture.size))
    picture.thumbnail((longest, longest))
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=88, optimize=True)
    return Encoded(buffer.getvalue(), *picture.size)


def opened(data: bytes) -> Picture.Image:
    """The upright picture in RGB, on white where it is transparent; raises UserError as `encode` does."""
    if len(data) > MOST_BYTES:
        raise _refused(_("The picture file is larger than 60 megabytes."))
    try:
        return _opened(data)
    except Picture.DecompressionBombError as error:  # counted by the library before we can
        raise _too_many_pixels() from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as error:
        raise _refused(_("The file is not a whole JPEG, PNG or WEBP picture.")) from error


def _opened(data: bytes) -> Picture.Image:
    """The upright RGB picture; its pixels are counted before they are decoded."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Picture.DecompressionBombWarning)
        picture = Picture.open(io.BytesIO(data), formats=FORMATS)
    if picture.width * picture.height > MOST_PIXELS:
        raise _too_many_pixels()
    picture.load()
    upright: Picture.Image = ImageOps.exif_transpose(picture)
    return _on_white(upright) if "A" in upright.getbands() or upright.mode == "P" else upright.convert("RGB")


def _on_white(picture: Picture.Image) -> Picture.Image:
    layered = picture.convert("RGBA")
    ground = Picture.new("RGBA", layered.size, "white")
    return Picture.alpha_composite(ground, layered).convert("RGB")


def _pixels(crop: Box, size: tuple[int, int]) -> tuple[int, int, int, int]:
    left, top, right, bottom = (min(1.0, max(0.0, edge)) for edge in crop)
    width, height = size
    box = (round(left * width), round(top * height), round(right * width), round(bottom * height))
    if box[2] <= box[0] or box[3] <= box[1]:
        raise _refused(_("The chosen part of the picture is empty."))
    return box


def _too_many_pixels() -> UserError:
    return _refused(_("The picture has more than 120 million pixels."))


def _refused(reason: str) -> UserError:
    return UserError(reason, _("Nothing was changed. Choose another picture (JPEG, PNG or WEBP)."))


def read_file(file: Path) -> bytes:
    """The bytes of a picture file; raises UserError where it cannot be read or is too large."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise _refused(_("The picture file is larger than 60 megabytes."))
        return file.read_bytes()
    except OSError as error:
        raise _refused(_("The file ”%(file)s” cannot be read.") % {"file": file.name}) from error


def store(session: Session, picture: Encoded, **texts: Any) -> Image:
    """Add a picture to a step; equal bytes are kept once. `texts` are alt_fi, alt_sv, alt_en and credit."""
    digest = hashlib.sha256(picture.data).hexdigest()
    if session.get(Blob, digest) is None:
        session.add(Blob(sha256=digest, data=picture.data))
    row = Image(
        sha256=digest, media_type=picture.media_type, width=picture.width, height=picture.height, byte_size=len(picture.data),
        deleted=False, **texts,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row


def set_photo(
    db: Database, expert_id: int, data: bytes, crop: Box | None, texts: dict[str, str | None] | None = None
) -> Changes:
    """Give an expert a photo with its texts (alt_fi, alt_sv, alt_en, credit); raises UserError for an unusable picture."""
    picture = encode(data, crop)
    kept = normalised("image", {name: text for name, text in (texts or {}).items() if text})
    with db.write(N_("Change the photo of %(record)s"), record="") as step:
        image = store(step.session, picture, **kept)
        records.update(step.session, "expert", expert_id, {"photo_id": image.id})
        step.arguments["record"] = label(step.session, "expert", expert_id)
    return step.changes(_, expert_id)


def remove_photo(db: Database, expert_id: int) -> Changes:
    """Let an expert have no photo; undo brings it back."""
    with db.write(N_("Remove the photo of %(record)s"), record="") as step:
        records.update(step.session, "expert", expert_id, {"photo_id": None})
        step.arguments["record"] = label(step.session, "expert", expert_id)
    return step.changes(_, expert_id)


def set_cover(db: Database, project_id: int, data: bytes, crop: Box | None, alt_fi: str, credit: str) -> Changes:
    """Give a project a cover image; raises UserError for a picture that cannot be used."""
    picture = encode(data, crop, COVER_SIDE)
    with db.write(N_("Change the cover image of %(record)s"), record="") as step:
        image = store(step.session, picture, alt_fi=alt_fi or None, credit=credit or None)
        records.update(step.session, "project", project_id, {"cover_image_id": image.id})
        step.arguments["record"] = label(step.session, "project", project_id)
    return step.changes(_, project_id)


def data_of(db: Database, image_id: int | None) -> bytes | None:
    """The bytes of a picture, None where there is none."""
    if image_id is None:
        return None
    with db.read() as session:
        image = session.get(Image, image_id)
        blob = session.get(Blob, image.sha256) if image and not image.deleted else None
        return blob.data if blob else None
