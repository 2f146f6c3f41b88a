"""The definitions of terms, each in a small script of its own beside its page.

A script, because a browser runs it also from a folder on disk, where it fetches no other file; and
one for each entry, because a text that stood in every page that names the entry would change
hundreds of pages when it changes.
"""

from __future__ import annotations

import json


def preview_path(address: str) -> str:
    """Where the preview of the page at `address` stands: ``concepts/trust/preview.js``."""
    if address.endswith("/"):
        return f"{address}preview.js"
    return f"{address.removesuffix('.html')}.preview.js"


def preview_script(title: str, text: str) -> str:
    """A script that hands title and text, both plain, to the page that asked for them."""
    return f"psychoedPreview({json.dumps({'title': title, 'text': text}, ensure_ascii=False)})\n"
