"""`brunchbot match`: who should meet whom, from a file."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypedDict

import typer

from bot.commands import files
from bot.commands.progress import Progress, progress

if TYPE_CHECKING:
    from domain.matching import Attendee, Matching


class _How(TypedDict):
    """How a match is to be done."""

    priced: bool
    fast: bool
    seconds: float


Input = Annotated[
    Path,
    typer.Argument(
        metavar="INPUT",
        help="Attendees as JSON, in the format brunch-match/1, or a spreadsheet of them as CSV.",
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(help="Where to write the answer, as CSV if it ends so; the terminal if unset."),
]
Fast = Annotated[bool, typer.Option(help="A good answer at once, with a bound on the best.")]
Explain = Annotated[
    str | None, typer.Option(metavar="LANG", help="Say why, in this language: en, pl or hu.")
]

PRICED_UP_TO = 3000
"""The prices of the aims take two more solves; with more people than this they are left out."""
PATIENCE_SECONDS = 60.0
"""After so long in one step of the search a good match does, with a bound on the best."""
COLUMNS = ("a", "b", "weight", "a_gains", "b_gains", "why")


def match(input_: Input, out: Out = None, fast: Fast = False, explain: Explain = None) -> None:
    """Find the best introductions among the attendees in a file, and prove them."""
    try:
        with progress() as tell:
            name, matching = _matched(input_, tell, fast=fast)
        _write(name, matching, out, _language(explain))
    except files.BadInput as wrong:
        files.end(wrong)
    solution = matching.solution
    standing = solution.standing
    proof = "proven" if solution.optimal else f"at most {solution.gap:.2%} short of the best"
    typer.echo(
        f"{len(matching.matches)} introductions: {standing.covered} people covered, "
        f"{standing.served} served, weight {standing.weight}, {proof}.",
        err=True,
    )
    for sentence in _prices(matching):
        typer.echo(sentence, err=True)


def _language(wanted: str | None) -> str | None:
    from domain.interests.taxonomy import LANGUAGES

    if wanted not in (None, *LANGUAGES):
        raise files.BadInput(f"There is no language {wanted}; there are {', '.join(LANGUAGES)}.")
    return wanted


def _matched(path: Path, tell: Progress, *, fast: bool) -> tuple[str, "Matching"]:
    from bot.commands.instances import attendees_of, edges_of, history_of, ids_of
    from domain import matching
    from domain.interests.taxonomy import TAXONOMY

    tell("Reading …")
    related = {kind.id: kind.related for kind in TAXONOMY.kinds}
    if files.is_table(path):
        from bot.commands.participants import attendees_in
        from bot.commands.spreadsheets import read_sheet

        people = attendees_in(read_sheet(path))
        tell(f"Matching {len(people)} people …")
        how = _how(people, fast=fast)
        return path.stem, matching.match(people, matching.History(), related, **how)
    file = files.read(path, "brunch-match/1")
    ids, attendees, history = ids_of(file), attendees_of(file), history_of(file)
    name = str(file.fields.get("name", path.stem))
    how = _how(attendees, fast=fast)
    if "edges" not in file.fields:
        tell(f"Matching {len(attendees)} people …")
        return name, matching.match(attendees, history, related, **how)
    given = edges_of(file, ids)
    tell(f"Matching {len(attendees)} people, {len(given)} pairs …")
    return name, matching.match_given(attendees, given, history, related, **how)


def _how(people: Sequence["Attendee"], *, fast: bool) -> "_How":
    priced = len(people) <= PRICED_UP_TO and not fast
    return {"priced": priced, "fast": fast, "seconds": PATIENCE_SECONDS}


def _write(name: str, matching: "Matching", out: Path | None, language: str | None) -> None:
    why = _explained(matching, language)
    if out is None or not files.is_table(out):
        return files.write(_answer(name, matching, why if language else None), out)
    rows = [
        (each.a, each.b, each.weight, each.gain_a, each.gain_b, reason)
        for each, reason in zip(matching.matches, why, strict=True)
    ]
    nobody = [(each, "", "", "", "", reason.value) for each, reason in matching.unmatched]
    return files.write_table(COLUMNS, [*rows, *nobody], out)


def _answer(name: str, matching: "Matching", why: list[str] | None) -> Mapping[str, Any]:
    solution = matching.solution
    matches = [asdict(each) for each in matching.matches]
    for each, reason in zip(matches, why or (), strict=False):
        each["why"] = reason
    return {
        "format": "brunch-match-solution/1",
        "instance": name,
        **asdict(solution.standing),
        "proof": "optimal" if solution.optimal else "bound",
        "optimal": solution.optimal,
        "bound": solution.bound,
        "gap": round(solution.gap, 6),
        "gini": round(_gini(matching), 4),
        "prices": solution.prices and asdict(solution.prices),
        "pairs": [[each.a, each.b] for each in matching.matches],
        "matches": matches,
        "unmatched": [{"id": each, "why": reason.value} for each, reason in matching.unmatched],
    }


def _gini(matching: "Matching") -> float:
    """How unequally the weight is spread over everybody, those with nobody included."""
    from domain.matching import gini

    having = Counter(dict.fromkeys((each for each, _ in matching.unmatched), 0))
    for each in matching.matches:
        having.update({each.a: each.weight, each.b: each.weight})
    return gini([*having.values()])


def _explained(matching: "Matching", language: str | None) -> list[str]:
    """Each match's reasons in a line without words of ours: who ← what, and = what they share."""
    from domain.interests.taxonomy import TAXONOMY
    from domain.matching import Fit, Reason

    labels = {each.id: each.label(language or "en") for each in (*TAXONOMY.kinds, *TAXONOMY.causes)}

    def said(reason: Reason) -> str:
        if not isinstance(reason, Fit):
            return f"= {labels.get(reason.cause, reason.cause)}"
        sought, offered = (labels.get(it, it) for it in (reason.sought, reason.offered))
        instead = "" if sought == offered else f" ~ {offered}"
        return f"{reason.seeker} ← {sought}{instead}"

    return ["; ".join(map(said, each.reasons)) for each in matching.matches]


def _prices(matching: "Matching") -> list[str]:
    """What covering and serving the most costs in weight, where it costs something."""
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
        f"{more} more people {what} cost {lost / alone.weight:.1%} of the weight."
        for what, more, lost in steps
        if more > 0 and alone.weight
    ]
