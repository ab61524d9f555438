"""Images and settings. Bytes live in a content-addressed table, written once, so the journal needs only their digest."""

from sqlalchemy.orm import Mapped, mapped_column

from verkostoadmin.model.base import Base, Record, column


class Image(Record):
    """A picture with what it must say when it is not seen; `sha256` names its bytes."""

    __tablename__ = "image"
    entity = "image"

    sha256: Mapped[str] = column()
    media_type: Mapped[str] = column()
    width: Mapped[int] = column()
    height: Mapped[int] = column()
    byte_size: Mapped[int] = column()
    alt_fi: Mapped[str | None] = column()
    alt_sv: Mapped[str | None] = column()
    alt_en: Mapped[str | None] = column()
    credit: Mapped[str | None] = column()


class Blob(Base):
    """Bytes named by their SHA-256 digest in hexadecimal; never changed."""

    __tablename__ = "blob"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    data: Mapped[bytes] = mapped_column()


class Setting(Record):
    """One setting of the office, such as its name or its contact person."""

    __tablename__ = "setting"
    entity = "setting"

    key: Mapped[str] = column()
    value: Mapped[str | None] = column()
