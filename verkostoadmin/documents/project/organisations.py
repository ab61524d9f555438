"""How documents name organisations."""

from verkostoadmin.model.organisation import Organisation


def organisation_name(organisation: Organisation, language: str) -> str:
    """An organisation's name in a language, where it has one."""
    return (organisation.name_sv if language == "sv" else None) or organisation.name_fi
