"""How often each way of reading is right, on the situations that nothing was fitted on."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.reading.texts import Line, aside, negated, nothing
from domain.interests.meaning import meaning
from domain.interests.reading import hear, read
from domain.interests.taxonomy import LANGUAGES

Reader = Callable[[Line], Sequence[str]]
FIRST = 3


def by_vocabulary(line: Line) -> Sequence[str]:
    """The vocabulary alone."""
    told = hear(line.text, line.language).told()
    return sorted(told, key=lambda kind: (-told[kind], kind))[:FIRST]


def by_meaning(line: Line) -> Sequence[str]:
    """What the words mean alone: the three that are meant most, however little."""
    strengths = meaning(hear(line.text, line.language).meant).strengths
    return sorted(strengths, key=lambda kind: (-strengths[kind], kind))[:FIRST]


def by_both(line: Line) -> Sequence[str]:
    """As people meet it."""
    return [proposal.id for proposal in read(line.text, line.language).kinds]


READERS: dict[str, Reader] = {
    "vocabulary alone": by_vocabulary,
    "meaning alone, always three": by_meaning,
    "`read`": by_both,
}


@dataclass(frozen=True, slots=True)
class Score:
    """The share of lines whose kind was among those proposed, and wrong proposals a line."""

    right: float
    wrong: float


def score(lines: Sequence[Line], reader: Reader) -> Score:
    """How a way of reading does on lines that mean a kind."""
    proposed = [set(reader(line)) for line in lines]
    right = sum(bool(line.kinds & kinds) for line, kinds in zip(lines, proposed, strict=True))
    wrong = sum(len(kinds - line.kinds) for line, kinds in zip(lines, proposed, strict=True))
    return Score(right / len(lines), wrong / len(lines))


def held_out(form: str, language: str | None = None) -> list[Line]:
    """The lines kept aside: `plain`, `oblique`, or both where the form is empty."""
    return [
        line for line in aside() if form in ("", line.form) and language in (None, line.language)
    ]


def silent() -> float:
    """The share of meaningless lines kept aside that propose nothing."""
    lines = nothing("aside_silent")
    return sum(not by_both(line) for line in lines) / len(lines)


def heeded() -> float:
    """The share of lines kept aside with a negation that do not propose what is not wanted."""
    lines = negated("aside_negated")
    return sum(not line.denied & set(by_both(line)) for line in lines) / len(lines)


def table() -> Iterator[str]:
    """Every step, by language, plain and oblique, as Markdown."""
    columns = [(form, language) for form in ("plain", "oblique") for language in LANGUAGES]
    yield f"| | {' | '.join(' '.join(column) for column in columns)} | all | wrong a line |"
    yield "|---" * (len(columns) + 3) + "|"
    for name, reader in READERS.items():
        found = [score(held_out(*column), reader).right for column in columns]
        whole = score(held_out(""), reader)
        cells = [f"{share:.2f}" for share in (*found, whole.right, whole.wrong)]
        yield f"| {name} | {' | '.join(cells)} |"
    yield f"\nNothing for {silent():.2f} of the meaningless; {heeded():.2f} of negations heeded."
