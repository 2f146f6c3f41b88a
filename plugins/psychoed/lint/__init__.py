"""Editorial rules over the knowledge: one rule, one module."""

from psychoed.lint.context import Context
from psychoed.lint.registry import CODES, RULES, STOPPING, Rule, lint

__all__ = ["CODES", "RULES", "STOPPING", "Context", "Rule", "lint"]
