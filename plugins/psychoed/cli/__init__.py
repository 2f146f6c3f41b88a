"""The command `psychoed`: one command, one module."""

from psychoed.cli.main import main

__all__ = ["main"]
