"""What was printed and handed out, and the errors before printing that somebody waived by name."""

from datetime import datetime

from sqlalchemy.orm import Mapped

from verkostoadmin.model.base import Record, column


class PrintRecord(Record):
    """A document that was handed out: what, when, by whom, and from which state of the data.

    Of the people who stand in the document it keeps nothing, so it need not be erased with them: only the ids of projects,
    what was chosen (`options`: the request as JSON, `projects`: a JSON list of ids as texts) and the digest of the bytes.
    `state` is the latest transaction of the journal that the document saw; `recipient` tells for whom it was, by an
    occasion or an organisation. Who printed stands here as everyone who writes stands in the journal.
    """

    __tablename__ = "print_record"
    entity = "print_record"

    # What is worth reading comes first: the history shows the first few columns of a new row.
    document: Mapped[str] = column()
    languages: Mapped[str] = column()
    output: Mapped[str] = column()
    recipient: Mapped[str | None] = column()
    pages: Mapped[int] = column()
    sheets: Mapped[int] = column(default=0)
    file_name: Mapped[str | None] = column()
    title: Mapped[str] = column()
    printed_at: Mapped[datetime] = column()
    printed_by: Mapped[str] = column()
    state: Mapped[int] = column()
    digest: Mapped[str] = column()
    projects: Mapped[str] = column()
    options: Mapped[str] = column()


class Waiver(Record):
    """An error found before printing that somebody took upon themselves; `key` tells it from others of its rule.

    Without a project it holds for whatever the office as a whole prints.
    """

    __tablename__ = "waiver"
    entity = "waiver"

    reason: Mapped[str | None] = column()
    language: Mapped[str | None] = column()
    waived_by: Mapped[str] = column()
    waived_at: Mapped[datetime] = column()
    project_id: Mapped[int | None] = column("project")
    rule: Mapped[str] = column()
    key: Mapped[str | None] = column()
