"""Reading an SVG file that nobody vouches for: only shapes with plain attributes come through; the rest is refused or dropped."""

import re
from dataclasses import dataclass, field
from typing import Final, NoReturn
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from verkostoadmin.errors import UserError
from verkostoadmin.i18n import N_
from verkostoadmin.i18n import gettext as _

MOST_BYTES: Final = 300_000
MOST_ELEMENTS: Final = 5_000  # after all repetitions
MOST_CURVES: Final = 30_000
TOKEN: Final = re.compile(r"[a-df-zA-DF-Z]|[-+]?[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?")
DEEPEST: Final = 60
SVG: Final = "{http://www.w3.org/2000/svg}"
HREF: Final = ("href", "{http://www.w3.org/1999/xlink}href")
SHAPES: Final = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")
GROUPS: Final = ("g", "a", "switch")
SILENT: Final = ("title", "desc", "metadata", "defs", "style", "script", "symbol", "clipPath", "view")
GEOMETRY: Final = (
    "d", "x", "y", "width", "height", "rx", "ry", "r", "cx", "cy", "x1", "y1", "x2", "y2", "points", "transform",
)  # fmt: skip
LOOK: Final = (
    "fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width", "stroke-linecap", "stroke-linejoin",
    "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "color", "display", "visibility",
)  # fmt: skip
CURVES: Final = N_(
    "Convert the text to curves in the drawing program (Illustrator: Create Outlines, Inkscape: Object to Path)."
)
FLAT: Final = N_("Save the logo with plain colours, or as a PNG picture of at least 1000 pixels.")
REFUSED: Final = {
    "text": (N_("The logo has text whose font is not in the file."), CURVES),
    "image": (N_("The logo has a picture inside it."), FLAT),
    "foreignObject": (N_("The logo has a web page inside it."), FLAT),
    "url": (N_("The logo has gradients, patterns, masks or effects."), FLAT),
    "clip-path": (N_("The logo has parts that are cut by others."), FLAT),
    "svg": (N_("The shapes of the SVG file are not understood."), N_("Save it again as plain SVG.")),  # one in another
    "outside": (N_("The logo refers to another file."), FLAT),
}
Rule = tuple[str, dict[str, str]]


def read_shapes(data: bytes) -> Element:
    """A new SVG element with the shapes of the file, each with the look it has. Raises UserError."""
    root = _root(data)
    reader = _Reader(_rules(root), {item.get("id", ""): item for item in root.iter()})
    box = root.get("viewBox", "")
    made = Element("svg", {"xmlns": SVG[1:-1], "viewBox": box} if box else {"xmlns": SVG[1:-1]})
    made.attrib |= {name: root.get(name, "") for name in ("width", "height") if root.get(name)}
    reader.copy_into(made, root, 1.0, 0)
    return made


def refuse(text: str, hint: str) -> NoReturn:
    """Raise the UserError about a logo that cannot be used."""
    nothing = _("Nothing was changed.")
    raise UserError(text, f"{hint} {nothing}")


def _refuse(kind: str) -> NoReturn:
    text, hint = REFUSED[kind]
    refuse(_(text), _(hint))


def _root(data: bytes) -> Element:
    if len(data) > MOST_BYTES:
        refuse(_("The SVG file is larger than 300 kilobytes."), _(FLAT))
    text = re.sub(r"<!DOCTYPE[^<>\[]*>|<\?xml[^<>]*\?>", "", _decoded(data))  # as drawing programs write them
    if "<!DOCTYPE" in text.upper() or "<!ENTITY" in text.upper():
        refuse(_("The SVG file defines entities of its own."), _("Save it as plain SVG."))
    try:
        root = ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError, LookupError, RecursionError) as error:
        raise UserError(
            _("The file is not a whole SVG drawing."), _("Nothing was changed. Save it again as plain SVG.")
        ) from error
    if root.tag not in (f"{SVG}svg", "svg"):
        refuse(_("The file is not a whole SVG drawing."), _("Save it again as plain SVG."))
    return root


def _decoded(data: bytes) -> str:
    """The text, whatever encoding it claims: so nothing hides from the look for entities."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


@dataclass
class _Reader:
    """Copies what is drawn; counts it, because what is used again and again may grow without end."""

    rules: list[Rule]
    by_id: dict[str, Element]
    count: int = 0
    curves: int = 0
    using: list[str] = field(default_factory=list)

    def copy_into(self, made: Element, source: Element, opacity: float, depth: int) -> None:
        """The children of an element."""
        if depth > DEEPEST:
            refuse(_("The SVG file is nested too deeply."), _(FLAT))
        for item in source:
            if not item.get("requiredExtensions"):  # what only the program that wrote it can show
                self._copy(made, item, opacity, depth)

    def _copy(self, made: Element, item: Element, opacity: float, depth: int) -> None:
        name = _name(item)
        if name in SILENT:
            return
        self.count += 1
        if self.count > MOST_ELEMENTS:
            refuse(_("The logo has more than 5,000 parts."), _(FLAT))
        look = self._look(item, name)
        opacity *= _fraction(look.get("opacity", "1"))
        if name in GROUPS:
            self.copy_into(_group(made, item, look), item, opacity, depth + 1)
        elif name == "use":
            self._use(made, item, look, opacity, depth + 1)
        elif name in SHAPES:
            self._count_curves(item)
            shape = ElementTree.SubElement(made, name, _attributes(item, look, (*GEOMETRY, *LOOK)))
            shape.set("opacity", f"{opacity:.3f}")
        else:
            _refuse(name if name in REFUSED else "url")

    def _count_curves(self, item: Element) -> None:
        """Before anybody makes curves of them: what a path has of letters and numbers, by three."""
        self.curves += len(TOKEN.findall(item.get("d") or item.get("points") or "")) // 3
        if self.curves > MOST_CURVES:
            refuse(_("The logo has more than 30,000 curves."), _(FLAT))

    def _use(self, made: Element, item: Element, look: dict[str, str], opacity: float, depth: int) -> None:
        link = next((item.get(name, "") for name in HREF if item.get(name)), "")
        target = self.by_id.get(link[1:])
        if not link.startswith("#"):
            _refuse("outside")
        if target is None or link in self.using:
            return
        group = _group(made, item, look)
        x, y = item.get("x", "0"), item.get("y", "0")
        group.set("transform", f"{item.get('transform', '')} translate({x},{y})")
        self.using.append(link)
        if target.get("viewBox"):
            _refuse("svg")
        if _name(target) == "symbol":
            self.copy_into(group, target, opacity, depth)
        else:
            self._copy(group, target, opacity, depth)
        self.using.pop()

    def _look(self, item: Element, name: str) -> dict[str, str]:
        """Presentation attributes, then what style sheets say, then the style of its own."""
        found = {key: item.get(key, "") for key in (*LOOK, "opacity", "clip-path", "mask", "filter") if item.get(key)}
        own = {f".{part}" for part in item.get("class", "").split()} | {f"#{item.get('id', '')}", name, "*"}
        for selector, values in self.rules:
            found |= values if selector in own else {}
        found |= _declarations(item.get("style", ""))
        self._require_plain(found)
        return found

    def _require_plain(self, look: dict[str, str]) -> None:
        """Raise UserError for effects; a frame around all of it, as drawing programs write it, is none."""
        clip = re.fullmatch(r"url\(['\"]?#([^)'\"]+)['\"]?\)", look.pop("clip-path", "none"))
        if clip and not _is_frame(self.by_id.get(clip[1])):
            _refuse("clip-path")
        for name, value in look.items():
            if "url(" in value or (name in ("mask", "filter") and value != "none"):
                _refuse("url")


def _name(item: Element) -> str:
    """The name of an SVG element; what drawing programs add of their own counts as metadata."""
    tag = item.tag if isinstance(item.tag, str) else ""
    if tag.startswith(SVG):
        return tag[len(SVG) :]
    return "metadata" if tag.startswith("{") or not tag else tag


def _is_frame(clip: Element | None) -> bool:
    """Whether a clipping path is one rectangle and nothing else."""
    return clip is not None and [_name(item) for item in clip] == ["rect"] and clip[0].get("transform") is None


def _group(made: Element, item: Element, look: dict[str, str]) -> Element:
    return ElementTree.SubElement(made, "g", _attributes(item, look, ("transform", *LOOK)))


def _attributes(item: Element, look: dict[str, str], names: tuple[str, ...]) -> dict[str, str]:
    found = {name: look.get(name) or item.get(name) or "" for name in names}
    return {name: value for name, value in found.items() if value}


def _fraction(text: str) -> float:
    try:
        value = float(text.strip().removesuffix("%")) / (100 if text.strip().endswith("%") else 1)
    except ValueError:
        return 1.0
    return min(max(value, 0.0), 1.0)


def _rules(root: Element) -> list[Rule]:
    """The rules of style sheets for single classes, ids and elements; others do not matter for shapes."""
    text = " ".join(item.text or "" for item in root.iter() if _name(item) == "style")
    rules = []
    for rule in _without_comments(text).split("}")[:-1]:
        before, brace, body = rule.rpartition("{")
        if brace:
            values = _declarations(body)
            rules += [(selector.strip(), values) for selector in before.rpartition("{")[2].split(",")]
    return rules


def _without_comments(text: str) -> str:
    """Without expressions, which take endless time for a comment or a rule without an end."""
    first, *rest = text.split("/*")
    return first + "".join(part.partition("*/")[2] for part in rest)


def _declarations(text: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in text.split(";"))
    return {name.strip().lower(): value.replace("!important", "").strip() for name, _colon, value in pairs if value}
