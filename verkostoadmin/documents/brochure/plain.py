"""A text in plain language as the sections of a brochure: its lines tell what are headings and lists."""

import re
from dataclasses import replace
from typing import Final

from verkostoadmin import i18n
from verkostoadmin.documents.project.data import BrochureData, Section

N_ = i18n.N_
NAME: Final = N_("In plain language")
LONGEST_HEADING: Final = 70  # letters
ITEM: Final = re.compile(r"[-–•*]\s+")
BLANK: Final = re.compile(r"\n[ \t]*\n")


def in_plain_language(data: BrochureData) -> BrochureData:
    """The brochure with its text in plain language instead of all others, if it has one.

    Its first paragraph is the lead. What was not written plainly is left out: what contacts do, and the tagline, in whose
    place it says that this is plain language.
    """
    blocks = [block.strip() for block in BLANK.split(data.plain) if block.strip()]
    if not blocks:
        return data
    has_lead = len(blocks) > 1 and not _is_heading(blocks[0]) and not _is_list(blocks[0])
    contacts = tuple(replace(contact, about="") for contact in data.contacts)
    sections = _sections(blocks[1:] if has_lead else blocks)
    tagline = i18n.translator(data.language).gettext(NAME)
    return replace(data, lead=blocks[0] if has_lead else "", tagline=tagline, sections=sections, contacts=contacts)


def _sections(blocks: list[str]) -> tuple[Section, ...]:
    """A section begins with each heading, and where running text turns into a list or back."""
    found: list[Section] = []
    heading = ""
    for block in blocks:
        if _is_heading(block):
            found += [Section("other", heading, ())] if heading else []
            heading = block
            continue
        bulleted = _is_list(block)
        paragraphs = tuple(ITEM.sub("", line.strip(), count=1) for line in block.split("\n")) if bulleted else (block,)
        if found and not heading and found[-1].bulleted is bulleted:
            found[-1] = replace(found[-1], paragraphs=found[-1].paragraphs + paragraphs)
        else:
            found.append(Section("other", heading, paragraphs, bulleted=bulleted))
        heading = ""
    return (*found, Section("other", heading, ())) if heading else tuple(found)


def _is_heading(block: str) -> bool:
    """A short line of its own that is no sentence."""
    return "\n" not in block and len(block) <= LONGEST_HEADING and block[-1] not in ".!?:;,…" and not _is_list(block)


def _is_list(block: str) -> bool:
    """Every line begins with a dash or a bullet."""
    return all(ITEM.match(line.strip()) for line in block.split("\n"))
