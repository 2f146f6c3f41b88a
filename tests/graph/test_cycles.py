"""Circles in relations."""

from hypothesis import given
from hypothesis import strategies as st

from psychoed.graph.cycles import cycles

NAMES = "abcdefg"


def test_a_chain_has_no_circle() -> None:
    assert list(cycles({str(n): [str(n + 1)] if n < 20_000 else [] for n in range(20_001)})) == []


def test_a_circle_begins_at_its_smallest_name() -> None:
    assert list(cycles({"c": ["a"], "a": ["b"], "b": ["c"]})) == [("a", "b", "c")]


@given(st.dictionaries(st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES), max_size=3)))
def test_circles_are_found_exactly_where_a_walk_comes_back(written: dict[str, list[str]]) -> None:
    arrows = {name: [to for to in written.get(name, []) if to != name] for name in NAMES}
    found = list(cycles(arrows))
    for circle in found:
        for here, there in zip(circle, (*circle[1:], circle[0]), strict=True):
            assert there in arrows[here]
    assert bool(found) == any(comes_back(arrows, name) for name in NAMES)


def comes_back(arrows: dict[str, list[str]], start: str) -> bool:
    seen: set[str] = set()
    ahead = list(arrows[start])
    while ahead:
        name = ahead.pop()
        if name == start:
            return True
        if name not in seen:
            seen.add(name)
            ahead += arrows[name]
    return False
