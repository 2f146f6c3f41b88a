"""Circles in a directed graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def cycles(arrows: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """One circle for every knot of nodes that reach each other, begun at its smallest name.

    Every target must be a key. Iterative (Tarjan 1972, https://doi.org/10.1137/0201010), so that a
    chain of any length is fine.
    """
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    for root in sorted(arrows):
        if root in index:
            continue
        work: list[tuple[str, int]] = [(root, 0)]
        while work:
            node, at = work.pop()
            if at == 0:
                index[node] = low[node] = len(index)
                stack.append(node)
                on_stack.add(node)
            else:
                low[node] = min(low[node], low[arrows[node][at - 1]])
            for number in range(at, len(arrows[node])):
                target = arrows[node][number]
                if target not in index:
                    work += [(node, number + 1), (target, 0)]
                    break
                if target in on_stack:
                    low[node] = min(low[node], index[target])
            else:
                if low[node] == index[node]:
                    knot = set()
                    while True:
                        member = stack.pop()
                        on_stack.discard(member)
                        knot.add(member)
                        if member == node:
                            break
                    if len(knot) > 1:
                        yield _shortest(arrows, knot)


def _shortest(arrows: Mapping[str, Sequence[str]], knot: set[str]) -> tuple[str, ...]:
    """The shortest way from the smallest node of `knot` back to itself."""
    start = min(knot)
    came: dict[str, str] = {}
    queue = [start]
    for node in queue:
        for target in sorted(arrows[node]):
            if target == start:
                way = [node]
                while way[-1] != start:
                    way.append(came[way[-1]])
                return tuple(reversed(way))
            if target in knot and target not in came:
                came[target] = node
                queue.append(target)
    raise AssertionError("a knot always leads back to its start")
