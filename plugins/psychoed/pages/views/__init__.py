"""What pages are made of: frozen values that templates show without deciding anything.

Strings are plain text, except those whose name ends in `html`, which are finished HTML.
"""

from psychoed.pages.views.entries import (
    ConceptView,
    PathwayView,
    QuestionView,
    StepView,
)
from psychoed.pages.views.lists import (
    ComparisonRow,
    ComparisonView,
    ConfusedView,
    Confusion,
    DimensionView,
    GlossaryView,
    HelpPageView,
    HomeView,
    Letter,
    ListView,
    SourcesView,
    Term,
)
from psychoed.pages.views.page import (
    PageView,
    SearchText,
    View,
)
from psychoed.pages.views.pairs import FacetRow, GradeRow, PairSide, PairView
from psychoed.pages.views.parts import (
    BacklinkGroup,
    BacklinkView,
    CellView,
    Citation,
    ConceptEmphases,
    EmphasisPicture,
    EmphasisRow,
    EmphasisView,
    GradeView,
    HelpLineView,
    HelpView,
    Link,
    LinkGroup,
    PathwayPlace,
    ReviewView,
)

__all__ = [
    "BacklinkGroup",
    "BacklinkView",
    "CellView",
    "Citation",
    "ComparisonRow",
    "ComparisonView",
    "ConceptEmphases",
    "ConceptView",
    "ConfusedView",
    "Confusion",
    "DimensionView",
    "EmphasisPicture",
    "EmphasisRow",
    "EmphasisView",
    "FacetRow",
    "GlossaryView",
    "GradeRow",
    "GradeView",
    "HelpLineView",
    "HelpPageView",
    "HelpView",
    "HomeView",
    "Letter",
    "Link",
    "LinkGroup",
    "ListView",
    "PageView",
    "PairSide",
    "PairView",
    "PathwayPlace",
    "PathwayView",
    "QuestionView",
    "ReviewView",
    "SearchText",
    "SourcesView",
    "StepView",
    "Term",
    "View",
]
