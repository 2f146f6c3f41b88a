"""What each page shows: frozen views, complete before a template sees them."""

from psychoed.pages.frame import Frame, Wording
from psychoed.pages.pair import pair_title
from psychoed.pages.view import view
from psychoed.pages.views import PageView, SearchText, View

__all__ = ["Frame", "PageView", "SearchText", "View", "Wording", "pair_title", "view"]
