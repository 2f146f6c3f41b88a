"""Views to HTML, through templates that decide nothing."""

from psychoed.render.render import RenderedPage, Renderer, UnusableTemplateError
from psychoed.render.shell import TEMPLATE as SHARED_FRAME
from psychoed.render.shell import Shell, can_share
from psychoed.render.words import shipped, wording

__all__ = [
    "SHARED_FRAME",
    "RenderedPage",
    "Renderer",
    "Shell",
    "UnusableTemplateError",
    "can_share",
    "shipped",
    "wording",
]
