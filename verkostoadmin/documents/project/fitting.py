"""Pages of a fixed size: set closer as long as it helps, then shortened at the end of a sentence or an item, and told."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple, Protocol, TypeVar

from verkostoadmin.documents.rendered import Fault

ELLIPSIS: Final = "…"
SENTENCE: Final = re.compile(r"[.!?…][”’»\")]*(?=\s)|\S(?=\s*\n)")
ABBREVIATION: Final = re.compile(
    r"(?:\b(?:esim|mm|ym|yms|jne|ks|vrt|ns|nk|nro|klo|t\.ex|bl\.a|kl|nr|e\.g|i\.e|cf)|(?<!\d)\d{1,2})\.$"
)
OPENING: Final = ' ”“„«»"(–-'
LONGEST_DETAIL: Final = 80


class Cut(NamedTuple):
    """A field that may be shortened to `least` parts: items of a list, or the sentences of a text, or its words."""

    field: str
    least: int = 0
    words: bool = False


class Sized(Protocol):
    """A page that knows by how much it is too high."""

    def excess(self) -> float:
        """Points; nothing or less where everything fits."""
        ...


C = TypeVar("C")
P = TypeVar("P", bound=Sized)


def fitted(content: C, makers: Sequence[Callable[[C], P]], cuts: Sequence[Cut]) -> tuple[P, C]:
    """The first way to make the page in which the content fits; in the last one it is shortened, cut after cut."""
    for make in makers:
        page = make(content)
        if page.excess() <= 0:
            return page, content
    told = content
    for cut in cuts:
        told, page = _shortened(told, cut, makers[-1])
        if page.excess() <= 0:
            return _given_back(told, page, content, cuts, makers[-1])
    return page, told


def _given_back(told: C, page: P, whole: C, cuts: Sequence[Cut], make: Callable[[C], P]) -> tuple[P, C]:
    """As much as still fits of what was cut before the last cut: whole items and sentences, then words."""
    last = cuts[::-1]
    for cut in (*(cut for cut in last if not cut.words), *(cut for cut in last if cut.words)):
        value, kept = getattr(whole, cut.field), getattr(told, cut.field)
        if kept == value or (cut.words and not kept.endswith(ELLIPSIS)):
            continue
        longer, tried = _most(told, value, cut, _count(kept, words=cut.words), make)
        if tried.excess() <= 0:
            told, page = longer, tried
    return page, told


def _shortened(content: C, cut: Cut, make: Callable[[C], P]) -> tuple[C, P]:
    """With as many parts as fit, or with the least number."""
    value = getattr(content, cut.field)
    return _most(content, value, cut, min(cut.least, _count(value, words=cut.words)), make)


def _most(content: C, value: Any, cut: Cut, least: int, make: Callable[[C], P]) -> tuple[C, P]:
    """With the largest number of the value's parts that fits, at least so many."""
    low, high = least, _count(value, words=cut.words) + 1
    best = _with(content, cut.field, beginning(value, low, words=cut.words))
    page = make(best)
    while page.excess() <= 0 and high - low > 1:
        middle = (low + high) // 2
        candidate = _with(content, cut.field, beginning(value, middle, words=cut.words))
        tried = make(candidate)
        if tried.excess() <= 0:
            low, best, page = middle, candidate, tried
        else:
            high = middle
    return best, page


def _with(content: C, field: str, value: Any) -> C:
    changes: Any = {field: value}
    return replace(content, **changes)  # type: ignore[type-var]


def _count(value: Any, *, words: bool) -> int:
    return len(value) if isinstance(value, tuple) else len(_ends(value, words=words))


def beginning(value: Any, count: int, *, words: bool = False) -> Any:
    """So many items of a tuple, or sentences or words of a text; what ends within a sentence gets an ellipsis."""
    if isinstance(value, tuple):
        return value[:count]
    ends = _ends(value, words=words)[:count]
    kept = value[: ends[-1]] if ends else ""
    return kept.rstrip(" ,;:–-") + ELLIPSIS if words and ends and len(kept) < len(value.rstrip()) else kept


def _ends(text: str, *, words: bool) -> list[int]:
    """Where each part ends."""
    whole = len(text.rstrip())
    if words:
        found = [match.end() for match in re.finditer(r"[^ \n]+", text)]
    else:
        found = [match.end() for match in SENTENCE.finditer(text) if _is_end(text, match.end())]
    return found if found[-1:] == [whole] or not whole else [*found, whole]


def _is_end(text: str, end: int) -> bool:
    """Neither in "24. marraskuuta" nor after an abbreviation."""
    following = text[end : end + 6]
    if "\n" in following[: len(following) - len(following.lstrip())]:
        return True
    return not following.lstrip(OPENING)[:1].islower() and not ABBREVIATION.search(text[max(end - 8, 0) : end])


def overflow(whole: Any, told: Any, cuts: Iterable[Cut], project: int, language: str) -> tuple[Fault, ...]:
    """What the told content lacks of the whole one, a fault for every field."""
    fields = dict.fromkeys(cut.field for cut in cuts)
    details = {field: _detail(getattr(whole, field), getattr(told, field)) for field in fields}
    return tuple(Fault("overflow", project, field, language, detail) for field, detail in details.items() if detail)


def _detail(before: Any, after: Any) -> str:
    """The beginning of what is missing; empty where nothing is."""
    if len(after) == len(before):
        return ""
    missing = before[len(after) :] if isinstance(before, tuple) else before[len(after.removesuffix(ELLIPSIS)) :].strip()
    text = missing if isinstance(missing, str) else _name(missing[0])
    return text if len(text) <= LONGEST_DETAIL else text[:LONGEST_DETAIL].rsplit(" ", 1)[0] + ELLIPSIS


def _name(item: Any) -> str:
    """An item as it is known: a text, a person's name, an event's title."""
    return item if isinstance(item, str) else getattr(item, "name", "") or str(item.title)
