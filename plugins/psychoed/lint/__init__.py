"""Editorial rules over the knowledge: one rule, one module."""

from psychoed.lint.registry import CODES, RULES, lint

__all__ = ["CODES", "RULES", "lint"]
