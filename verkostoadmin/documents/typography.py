"""Plain text set as a typographer sets it: no-break spaces, dashes, quotation marks, ellipses and signs.

What is typed on a keyboard is only approximate; letters, digits and addresses stay as they are, and what is set once
is left alone the next time.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

from verkostoadmin.documents.usage import LARGE, SYMBOLS, UNITS, USAGES, Usage

NO_BREAK: Final = "\u00a0"
SPACE: Final = f"[ {NO_BREAK}]"
TEXTS_KEPT: Final = 4096
HIDDEN: Final = "\ue000"  # stands for an address; no text has it, as no font does
TOKEN: Final = re.compile(r'[^\s"“”„<>]+')
PATH_BEGINS: Final = re.compile(r"(?<=\w)\.[a-z]{2,}/")
REPEATED: Final = re.compile(f"{SPACE}{{2,}}")
LOOK_BACK: Final = 12  # letters; no abbreviation is longer
DOUBLE: Final = '"“”„‟'
SINGLE: Final = "'‘’‚"
ACCENTS: Final = "`´"  # often typed for an apostrophe
OPENING: Final = "([{–—-/"  # after these a quotation begins
INITIALS: Final = re.compile(r"(?<!\w)(?:[^\W\d_]\.-?)+$")
PART: Final = re.compile(r"(?<!\w)(?<!\w\.)[^\W\d_]{1,2}\.$")
NEXT_PART: Final = re.compile(r"[^\W\d_]{1,2}\.")
UNIT: Final = re.compile(f"{SPACE}?(?:{SYMBOLS}|(?:{UNITS})(?!\\w))")
GROUPED: Final = f"\\d{{1,3}}(?:{SPACE}\\d{{3}})+"
POINTED: Final = r"\d{1,2}(?:[.,:]\d{1,2})*(?:\.\d{4})?\.?"  # days, times and decimals
RANGE_FROM: Final = re.compile(rf"(?<![\w.,:;/@+#=×…–-])(?<!\d{SPACE})(?:{GROUPED}|{POINTED}|\d+)$")
RANGE_TO: Final = re.compile(rf"(?:{GROUPED}|{POINTED}|\d+)(?![\w@/=×]|\.\w|[-–.,:]\d|{SPACE}\d)")
FACTOR: Final = re.compile(r"(?<![\w.,…×])[1-9]\d*(?:[.,]\d+)?(?:[x×]\d+(?:[.,]\d+)?)*$")


@lru_cache(TEXTS_KEPT)
def set_text(text: str, language: str) -> str:
    """The text as it is printed in a language."""
    if text.isalpha():
        return text
    if "  " in text or NO_BREAK in text:
        text = REPEATED.sub(" ", text)
    if "/" in text or "@" in text or "www." in text:
        return _around_addresses(text, language)
    return _set(text, language)


def _around_addresses(text: str, language: str) -> str:
    """The text set, with its web and mail addresses as they were."""
    if HIDDEN in text:
        return text
    addresses: list[str] = []

    def hide(found: re.Match[str]) -> str:
        token = found.group()
        if not ("://" in token or "@" in token or token.startswith("www.") or PATH_BEGINS.search(token)):
            return token
        addresses.append(token)
        return HIDDEN

    first, *others = _set(TOKEN.sub(hide, text), language).split(HIDDEN)
    return first + "".join([address + part for address, part in zip(addresses, others, strict=True)])


def _set(text: str, language: str) -> str:
    pattern, replacement = _rules(language)
    return pattern.sub(replacement, text)


@cache
def _rules(language: str) -> tuple[re.Pattern[str], Callable[[re.Match[str]], str]]:
    """One expression for all that may have to be set, and what to put in its place.

    It begins with the few characters that matter, for which re looks very fast; what was found is told by the group.
    """
    usage = USAGES.get(language, USAGES["en"])
    after_space = [
        rf"(?P<years>(?<=\d{{4}}.)[-–—]{{1,3}}{SPACE}(?=\d{{4}}(?![\w.-])))",
        rf"(?P<dash>[-–—]{{1,3}}(?={SPACE}))",
        rf"(?P<whole>{usage.month}(?:{SPACE}\d{{4}}(?!\d))?|(?<=\d.)(?:{LARGE}){SPACE}(?=kr|euro|€))",
        rf"(?P<times>(?<=\d.)[x×]{SPACE}(?=\d))",
        rf"(?P<bound>(?<=\d.)(?:(?<!\d{{4}}.)(?=\d{{3}}(?!\d))|(?={SYMBOLS}|(?:{UNITS})(?!\w))))",
        r"(?P<word>(?<=\..)|(?=\d))",
    ]
    others = [
        rf"(?P<item>(?<=-)(?<![^\n].)(?={SPACE}))",
        r"(?P<double>(?<=\w-)-{1,2}(?=\w))",
        r"(?P<range>(?<=[\d.]-)(?=\d))",
        rf"(?P<minus>(?<=-)(?<![^\s(].)(?=\d+(?:[.,]\d+)?{SPACE}?[%‰°]))",
        r"(?P<dots>(?<=\.)(?<!\.\.)\.\.(?!\.))",
        r"(?P<product>(?<=\dx)(?=\d))",
        rf"(?P<quotes>(?<=[{DOUBLE}{SINGLE}{ACCENTS}])[{DOUBLE}{SINGLE}{ACCENTS}]*)",
    ]
    signs = "%‰€" if usage.spaced_signs else ""
    if signs:
        others.append(rf"(?P<sign>(?<=\d[{signs}])(?!\w))")
    starts = f"[ {NO_BREAK}.x{signs}{DOUBLE}{SINGLE}{ACCENTS}-]"
    spaced = rf"(?<={SPACE})(?:(?<=[\d.].)|(?=[\d–—-]))(?:{'|'.join(after_space)})"
    pattern = re.compile(rf"{starts}(?:{spaced}|(?<!{SPACE})(?:{'|'.join(others)}))")
    setters = _setters(usage)
    return pattern, lambda found: setters[found.lastgroup or ""](found)


def _setters(usage: Usage) -> dict[str, Callable[[re.Match[str]], str]]:
    """What to put in the place of what was found."""
    return {
        "years": lambda found: "–" if _years_follow(found) else f"{NO_BREAK}– ",
        "dash": lambda found: f"{NO_BREAK}–",
        "whole": lambda found: found.group().replace(" ", NO_BREAK),
        "times": lambda found: f"{NO_BREAK}×{NO_BREAK}",
        "bound": lambda found: NO_BREAK,
        "word": _word_setter(usage),
        "item": lambda found: "–",
        "double": lambda found: "–",
        "range": lambda found: "–" if _is_range(found) else "-",
        "minus": lambda found: "−",
        "dots": lambda found: "…",
        "product": lambda found: "×" if _ends_with(FACTOR, found) else "x",
        "quotes": _paired_quotes if usage.paired else _quotes,
        "sign": lambda found: NO_BREAK + found.group(),
    }


def _ends_with(pattern: re.Pattern[str], found: re.Match[str]) -> re.Match[str] | None:
    """Does what stands before end so? It is not looked for far away."""
    return pattern.search(found.string, max(found.start() - LOOK_BACK, 0), found.start())


def _word_setter(usage: Usage) -> Callable[[re.Match[str]], str]:
    """For the space after an abbreviation, an initial, or what belongs to the number that follows."""
    number = re.compile(rf"(?<!\w)(?<!\w\.)(?:{usage.before_number})$", re.IGNORECASE)
    spaced = usage.before_word.replace(" ?", f"{SPACE}?")
    word = re.compile(rf"(?<!\w)(?<!\w\.)(?:{spaced})$", re.IGNORECASE)

    def bind(found: re.Match[str]) -> str:
        following = found.string[found.end() : found.end() + 1]
        bound: object = _ends_with(word, found)
        if following.isdigit():
            bound = bound or _ends_with(number, found)
        else:
            bound = bound or _is_initial(found, following) or _is_part(found)
        return NO_BREAK if bound else found.group()

    return bind


def _is_initial(found: re.Match[str], following: str) -> bool:
    """A. Virtanen, J.-P. Virtanen."""
    initials = _ends_with(INITIALS, found) if following.isupper() else None
    return bool(initials and initials.group().isupper())


def _is_part(found: re.Match[str]) -> bool:
    """The space inside t. ex. or o. s. v."""
    part = _ends_with(PART, found)
    return bool(part and part.group().islower() and NEXT_PART.match(found.string, found.end()))


def _years_follow(found: re.Match[str]) -> bool:
    first, last = found.string[found.start() - 4 : found.start()], found.string[found.end() : found.end() + 4]
    return _are_years(first, last) and not found.string[found.start() - 5 : found.start() - 4].isalnum()


def _are_years(first: str, last: str) -> bool:
    return len(first) == len(last) == 4 and "1500" <= first < last <= "2199"


def _is_range(found: re.Match[str]) -> bool:
    """Do the numbers on both sides of the hyphen make a range? A telephone number or a code does not."""
    before = _ends_with(RANGE_FROM, found)
    after = RANGE_TO.match(found.string, found.end())
    if not before or not after:
        return False
    first, last = before.group().replace(NO_BREAK, " "), after.group().replace(NO_BREAK, " ").rstrip(".")
    if not (first.isdigit() and last.isdigit()):
        measured = UNIT.match(found.string, after.end()) is not None
        return _is_pointed_range(first, last) or (" " in first + last and measured and first[0] != "0")
    if first[0] == "0" or last[0] == "0":
        return False
    return _is_plain_range(first, last) or UNIT.match(found.string, after.end()) is not None


def _is_pointed_range(first: str, last: str) -> bool:
    """24.–26.11.2026, 9.00–15.30, 1,5–2."""
    return " " not in first + last and not (last.isdigit() and len(last) > 2)


def _is_plain_range(first: str, last: str) -> bool:
    """2024–2026, 2024–26, 5–10, 90–110."""
    if len(first) == 4:
        last = first[:2] + last if len(last) == 2 and last > "12" else last  # 2024-11 is a month
        return _are_years(first, last)
    return len(first) <= 2 and len(last) <= 3 and int(first) < int(last)


def _quotes(found: re.Match[str]) -> str:
    """Finnish and Swedish: the same mark before and after."""
    return "".join([_quote(found, mark, "”", "’") for mark in found.group()])


def _paired_quotes(found: re.Match[str]) -> str:
    """English: marks that open and close; an apostrophe closes."""
    before, after = found.string[found.start() - 1 : found.start()], found.string[found.end() : found.end() + 1]
    opens = (not before or before.isspace() or before in OPENING) and bool(after) and not after.isspace()
    single = "‘" if opens and not after.isdigit() else "’"
    curly = {mark: mark for mark in "‘’‚"}
    return "".join([curly.get(mark) or _quote(found, mark, "“" if opens else "”", single) for mark in found.group()])


def _quote(found: re.Match[str], mark: str, double: str, single: str) -> str:
    text, start, end = found.string, found.start(), found.end()
    before, after = text[start - 1 : start], text[end : end + 1]
    if mark in ACCENTS:
        return "’" if before.isalpha() and after.isalpha() else mark
    if mark in "\"'" and before.isdigit() and not after.isalpha():
        marks = DOUBLE if mark == '"' else SINGLE + ACCENTS
        if all(text.find(other, 0, start) < 0 for other in marks):  # inches, minutes
            return mark
    return double if mark in DOUBLE else single
