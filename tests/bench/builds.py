"""Sites to build, and builds to time: whole processes, in CPU seconds."""

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from statistics import median

from tests.bench.workload import Concept

MKDOCS = (sys.executable, "-m", "mkdocs", "build")

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


@dataclass
class Series:
    """One kind of build of one site, measured again and again."""

    label: str
    site: Path
    before: Callable[[Path], None]
    command: Sequence[str] = MKDOCS
    user: list[float] = field(default_factory=list)
    system: list[float] = field(default_factory=list)

    def measure(self) -> None:
        self.before(self.site)
        user, system = build(self.site, self.command)
        self.user.append(user)
        self.system.append(system)

    @property
    def median(self) -> float:
        """User seconds."""
        return median(self.user)

    @property
    def with_system(self) -> float:
        """User and system seconds."""
        return median(user + system for user, system in zip(self.user, self.system, strict=True))


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


def build(site: Path, command: Sequence[str]) -> tuple[float, float]:
    """Build the site in a process of its own; the user and system CPU seconds of that process."""
    log = site / "build.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
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
    return usage.ru_utime, usage.ru_stime


def machine() -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material"))
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    return f"{platform.python_implementation()} {platform.python_version()}, {packages}, {system}"
