"""How fast is a build? Ours beside plain MkDocs on equal pages, and how ours grows.

    python -m tests.bench.run [--full]

Both sites use the Material theme, the same Markdown extensions and search, and leave the entries
out of the navigation. Plain MkDocs links nothing, so the ratio says what all that we add costs or
saves. Every figure is the median, over whole processes, of user and system CPU seconds: unlike
the time on the clock they do not depend on what else the machine does. Runs alternate, so that a
slow minute hits all alike.
"""

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from statistics import median

from tests.bench.formats import write_glossary, write_pages
from tests.bench.workload import Concept, make_concepts

COMPARED = 1_000
SIZES = (300, COMPARED, 3_000)
FULL_SIZES = (*SIZES, 10_000)
RUNS = 3

CONFIG = """\
site_name: Benchmark
docs_dir: content
use_directory_urls: true
theme:
  name: material
  font: false
markdown_extensions:
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables
  - toc: {permalink: true}
  - pymdownx.details
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
nav:
  - index.md
"""
PLAIN = CONFIG + "not_in_nav: /concepts/\nplugins: [search]\n"
OURS = CONFIG + "plugins: [search, psychoed]\n"


@dataclass
class Series:
    """One kind of build of one site, measured again and again."""

    label: str
    site: Path
    before: Callable[[Path], None]
    seconds: list[float] = field(default_factory=list)

    def measure(self) -> None:
        self.before(self.site)
        self.seconds.append(build(self.site))

    @property
    def median(self) -> float:
        return median(self.seconds)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the speed of a build.")
    parser.add_argument("--full", action="store_true", help="also 10,000 entries (much longer)")
    sizes = FULL_SIZES if parser.parse_args().full else SIZES
    print(machine())
    print(f"CPU seconds (user + system) of whole builds, median of {RUNS} alternating runs\n")
    print(f"{'entries':>8} {'build':<22} {'seconds':>8} {'ms/entry':>9}   {'all runs'}")
    with tempfile.TemporaryDirectory(prefix="psychoed-bench-") as folder:
        for size in sizes:
            measure_size(size, Path(folder) / str(size))


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
        runs = "  ".join(f"{seconds:.1f}" for seconds in one.seconds)
        each = one.median / size * 1000
        print(f"{size:>8,} {one.label:<22} {one.median:>8.1f} {each:>9.1f}   {runs}", flush=True)
    if size == COMPARED:
        print(f"{'':>8} ours, cold / plain MkDocs = {cold.median / series[-1].median:.2f}")
    shutil.rmtree(folder)


def make_site(
    folder: Path,
    config: str,
    concepts: list[Concept],
    write: Callable[[list[Concept], Path], None],
    below: str,
) -> Path:
    (folder / "content").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    (folder / "content" / "index.md").write_text("# Benchmark\n\nStart here.\n", encoding="utf-8")
    write(concepts, folder / below)
    return folder


def forget(site: Path) -> None:
    """Remove what an earlier build left."""
    for left in (".cache", "site"):
        shutil.rmtree(site / left, ignore_errors=True)


def keep(site: Path) -> None:
    """Leave everything as the build before left it."""


def build(site: Path) -> float:
    """Build the site in a process of its own; the CPU seconds of that process."""
    log = site / "build.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build"],
            cwd=site,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        end = log.read_text(encoding="utf-8")[-3000:]
        raise SystemExit(f"The build in {site} failed with exit code {process.returncode}:\n{end}")
    return usage.ru_utime + usage.ru_stime


def machine() -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material"))
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    return f"{platform.python_implementation()} {platform.python_version()}, {packages}, {system}"


if __name__ == "__main__":
    main()
