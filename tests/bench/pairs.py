"""What pages of two therapies cost: N modalities make N (N - 1) / 2 of them."""

import json
from pathlib import Path

from tests.bench.builds import CONFIG, Series, forget
from tests.bench.workload import Concept, make_concepts

MODALITIES = 40
ROWS = 12
FACETS = ("planned", "partly planned", "open")
WORDS = 24
"""About as many as an answer in our own comparison has."""


def cost_of_pairs(folder: Path) -> None:
    """Build a comparison with a page for every pair, and with none; print seconds and size."""
    pairs = MODALITIES * (MODALITIES - 1) // 2
    with_pairs = Series(f"{pairs} pairs", _site(folder / "with", "language: en\n"), forget)
    without = Series("pairs: []", _site(folder / "without", "language: en\npairs: []\n"), forget)
    for series in (with_pairs, without):
        series.measure()
        size = sum(file.stat().st_size for file in (series.site / "site/compare").rglob("*.html"))
        print(f"{series.label:>14} {series.median:>8.2f} s {size / 1e6:>8.1f} MB", flush=True)
    each = (with_pairs.median - without.median) / pairs * 1000
    print(f"{'a pair':>14} {each:>8.2f} ms")


def _site(folder: Path, settings: str) -> Path:
    concepts = make_concepts(MODALITIES)
    files = {
        "mkdocs.yml": CONFIG + "plugins: [search, psychoed]\n",
        "content/index.md": "# Benchmark\n\nStart here.\n",
        "glossary/site.yaml": settings,
        "glossary/dimensions.yaml": "".join(
            f'- {{id: row{row}, title: Row {row}, question: "What about {row}?", '
            f"facets: {json.dumps(FACETS)}}}\n"
            for row in range(ROWS)
        ),
        "glossary/sources.bib": "@book{beck2021, author={Beck, J.}, year={2021}, title={Basics}}\n",
        **{f"glossary/modalities/{one.name.id}.yaml": _modality(one) for one in concepts},
    }
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return folder


def _modality(concept: Concept) -> str:
    words = 2 * [word for word in concept.body.split() if word.isalpha()]
    cells = {
        f"row{row}": {
            "text": " ".join(words[row * WORDS : (row + 1) * WORDS]),
            "facet": FACETS[(row + len(words)) % len(FACETS)],
            "sources": ["beck2021"],
        }
        for row in range(ROWS)
    }
    fields = {"title": concept.name.title, "definition": concept.definition, "cells": cells}
    return json.dumps(fields, ensure_ascii=False)  # YAML, too
