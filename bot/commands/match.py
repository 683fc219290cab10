"""`brunchbot match`: who should meet whom, from a file."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import files, writing
from bot.commands.progress import Progress, progress

if TYPE_CHECKING:
    from bot.commands.gathering import Gathering
    from domain.matching import Matching

Input = Annotated[
    Path,
    typer.Argument(
        metavar="INPUT",
        help="The list of participants, saved as CSV from a spreadsheet: name, organisation, sector, what they "
        "seek and offer in their own words, languages; its header in English, Polish or Hungarian. "
        "Or JSON in the format brunch-match/1.",
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Where to write the answer: for a spreadsheet if it ends in .csv, else as JSON. "
        "Unset: JSON on the terminal.",
    ),
]
Fast = Annotated[
    bool,
    typer.Option(
        "--fast",
        help="For thousands of people: a good answer at once, and how far it may be from the best.",
    ),
]
Explain = Annotated[
    str | None,
    typer.Option(
        metavar="LANG",
        help="Say in words why each two should meet: en, pl or hu. A .csv does so anyway, in the language of "
        "the list's header.",
    ),
]

PRICED_UP_TO = 3000
"""The prices of the aims take two more solves; they are skipped with more people than this."""
TRIOS_UP_TO = 1000
"""With more people than this, finding a third for each pair takes longer than matching."""
PATIENCE_SECONDS = 60.0
"""Seconds after which a good match with a bound is enough."""


def match(input_: Input, out: Out = None, fast: Fast = False, explain: Explain = None) -> None:
    """Find the best introductions for a list of people, proven to be the best.

    Never two colleagues, never without a shared language, at most three each.

    As many people as can be have one, then as many as can be get something they
    seek, then all fit as well as can be.

    Example: brunchbot match people.csv --out introductions.csv
    """
    try:
        _refuse_language(explain)
        writing.refuse_unwritable(out, input_)
        with progress() as tell:
            gathering, matching = _matched(input_, tell, fast=fast)
        _write(gathering, matching, out, explain)
    except files.BadInput as wrong:
        files.end(wrong)
    told = (_told(matching), *_prices(matching), *_nobody(matching))
    for sentence in (*gathering.remarks, *told):
        typer.echo(sentence, err=True)


def _refuse_language(wanted: str | None) -> None:
    from domain.interests.taxonomy import LANGUAGES

    if wanted not in (None, *LANGUAGES):
        raise files.BadInput(f"There is no language {wanted}; there are {', '.join(LANGUAGES)}.")


def _matched(path: Path, tell: Progress, *, fast: bool) -> tuple["Gathering", "Matching"]:
    from bot.commands.gathering import gathering_in, related_kinds
    from domain import matching

    related = related_kinds()
    tell("Reading …")
    who = gathering_in(path)
    tell(f"Matching {len(who.people)} people …")
    found = matching.match(
        who.people,
        who.history,
        related,
        who.edges,
        priced=len(who.people) <= PRICED_UP_TO and not fast,
        fast=fast,
        seconds=PATIENCE_SECONDS,
    )
    if fast or len(who.people) > TRIOS_UP_TO:
        return who, found
    thirds = matching.trios(who.people, found.matches, who.history, related)
    return who, replace(found, trios=thirds)


def _write(
    gathering: "Gathering", matching: "Matching", out: Path | None, explain: str | None
) -> None:
    from bot.commands import introductions

    if out is None or not files.names_table(out):
        answer = introductions.answer(gathering.name, matching)
        explained = introductions.explained(answer, matching, explain) if explain else answer
        return writing.write_json(explained, out)
    from handlers.i18n import translator

    t = translator(explain or gathering.language)
    rows = introductions.rows(gathering.people, matching, t)
    return writing.write_table(rows, out, writing.separator(gathering.separator, t.language))


def _told(matching: "Matching") -> str:
    solution, standing = matching.solution, matching.solution.standing
    all_ = standing.covered + len(matching.unmatched)
    proof = (
        "proven the best" if solution.optimal else f"at most {solution.gap:.2%} short of the best"
    )
    return (
        f"{_counted(len(matching.matches), 'introduction')}: {standing.covered} of {all_} people "
        f"covered, {standing.served} served with something they seek; weight {standing.weight}, {proof}."
    )


def _prices(matching: "Matching") -> list[str]:
    """The weight that covering and serving most people costs, if any."""
    solution = matching.solution
    if not solution.prices:
        return []
    alone, covering = solution.prices.for_weight_alone, solution.prices.with_most_covered
    steps = (
        ("covered", covering.covered - alone.covered, alone.weight - covering.weight),
        (
            "served",
            solution.standing.served - covering.served,
            covering.weight - solution.standing.weight,
        ),
    )
    return [
        f"That {_counted(more, 'more person is', 'more people are')} {what} costs {lost / alone.weight:.1%} "
        "of the weight."
        for what, more, lost in steps
        if more > 0 and alone.weight
    ]


def _nobody(matching: "Matching") -> list[str]:
    """For each reason, how many people are unmatched; the output says who."""
    reasons = Counter(why.value.replace("_", " ") for _, why in matching.unmatched)
    told = ", ".join(f"{why} ({n})" for why, n in reasons.most_common())
    people = _counted(len(matching.unmatched), "person", "people")
    return [f"Nobody for {people}: {told}."] if told else []


def _counted(n: int, one: str, many: str | None = None) -> str:
    return f"{n} {one if n == 1 else many or one + 's'}"
