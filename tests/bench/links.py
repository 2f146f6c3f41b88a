"""What finding mentions, making links and collecting backlinks costs, without anything else."""

import time
from statistics import median

from markdown import Markdown

from psychoed.graph import Form
from psychoed.links import ENGLISH, Lexicon, Linker, backlinks
from psychoed.model import EntryId, Text
from tests.bench.workload import make_concepts, make_names

PAGES = 300
RUNS = 5


def cost_of_links(forms: int) -> float:
    """Milliseconds a page, in CPU time, the median of several runs over the same pages.

    The pages are the same at any number of forms, and name the concepts that every size has.
    """
    pages = [Markdown().convert(concept.body) for concept in make_concepts(PAGES)]
    linker = _linker(forms)
    linker.link(pages[:10], own=None, root="../../")
    seconds = []
    for _ in range(RUNS):
        start = time.process_time()
        linked = {
            str(number): linker.link([page], own=None, root="../../")
            for number, page in enumerate(pages)
        }
        backlinks(linked)
        seconds.append(time.process_time() - start)
    return median(seconds) / PAGES * 1000


def _linker(forms: int) -> Linker:
    """A linker with so many forms, the names of the workload's concepts."""
    names = make_names(forms // 3)
    listed = [
        Form(text=Text(text), entry=EntryId(name.id))
        for name in names
        for text in (name.title, *name.also_called)
    ]
    lexicon = Lexicon.of(listed[:forms], ENGLISH)
    return Linker(lexicon, {}, {name.id: f"{name.id}/" for name in names}, {})
