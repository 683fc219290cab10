"""Our own lines, as people type them, grouped in situations; a tenth as many are held out, and nothing is
fitted on them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from domain.interests.taxonomy import LANGUAGES, TAXONOMY

HERE = Path(__file__).parent
TESTS = HERE.parent.parent / "tests" / "domain" / "texts"
KINDS = tuple(sorted(kind.id for kind in TAXONOMY.kinds))
CAUSES = tuple(sorted(cause.id for cause in TAXONOMY.causes))
DIRECTIONS = ("seek", "offer")
UNMARKED = "caused"
"""The form of lines marked only for causes, not for kinds."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line, the kinds it means, and its situation, which is the same in each language.

    `causes`: those it mentions, None if unmarked; `direction`: `seek`, `offer` or unknown. With the form
    `UNMARKED`, its kinds are not marked.
    """

    text: str
    language: str
    kinds: frozenset[str]
    situation: str
    form: str = "phrase"
    denied: frozenset[str] = frozenset()
    causes: frozenset[str] | None = None
    direction: str = ""

    @property
    def alone(self) -> bool:
        """Whether its situation is told in one language only."""
        return self.situation == f"told {self.text}"

    @property
    def mirrored(self) -> bool:
        """Whether the same author wrote its other side too: a person seeking what is offered here."""
        return self.situation == f"fresh {self.text}"


def situations() -> list[Line]:
    """The lines that mean a kind, plain and oblique, which everything is fitted on."""
    return [
        Line(text, language, frozenset([kind]), f"{kind} {number}", form, direction=toward[:-1])
        for kind in KINDS
        for number, (toward, form, *texts) in enumerate(rows(HERE / "lines" / f"{kind}.tsv"))
        for language, text in zip(LANGUAGES, texts, strict=True)
    ]


def told() -> list[Line]:
    """More lines, each a situation of its own in one language only; a few mean no kind.

    Most of those of `fresh-*` are told from both sides by the same author; those of `not-*` also say what is
    not wanted.
    """
    return [
        Line(text, language, ids(kinds), *_sort(path, text, kinds), ids(",".join(denied)))
        for path, language, (kinds, *denied, text) in by_language("told")
    ]


def _sort(path: Path, text: str, kinds: str) -> tuple[str, str]:
    """The situation and form of such a line."""
    sort = path.stem.partition("-")[0]
    form = "negated" if sort == "not" else "oblique" if kinds else "meaningless"
    return f"{'fresh' if sort == 'fresh' else 'told'} {text}", form


def caused() -> list[Line]:
    """Lines marked for their causes and direction: half name their cause, half imply it by people, places and
    things."""
    return [_caused(language, *cells) for _, language, cells in by_language("causes")]


def aside_caused() -> list[Line]:
    """The same by three other authors who had seen none of ours; never fitted on."""
    return [
        _caused(language, causes, direction, text)
        for causes, direction, language, text in rows(HERE / "aside_causes.tsv")
    ]


def _caused(language: str, causes: str, direction: str, text: str) -> Line:
    situation = f"caused {text}"
    return Line(
        text, language, frozenset(), situation, UNMARKED, causes=ids(causes), direction=direction
    )


def aside_told() -> list[Line]:
    """One in ten of those, drawn at random before anything was fitted on them."""
    return [
        Line(text, language, ids(kind), f"told {text}", "told")
        for kind, language, text in rows(HERE / "aside_told.tsv")
    ]


def aside(name: str = "aside") -> list[Line]:
    """Lines that mean a kind, written after all the others, and never fitted on; `aside_typed`: as on a phone."""
    return [
        Line(text, language, frozenset([kind]), f"{name} {number}", form)
        for number, (kind, _, form, *texts) in enumerate(rows(HERE / f"{name}.tsv"))
        for language, text in zip(LANGUAGES, texts, strict=True)
    ]


def nothing(name: str) -> list[Line]:
    """Lines that mean no kind: `meaningless`, `background`, or `aside_silent`, never fitted on."""
    return [
        Line(text, language, frozenset(), f"{name} {number}", name, causes=frozenset())
        for number, texts in enumerate(rows(HERE / f"{name}.tsv"))
        for language, text in zip(LANGUAGES, texts, strict=True)
    ]


def negated(name: str) -> list[Line]:
    """Lines that say what is not wanted, most of them also what is: `negated`, which rules were modelled
    on, or `aside_negated`."""
    return [
        Line(text, language, ids(meant), f"{name} {number}", "negated", ids(denied))
        for number, (meant, denied, *texts) in enumerate(rows(HERE / f"{name}.tsv"))
        for language, text in zip(LANGUAGES, texts, strict=True)
    ]


def aside_denied(name: str = "aside_denied") -> list[Line]:
    """The same in one language each and in harder forms, by six authors who had seen none of ours; never fitted on.

    `aside_free`: whatever came to mind to six others, two in five of the lines with a denial, some of no
    kind.
    """
    return [
        Line(text, language, ids(meant), f"{name} {text}", "negated", ids(denied))
        for meant, denied, language, text in rows(HERE / f"{name}.tsv")
    ]


def phrases() -> Iterator[Line]:
    """The vocabulary's and our own phrases for each kind; each a situation of its own."""
    for kind in TAXONOMY.kinds:
        for language in LANGUAGES:
            for written in (kind.label(language), *kind.patterns[language]):
                text = written.replace("*", "")
                yield Line(text, language, frozenset([kind.id]), f"{kind.id} {text}")
    for kind_id, language, listed in rows(HERE / "phrases.tsv"):
        for text in listed.split(", "):
            yield Line(text, language, frozenset([kind_id]), f"{kind_id} {text}")


def shaping() -> Iterator[Line]:
    """The lines of the tests, which shaped the vocabulary: fitted on, so they prove nothing."""
    for language in LANGUAGES:
        for name in (f"{language}.tsv", f"oblique.{language}.tsv"):
            for number, (kinds, _, _, text) in enumerate(rows(TESTS / name)):
                yield Line(text, language, ids(kinds), f"{name[:-6]}{number}", "shaping")
    for language, text in rows(TESTS / "meaningless.tsv"):
        yield Line(text, language, frozenset(), text, "meaningless")


def learned_from() -> list[Line]:
    """Everything about kinds, or their absence, that may be fitted on."""
    own = [*situations(), *told(), *nothing("meaningless"), *nothing("background")]
    return [*own, *shaping(), *phrases()]


def by_language(folder: str) -> Iterator[tuple[Path, str, list[str]]]:
    """Each line of a folder's files, one file after another; the file's name gives its language."""
    for language in LANGUAGES:
        for path in sorted((HERE / folder).glob("*.tsv")):
            told = rows(path) if language in path.stem.split("-") else []
            yield from ((path, language, cells) for cells in told)


def rows(path: Path) -> list[list[str]]:
    """The cells of a file's lines, without its comments."""
    lines = path.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def ids(column: str) -> frozenset[str]:
    """The comma-separated ids in a cell."""
    return frozenset(filter(None, column.split(",")))
