"""What the file says about itself, in XMP and in the information dictionary, and the colours it is meant in."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final
from xml.sax.saxutils import escape

from PIL import ImageCms

from verkostoadmin.documents.pdf.streams import BEST, END, Ready, compressed, string

PROGRAM: Final = "Verkostoadmin"


@dataclass(frozen=True)
class Metadata:
    """Title, author, subject and language of a document, and the day it was made for."""

    title: str
    author: str
    subject: str
    language: str  # fi-FI, sv-FI, en-GB
    day: date


def information(metadata: Metadata) -> Ready:
    """The information dictionary: what the XMP packet says, and no day but the document's own."""
    day = f"D:{metadata.day:%Y%m%d}000000Z"
    entries = {
        "Title": metadata.title, "Author": metadata.author, "Subject": metadata.subject,
        "Creator": PROGRAM, "Producer": PROGRAM, "CreationDate": day, "ModDate": day,
    }  # fmt: skip
    body = "".join([f"/{key}{string(text)}" for key, text in entries.items()])
    return Ready(f"<<{body}>>".encode("latin-1"))


def xmp(metadata: Metadata) -> Ready:
    """The XMP packet that declares PDF/UA-1 and PDF/A-2a."""
    packet = _XMP.format(
        title=escape(metadata.title),
        author=escape(metadata.author),
        subject=escape(metadata.subject),
        language=metadata.language,
        stamp=f"{metadata.day:%Y-%m-%d}T00:00:00Z",
        program=PROGRAM,
    ).encode()
    return Ready(b"<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n%b%b" % (len(packet), packet, END))


def output_intent() -> Ready:
    """Colours are meant in sRGB."""
    told = "/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
    return Ready(f"<</Type/OutputIntent/S/GTS_PDFA1{told}>>".encode(), DestOutputProfile=Ready(_colour_profile()))


@cache
def _colour_profile() -> bytes:
    """The sRGB profile as a stream; its creation time is blanked, so that it is the same every day."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = bytes((0x07, 0xEA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))
    profile[84:100] = bytes(16)
    return compressed(bytes(profile), "/N 3", BEST)


def _property(name: str, kind: str, category: str, text: str) -> str:
    return (
        '<rdf:li rdf:parseType="Resource">'
        f"<pdfaProperty:category>{category}</pdfaProperty:category>"
        f"<pdfaProperty:description>{text}</pdfaProperty:description>"
        f"<pdfaProperty:name>{name}</pdfaProperty:name>"
        f"<pdfaProperty:valueType>{kind}</pdfaProperty:valueType></rdf:li>"
    )


_XMP: Final = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
    ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
    "<dc:format>application/pdf</dc:format>"
    '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
    '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>'
    "<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"
    "<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"
    "<xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate>"
    "<xmp:CreatorTool>{program}</xmp:CreatorTool><pdf:Producer>{program}</pdf:Producer>"
    "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>"
    "</rdf:Description>"
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:property><rdf:Seq>"
    + _property("part", "Integer", "internal", "Part of PDF/UA the file conforms to")
    + "</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
    '</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
)
