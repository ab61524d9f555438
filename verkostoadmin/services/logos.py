"""Logos of organisations and of the office: drawings stay drawings, pictures are kept without loss."""

import io
from typing import Final

from PIL import Image as Picture
from PIL import ImageChops
from sqlalchemy.orm import Session

from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _
from verkostoadmin.services import images, records, settings, svg
from verkostoadmin.services.images import Encoded
from verkostoadmin.storage.database import Database
from verkostoadmin.storage.journal import Changes
from verkostoadmin.storage.labels import label

LONGEST: Final = 1600  # pixels: 300 dots an inch at 13 cm, more than any logo gets
OFFICE: Final = "office.logo"


def encode(data: bytes) -> Encoded:
    """A logo as it is stored: an SVG drawing, or a picture without the white around it.

    Raises UserError for drawings that cannot be kept as such, and for unusable pictures.
    """
    if _is_svg(data):
        drawn = svg.drawing(data)
        return Encoded(drawn.data, drawn.width, drawn.height, "image/svg+xml")
    picture = images.opened(data)
    picture = picture.crop(ImageChops.invert(picture).getbbox())  # nothing is cut off a picture that is all white
    picture.thumbnail((LONGEST, LONGEST), Picture.Resampling.LANCZOS)
    kind, options = ("JPEG", {"quality": 92}) if data.startswith(b"\xff\xd8") else ("PNG", {})
    buffer = io.BytesIO()
    picture.save(buffer, kind, optimize=True, **options)
    return Encoded(buffer.getvalue(), *picture.size, f"image/{kind.lower()}")


def _is_svg(data: bytes) -> bool:
    return data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<")


def set_logo(db: Database, organisation_id: int, data: bytes) -> Changes:
    """Give an organisation a logo; raises UserError for one that cannot be used."""
    logo = encode(data)
    with db.write(N_("Change the logo of %(record)s"), record="") as step:
        row = _stored(step.session, logo)
        records.update(step.session, "organisation", organisation_id, {"logo_id": row})
        step.arguments["record"] = label(step.session, "organisation", organisation_id)
    return step.changes(_, organisation_id)


def set_office_logo(db: Database, data: bytes) -> Changes:
    """Give the office a logo; raises UserError for one that cannot be used."""
    logo = encode(data)
    with db.write(N_("Change the logo of the office")) as step:
        settings.put(step.session, OFFICE, str(_stored(step.session, logo)))
    return step.changes(_)


def _stored(session: Session, logo: Encoded) -> int:
    return images.store(session, logo).id


def office_logo(db: Database) -> int | None:
    """The id of the office's logo."""
    text = settings.all_settings(db).get(OFFICE, "")
    return int(text) if text.isdigit() else None
