"""How a diagnostic looks."""

from dataclasses import replace

from psychoed.diagnostics import (
    Code,
    Diagnostic,
    Severity,
    Span,
    for_release,
    format_report,
    in_order,
    stop_build,
)

CODE = Code("PSY999", "example", Severity.ERROR, "An example.")
ADVICE = Code("PSY998", "advice", Severity.ADVICE, "Advice.", gates_release=True)


def shown(line: str, column: int, end: int) -> list[str]:
    span = Span("a.yaml", 1, column, 1, end)
    text = format_report([Diagnostic(CODE, span, "it is wrong", "mend it")], {"a.yaml": [line]})
    return text.splitlines()


def test_place_line_caret_and_hint() -> None:
    assert shown("title: Trust", 8, 13) == [
        "a.yaml:1:8: error: it is wrong [PSY999 example]",
        "  1 | title: Trust",
        "    |        ^^^^^",
        "  hint: mend it",
        "",
        "1 error",
    ]


def test_the_caret_stands_under_wide_characters() -> None:
    assert shown("title: 信頼 x", 11, 12)[2] == "    |             ^"


def test_tabs_take_one_column() -> None:
    assert shown("\ttitle: x", 2, 7)[1:3] == ["  1 |  title: x", "    |  ^^^^^"]


def test_long_lines_are_cut_around_the_place() -> None:
    excerpt = shown("x" * 500 + "WRONG" + "y" * 500, 501, 506)
    assert len(excerpt[1]) < 120
    caret = excerpt[2].index("^")
    assert excerpt[1][caret : caret + 5] == "WRONG"


def test_a_line_that_is_not_known_is_left_out() -> None:
    span = Span("gone.yaml", 3, 1, 3, 2)
    assert "|" not in format_report([Diagnostic(CODE, span, "it is wrong")], {})


def test_order_and_duplicates() -> None:
    late = Diagnostic(CODE, Span("b.yaml", 1, 1, 1, 2), "b")
    early = Diagnostic(CODE, Span("a.yaml", 9, 1, 9, 2), "a")
    assert in_order([late, early, late]) == (early, late)


def test_what_waits_for_a_person_stops_only_a_release() -> None:
    advice = Diagnostic(ADVICE, Span.of_file("a.yaml"), "unreviewed")
    assert stop_build([advice], strict=True) == ()
    (waiting,) = stop_build(for_release([advice]))
    assert waiting.severity is Severity.ERROR
    assert waiting.message == "unreviewed (a release waits for this)"
    assert (waiting.code.number, waiting.span) == (ADVICE.number, advice.span)


def test_warnings_stop_a_release_and_other_advice_does_not() -> None:
    codes = [replace(CODE, severity=severity) for severity in Severity]
    found = for_release(Diagnostic(code, Span.of_file("a.yaml"), "odd") for code in codes)
    assert [(problem.severity, problem.message) for problem in found] == [
        (Severity.ERROR, "odd"),
        (Severity.ERROR, "odd (a warning stops a release)"),
        (Severity.ADVICE, "odd"),
    ]
