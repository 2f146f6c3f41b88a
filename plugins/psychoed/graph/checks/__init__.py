"""What must fit together between entries."""

from psychoed.graph.checks.registry import check

__all__ = ["check"]
