"""Views to HTML, through templates that decide nothing."""

from psychoed.render.render import RenderedPage, Renderer
from psychoed.render.words import shipped

__all__ = ["RenderedPage", "Renderer", "shipped"]
