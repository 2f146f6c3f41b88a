"""MkDocs as the host: the only place that imports it."""

from psychoed.mkdocs_plugin.plugin import PsychoedConfig, PsychoedPlugin

__all__ = ["PsychoedConfig", "PsychoedPlugin"]
