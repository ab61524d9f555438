"""The settings of the office: what is printed on every document, as fields that are edited like those of records."""

from typing import Final

from verkostoadmin.i18n import N_
from verkostoadmin.model import choices
from verkostoadmin.model.fields import Field

Settings = dict[str, Field]


def _named(*fields: Field) -> Settings:
    return {field.name: field for field in fields}


# Shown together as one form.
OFFICE: Final = _named(
    Field("office.name", N_("Name of the office"), help=N_("At the foot of every page")),
    Field(
        "office.page_url",
        N_("Web page of the networks"),
        "url",
        max_length=500,
        help=N_("For projects without their own"),
    ),
    Field("office.partner", N_("Partner")),
    Field("office.contact_person", N_("Contact person"), help=N_("For projects that name nobody")),
    Field("office.contact_title", N_("Title of the contact person")),
    Field("office.contact_title_sv", N_("Title of the contact person in Swedish")),
    Field("office.contact_title_en", N_("Title of the contact person in English")),
    Field("office.contact_email", N_("E-mail of the contact person"), "email", max_length=254),
    Field("office.contact_phone", N_("Phone of the contact person"), "phone", max_length=40),
    Field("office.offer_fi", N_("What a municipality gets (Finnish)"), "multiline", max_length=2_000),
    Field("office.offer_sv", N_("What a municipality gets (Swedish)"), "multiline", max_length=2_000),
    Field("office.offer_en", N_("What a municipality gets (English)"), "multiline", max_length=2_000),
)

# A logo is the id of an image; borders are the digest of bytes in the database.
LOOK: Final = _named(
    Field("office.logo", N_("Logo of the office"), "reference", max_length=40, target="image"),
    Field("office.brand", N_("Look of what is printed"), "choice", choices=choices.BRAND),
    Field("map.borders", N_("Borders of the municipalities"), max_length=64),
    Field("map.borders_source", N_("Source of the borders"), help=N_("Such as Statistics Finland, 2026")),
)

CATALOGUE: Final = _named(
    Field("catalogue.title_fi", N_("Title of the catalogue (Finnish)")),
    Field("catalogue.title_sv", N_("Title of the catalogue (Swedish)")),
    Field("catalogue.title_en", N_("Title of the catalogue (English)")),
    Field("catalogue.foreword_fi", N_("Foreword of the catalogue (Finnish)"), "multiline", max_length=8_000),
    Field("catalogue.foreword_sv", N_("Foreword of the catalogue (Swedish)"), "multiline", max_length=8_000),
    Field("catalogue.foreword_en", N_("Foreword of the catalogue (English)"), "multiline", max_length=8_000),
    Field("catalogue.foreword_by", N_("Who signs the foreword")),
    Field("catalogue.foreword_by_sv", N_("Who signs the foreword in Swedish")),
    Field("catalogue.foreword_by_en", N_("Who signs the foreword in English")),
)

SETTINGS: Final[Settings] = {**OFFICE, **LOOK, **CATALOGUE}
