"""How words that are searched for may stand on a page: divided at a line's end, and with the signs of good typography."""

import re
from typing import Final

DIVIDED: Final = "\ufffe"  # what pdfium says for a hyphen and the end of its line, whether it was typed or set
LINE_END: Final = "(?:\r?\n)?"
JOINT: Final = f"[{DIVIDED}\u00ad]?{LINE_END}"  # between two letters of a word
SPACE: Final = rf"(?:\s+|(?<={DIVIDED}))"
PRINTED: Final = {  # for what is typed
    "-": f"[-\u2010\u2011\u2013\u2014\u2212{DIVIDED}]{LINE_END}",
    '"': '["”“„»«]',
    "'": "['’‘]",
}


def pattern(words: str) -> re.Pattern[str]:
    """Finds the words in the text of a page, whatever their case; any spaces and ends of lines may lie between them."""
    parts = [JOINT.join(PRINTED.get(letter) or re.escape(letter) for letter in word) for word in words.split()]
    return re.compile(SPACE.join(parts), re.IGNORECASE)
