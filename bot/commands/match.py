"""`brunchbot match`: who should meet whom, from a file."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.commands import files

if TYPE_CHECKING:
    from domain.matching import Matching

Input = Annotated[
    Path, typer.Argument(metavar="INPUT", help="Attendees as JSON, in the format brunch-match/1.")
]
Out = Annotated[Path | None, typer.Option(help="Where to write the answer; the terminal if unset.")]

PRICED_UP_TO = 1000
"""The prices of the aims take two more solves; with more people than this they are left out."""


Fast = Annotated[bool, typer.Option(help="A good answer at once, with a bound on the best.")]


def match(input_: Input, out: Out = None, fast: Fast = False) -> None:
    """Find the best introductions among the attendees in a file, and prove them."""
    try:
        name, matching = _matched(input_, fast=fast)
        files.write(_answer(name, matching), out)
    except files.BadInput as wrong:
        files.end(wrong)
    standing = matching.solution.standing
    proof = "proven" if matching.solution.optimal else f"at most {matching.solution.gap:.2%} short"
    typer.echo(
        f"{len(matching.matches)} introductions: {standing.covered} people covered, "
        f"{standing.served} served, weight {standing.weight}, {proof}.",
        err=True,
    )


def _matched(path: Path, *, fast: bool) -> tuple[str, "Matching"]:
    from bot.commands.instances import attendees_of, edges_of, history_of, ids_of
    from domain import matching
    from domain.interests.taxonomy import TAXONOMY

    file = files.read(path, "brunch-match/1")
    ids, attendees, history = ids_of(file), attendees_of(file), history_of(file)
    related = {kind.id: kind.related for kind in TAXONOMY.kinds}
    priced = len(attendees) <= PRICED_UP_TO and not fast
    name = str(file.fields.get("name", path.stem))
    if "edges" not in file.fields:
        return name, matching.match(attendees, history, related, priced=priced, fast=fast)
    given = edges_of(file, ids)
    return name, matching.match_given(attendees, given, history, related, priced=priced, fast=fast)


def _answer(name: str, matching: "Matching") -> Mapping[str, Any]:
    solution = matching.solution
    return {
        "format": "brunch-match-solution/1",
        "instance": name,
        **asdict(solution.standing),
        "optimal": solution.optimal,
        "bound": solution.bound,
        "prices": solution.prices and asdict(solution.prices),
        "pairs": [[each.a, each.b] for each in matching.matches],
        "matches": [asdict(each) for each in matching.matches],
        "unmatched": [{"id": each, "why": why.value} for each, why in matching.unmatched],
    }
