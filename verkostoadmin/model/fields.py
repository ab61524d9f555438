"""The registry of fields that people see and edit: label, kind and limits, the same for forms, command line and history."""

from dataclasses import dataclass
from typing import Final

from verkostoadmin.i18n import N_
from verkostoadmin.model import choices
from verkostoadmin.model.choices import Choices

NAME_LENGTH: Final = 200
TEXT_LENGTH: Final = 20_000


@dataclass(frozen=True)
class Field:
    """One field; `label` and `help` are English messages, `target` is the entity a reference points to."""

    name: str
    label: str
    kind: str = "text"
    required: bool = False
    max_length: int = NAME_LENGTH
    choices: Choices = ()
    target: str = ""
    help: str = ""


def _text(name: str, label: str, *, required: bool = False, length: int = NAME_LENGTH, help: str = "") -> Field:
    return Field(name, label, "text", required, length, help=help)


def _long(name: str, label: str, length: int = TEXT_LENGTH, help: str = "") -> Field:
    return Field(name, label, "multiline", False, length, help=help)


def _date(name: str, label: str, *, required: bool = False, help: str = "") -> Field:
    return Field(name, label, "date", required, 20, help=help)


def _integer(name: str, label: str, help: str = "") -> Field:
    return Field(name, label, "integer", False, 12, help=help)


def _money(name: str, label: str, help: str = "") -> Field:
    return Field(name, label, "money", False, 20, help=help)


def _choice(name: str, label: str, options: Choices, *, required: bool = True) -> Field:
    return Field(name, label, "choice", required, 40, choices=options)


def _reference(name: str, label: str, target: str, *, required: bool = False, help: str = "") -> Field:
    return Field(name, label, "reference", required, 40, target=target, help=help)


def _kind(kind: str, name: str, label: str, length: int = NAME_LENGTH, help: str = "") -> Field:
    return Field(name, label, kind, False, length, help=help)


def _boolean(name: str, label: str, help: str = "") -> Field:
    return Field(name, label, "boolean", False, 10, help=help)


def _answer(name: str, label: str, help: str = "") -> Field:
    """Yes or no, or empty as long as nobody has been asked."""
    return Field(name, label, "answer", False, 20, choices=choices.ANSWER, help=help)


_PROJECT = (
    _text("short_name", N_("Short name"), required=True, length=40, help=N_("Shown in lists and file names")),
    _text("organiser", N_("Organiser")),
    _text("theme", N_("Theme"), length=60, help=N_("What it is about, in a word; catalogues are made by it")),
    _date("starts_on", N_("Starts"), required=True),
    _date("ends_on", N_("Ends"), help=N_("Empty = goes on for the time being")),
    _date("registration_opens", N_("Registration opens")),
    _date("registration_closes", N_("Registration closes")),
    _money("price_cents", N_("Price for a municipality (€)")),
    _text("price_note", N_("Note on the price")),
    _text("price_note_sv", N_("Note on the price in Swedish")),
    _text("price_note_en", N_("Note on the price in English")),
    Field("currency", N_("Currency"), "text", True, 3),
    _reference("predecessor_id", N_("Predecessor"), "project", help=N_("The run before this one")),
    _kind("url", "page_url", N_("Web page of the project"), 500),
    _reference("cover_image_id", N_("Cover image"), "image"),
    _choice("brand", N_("Look of what is printed"), choices.BRAND, required=False),
    _kind("colour", "colour_primary", N_("Main colour"), 7),
    _kind("colour", "colour_accent", N_("Accent colour"), 7),
    _integer("own_workshops", N_("Own workshops promised"), help=N_("For each municipality")),
    _boolean("cancelled", N_("The project is cancelled")),
)
_PROJECT_TEXT = (
    _reference("project_id", N_("Project"), "project", required=True),
    _choice("language", N_("Language"), choices.LANGUAGE),
    _text("name", N_("Name"), required=True),
    _text("tagline", N_("Tagline"), length=300),
    _long("lead", N_("Lead"), 2_000),
    _long(
        "plain",
        N_("Text in plain language"),
        6_000,
        help=N_(
            "Printed in large print instead of the other texts. "
            "A short line of its own is a heading; lines that begin with - are a list."
        ),
    ),
    _text("approved_by", N_("Approved by")),
    _kind("datetime", "approved_at", N_("Approved at"), 30),
    _text("approved_digest", N_("Approved content")),
)
_SECTION = (
    _reference("project_id", N_("Project"), "project", required=True),
    _integer("position", N_("Order")),
    _choice("kind", N_("Kind of section"), choices.SECTION_KIND),
    _choice("layout", N_("Layout"), choices.SECTION_LAYOUT),
    _text("heading_fi", N_("Heading (Finnish)")),
    _text("heading_sv", N_("Heading (Swedish)")),
    _text("heading_en", N_("Heading (English)")),
    _long("body_fi", N_("Text (Finnish)")),
    _long("body_sv", N_("Text (Swedish)")),
    _long("body_en", N_("Text (English)")),
)
_GROUP = (
    _reference("project_id", N_("Project"), "project", required=True),
    _text("name", N_("Name of the group"), required=True),
    _kind("colour", "colour", N_("Colour"), 7),
    _integer("position", N_("Order")),
)
_ORGANISATION = (
    _choice("kind", N_("Kind of organisation"), choices.ORGANISATION_KIND),
    _text("name_fi", N_("Name in Finnish"), required=True),
    _text("name_sv", N_("Name in Swedish")),
    _kind("business_id", "business_id", N_("Business ID"), 9),
    _kind("url", "website", N_("Web site"), 500),
    _reference("logo_id", N_("Logo"), "image"),
    _date("valid_from", N_("Valid from")),
    _date("valid_to", N_("Valid to")),
    _reference("successor_id", N_("Successor"), "organisation"),
)
_ALIAS = (
    _reference("organisation_id", N_("Organisation"), "organisation", required=True),
    _text("name", N_("Other name"), required=True),
)
_MUNICIPALITY = (
    _reference("organisation_id", N_("Organisation"), "organisation", required=True),
    _text("code", N_("Municipality number"), required=True, length=3),
    _choice("type", N_("Type of municipality"), choices.MUNICIPALITY_TYPE, required=False),
    _text("region_code", N_("Region code"), length=2),
    _text("region", N_("Region")),
    _text("subregion_code", N_("Sub-region code"), length=3),
    _text("subregion", N_("Sub-region")),
    _text("wellbeing_county_code", N_("Wellbeing services county code"), length=2),
    _text("wellbeing_county", N_("Wellbeing services county")),
    _text("employment_area_code", N_("Employment area code"), length=2),
    _text("employment_area", N_("Employment area")),
    _text("vitality_centre_code", N_("Vitality centre code"), length=2),
    _text("vitality_centre", N_("Vitality centre")),
    _choice("language_status", N_("Language status"), choices.LANGUAGE_STATUS, required=False),
    _choice("sami_homeland", N_("Sámi homeland"), choices.SAMI_HOMELAND, required=False),
    _choice("grouping", N_("Statistical grouping"), choices.GROUPING, required=False),
    _integer("population", N_("Population")),
    _integer("population_year", N_("Year of the population")),
    _integer("east", N_("East coordinate (m)")),
    _integer("north", N_("North coordinate (m)")),
)
_MEMBER = (
    _reference("organisation_id", N_("Joint body"), "organisation", required=True),
    _reference("member_id", N_("Member"), "organisation", required=True),
    _date("starts_on", N_("Starts")),
    _date("ends_on", N_("Ends")),
)
_PARTICIPATION = (
    _reference("project_id", N_("Project"), "project", required=True),
    _reference("organisation_id", N_("Organisation"), "organisation", required=True),
    _choice("role", N_("Role"), choices.PARTICIPATION_ROLE),
    _choice("status", N_("Status"), choices.PARTICIPATION_STATUS),
    _date("applied_on", N_("Applied on")),
    _date("confirmed_on", N_("Confirmed on")),
    _date("ended_on", N_("Left on")),
    _integer("workshops_promised", N_("Workshops promised")),
    _money("fee_cents", N_("Fee (€)")),
    _text("invoicing_reference", N_("Invoicing reference")),
    _long("note", N_("Note"), 2_000),
)
_PARTICIPATION_GROUP = (
    _reference("participation_id", N_("Participation"), "participation", required=True),
    _reference("group_id", N_("Group"), "group", required=True),
)
_PERSON = (
    _text("given_name", N_("Given name")),
    _text("family_name", N_("Family name")),
    _kind("email", "email", N_("E-mail"), 254),
    _kind("phone", "phone", N_("Phone"), 40),
    _choice("language", N_("Language"), choices.PERSON_LANGUAGE, required=False),
    _answer("show_in_lists", N_("Consent to be named in lists"), help=N_("In lists that are handed out")),
    _long("note", N_("Note"), 2_000),
    _date("erase_on", N_("Erase on"), help=N_("The day the person's data is to be erased")),
)
_POSITION = (
    _reference("person_id", N_("Person"), "person", required=True),
    _reference("organisation_id", N_("Organisation"), "organisation", required=True),
    _text("title", N_("Title")),
    _choice("kind", N_("Kind of position"), choices.POSITION_KIND),
    _date("starts_on", N_("Starts")),
    _date("ends_on", N_("Ends")),
)
_EXPERT = (
    _reference("person_id", N_("Person"), "person", required=True),
    _text("title", N_("Title")),
    _text("title_sv", N_("Title in Swedish")),
    _text("title_en", N_("Title in English")),
    _long("bio_fi", N_("Introduction (Finnish)"), 2_000),
    _long("bio_sv", N_("Introduction (Swedish)"), 2_000),
    _long("bio_en", N_("Introduction (English)"), 2_000),
    _reference("photo_id", N_("Photo"), "image"),
    _text("topics", N_("Topics"), length=500, help=N_("Separated by commas")),
    _kind("languages", "languages", N_("Languages"), 40),
    _boolean("public_email", N_("E-mail may be shown")),
    _boolean("public_phone", N_("Phone may be shown")),
)
_PROJECT_ROLE = (
    _reference("person_id", N_("Person"), "person", required=True),
    _reference("project_id", N_("Project"), "project", required=True),
    _reference("organisation_id", N_("For the organisation"), "organisation"),
    _choice("role", N_("Role"), choices.PROJECT_ROLE),
    _date("starts_on", N_("Starts")),
    _date("ends_on", N_("Ends")),
    _integer("position", N_("Order")),
)
_EVENT = (
    _text("title", N_("Title of the event"), required=True),
    _text("title_sv", N_("Title of the event in Swedish")),
    _text("title_en", N_("Title of the event in English")),
    _choice("kind", N_("Kind of event"), choices.EVENT_KIND),
    Field("starts_at", N_("Starts at"), "datetime", True, 30),
    _kind("datetime", "ends_at", N_("Ends at"), 30),
    _text("venue", N_("Venue")),
    _text("address", N_("Address")),
    _kind("url", "online_url", N_("Online link"), 500),
    _integer("capacity", N_("Capacity")),
    _integer("quota", N_("Quota for an organisation")),
    _date("registration_opens", N_("Registration opens")),
    _date("registration_closes", N_("Registration closes")),
    _reference(
        "host_organisation_id", N_("Host organisation"), "organisation", help=N_("An own workshop of this organisation")
    ),
    _choice("status", N_("Status"), choices.EVENT_STATUS),
    _long("note", N_("Note"), 2_000),
)
_EVENT_PROJECT = (
    _reference("event_id", N_("Event"), "event", required=True),
    _reference("project_id", N_("Project"), "project", required=True),
)
_IMAGE = (
    _text("sha256", N_("Digest of the image"), required=True),
    _text("media_type", N_("File type"), required=True),
    _integer("width", N_("Width (px)")),
    _integer("height", N_("Height (px)")),
    _integer("byte_size", N_("Size (bytes)")),
    _text("alt_fi", N_("Alternative text (Finnish)"), length=500),
    _text("alt_sv", N_("Alternative text (Swedish)"), length=500),
    _text("alt_en", N_("Alternative text (English)"), length=500),
    _text("credit", N_("Credit")),
)
_SETTING = (_text("key", N_("Setting"), required=True), _long("value", N_("Value")))
_PRINT_RECORD = (
    _choice("document", N_("Document"), choices.DOCUMENT),
    Field("languages", N_("Languages"), "languages", True, 40),
    _choice("output", N_("Where it went"), choices.PRINT_OUTPUT),
    _text("recipient", N_("For whom"), help=N_("An occasion or an organisation, no names of persons")),
    _integer("pages", N_("Number of pages")),
    _integer("sheets", N_("Sheets of paper")),
    _text("file_name", N_("Name of the file"), length=255),
    _text("title", N_("Title of the document"), required=True),
    Field("printed_at", N_("Printed at"), "datetime", True, 30),
    _text("printed_by", N_("Printed by"), required=True),
    Field("state", N_("State of the data"), "integer", True, 20),
    _text("digest", N_("Digest of the document"), required=True),
    Field("projects", N_("Projects"), "multiline", True, 200_000),
    Field("options", N_("What was chosen"), "multiline", True, 200_000),
)
_WAIVER = (
    _reference("project_id", N_("Project"), "project"),
    _text("rule", N_("Rule of the check"), required=True),
    _choice("language", N_("Language"), choices.LANGUAGE, required=False),
    _text("key", N_("What it is about"), length=500),
    _text("reason", N_("Reason"), length=500),
    _text("waived_by", N_("Waived by"), required=True),
    Field("waived_at", N_("Waived at"), "datetime", True, 30),
)

FIELDS: Final[dict[str, dict[str, Field]]] = {
    entity: {field.name: field for field in fields}
    for entity, fields in {
        "project": _PROJECT, "project_text": _PROJECT_TEXT, "section": _SECTION, "group": _GROUP,
        "organisation": _ORGANISATION, "alias": _ALIAS, "municipality": _MUNICIPALITY, "member": _MEMBER,
        "participation": _PARTICIPATION, "participation_group": _PARTICIPATION_GROUP, "person": _PERSON,
        "position": _POSITION, "expert": _EXPERT, "project_role": _PROJECT_ROLE, "event": _EVENT,
        "event_project": _EVENT_PROJECT, "image": _IMAGE, "setting": _SETTING, "print_record": _PRINT_RECORD, "waiver": _WAIVER,
    }.items()
}  # fmt: skip

ENTITY_LABELS: Final[dict[str, str]] = {
    "project": N_("Project"),
    "project_text": N_("Texts of the project"),
    "section": N_("Section"),
    "group": N_("Group"),
    "organisation": N_("Organisation"),
    "alias": N_("Other name"),
    "municipality": N_("Register data"),
    "member": N_("Membership"),
    "participation": N_("Participation"),
    "participation_group": N_("Membership of a group"),
    "person": N_("Person"),
    "position": N_("Position"),
    "expert": N_("Expert"),
    "project_role": N_("Role in a project"),
    "event": N_("Event"),
    "event_project": N_("Project of an event"),
    "image": N_("Image"),
    "setting": N_("Setting"),
    "print_record": N_("Printed document"),
    "waiver": N_("Waived error"),
}
