"""The graph: relations both ways, each once, by title."""

from pathlib import Path

from psychoed.graph import Knowledge, resolve
from psychoed.model import EntryId, decode
from psychoed.read import read


def knowledge(folder: Path, **concepts: str) -> Knowledge:
    for name, more in concepts.items():
        path = folder / "glossary" / "concepts" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"title: {name.capitalize()}\ndefinition: What {name} is.\n{more}", "utf-8")
    found, problems = resolve(decode(read([folder / "glossary"], folder)))
    assert problems == []
    return found


def test_inverses_are_derived(tmp_path: Path) -> None:
    graph = knowledge(
        tmp_path,
        bond="relations: {part_of: [alliance]}",
        alliance="relations: {broader: [tie]}",
        tie="",
    )
    assert graph.neighbours[EntryId("alliance")].parts == ("bond",)
    assert graph.neighbours[EntryId("tie")].narrower == ("alliance",)


def test_symmetric_relations_are_written_once_and_shown_twice(tmp_path: Path) -> None:
    graph = knowledge(tmp_path, trust="relations: {related: [empathy]}", empathy="")
    assert graph.neighbours[EntryId("trust")].related == ("empathy",)
    assert graph.neighbours[EntryId("empathy")].related == ("trust",)


def test_written_twice_it_is_still_shown_once(tmp_path: Path) -> None:
    graph = knowledge(
        tmp_path, trust="relations: {related: [empathy]}", empathy="relations: {related: [trust]}"
    )
    assert graph.neighbours[EntryId("trust")].related == ("empathy",)


def test_a_closer_relation_hides_the_looser_one(tmp_path: Path) -> None:
    graph = knowledge(
        tmp_path, a="relations: {related: [b]}", b="contrasts_with: {a: They differ.}"
    )
    assert graph.neighbours[EntryId("a")].related == ()
    assert graph.neighbours[EntryId("a")].contrasts == (("b", "They differ."),)


def test_lists_are_in_order_of_title(tmp_path: Path) -> None:
    graph = knowledge(tmp_path, m="relations: {related: [z, b, a]}", z="", a="", b="")
    assert graph.neighbours[EntryId("m")].related == ("a", "b", "z")
    assert list(graph.concepts) == ["a", "b", "m", "z"]
