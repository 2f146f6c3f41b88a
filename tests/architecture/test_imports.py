"""The arrows of the architecture: data and imports go one way."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "plugins" / "psychoed"

ORDER = [
    {"diagnostics"},
    {"read"},
    {"model"},
    {"graph"},
    {"articles"},
    {"links"},
    {"lint", "pages", "export", "titles", "page_links"},
    {"render"},
    {"build", "cache"},
    {"mkdocs_plugin"},
    {"cli"},
]
"""A stage imports from stages above it only; those on one line don't know each other."""

HOMES = {
    "yaml": "read",
    "bibtexparser": "read",
    "pylatexenc": "read",
    "markdown": "articles",
    "jinja2": "render",
    "mkdocs": "mkdocs_plugin",
}
"""Each library is known to one stage. The adapter may name the types that MkDocs hands to it."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def stage_of(name: str) -> int:
    return next(number for number, stages in enumerate(ORDER) if name in stages)


def home_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            module_name = node.module or ""
            yield module_name
            yield from (f"{module_name}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_one_way(module: Path) -> None:
    if module == PACKAGE / "__init__.py":
        return
    own = home_of(module)
    for name in imports(module):
        parts = name.split(".")
        if parts[0] != "psychoed" or len(parts) == 1:
            continue
        other = parts[1]
        if not ((PACKAGE / other).exists() or (PACKAGE / f"{other}.py").exists()):
            continue  # `from psychoed import read` names the stage in its next part
        if other != own:
            assert stage_of(other) < stage_of(own), f"{own} may not import {other}"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_libraries_have_one_home(module: Path) -> None:
    own = home_of(module)
    for name in imports(module):
        library = name.split(".")[0]
        allowed = HOMES.get(library, own)
        adapter_types = own == "mkdocs_plugin" and library == "jinja2"
        assert own == allowed or adapter_types, f"{library} belongs to {allowed}, not to {own}"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_the_core_knows_no_clock_and_no_environment(module: Path) -> None:
    if home_of(module) in ("cli", "mkdocs_plugin"):
        return
    text = module.read_text(encoding="utf-8")
    for forbidden in ("date.today", "datetime.now", "time.time", "os.environ", "getenv"):
        assert forbidden not in text


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_modules_are_small(module: Path) -> None:
    lines = len(module.read_text(encoding="utf-8").splitlines())
    tables = module.name == "codes.py"  # a list of messages, not code
    assert lines <= 250 or tables
