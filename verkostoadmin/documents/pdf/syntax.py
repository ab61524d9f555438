"""How numbers and strings are written in a PDF file."""


def number(value: float) -> str:
    """A number with at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def numbers(*values: float) -> str:
    """Numbers with a space between."""
    return " ".join([number(value) for value in values])


def string(text: str) -> bytes:
    """A text string: ASCII as it is, anything else in UTF-16 with its mark."""
    raw = text.encode("ascii") if text.isascii() else b"\xfe\xff" + text.encode("utf-16-be")
    for special in (b"\\", b"(", b")", b"\r"):
        raw = raw.replace(special, b"\\r" if special == b"\r" else b"\\" + special)
    return b"(" + raw + b")"
