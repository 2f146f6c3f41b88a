"""How fast is a build? Ours beside plain MkDocs, how ours grows, and what links alone cost.

    python -m tests.bench.run [--full]

Both sites use the Material theme, the same Markdown extensions and search, and leave the entries
out of the navigation. Plain MkDocs links nothing, so the ratio says what all that we add costs or
saves. Every figure is the median over whole processes. User CPU seconds are compared: unlike the
time on the clock they do not depend on what else the machine does, and unlike the system's (which
stand beside them) not on how much of earlier builds the disk has still to write. Runs alternate, so
that a slow minute hits all alike.
"""

import argparse
import shutil
import tempfile
from pathlib import Path

from tests.bench.builds import CONFIG, Series, forget, keep, machine, make_site
from tests.bench.formats import write_glossary, write_pages
from tests.bench.links import cost_of_links
from tests.bench.pairs import MODALITIES, cost_of_pairs
from tests.bench.workload import make_concepts

COMPARED = 1_000
SIZES = (300, COMPARED, 3_000)
FULL_SIZES = (*SIZES, 10_000)
FORMS = (1_200, 10_000, 100_000)
RUNS = 3

PLAIN = CONFIG + "not_in_nav: /concepts/\nplugins: [search]\n"
OURS = CONFIG + "plugins: [search, psychoed]\n"


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the speed of a build.")
    parser.add_argument("--full", action="store_true", help="also 10,000 entries (much longer)")
    sizes = FULL_SIZES if parser.parse_args().full else SIZES
    print(machine())
    print(f"CPU seconds of whole builds, median of {RUNS} alternating runs\n")
    print(
        f"{'entries':>8} {'build':<22} {'user':>6} {'+system':>8} {'ms/entry':>9}   all runs (user)"
    )
    with tempfile.TemporaryDirectory(prefix="psychoed-bench-") as folder:
        for size in sizes:
            measure_size(size, Path(folder) / str(size))
        print(f"\na comparison of {MODALITIES} therapies, user seconds and size of its pages")
        cost_of_pairs(Path(folder) / "pairs")
    print("\nlinks and backlinks, in ms a page of about 300 words")
    for forms in FORMS:
        print(f"{forms:>8,} forms {cost_of_links(forms):>8.2f}", flush=True)


def measure_size(size: int, folder: Path) -> None:
    """Measure every kind of build at one size and print its rows."""
    concepts = make_concepts(size)
    ours = make_site(folder / "ours", OURS, concepts, write_glossary, "glossary")
    cold = Series("ours, cold", ours, forget)
    unchanged = Series("ours, nothing changed", ours, keep)
    series = [cold, unchanged]
    if size == COMPARED:
        pages = make_site(folder / "plain", PLAIN, concepts, write_pages, "content")
        series.append(Series("plain MkDocs", pages, forget))
    for _ in range(RUNS):
        for one in series:
            one.measure()
    for one in series:
        runs = "  ".join(f"{seconds:.2f}" for seconds in one.user)
        each = one.median / size * 1000
        print(
            f"{size:>8,} {one.label:<22} {one.median:>6.2f} {one.with_system:>8.2f} {each:>9.1f}"
            f"   {runs}",
            flush=True,
        )
    if size == COMPARED:
        plain = series[-1]
        print(
            f"{'':>8} ours, cold / plain MkDocs = {cold.median / plain.median:.2f}"
            f" (with the system's seconds {cold.with_system / plain.with_system:.2f})"
        )
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
