"""The knowledge graph: ids resolved, inverses derived, circles and clashes found."""

from psychoed.graph.codes import CODES
from psychoed.graph.forms import Form, forms_of
from psychoed.graph.knowledge import Knowledge, Neighbours
from psychoed.graph.resolve import cited_keys, resolve

__all__ = [
    "CODES",
    "Form",
    "Knowledge",
    "Neighbours",
    "cited_keys",
    "forms_of",
    "resolve",
]
