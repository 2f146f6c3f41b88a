"""libyaml's complaints in an editor's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from psychoed.diagnostics import Diagnostic
from psychoed.read import codes
from psychoed.read.outline import FIELD, indent_of, said_above
from psychoed.read.slips import (
    block_signs,
    brackets,
    fields,
    foreign,
    lines,
    lists,
    quotes,
    repairs,
    structure,
)
from psychoed.read.slips.fault import Fault
from psychoed.read.slips.interrupted import (
    interrupted_text,
    text_beside_its_name,
    text_cut_by_comment,
)
from psychoed.read.slips.quotes import IN_QUOTES, in_quotes

Explanation = Callable[[Fault], Diagnostic | None]


def with_explanation(problems: Sequence[Diagnostic], fault: Fault) -> list[Diagnostic]:
    """The problems found before YAML gave up, and why it did, unless one of them is the reason."""
    for problem in problems:
        soon_after = fault.start[0] <= problem.span.line <= fault.line + 1
        if problem.code is codes.LOST_TEXT and soon_after:
            return list(problems)  # what was taken for a comment is missing here
    explained = explain_syntax_error(fault)
    others = (
        problem
        for problem in problems
        if (problem.code is not codes.FIELD_NAME or problem.span.line != explained.span.line)
        and problem.span[:3] != explained.span[:3]
    )
    return [*others, explained]


def explain_syntax_error(fault: Fault) -> Diagnostic:
    """One diagnostic for the place where YAML gave up, or where the cause more likely is."""
    for explanation in EXPLANATIONS:
        if diagnostic := explanation(fault):
            return diagnostic
    return fault.tell(
        codes.SYNTAX,
        (fault.line, fault.column),
        f"this is not valid YAML: {fault.problem}",
        "compare the line with the example in CONTRIBUTING.md",
    )


def _reference(fault: Fault) -> Diagnostic | None:
    """``*Feeling*``"""
    if "alias" not in fault.context and "anchor" not in fault.context:
        return None
    line, column = fault.start
    return fault.tell(
        codes.ALIAS,
        fault.start,
        f"text that begins with {fault.lines[line][column]} "
        "is read as a reference to another place in the file",
        in_quotes(fault.lines[line]),
    )


def _instruction(fault: Fault) -> Diagnostic | None:
    """``!!`` and a line that begins with %."""
    if "tag" in fault.context.split():
        return fault.tell(
            codes.TAG,
            fault.start,
            "text that begins with ! is read as an instruction, which these files do not use",
            IN_QUOTES,
        )
    if "directive" in fault.context:
        return fault.tell(
            codes.SYNTAX,
            fault.start,
            "a line can't begin with the sign %",
            "remove the sign; a comment of your own begins with #",
        )
    return None


def _sign_at_start(fault: Fault) -> Diagnostic | None:
    if "cannot start any token" not in fault.problem:
        return None
    return fault.tell(
        codes.SYNTAX,
        (fault.line, fault.column),
        f"text can't begin with the sign {fault.character}",
        f"remove it, if it stands before the key of a source; else {IN_QUOTES}"
        if fault.character == "@"
        else IN_QUOTES,
    )


def _text_behind_sign(fault: Fault) -> Diagnostic | None:
    """``body: | Trust grows slowly.``"""
    if "comment or line break" not in fault.problem:
        return None
    rest, field = fault.text[fault.column :].strip(), FIELD.match(fault.text)
    if field and field["value"] and not re.search(r"[^\W_]", rest):
        sign = field["value"][: -len(rest)].strip() or field["value"][0]
        return fault.tell(
            codes.SYNTAX,
            (fault.line, fault.column),
            f"behind the sign {sign} nothing else can stand, but here is {rest}",
            f"write `{field['name']}: {sign}`",
            end=fault.column + len(rest),
        )
    return fault.tell(
        codes.SYNTAX,
        (fault.line, fault.column),
        f"behind the sign {fault.text[: fault.column].rstrip('+-0123456789 ')[-1:]} "
        "the text begins on a new line",
        "press Enter behind the sign, and indent the text by two spaces",
    )


def _first_field_indented(fault: Fault) -> Diagnostic | None:
    if "document start" not in fault.problem or not fault.lines[0].startswith(" "):
        return None
    return fault.tell(
        codes.SYNTAX,
        (0, 0),
        "the first field is indented, and the fields below it are not",
        "begin all fields of the entry in the same column",
        end=indent_of(fault.lines[0]),
    )


def _after_the_end(fault: Fault) -> Diagnostic | None:
    """Something follows a line of three dots."""
    if "document start" not in fault.problem:
        return None
    dots = next((n for n in range(fault.line, -1, -1) if fault.lines[n].startswith("...")), None)
    if dots is None:
        return None
    return fault.tell_line(
        codes.SYNTAX,
        dots,
        "a line of three dots ends the file, so what follows would be missing from the site",
        "remove the line; if it belongs to a text, indent it by two spaces",
    )


def _misfit(fault: Fault) -> Diagnostic | None:
    if not any(
        words in fault.problem for words in ("did not find expected key", "block end", "'-'")
    ):
        return None
    return fault.tell(
        codes.SYNTAX,
        (fault.line, fault.column),
        "this line does not fit to the lines above it",
        "check its indentation: fields of one entry begin in the same column, "
        "and lines of a text stand two spaces further in",
    )


def _no_colon(fault: Fault) -> Diagnostic | None:
    if "expected ':'" in fault.problem or "simple key" in fault.context:
        return lines.no_space(fault) or lines.no_field(fault, fault.start[0])
    if "mapping values" in fault.problem:
        above = said_above(fault.lines, fault.line)
        if found := lines.no_space(fault):
            return found
        if above is not None and ":" not in fault.lines[above]:
            return lines.no_field(fault, above)
    return None


def _not_here(fault: Fault) -> Diagnostic | None:
    if "not allowed in this context" not in fault.problem:
        return None
    return fault.tell(
        codes.SYNTAX,
        (fault.line, fault.column),
        "a field or list item can't begin here",
        "check the indentation of this line, and put text with a colon or a hyphen in quotes",
    )


EXPLANATIONS: Sequence[Explanation] = (
    brackets.too_many_brackets,
    lines.tab,
    lines.invisible,
    foreign.line_of_another_language,
    foreign.stars_around_name,
    block_signs.colon_behind_sign,
    block_signs.sign_mistaken,
    repairs.quotation,
    repairs.name,
    repairs.space_behind_hyphen,
    lists.other_sign_for_hyphen,
    repairs.hyphen,
    interrupted_text,
    quotes.sign_behind_value,
    quotes.in_quotation,
    _reference,
    _instruction,
    brackets.several_lists,
    brackets.bracket_without_partner,
    repairs.comma,
    brackets.inside_brackets,
    _sign_at_start,
    _text_behind_sign,
    brackets.text_behind_bracket,
    quotes.quote_opened_above,
    quotes.text_behind_quotation,
    repairs.braces,
    fields.two_fields_on_a_line,
    lines.fields_in_round_brackets,
    fields.field_behind_value,
    lines.colon_in_wrapped_text,
    lines.colon_in_text,
    _first_field_indented,
    lines.text_without_sign,
    lists.field_below_item,
    repairs.name_of_text,
    text_cut_by_comment,
    structure.least_odd,
    text_beside_its_name,
    lists.field_below_hyphen,
    _after_the_end,
    lists.fields_before_first_hyphen,
    lists.item_without_hyphen,
    lists.item_without_field,
    lists.items_in_two_columns,
    lists.field_beside_item,
    fields.list_on_its_line,
    fields.no_space_before_bracket,
    fields.field_in_another_column,
    fields.text_without_field,
    _misfit,
    _no_colon,
    _not_here,
)
"""The more a slip is known by its looks, the earlier it is asked for."""
