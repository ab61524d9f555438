"""What was printed and which errors were waived; themes and logos; plain language; who may be named in lists."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    for name in ("price_note_sv", "price_note_en", "theme", "brand"):
        op.add_column("project", sa.Column(name, sa.Text(), nullable=True))
    op.add_column("project_text", sa.Column("plain", sa.Text(), nullable=True))
    op.add_column("person", sa.Column("show_in_lists", sa.Boolean(), nullable=True))
    logo = sa.Column("logo_id", ID, sa.ForeignKey("image.id"), nullable=True)
    op.add_column("organisation", logo, inline_references=True)  # SQLite adds no constraint to a table that exists
    op.create_index(op.f("ix_organisation_logo_id"), "organisation", ["logo_id"], unique=False)
    op.create_table(
        "print_record",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("output", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=True),
        sa.Column("pages", ID, nullable=False),
        sa.Column("sheets", ID, nullable=False),
        sa.Column("file_name", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("printed_at", sa.DateTime(), nullable=False),
        sa.Column("printed_by", sa.Text(), nullable=False),
        sa.Column("state", ID, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("projects", sa.Text(), nullable=False),
        sa.Column("options", sa.Text(), nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_print_record")),
    )
    op.create_table(
        "waiver",
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("waived_by", sa.Text(), nullable=False),
        sa.Column("waived_at", sa.DateTime(), nullable=False),
        sa.Column("project_id", ID, nullable=True),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=True),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_waiver_project_id_project")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waiver")),
    )
    op.create_index(op.f("ix_waiver_project_id"), "waiver", ["project_id"], unique=False)
