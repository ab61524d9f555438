"""The first schema: projects, organisations, people, events, images, settings and the journal."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "blob",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_blob")),
    )
    op.create_table(
        "image",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("width", ID, nullable=False),
        sa.Column("height", ID, nullable=False),
        sa.Column("byte_size", ID, nullable=False),
        sa.Column("alt_fi", sa.Text(), nullable=True),
        sa.Column("alt_sv", sa.Text(), nullable=True),
        sa.Column("alt_en", sa.Text(), nullable=True),
        sa.Column("credit", sa.Text(), nullable=True),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_image")),
    )
    op.create_table(
        "organisation",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name_fi", sa.Text(), nullable=False),
        sa.Column("name_sv", sa.Text(), nullable=True),
        sa.Column("business_id", sa.Text(), nullable=True),
        sa.Column("website", sa.Text(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("successor_id", ID, nullable=True),
        sa.Column("sort_key", sa.LargeBinary(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["successor_id"], ["organisation.id"], name=op.f("fk_organisation_successor_id_organisation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
    )
    op.create_index(op.f("ix_organisation_sort_key"), "organisation", ["sort_key"], unique=False)
    op.create_index(op.f("ix_organisation_successor_id"), "organisation", ["successor_id"], unique=False)
    op.create_table(
        "person",
        sa.Column("given_name", sa.Text(), nullable=True),
        sa.Column("family_name", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("erase_on", sa.Date(), nullable=True),
        sa.Column("sort_key", sa.LargeBinary(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_index("ix_person_list", "person", ["sort_key", "id", "deleted", "search_text"], unique=False)
    op.create_index(op.f("ix_person_sort_key"), "person", ["sort_key"], unique=False)
    op.create_table(
        "setting",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
    )
    op.create_table(
        "transaction",
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("device", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("arguments", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("undoes", ID, nullable=True),
        sa.ForeignKeyConstraint(["undoes"], ["transaction.id"], name=op.f("fk_transaction_undoes_transaction")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_transaction")),
    )
    op.create_index(op.f("ix_transaction_undoes"), "transaction", ["undoes"], unique=False)
    op.create_table(
        "change",
        sa.Column("transaction_id", ID, nullable=False),
        sa.Column("number", ID, autoincrement=False, nullable=False),
        sa.Column("entity", sa.Text(), nullable=False),
        sa.Column("row_id", ID, nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("old", sa.Text(), nullable=True),
        sa.Column("new", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["transaction_id"], ["transaction.id"], name=op.f("fk_change_transaction_id_transaction")
        ),
        sa.PrimaryKeyConstraint("transaction_id", "number", name=op.f("pk_change")),
    )
    op.create_index("ix_change_row", "change", ["entity", "row_id"], unique=False)
    op.create_table(
        "event",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("title_sv", sa.Text(), nullable=True),
        sa.Column("title_en", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.DateTime(), nullable=False),
        sa.Column("ends_at", sa.DateTime(), nullable=True),
        sa.Column("venue", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("online_url", sa.Text(), nullable=True),
        sa.Column("capacity", ID, nullable=True),
        sa.Column("quota", ID, nullable=True),
        sa.Column("registration_opens", sa.Date(), nullable=True),
        sa.Column("registration_closes", sa.Date(), nullable=True),
        sa.Column("host_organisation_id", ID, nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.LargeBinary(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["host_organisation_id"], ["organisation.id"], name=op.f("fk_event_host_organisation_id_organisation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
    )
    op.create_index(op.f("ix_event_host_organisation_id"), "event", ["host_organisation_id"], unique=False)
    op.create_index(op.f("ix_event_sort_key"), "event", ["sort_key"], unique=False)
    op.create_table(
        "expert",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("title_sv", sa.Text(), nullable=True),
        sa.Column("title_en", sa.Text(), nullable=True),
        sa.Column("bio_fi", sa.Text(), nullable=True),
        sa.Column("bio_sv", sa.Text(), nullable=True),
        sa.Column("bio_en", sa.Text(), nullable=True),
        sa.Column("photo_id", ID, nullable=True),
        sa.Column("topics", sa.Text(), nullable=True),
        sa.Column("languages", sa.Text(), nullable=True),
        sa.Column("public_email", sa.Boolean(), nullable=False),
        sa.Column("public_phone", sa.Boolean(), nullable=False),
        sa.Column("sort_key", sa.LargeBinary(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_expert_person_id_person")),
        sa.ForeignKeyConstraint(["photo_id"], ["image.id"], name=op.f("fk_expert_photo_id_image")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_expert")),
    )
    op.create_index(op.f("ix_expert_person_id"), "expert", ["person_id"], unique=False)
    op.create_index(op.f("ix_expert_photo_id"), "expert", ["photo_id"], unique=False)
    op.create_index(op.f("ix_expert_sort_key"), "expert", ["sort_key"], unique=False)
    op.create_table(
        "municipality",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=True),
        sa.Column("region_code", sa.Text(), nullable=True),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("subregion_code", sa.Text(), nullable=True),
        sa.Column("subregion", sa.Text(), nullable=True),
        sa.Column("wellbeing_county_code", sa.Text(), nullable=True),
        sa.Column("wellbeing_county", sa.Text(), nullable=True),
        sa.Column("employment_area_code", sa.Text(), nullable=True),
        sa.Column("employment_area", sa.Text(), nullable=True),
        sa.Column("vitality_centre_code", sa.Text(), nullable=True),
        sa.Column("vitality_centre", sa.Text(), nullable=True),
        sa.Column("language_status", sa.Text(), nullable=True),
        sa.Column("sami_homeland", sa.Text(), nullable=True),
        sa.Column("grouping", sa.Text(), nullable=True),
        sa.Column("population", ID, nullable=True),
        sa.Column("population_year", ID, nullable=True),
        sa.Column("east", ID, nullable=True),
        sa.Column("north", ID, nullable=True),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_municipality_organisation_id_organisation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_municipality")),
    )
    op.create_index(op.f("ix_municipality_organisation_id"), "municipality", ["organisation_id"], unique=False)
    op.create_table(
        "organisation_alias",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.LargeBinary(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_organisation_alias_organisation_id_organisation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation_alias")),
    )
    op.create_index(
        op.f("ix_organisation_alias_organisation_id"), "organisation_alias", ["organisation_id"], unique=False
    )
    op.create_index(op.f("ix_organisation_alias_sort_key"), "organisation_alias", ["sort_key"], unique=False)
    op.create_table(
        "organisation_member",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("member_id", ID, nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"], ["organisation.id"], name=op.f("fk_organisation_member_member_id_organisation")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_organisation_member_organisation_id_organisation")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation_member")),
    )
    op.create_index(op.f("ix_organisation_member_member_id"), "organisation_member", ["member_id"], unique=False)
    op.create_index(
        op.f("ix_organisation_member_organisation_id"), "organisation_member", ["organisation_id"], unique=False
    )
    op.create_table(
        "position",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("sort_key", sa.LargeBinary(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_position_organisation_id_organisation")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_position_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_position")),
    )
    op.create_index(op.f("ix_position_organisation_id"), "position", ["organisation_id"], unique=False)
    op.create_index(op.f("ix_position_person_id"), "position", ["person_id"], unique=False)
    op.create_index(op.f("ix_position_sort_key"), "position", ["sort_key"], unique=False)
    op.create_table(
        "project",
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("organiser", sa.Text(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("registration_opens", sa.Date(), nullable=True),
        sa.Column("registration_closes", sa.Date(), nullable=True),
        sa.Column("price_cents", ID, nullable=True),
        sa.Column("price_note", sa.Text(), nullable=True),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("predecessor_id", ID, nullable=True),
        sa.Column("page_url", sa.Text(), nullable=True),
        sa.Column("cover_image_id", ID, nullable=True),
        sa.Column("colour_primary", sa.Text(), nullable=True),
        sa.Column("colour_accent", sa.Text(), nullable=True),
        sa.Column("own_workshops", ID, nullable=True),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.Column("sort_key", sa.LargeBinary(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["cover_image_id"], ["image.id"], name=op.f("fk_project_cover_image_id_image")),
        sa.ForeignKeyConstraint(["predecessor_id"], ["project.id"], name=op.f("fk_project_predecessor_id_project")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project")),
    )
    op.create_index(op.f("ix_project_cover_image_id"), "project", ["cover_image_id"], unique=False)
    op.create_index(op.f("ix_project_predecessor_id"), "project", ["predecessor_id"], unique=False)
    op.create_index(op.f("ix_project_sort_key"), "project", ["sort_key"], unique=False)
    op.create_table(
        "event_project",
        sa.Column("event_id", ID, nullable=False),
        sa.Column("project_id", ID, nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_event_project_event_id_event")),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_event_project_project_id_project")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_project")),
    )
    op.create_index(op.f("ix_event_project_event_id"), "event_project", ["event_id"], unique=False)
    op.create_index(op.f("ix_event_project_project_id"), "event_project", ["project_id"], unique=False)
    op.create_table(
        "participation",
        sa.Column("project_id", ID, nullable=False),
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("applied_on", sa.Date(), nullable=True),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("workshops_promised", ID, nullable=True),
        sa.Column("fee_cents", ID, nullable=True),
        sa.Column("invoicing_reference", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_participation_organisation_id_organisation")
        ),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_participation_project_id_project")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participation")),
    )
    op.create_index(op.f("ix_participation_organisation_id"), "participation", ["organisation_id"], unique=False)
    op.create_index(op.f("ix_participation_project_id"), "participation", ["project_id"], unique=False)
    op.create_table(
        "project_group",
        sa.Column("project_id", ID, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("colour", sa.Text(), nullable=True),
        sa.Column("position", ID, nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_project_group_project_id_project")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_group")),
    )
    op.create_index(op.f("ix_project_group_project_id"), "project_group", ["project_id"], unique=False)
    op.create_table(
        "project_role",
        sa.Column("person_id", ID, nullable=False),
        sa.Column("project_id", ID, nullable=False),
        sa.Column("organisation_id", ID, nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("position", ID, nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_project_role_organisation_id_organisation")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_project_role_person_id_person")),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_project_role_project_id_project")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_role")),
    )
    op.create_index(op.f("ix_project_role_organisation_id"), "project_role", ["organisation_id"], unique=False)
    op.create_index(op.f("ix_project_role_person_id"), "project_role", ["person_id"], unique=False)
    op.create_index(op.f("ix_project_role_project_id"), "project_role", ["project_id"], unique=False)
    op.create_table(
        "project_section",
        sa.Column("project_id", ID, nullable=False),
        sa.Column("position", ID, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("layout", sa.Text(), nullable=False),
        sa.Column("heading_fi", sa.Text(), nullable=True),
        sa.Column("heading_sv", sa.Text(), nullable=True),
        sa.Column("heading_en", sa.Text(), nullable=True),
        sa.Column("body_fi", sa.Text(), nullable=True),
        sa.Column("body_sv", sa.Text(), nullable=True),
        sa.Column("body_en", sa.Text(), nullable=True),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_project_section_project_id_project")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_section")),
    )
    op.create_index(op.f("ix_project_section_project_id"), "project_section", ["project_id"], unique=False)
    op.create_table(
        "project_text",
        sa.Column("project_id", ID, nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("tagline", sa.Text(), nullable=True),
        sa.Column("lead", sa.Text(), nullable=True),
        sa.Column("approved_by", sa.Text(), nullable=True),
        sa.Column("approved_at", sa.DateTime(), nullable=True),
        sa.Column("approved_digest", sa.Text(), nullable=True),
        sa.Column("sort_key", sa.LargeBinary(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("fk_project_text_project_id_project")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_text")),
    )
    op.create_index(op.f("ix_project_text_project_id"), "project_text", ["project_id"], unique=False)
    op.create_index(op.f("ix_project_text_sort_key"), "project_text", ["sort_key"], unique=False)
    op.create_table(
        "participation_group",
        sa.Column("participation_id", ID, nullable=False),
        sa.Column("group_id", ID, nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["project_group.id"], name=op.f("fk_participation_group_group_id_project_group")
        ),
        sa.ForeignKeyConstraint(
            ["participation_id"],
            ["participation.id"],
            name=op.f("fk_participation_group_participation_id_participation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participation_group")),
    )
    op.create_index(op.f("ix_participation_group_group_id"), "participation_group", ["group_id"], unique=False)
    op.create_index(
        op.f("ix_participation_group_participation_id"), "participation_group", ["participation_id"], unique=False
    )
