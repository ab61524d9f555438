"""What languages write: months, units, and the abbreviations that stay with what follows them, as parts of expressions."""

from typing import Final, NamedTuple

SYMBOLS: Final = "[€$£%‰°§]"
UNITS: Final = (
    r"km²|km|m²|m³|m|cm|mm|ha|kg|g|t|l|dl|h|min|s|v|kk|vk|vrk|pv|kpl|hlö|op|htv|kWh|MWh|GWh|TWh|MW|kt|Mt|MB|GB"
    r"|milj|mrd|miljoon\w*|miljard\w*|miljon\w*|million|billion|mn|md|mkr|tkr|kr|kronor|euro\w*|EUR|SEK|M€|mom|a\.m|p\.m"
)
LARGE: Final = r"milj\.|mrd\.|miljoonaa|miljardia|mn|md|miljoner|miljarder"  # before a currency
ENGLISH_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"


class Usage(NamedTuple):
    """What one language writes."""

    month: str  # after a day
    before_number: str
    before_word: str
    spaced_signs: bool = True  # 39 %, not 39%
    paired: bool = False  # quotations begin with one mark and end with another


USAGES: Final = {
    "fi": Usage(
        r"(?<=\d\..)(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu\w*",
        r"s\.|ss\.|n\.|nro|n:o|klo|kello|§|p\.|puh\.|alv|EUR",
        r"esim\.|mm\.|ns\.|nk\.|ts\.|ks\.|vrt\.|em\.|ko\.|kv\.|sis\.|toim\.|prof\.|dos\.",
    ),
    "sv": Usage(
        r"(?<=\d.)(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)(?!\w)",
        r"s\.|sid\.|nr|kl\.?|ca|c\.|§|kap\.|bil\.|tfn|tel\.|moms|EUR",
        r"t\. ?ex\.|bl\. ?a\.|s\. ?k\.|f\. ?d\.|dvs\.|jfr|ang\.|inkl\.|exkl\.|prof\.",
    ),
    "en": Usage(
        rf"(?<=\d.)(?:{ENGLISH_MONTHS})(?!\w)",
        rf"pp?\.|nos?\.|vol\.|ch\.|fig\.|ca?\.|§|tel\.|EUR|{ENGLISH_MONTHS}",
        r"e\. ?g\.|i\. ?e\.|cf\.|vs\.|Mr\.|Mrs\.|Ms\.|Dr\.|Prof\.|St\.|incl\.|approx\.",
        spaced_signs=False,
        paired=True,
    ),
}
