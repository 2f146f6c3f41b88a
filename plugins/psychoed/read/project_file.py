"""What the core needs from mkdocs.yml when it runs without MkDocs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

DEFAULT_DOCS = "docs"
DEFAULT_GLOSSARY = "glossary"
BUILT_IN_EXTENSIONS = ("toc", "tables", "fenced_code")
"""Extensions that MkDocs always adds."""


@dataclass(frozen=True, slots=True)
class ProjectFile:
    """Folders are relative to `root`, the folder of mkdocs.yml."""

    root: Path
    docs: Path
    glossary: Path
    language: str = ""
    directories: bool = True
    link_scope: str = "page"
    link_density: float | None = None
    strict: bool = False
    extensions: tuple[str, ...] = BUILT_IN_EXTENSIONS
    configs: Mapping[str, Any] = field(default_factory=dict)


class _Loader(yaml.SafeLoader):
    """Reads past tags that only MkDocs understands (``!ENV``, ``!!python/name:``)."""


class _Unreadable:
    """Stands for a value behind such a tag."""


_Loader.add_multi_constructor("", lambda loader, tag, node: _Unreadable())


def read_project(file: Path) -> ProjectFile:
    """The settings in `file`, with MkDocs' defaults where it says nothing.

    Raises OSError when it can't be opened, and ValueError when it is not what MkDocs would accept.
    """
    try:
        raw = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ValueError(f"{file.name} can't be read: {error}") from error
    if not isinstance(raw, dict):
        raise ValueError(f"{file.name} must be a set of fields")
    root = file.resolve().parent
    options = _options(raw.get("plugins"), "psychoed")
    density = options.get("link_density")
    theme = raw.get("theme")
    language = theme.get("language", "") if isinstance(theme, dict) else ""
    extensions: list[str] = list(BUILT_IN_EXTENSIONS)
    configs: dict[str, Any] = {}
    for name, config in _named(raw.get("markdown_extensions")):
        if name not in extensions:
            extensions.append(name)
        if isinstance(config, dict):
            configs[name] = {
                key: value for key, value in config.items() if not isinstance(value, _Unreadable)
            }
    return ProjectFile(
        root=root,
        docs=root / _text(raw.get("docs_dir"), DEFAULT_DOCS),
        glossary=root / _text(options.get("glossary"), DEFAULT_GLOSSARY),
        language=_text(language, ""),
        directories=raw.get("use_directory_urls") is not False,
        link_scope=_text(options.get("link_scope"), "page"),
        link_density=density if isinstance(density, int | float) else None,
        strict=raw.get("strict") is True,
        extensions=tuple(extensions),
        configs=configs,
    )


def _text(value: Any, default: str) -> str:
    return value if isinstance(value, str) and value else default


def _named(items: Any) -> list[tuple[str, Any]]:
    """MkDocs' named things with options: a list of names and mappings, or one mapping."""
    if isinstance(items, dict):
        return [(str(name), options) for name, options in items.items()]
    found: list[tuple[str, Any]] = []
    for item in items if isinstance(items, list) else []:
        if isinstance(item, str):
            found.append((item, None))
        elif isinstance(item, dict):
            found += [(str(name), options) for name, options in item.items()]
    return found


def _options(plugins: Any, name: str) -> Mapping[str, Any]:
    return next(
        (options for key, options in _named(plugins) if key == name and isinstance(options, dict)),
        {},
    )
