"""Words of this tab that several of its parts need: kinds in the plural, names with their Swedish twin, numbers."""

from typing import Final

from verkostoadmin.i18n import N_, format_number

KINDS: Final = (
    ("municipality", N_("Municipalities")),
    ("joint_authority", N_("Joint municipal authorities")),
    ("wellbeing_county", N_("Wellbeing services counties")),
    ("education_provider", N_("Education providers")),
    ("employment_area", N_("Employment areas")),
    ("subregion", N_("Sub-regions")),
    ("association", N_("Associations")),
    ("company", N_("Companies")),
    ("ministry", N_("Ministries")),
    ("other", N_("Other organisations")),
)
BODIES: Final = ("joint_authority", "employment_area", "subregion", "association")  # have members


def full_name(name_fi: str, name_sv: str, language_status: str = "") -> str:
    """Espoo – Esbo where the municipality is bilingual or Swedish; the Finnish name elsewhere."""
    twin = name_sv and name_sv != name_fi and "sv" in language_status
    return f"{name_fi} – {name_sv}" if twin else name_fi


def codes(language_status: str) -> str:
    """fi sv: the languages of a municipality, the majority's first."""
    return language_status.replace("-", " ")


def number(value: int | None) -> str:
    return "" if value is None else format_number(value)
