"""Words of an editor in a message, and numbers in words."""

from __future__ import annotations

_LONGEST = 30


def beginning(text: str, most: int = _LONGEST) -> str:
    """`text`, or its first words with an ellipsis where it is longer than `most` characters."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    words = text[: most + 1].rpartition(" ")[0].rstrip(" ,;:")
    return f"{words} …" if words else f"{text[:most]}…"


def spaces(number: int) -> str:
    """For example ``two spaces``."""
    words = {1: "one space", 2: "two spaces", 3: "three spaces", 4: "four spaces"}
    return words.get(number, f"{number} spaces")
