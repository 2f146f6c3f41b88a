"""What linking terms costs in other tools, on equal pages, beside ours.

    python -m tests.bench.peers PYTHON [--full]

PYTHON is an interpreter in whose environment the peers are installed (`make bench-peers` makes it).
Each tool builds the same pages twice: with its terms, and without. The difference, divided by the
pages, is what terms cost. Only Material's abbreviations recognise terms themselves; for ezglossary
and Sphinx the first mention of each term on a page is written in their markup.
"""

import argparse
import json
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from tests.bench.builds import CONFIG, Series, forget, machine, make_site
from tests.bench.formats import write_pages
from tests.bench.links import cost_of_links
from tests.bench.workload import Concept, Name, capital, make_concepts

SIZES = (300, 1_000)
FULL_SIZES = (*SIZES, 3_000)
RUNS = 3
ENOUGH = 120.0
"""User seconds after which builds are not repeated: they differ by a hundredth only."""

MKDOCS = CONFIG + "not_in_nav: '*'\n"
SPHINX = """\
project = "Benchmark"
extensions = ["myst_parser"]
exclude_patterns = ["mkdocs.yml"]
myst_heading_anchors = 0
suppress_warnings = ["toc.not_included", "myst", "misc.highlighting_failure"]
"""

Write = Callable[[list[Concept], Path], None]


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure what terms cost in other tools.")
    parser.add_argument("python", help="an interpreter that has the peers")
    parser.add_argument("--full", action="store_true", help="also 3,000 terms (an hour)")
    arguments = parser.parse_args()
    python = str(Path(arguments.python).absolute())  # builds run in their own folders
    print(machine())
    print(
        f"ms a page for terms: builds with them less builds without, median of up to {RUNS} runs\n"
    )
    print(f"{'terms':>6} {'tool':<28} {'ms a page':>9}")
    with tempfile.TemporaryDirectory(prefix="psychoed-peers-") as folder:
        for size in FULL_SIZES if arguments.full else SIZES:
            concepts = make_concepts(size)
            for label, make in PEERS.items():
                cost = make(concepts, Path(folder) / f"{size}-{label}", python)
                print(f"{size:>6,} {label:<28} {cost:>9.2f}", flush=True)
            ours = cost_of_links(sum(1 + len(one.name.also_called) for one in concepts))
            print(f"{size:>6,} {'ours':<28} {ours:>9.2f}", flush=True)


def difference(with_terms: Series, without: Series, pages: int) -> float:
    for _ in range(RUNS):
        with_terms.measure()
        without.measure()
        if sum(with_terms.user) > ENOUGH:
            break
    pairs = zip(with_terms.user, without.user, strict=True)
    return median(much - little for much, little in pairs) / pages * 1000


def mkdocs(config: str, write: Write, python: str) -> Callable[[list[Concept], Path], Series]:
    command = (python, "-m", "mkdocs", "build", "-q")

    def series(concepts: list[Concept], folder: Path) -> Series:
        site = make_site(folder, config, concepts, write, "content")
        return Series("", site, forget, command)

    return series


def abbreviations(concepts: list[Concept], folder: Path, python: str) -> float:
    """`abbr` with every name, appended to every page by `pymdownx.snippets`.

    An empty line stands between them: in one block, each would be looked at again for each other.
    """
    lines = [
        f"*[{text}]: {json.dumps(concept.definition)[1:-1]}"
        for concept in concepts
        for text in (concept.name.title, *concept.name.also_called)
    ]
    terms = folder / "with" / "terms.md"
    config = MKDOCS + "plugins: [search]\n"
    config = config.replace(
        "nav:\n",
        f"  - abbr\n  - pymdownx.snippets: {{auto_append: ['{terms}']}}\nnav:\n",
    )
    terms.parent.mkdir(parents=True)
    terms.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    plain = MKDOCS + "plugins: [search]\n"
    much = mkdocs(config, write_pages, python)(concepts, folder / "with")
    little = mkdocs(plain, write_pages, python)(concepts, folder / "without")
    return difference(much, little, len(concepts))


def ezglossary(concepts: list[Concept], folder: Path, python: str) -> float:
    """Mentions as ``<t:id|words>``, definitions as a definition list on one page."""

    def write(concepts: list[Concept], below: Path) -> None:
        write_pages(concepts, below, lambda id_, words: f"<t:{id_}|{words}>")
        lines = (f"t:{one.name.id}\n:   {one.definition}\n" for one in concepts)
        (below / "glossary.md").write_text("# Terms\n\n" + "\n".join(lines), encoding="utf-8")

    much = mkdocs(MKDOCS + "plugins: [search, ezglossary]\n", write, python)
    little = mkdocs(MKDOCS + "plugins: [search]\n", write, python)
    return difference(
        much(concepts, folder / "with"), little(concepts, folder / "without"), len(concepts)
    )


def sphinx(concepts: list[Concept], folder: Path, python: str) -> float:
    """Mentions as ``{term}``, definitions in a ``glossary`` directive; MyST reads the pages."""
    titles = {one.name.id: capital(one.name.title) for one in concepts}

    def written(names: Sequence[Name], mention: Callable[[str, str], str] | None) -> Write:
        def write(concepts: list[Concept], below: Path) -> None:
            write_pages(concepts, below, mention)
            (below / "conf.py").write_text(SPHINX, encoding="utf-8")
            rows = (f"{titles[one.name.id]}\n  {one.definition}\n" for one in concepts)
            terms = "\n".join(rows) if names else ""
            text = f"# Terms\n\n```{{glossary}}\n{terms}```\n" if names else "# Terms\n"
            (below / "glossary.md").write_text(text, encoding="utf-8")

        return write

    def series(write: Write, place: Path) -> Series:
        site = make_site(place, "", concepts, write, "content")
        command = (python, "-m", "sphinx", "-q", "-E", "-b", "html", "content", "site")
        return Series("", site, forget, command)

    names = [one.name for one in concepts]
    much = series(
        written(names, lambda id_, words: f"{{term}}`{words} <{titles[id_]}>`"), folder / "with"
    )
    little = series(written((), None), folder / "without")
    return difference(much, little, len(concepts))


PEERS: dict[str, Callable[[list[Concept], Path, str], float]] = {
    "Material abbreviations": abbreviations,
    "Sphinx": sphinx,
    "ezglossary": ezglossary,
}


if __name__ == "__main__":
    main()
