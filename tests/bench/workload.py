"""A synthetic knowledge base: the same seed and size always give the same concepts.

Bodies have 250 to 400 words with headings, lists, tables, notes and code, and name another
concept about once in 14 words; how often a concept is named falls off like Zipf's law. Titles
nest on purpose (anxiety, social anxiety, social anxiety disorder), because that is what makes
finding mentions hard.
"""

import itertools
import random
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from tests.bench import vocabulary as words

START, BETWEEN, END = "\ue100", "\ue101", "\ue102"
MENTION = re.compile(f"{START}([^{BETWEEN}]*){BETWEEN}([^{END}]*){END}")

HIERARCHIES = ("broader", "part_of")
RELATIONS = (*HIERARCHIES, "related")


@dataclass(frozen=True)
class Name:
    """What a concept is called."""

    id: str
    title: str
    also_called: tuple[str, ...]


@dataclass(frozen=True)
class Source:
    key: str
    title: str
    authors: tuple[str, ...]
    year: int
    journal: str
    doi: str


@dataclass(frozen=True)
class Concept:
    """`marked` is the body in which each mention is written ``START id BETWEEN surface END``."""

    name: Name
    definition: str
    body: str
    marked: str
    relations: tuple[tuple[str, Name], ...]
    sources: tuple[Source, ...]


def make_names(size: int, seed: int = 7) -> list[Name]:
    """The names of as many concepts, without their texts."""
    return _names(size, seed)


def make_concepts(size: int, seed: int = 7) -> list[Concept]:
    """Concept number i is called the same at every size above i; its text depends on the size."""
    names = _names(size, seed)
    prose = _Prose(names)
    return [_concept(prose, number, f"{seed}/{size}") for number in range(size)]


def _names(size: int, seed: int) -> list[Name]:
    titles = list(itertools.islice(_titles(random.Random(seed)), size))
    taken = {title.lower() for title in titles}
    ids: set[str] = set()
    names = []
    for title in titles:
        identifier = slug(title)
        if identifier in ids:
            identifier = next(
                i for n in itertools.count(2) if (i := f"{identifier}-{n}") not in ids
            )
        ids.add(identifier)
        also_called = _other_names(title, random.Random(f"{seed}/{identifier}"), taken)
        names.append(Name(identifier, title, also_called))
    return names


def _titles(rng: random.Random) -> Iterator[str]:
    """Distinct titles, until the words run out (far above 25,000)."""
    single = words.HEADS.copy()
    rng.shuffle(single)
    coined = ["".join(p) for p in itertools.product(words.PREFIXES, words.ROOTS, words.SUFFIXES)]
    double = [f"{modifier} {head}" for modifier in words.MODIFIERS for head in words.HEADS]
    double += [f"{head} {kind}" for head in words.HEADS for kind in words.KINDS]
    named = [f"{first}-{second}" for first, second in itertools.permutations(words.NAMES, 2)]
    for pool in (coined, double, named):
        rng.shuffle(pool)
    singles, doubles, pairs = iter(single + coined), iter(double), iter(named)
    seen = set()
    while True:
        shape = rng.choices(("single", "double", "triple", "named"), (22, 46, 26, 6))[0]
        title: str | None
        if shape == "single":
            title = next(singles, None)
        elif shape == "double":
            title = next(doubles, None)
        elif shape == "named":
            pair = next(pairs, None)
            title = pair and f"{pair} {rng.choice(words.KINDS)}"
        else:
            parts = (words.MODIFIERS, words.HEADS, words.KINDS)
            title = " ".join(rng.choice(part) for part in parts)
        if title and title not in seen:
            seen.add(title)
            yield title


def _other_names(title: str, rng: random.Random, taken: set[str]) -> tuple[str, ...]:
    """Two to four further names that nothing else has; they are added to `taken`."""
    *modifiers, head = title.split()
    coined = words.PREFIXES, words.ROOTS, words.PREFIXES, words.SUFFIXES
    options = [
        f"{title} proper",
        f"so-called {title}",
        f"{rng.choice(words.MODIFIERS)} form of {title}",
        f"{rng.choice(words.NAMES)} {head} {rng.choice(words.KINDS)}",
        "".join(rng.choice(part) for part in coined),
    ]
    if modifiers:
        options += [f"{head} of {' '.join(modifiers)}", "-".join((*modifiers, head))]
    rng.shuffle(options)
    free = [option for option in options if option.lower() not in taken]
    chosen = free[: rng.choice((2, 3, 3, 4))]
    taken.update(name.lower() for name in chosen)
    return tuple(chosen)


def _concept(prose: "_Prose", number: int, seed: str) -> Concept:
    name = prose.names[number]
    rng = random.Random(f"{seed}/{name.id}")
    sentence = prose.sentence(rng, number, rng.randint(9, 14))
    definition = f"{capital(name.title)} is described thus: {sentence}"
    marked = prose.body(rng, number)
    targets = sorted({prose.pick(rng, number) for _ in range(rng.randint(2, 6))})
    relations = []
    for target in targets:
        # Hierarchies point to earlier concepts only, so that they have no cycles.
        kind = rng.choice(RELATIONS if target < number else ("related",))
        relations.append((kind, prose.names[target]))
    sources = tuple(_source(rng, name, count) for count in range(rng.randint(1, 3)))
    body = MENTION.sub(r"\2", marked)
    definition = MENTION.sub(r"\2", definition).replace("*", "")  # plain text in our format
    return Concept(name, definition, body, marked, tuple(relations), sources)


def _source(rng: random.Random, name: Name, count: int) -> Source:
    return Source(
        key=f"{name.id}-{count + 1}",
        title=f"{rng.choice(words.SECTIONS)}: a review of {name.title}",
        authors=tuple(rng.sample(words.NAMES, 2)),
        year=rng.randint(1962, 2025),
        journal=rng.choice(words.JOURNALS),
        doi=f"10.5555/{rng.randint(10**6, 10**7)}",
    )


class _Prose:
    """Writes text that mentions the concepts, each as often as its rank of popularity says."""

    def __init__(self, names: list[Name]) -> None:
        self.names = names
        self._by_popularity = list(range(len(names)))
        random.Random(len(names)).shuffle(self._by_popularity)
        self._weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(names))))

    def pick(self, rng: random.Random, author: int) -> int:
        """The number of any concept but the one whose text is written."""
        while True:
            rank = bisect_left(self._weights, rng.random() * self._weights[-1])
            picked = self._by_popularity[min(rank, len(self.names) - 1)]
            if picked != author:
                return picked

    def sentence(self, rng: random.Random, author: int, length: int | None = None) -> str:
        length = length or rng.randint(9, 20)
        parts = [
            self._mention(rng, author) if rng.random() < 1 / 14 else rng.choice(words.FILLER)
            for _ in range(length)
        ]
        if rng.random() < 0.12:
            emphasised = rng.randrange(1, length)
            mark = rng.choice(("*", "**"))
            parts[emphasised] = f"{mark}{parts[emphasised]}{mark}"
        if rng.random() < 0.3:
            parts[length // 2] += ","
        return capital(" ".join(parts)) + "."

    def body(self, rng: random.Random, author: int) -> str:
        """250 to 400 words of Markdown in three sections."""
        sections = rng.sample(words.SECTIONS, 3)
        goal = rng.randint(235, 370)
        blocks = [self._paragraph(rng, author)]
        while (count := sum(len(block.split()) for block in blocks)) < goal:
            if sections and count >= goal * (3 - len(sections)) / 3:
                # One heading in five names a concept: a heading is no place for a link.
                of = f" of {self._title(rng, author)}" if rng.random() < 0.2 else ""
                blocks.append(f"## {sections.pop()}{of}")
            blocks.append(self._block(rng, author))
        return "\n\n".join(blocks)

    def _block(self, rng: random.Random, author: int) -> str:
        shapes = ("paragraph", "list", "note", "table", "link", "code")
        shape = rng.choices(shapes, (62, 18, 8, 5, 4, 3))[0]
        if shape == "list":
            lengths = [rng.randint(6, 11) for _ in range(rng.randint(3, 5))]
            return "\n".join(f"- {self.sentence(rng, author, length)}" for length in lengths)
        if shape == "note":
            text = self._paragraph(rng, author)
            return f'!!! note "{rng.choice(words.SECTIONS)}"\n\n    {text}'
        if shape == "table":
            rows = (
                f"| {self._mention(rng, author)} | {self.sentence(rng, author, 6)} |"
                for _ in range(3)
            )
            return "\n".join(("| Term | Note |", "| --- | --- |", *rows))
        if shape == "link":
            title = self._title(rng, author)
            address = f"https://example.org/{slug(title)}"
            text = self.sentence(rng, author)
            return f"See [{title} at the library]({address}) and `{title}` in the code book. {text}"
        if shape == "code":
            return f"```yaml\nterm: {self._title(rng, author)}\nscore: {rng.randint(0, 27)}\n```"
        return self._paragraph(rng, author)

    def _paragraph(self, rng: random.Random, author: int) -> str:
        return " ".join(self.sentence(rng, author) for _ in range(rng.randint(2, 4)))

    def _title(self, rng: random.Random, author: int) -> str:
        return self.names[self.pick(rng, author)].title

    def _mention(self, rng: random.Random, author: int) -> str:
        name = self.names[self.pick(rng, author)]
        surface = name.title if rng.random() < 0.65 else rng.choice(name.also_called)
        surface = _plural(surface) if rng.random() < 0.15 else surface
        return f"{START}{name.id}{BETWEEN}{surface}{END}"


def capital(text: str) -> str:
    """With a capital letter at the beginning, also where that stands in a mention."""
    place = text.index(BETWEEN) + 1 if text.startswith(START) else 0
    return text[:place] + text[place : place + 1].upper() + text[place + 1 :]


def _plural(text: str) -> str:
    if text.endswith("y") and text[-2] not in "aeiou":
        return text[:-1] + "ies"
    return text + ("es" if text.endswith(("s", "x", "ch", "sh")) else "s")


def slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower().replace("ø", "o"))
    return re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")
