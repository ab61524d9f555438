"""Logos to test with: what drawing programs write, and what nobody should."""

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
PLAIN = f'{HEAD} viewBox="0 0 100 50"><rect width="100" height="50" fill="#0b3b36"/></svg>'

# Two bars, a disc that is half seen through and a ring, by a style sheet, groups, transformations and repetition.
DRAWN = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Generator: a drawing program -->
{HEAD} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="60mm" height="30mm" viewBox="0 0 200 100">
  <title>Merkki</title><inkscape:grid/><metadata><rect width="9" height="9"/></metadata>
  <defs><style>.bar{{fill:#ff0000;}} #disc {{ fill: blue; opacity: 50% }}</style>
    <rect id="bar" width="20" height="100"/>
    <clipPath id="sheet"><rect width="200" height="100"/></clipPath></defs>
  <switch><foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/"/>
  <g clip-path="url(#sheet)" onclick="x()">
    <use xlink:href="#bar" class="bar"/>
    <use href="#bar" class="bar" x="40"/>
    <g transform="translate(100 0)"><circle id="disc" cx="25" cy="50" r="25" style="stroke:none"/>
      <a href="https://example.fi">
        <path d="M75 25a25 25 0 1 1 0 50 25 25 0 0 1 0-50z" fill="none" stroke="#080" stroke-width="10"/></a>
    </g>
    <rect width="200" height="100" display="none"/><rect width="200" height="100" visibility="hidden"/>
  </g></switch>
  <script>alert(1)</script>
</svg>"""


def inside(content: str, head: str = HEAD) -> bytes:
    """An SVG file with some content."""
    return f'{head} viewBox="0 0 100 50"><rect width="100" height="50"/>{content}</svg>'.encode()


def laughs(depth: int = 12) -> str:
    """Ten times ten times ten … by entities."""
    lines = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, depth))
    return f'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY l0 "ha">{lines}]>{HEAD}><title>&l{depth - 1};</title></svg>'


def repeated(depth: int = 12) -> str:
    """Ten times ten times ten … by repetition."""
    uses = [f"<use href='#g{i}'/>" * 10 for i in range(depth - 1)]
    groups = "".join(f"<g id='g{i}'>{use}</g>" for i, use in enumerate(uses, start=1))
    return f'{HEAD} viewBox="0 0 9 9"><defs><rect id="g0" width="9" height="9"/>{groups}</defs><use href="#g{depth - 1}"/></svg>'


REFUSED: dict[str, tuple[bytes, str]] = {
    "empty": (b"<", "kokonainen SVG"),
    "cut": (DRAWN[:700].encode(), "kokonainen SVG"),
    "html": (b"<html><body>hei</body></html>", "kokonainen SVG"),
    "huge": (inside(f"<path d='M0 0{'L1 2' * 100_000}'/>"), "300 kilotavua"),
    "huge path": (inside(f"<path d='M0 0{'h1v1' * 60_000}'/>"), "30 000 käyrää"),
    "laughs": (laughs().encode(), "omia entiteettejä"),
    "laughs in UTF-16": (laughs().encode("utf-16"), "JPEG-, PNG-"),
    "external entity": (
        f'<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>{PLAIN}'.encode(),
        "omia entiteettejä",
    ),
    "repeated": (repeated().encode(), "5 000 osaa"),
    "deep": (inside("<g>" * 200 + "</g>" * 200), "sisäkkäi"),
    "very deep": (inside("<g>" * 20_000 + "</g>" * 20_000), "sisäkkäi"),
    "text": (inside("<text x='1' y='9'>FCG</text>"), "tekstiä"),
    "picture": (inside("<image href='https://example.fi/a.png' width='9' height='9'/>"), "kuva"),
    "web page": (inside("<foreignObject width='9' height='9'><body/></foreignObject>"), "verkkosivu"),
    "other file": (inside("<use href='https://example.fi/a.svg#b'/>"), "toiseen tiedostoon"),
    "own disk": (inside("<use href='file:///etc/passwd#b'/>"), "toiseen tiedostoon"),
    "drawing in a drawing": (inside("<svg viewBox='0 0 1 1'><rect width='1' height='1'/></svg>"), "ei ymmärretä"),
    "symbol of its own scale": (inside("<symbol id='a' viewBox='0 0 1 1'/><use href='#a'/>"), "ei ymmärretä"),
    "gradient": (inside("<path d='M0 0h9v9z' fill='url(#a)'/>"), "liukuvärejä"),
    "gradient in a style": (inside("<path d='M0 0h9v9z' style='fill:url(#a)'/>"), "liukuvärejä"),
    "gradient in a sheet": (inside("<style>path{fill:url(#a)}</style><path d='M0 0h9v9z'/>"), "liukuvärejä"),
    "filter": (inside("<g filter='url(#a)'><path d='M0 0h9v9z'/></g>"), "liukuvärejä"),
    "animation": (inside("<animate attributeName='x'/>"), "liukuvärejä"),
    "clipped": (
        inside("<clipPath id='a'><circle r='9'/></clipPath><path clip-path='url(#a)' d='M0 0h9v9z'/>"),
        "leikka",
    ),
    "nothing": (f'{HEAD} viewBox="0 0 9 9"></svg>'.encode(), "ei ole piirretty"),
    "invisible": (f'{HEAD} viewBox="0 0 9 9"><path d="M0 0h9v9z" fill="none"/></svg>'.encode(), "ei ole piirretty"),
    "outside its view": (f'{HEAD} viewBox="0 0 9 9"><path d="M90 90h9v9z"/></svg>'.encode(), "ei ole piirretty"),
    "a mere line": (f'{HEAD} viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'.encode(), "ei ole piirretty"),
    "nonsense numbers": (inside("<g transform='matrix(1 2)'><path d='M0 0h9v9z'/></g>"), "ei ymmärretä"),
}
