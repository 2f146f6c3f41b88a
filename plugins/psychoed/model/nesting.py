"""Fields that stand at the wrong level: reported, and put where they belong.

What was put right is checked like everything else, so that one slip gives one message.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from psychoed.model import codes
from psychoed.model.values import Problems, is_empty
from psychoed.read import Field, Node, Scalar
from psychoed.read import Mapping as MappingNode
from psychoed.read import Sequence as ListNode

Fields = Mapping[str, Field]
Names = Collection[str]


def joined(fields: Fields, known: Names, lists: Names, problems: Problems) -> dict[str, Field]:
    """Fields, where braces were split at a comma that belongs to a text, or to one of `lists`.

    In ``{related: empathy, trust}``, YAML takes `trust` for a field.
    """
    kept: dict[str, Field] = {}
    for name, found in fields.items():
        above = next(reversed(kept), "")
        before = kept[above].value if above in known else None
        if (
            name in known
            or not is_empty(found.value)
            or name.partition(" ")[0] in known
            or not isinstance(before, Scalar)
            or not before.text
            or before.span.end_line != found.name.line
        ):
            kept[name] = found
            continue
        whole = f"{before.text}, {name}"
        items: list[Node] = [before, Scalar(name, True, found.name)]
        if above in lists:
            hint = f"write a list in brackets: {above}: [{whole}]"
            value: Node = ListNode(items, before.span)
        else:
            hint = f'write the whole text in quotes: {above}: "{whole}"'
            value = Scalar(whole, False, before.span)
        problems.report(
            codes.UNKNOWN_FIELD,
            found.name,
            f"`{name}` is read as the name of a field, because of the comma before it",
            hint,
        )
        kept[above] = Field(kept[above].name, value)
    return kept


def unwrapped(fields: Fields, known: Names, problems: Problems) -> dict[str, Field]:
    """Fields, with those that were indented below a heading of their own, such as ``concept:``."""
    result: dict[str, Field] = {}
    for name, found in fields.items():
        inner = found.value.fields if isinstance(found.value, MappingNode) else {}
        ours = [field for field in inner if field in known]
        if name in known or len(ours) < 2 or any(field in fields for field in ours):
            result[name] = found
            continue
        problems.report(
            codes.UNKNOWN_FIELD,
            found.name,
            f"there is no field called `{name}`, which has the entry's own fields below it",
            "remove this line, and begin the fields below it in the first column",
        )
        result.update(inner)
    return result


def lifted(
    fields: Fields,
    known: Names,
    inside: Mapping[str, Names],
    lists: Names,
    maps: Names,
    problems: Problems,
) -> dict[str, Field]:
    """Fields, with those that stand in one of their neighbours, which has no such field.

    `inside` has the fields of those fields that have fields themselves. Those in `maps` have
    values under names that an editor chooses; a list in them is one of `lists`.
    """
    outers = [name for name in fields if name in inside or name in maps]
    result = dict(fields)
    for outer in outers:
        found = fields[outer]
        if not isinstance(found.value, MappingNode):
            continue
        kept = dict(found.value.fields)
        for name, field in found.value.fields.items():
            own = name in lists and isinstance(field.value, ListNode) if outer in maps else True
            if own and name in known and name not in inside.get(outer, ()) and name not in result:
                result[name] = kept.pop(name)
                problems.report(
                    codes.UNKNOWN_FIELD,
                    result[name].name,
                    f"there is no field called `{name}` in `{outer}`",
                    f"it is a field of its own: begin it in the same column as `{outer}`",
                )
        result[outer] = Field(found.name, MappingNode(kept, found.value.span))
    return result


def lowered(fields: Fields, known: Names, maps: Mapping[str, Names], problems: Problems) -> Fields:
    """Fields, with records that stand beside the one of `maps` to which they belong.

    `maps` has the fields of the records in each.
    """
    result = dict(fields)
    for name, found in fields.items():
        inner = found.value.fields.keys() if isinstance(found.value, MappingNode) else ()
        outer = next((each for each in maps if inner and set(inner) <= set(maps[each])), "")
        place = result.get(outer)
        if name in known or place is None or not isinstance(place.value, MappingNode):
            continue
        problems.report(
            codes.UNKNOWN_FIELD,
            found.name,
            f"`{name}` stands beside `{outer}`, not in it",
            "indent it, and the lines below it, by two more spaces",
        )
        whole = MappingNode({**place.value.fields, name: result.pop(name)}, place.value.span)
        result[outer] = Field(place.name, whole)
    return result


def gathered(node: MappingNode, known: Names, problems: Problems) -> MappingNode:
    """Records under names; a field that stands beside one of them belongs to the one above it."""
    if node.fields.keys().isdisjoint(known):
        return node
    kept: dict[str, Field] = {}
    above = told = ""
    for name, field in node.fields.items():
        record = kept[above].value if above else None
        empty = record is not None and is_empty(record)
        fields = {} if empty else record.fields if isinstance(record, MappingNode) else None
        if fields is None or name not in known or name in fields:
            kept[name] = field
            above = name
            continue
        if told != above:
            problems.report(
                codes.UNKNOWN_FIELD,
                field.name,
                f"`{name}` stands beside `{above}`, not in it",
                "indent it by two more spaces",
            )
        told = above
        place = kept[above].name
        kept[above] = Field(place, MappingNode({**fields, name: field}, place))
    return MappingNode(kept, node.span)
