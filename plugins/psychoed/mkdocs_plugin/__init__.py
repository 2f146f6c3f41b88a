"""MkDocs as the host: the only place that imports it."""

from psychoed.mkdocs_plugin.options import PsychoedConfig
from psychoed.mkdocs_plugin.plugin import PsychoedPlugin

__all__ = ["PsychoedConfig", "PsychoedPlugin"]
