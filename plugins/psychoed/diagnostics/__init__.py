"""What is told to the editor: where, what, and how to mend it."""

from psychoed.diagnostics.diagnostic import (
    Code,
    Diagnostic,
    Severity,
    for_release,
    in_order,
    stop_build,
)
from psychoed.diagnostics.report import SourceLines, format_diagnostic, format_report, summary
from psychoed.diagnostics.span import Span

__all__ = [
    "Code",
    "Diagnostic",
    "Severity",
    "SourceLines",
    "Span",
    "for_release",
    "format_diagnostic",
    "format_report",
    "in_order",
    "stop_build",
    "summary",
]
