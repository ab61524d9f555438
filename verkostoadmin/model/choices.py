"""The closed lists of values: what is stored, and its name as an English message."""

from typing import Final

from verkostoadmin.i18n import N_

Choices = tuple[tuple[str, str], ...]

ANSWER: Final[Choices] = (("yes", N_("Yes")), ("no", N_("No")), ("", N_("Not asked")))
LANGUAGE: Final[Choices] = (("fi", N_("Finnish")), ("sv", N_("Swedish")), ("en", N_("English")))
PERSON_LANGUAGE: Final[Choices] = (*LANGUAGE, ("se", N_("Northern Sámi")))
SECTION_KIND: Final[Choices] = (
    ("content", N_("Content")),
    ("goals", N_("Goals")),
    ("audience", N_("For whom")),
    ("benefits", N_("What the municipality gets")),
    ("other", N_("Other section")),
)
SECTION_LAYOUT: Final[Choices] = (("paragraphs", N_("Paragraphs")), ("bullets", N_("Bulleted list")))
ORGANISATION_KIND: Final[Choices] = (
    ("municipality", N_("Municipality")),
    ("joint_authority", N_("Joint municipal authority")),
    ("wellbeing_county", N_("Wellbeing services county")),
    ("education_provider", N_("Education provider")),
    ("employment_area", N_("Employment area")),
    ("subregion", N_("Sub-region")),
    ("association", N_("Association")),
    ("company", N_("Company")),
    ("ministry", N_("Ministry")),
    ("other", N_("Other organisation")),
)
MUNICIPALITY_TYPE: Final[Choices] = (("kaupunki", N_("City or town")), ("kunta", N_("Rural municipality")))
LANGUAGE_STATUS: Final[Choices] = (
    ("fi", N_("Finnish")),
    ("fi-sv", N_("bilingual, Finnish majority")),
    ("sv-fi", N_("bilingual, Swedish majority")),
    ("sv", N_("Swedish")),
)
SAMI_HOMELAND: Final[Choices] = (("whole", N_("whole municipality")), ("part", N_("part of the municipality")))
GROUPING: Final[Choices] = (("urban", N_("urban")), ("semi-urban", N_("semi-urban")), ("rural", N_("rural")))
PARTICIPATION_ROLE: Final[Choices] = (
    ("participant", N_("Participant")),
    ("owner", N_("Owner")),
    ("implementer", N_("Implementer")),
    ("facilitator", N_("Facilitator")),
    ("funder", N_("Funder")),
    ("partner", N_("Partner")),
)
PARTICIPATION_STATUS: Final[Choices] = (
    ("invited", N_("Invited")),
    ("applied", N_("Applied")),
    ("confirmed", N_("Confirmed")),
    ("waiting", N_("On the waiting list")),
    ("declined", N_("Declined")),
    ("withdrawn", N_("Withdrawn")),
)
POSITION_KIND: Final[Choices] = (
    ("elected", N_("Elected official")),
    ("official", N_("Office holder or employee")),
    ("expert", N_("Expert")),
    ("other", N_("Other")),
)
PROJECT_ROLE: Final[Choices] = (
    ("contact", N_("Contact person")),
    ("deputy", N_("Deputy contact person")),
    ("steering", N_("Member of the steering group")),
    ("lead_expert", N_("Responsible expert")),
    ("expert", N_("Expert")),
)
EVENT_KIND: Final[Choices] = (
    ("seminar", N_("Seminar")),
    ("workshop", N_("Workshop")),
    ("contact_meeting", N_("Meeting of contact persons")),
    ("steering", N_("Steering group")),
    ("webinar", N_("Webinar")),
    ("study_trip", N_("Study trip")),
)
EVENT_STATUS: Final[Choices] = (
    ("planned", N_("Planned")),
    ("confirmed", N_("Confirmed event")),
    ("cancelled", N_("Cancelled")),
)

BRAND: Final[Choices] = (
    ("office", N_("The office's own")),
    ("kuntaliitto", N_("Together with Kuntaliitto")),
    ("neutral", N_("Neutral")),
)
DOCUMENT: Final[Choices] = (
    ("brochure", N_("Brochure")),
    ("flyer", N_("Flyer")),
    ("poster", N_("Poster")),
    ("catalogue", N_("Catalogue")),
    ("participants", N_("List of participants")),
)
PRINT_OUTPUT: Final[Choices] = (
    ("file", N_("Into a file")),
    ("paper", N_("On paper")),
    ("mail", N_("By e-mail")),
    ("command_line", N_("On the command line")),
)


def label_of(choices: Choices, value: str | None) -> str:
    """The English message of a stored value; the value itself where the list does not know it."""
    return dict(choices).get(value or "", value or "")
