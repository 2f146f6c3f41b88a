"""What an editor may have meant by an id that does not exist."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from psychoed.model import folded, nearest
from psychoed.read import slug_for


def meant(id_: str, options: Collection[str], titles: Mapping[str, str]) -> str:
    """A hint with the ids among `options` that were most likely meant, or nothing.

    `titles` has the ids by what they are called, in small letters.
    """
    parts = [part.strip() for part in id_.split(",")]
    if len(parts) > 1 and all(part in options for part in parts):
        return f"one id stands here: `{parts[0]}`; give each of the others a place of its own"
    several = re.split(r"[\s;,\uff0c\u3001/&+]+|\band\b", id_)
    if len(several) > 1 and all(part in options for part in several):
        return f"write a comma between them: [{', '.join(several)}]"
    slug = slug_for(id_)
    for guess in (slug, slug.replace("-", "_"), slug.replace("-", "")):
        if guess in options:
            return f"did you mean `{guess}`?"
    if (first := id_.partition(" ")[0]) in options:
        return f"write the id alone: `{first}`"
    if (title := folded(id_)) in titles:
        return f"did you mean `{titles[title]}`?"
    return nearest(id_, options) or nearest(slug, options)
