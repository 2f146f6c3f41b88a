"""Records: sets of named fields, or the one text that stands for them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from psychoed.model import codes
from psychoed.model.field_reader import decode_fields
from psychoed.model.fields import R, specs
from psychoed.model.guesses import glued_field, guess_field
from psychoed.model.text import Text, Where
from psychoed.model.values import Problems, ValueType, first_line, is_empty, wrong_shape
from psychoed.model.words import Words, sentence_with_colon
from psychoed.read import Field, Node, Scalar
from psychoed.read import Mapping as MappingNode
from psychoed.read import Sequence as ListNode
from psychoed.read.codes import SYNTAX


def _are_fields(node: ListNode, known: Collection[str]) -> bool:
    """Whether a list holds the fields of a record: ``[by: "", date: ""]`` or ``- by: ""``."""
    return bool(node.items) and all(
        isinstance(item, MappingNode) and item.fields.keys() <= set(known) for item in node.items
    )


def _is_repeated(above: MappingNode, node: MappingNode) -> bool:
    """Whether all that stands in the item `above` stands in `node`, too."""
    return all(
        isinstance(field.value, Scalar)
        and name in node.fields
        and isinstance(other := node.fields[name].value, Scalar)
        and other.text == field.value.text
        for name, field in above.fields.items()
    )


@dataclass(frozen=True, slots=True)
class RecordOf(ValueType[R]):
    """A record written as fields; with `shorthand`, a text alone stands for that one field.

    Two records with the same `key` make no sense in a list.
    """

    record: type[R]
    shorthand: str = ""
    key: str = ""

    def decode(self, node: Node, name: str, problems: Problems) -> R:
        known = specs(self.record)
        if isinstance(node, Scalar) and (colon := glued_field(node, known)):
            problems.report(SYNTAX, *colon)
            return self.record(where=Where(node.span))
        if self.shorthand and (isinstance(node, Scalar) or self._is_sentence(node)):
            spec = known[self.shorthand]
            value = spec.type.decode(node, name, problems)
            return self.record(where=Where(node.span), **{self.shorthand: value})
        if not isinstance(node, MappingNode):
            wanted = "a text or a set of fields" if self.shorthand else "a set of fields"
            hint = f"its fields are: {', '.join(known)}"
            if isinstance(node, ListNode) and _are_fields(node, known):
                glued = node.items[0].span.column - node.span.column == 1
                hint = (
                    "put the fields in curly brackets: { and } instead of [ and ]"
                    if glued
                    else f"write the fields without a hyphen; {hint}"
                )
            elif self.shorthand and isinstance(node, ListNode):
                hint = f"write it without brackets or a second hyphen; {hint}"
            wrong_shape(node, name, wanted, hint, problems)
            return self.record(where=Where(node.span))
        if unnamed := self._unnamed(node):
            others = ", ".join(
                f"`{other}`" for other in specs(self.record) if other != self.shorthand
            )
            problems.report(
                codes.UNKNOWN_FIELD,
                node.fields[unnamed].name,
                f"there is no field called `{unnamed}` in `{name}`",
                f"write `{self.shorthand}: {unnamed}`, and below it, in the same column, {others}",
            )
            return self.record(where=Where(node.span))
        return self.record(**decode_fields(self.record, node, problems, within=name))

    def _unnamed(self, node: MappingNode) -> str:
        """The name of the only field, where it is rather the value of the one that is required."""
        known = specs(self.record)
        if not self.shorthand or not known[self.shorthand].required or len(node.fields) != 1:
            return ""
        name = next(iter(node.fields))
        return "" if guess_field(name, known) else name

    def _is_sentence(self, node: Node) -> bool:
        """Whether these fields are a text that YAML split at its colon."""
        known = specs(self.record)
        return (
            isinstance(node, MappingNode)
            and isinstance(known[self.shorthand].type, Words)
            and sentence_with_colon(node) not in ("", *known)
        )

    def sift(self, nodes: Sequence[Node], name: str, problems: Problems) -> Sequence[Node]:
        """Items, each whole: a hyphen too many makes two of one, and so does a repeated line."""
        needed = {field for field, spec in specs(self.record).items() if spec.required}
        whole: list[Node] = []
        for node in nodes:
            above = whole[-1] if whole else None
            if isinstance(above, MappingNode) and isinstance(node, Scalar) and not self.shorthand:
                last = next(reversed(above.fields), "")
                value = above.fields[last].value if last else None
                if isinstance(value, ListNode) or (value and is_empty(value)):
                    problems.report(
                        codes.WRONG_TYPE,
                        first_line(node.span),
                        f"this item begins in the column of the items of `{name}`, not of `{last}`",
                        f"indent it, to let it belong to `{last}`",
                    )
                    items = value.items if isinstance(value, ListNode) else []
                    item = Scalar(node.text.partition(" - ")[0], True, first_line(node.span))
                    found = Field(above.fields[last].name, ListNode([*items, item], item.span))
                    whole[-1] = MappingNode({**above.fields, last: found}, above.span)
                    continue
            if not isinstance(above, MappingNode) or not isinstance(node, MappingNode):
                whole.append(node)
                continue
            first = next(iter(node.fields), "")
            parts = needed - above.fields.keys(), needed - node.fields.keys()
            is_part = any(parts) and not above.fields.keys() & node.fields.keys()
            if is_part and needed <= above.fields.keys() | node.fields.keys():
                problems.report(
                    codes.MISSING_FIELD,
                    node.fields[first].name,
                    f"the hyphen before `{first}` begins a new item of `{name}`, "
                    "which has not all it needs, or leaves the one above without it",
                    "remove the hyphen, so that it belongs to the item above",
                )
                whole[-1] = MappingNode({**above.fields, **node.fields}, above.span)
            elif parts[0] and not parts[1] and _is_repeated(above, node):
                problems.report(
                    codes.REPEATED_ITEM,
                    node.fields[first].name,
                    f"`{first}` stands twice, so there are two items of `{name}` here",
                    f"remove line {above.span.line}",
                )
                whole[-1] = node
            else:
                whole.append(node)
        return whole

    def inner_fields(self) -> Collection[str]:
        return specs(self.record)

    @property
    def own_name(self) -> str:
        return self.shorthand or self.key or ("id" if "id" in specs(self.record) else "")

    def identity(self, value: object) -> Text | None:
        name = self.shorthand or self.key
        return getattr(value, name) if name else None

    def describe(self) -> str:
        fields = ", ".join(
            f"{name}{'*' if spec.required else ''}" for name, spec in specs(self.record).items()
        )
        return f"{'text, or ' if self.shorthand else ''}fields: {fields}"
