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
    maps: Mapping[str, Names],
    problems: Problems,
) -> dict[str, Field]:
    """Fields, with those that stand in one of their neighbours, which has no such field.

    `inside` has the fields of those fields that have fields themselves. Those in `maps` have
    values under names that an editor chooses; a list in them is one of `lists`.
    """

    def is_own(name: str, node: Node, outer: str) -> bool:
        if outer not in maps:
            return True
        if name in lists:
            return isinstance(node, ListNode)
        records = node.fields.values() if isinstance(node, MappingNode) else ()
        return name in maps and any(
            isinstance(record.value, MappingNode) and record.value.fields.keys() <= set(maps[name])
            for record in records
        )

    outers = [name for name in fields if name in inside or name in maps]
    result = dict(fields)
    for outer in outers:
        found = fields[outer]
        if not isinstance(found.value, MappingNode):
            continue
        kept = dict(found.value.fields)
        for name, field in found.value.fields.items():
            own = is_own(name, field.value, outer)
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
        if name in known or not isinstance(found.value, MappingNode):
            continue
        own, others = _parted(found.value, {each for fields in maps.values() for each in fields})
        outer = next((each for each in maps if own and own.keys() <= set(maps[each])), "")
        place = result.get(outer)
        if place is None or not (is_empty(place.value) or isinstance(place.value, MappingNode)):
            continue
        problems.report(
            codes.UNKNOWN_FIELD,
            found.name,
            f"`{name}` stands beside `{outer}`, not in it",
            "indent it, and the lines below it, by two more spaces",
        )
        del result[name]
        before = place.value.fields if isinstance(place.value, MappingNode) else {}
        record = Field(found.name, MappingNode(own, found.value.span))
        whole = MappingNode({**before, name: record, **others}, found.value.span)
        result[outer] = Field(place.name, whole)
    return result


def _parted(node: MappingNode, known: Names) -> tuple[dict[str, Field], dict[str, Field]]:
    """The fields of a record, and records like it that stand in it by mistake."""
    others = {
        name: field
        for name, field in node.fields.items()
        if name not in known
        and isinstance(field.value, MappingNode)
        and field.value.fields
        and field.value.fields.keys() <= set(known)
    }
    return {name: field for name, field in node.fields.items() if name not in others}, others


def raised(node: MappingNode, known: Names, problems: Problems) -> MappingNode:
    """Records under names, with those that stand in the one above them."""
    kept: dict[str, Field] = {}
    for name, field in node.fields.items():
        kept[name] = field
        if not isinstance(field.value, MappingNode):
            continue
        own, others = _parted(field.value, known)
        if not others or not own:
            continue
        kept[name] = Field(field.name, MappingNode(own, field.value.span))
        for other, found in others.items():
            if other in node.fields:
                kept[name] = field  # it is written twice, or means something else
                continue
            problems.report(
                codes.UNKNOWN_FIELD,
                found.name,
                f"`{other}` stands in `{name}`, not beside it",
                f"begin it in the column of `{name}`, and move the lines below it, too",
            )
            kept[other] = found
    return MappingNode(kept, node.span)


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
