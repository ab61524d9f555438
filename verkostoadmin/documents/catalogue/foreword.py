"""The foreword: short ones in large type, long ones in columns, signed at the end."""

from typing import Final

from verkostoadmin.documents.catalogue.data import CatalogueData
from verkostoadmin.documents.catalogue.look import Look
from verkostoadmin.documents.catalogue.wording import Words
from verkostoadmin.documents.pdf.block import Block
from verkostoadmin.documents.pdf.flow import Columns
from verkostoadmin.documents.pdf.paragraph import paragraph
from verkostoadmin.documents.project.headings import heading

SHORT: Final = 1_500  # letters


def foreword(data: CatalogueData, words: Words, look: Look) -> list[Block]:
    """The heading, the text and the signature; nothing where there is no text."""
    styles = look.styles
    signature = styles.name._replace(space_before=styles.room.band_gap)
    head = heading(words.foreword(), styles, look.part)
    signed: list[Block] = [paragraph(data.foreword_by, signature)] if data.foreword_by else []
    if sum(map(len, data.foreword)) <= SHORT:
        text = styles.lead._replace(face="text", colour=styles.body.colour, space_after=styles.lead.leading * 0.6)
        first = styles.lead._replace(space_after=styles.lead.leading * 0.8)
        blocks = [paragraph(part, text if index else first) for index, part in enumerate(data.foreword)]
        return [head, *blocks, *signed]
    blocks = [paragraph(part, styles.body) for part in data.foreword]
    if styles.room.columns == 1:
        return [head, *blocks, *signed]
    return [head, Columns(blocks=blocks), *signed]
