"""Something to tell the editor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from psychoed.diagnostics.span import Span


class Severity(StrEnum):
    """How much a problem matters: errors stop the build, warnings stop a strict one."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem. `number` never changes once published; `name` says it in words.

    `explanation` is what ``psychoed explain`` prints. `gates_release` marks what depends on a day
    or waits for a person: it never stops a normal build, and is an error before a release.
    """

    number: str
    name: str
    severity: Severity
    explanation: str
    gates_release: bool = False


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem at one place, in words a clinician understands."""

    code: Code
    span: Span
    message: str
    hint: str = ""

    @property
    def severity(self) -> Severity:
        return self.code.severity

    @property
    def sort_key(self) -> tuple[Span, str, str]:
        return self.span, self.code.number, self.message


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """By file, line and column; what is said twice of one place is kept once."""
    return tuple(sorted(set(diagnostics), key=lambda diagnostic: diagnostic.sort_key))


def stop_build(
    diagnostics: Iterable[Diagnostic], *, strict: bool = False
) -> tuple[Diagnostic, ...]:
    """The diagnostics that stop a build: errors, and warnings when `strict`."""
    return tuple(
        diagnostic
        for diagnostic in diagnostics
        if diagnostic.severity is Severity.ERROR
        or (strict and diagnostic.severity is Severity.WARNING)
    )


def for_release(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What is said before a release: whatever stops it is an error, and says why it is one."""
    return tuple(map(_for_release, diagnostics))


def _for_release(diagnostic: Diagnostic) -> Diagnostic:
    code = diagnostic.code
    if code.gates_release:
        why = "a release waits for this"
    elif code.severity is Severity.WARNING:
        why = "a warning stops a release"
    else:
        return diagnostic
    return replace(
        diagnostic,
        code=replace(code, severity=Severity.ERROR),
        message=f"{diagnostic.message} ({why})",
    )
