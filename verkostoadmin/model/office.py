"""The settings of the office: what is printed on every document, as fields that are edited like those of records."""

from typing import Final

from verkostoadmin.i18n import N_
from verkostoadmin.model.fields import Field

_FIELDS: Final = (
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
    Field("office.contact_email", N_("E-mail of the contact person"), "email", max_length=254),
    Field("office.contact_phone", N_("Phone of the contact person"), "phone", max_length=40),
    Field("office.offer_fi", N_("What a municipality gets (Finnish)"), "multiline", max_length=2_000),
    Field("office.offer_sv", N_("What a municipality gets (Swedish)"), "multiline", max_length=2_000),
    Field("office.offer_en", N_("What a municipality gets (English)"), "multiline", max_length=2_000),
)

OFFICE: Final[dict[str, Field]] = {field.name: field for field in _FIELDS}
