"""`brunchbot seat`: who sits where in each round, from a file."""

from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import files

if TYPE_CHECKING:
    from domain.seating import Seating

Input = Annotated[
    Path,
    typer.Argument(metavar="INPUT", help="People and tables as JSON, in the format brunch-seat/1."),
]
Out = Annotated[Path | None, typer.Option(help="Where to write the answer; the terminal if unset.")]
Seconds = Annotated[float, typer.Option(min=0.1, help="How long to search, at most.")]
Seed = Annotated[int, typer.Option(help="Another seed, another seating as good.")]


def seat(input_: Input, out: Out = None, seconds: Seconds = 10.0, seed: Seed = 0) -> None:
    """Seat the people in a file in rounds of tables, so that as many as can be meet anew."""
    from dataclasses import asdict

    from domain.seating import ImpossibleSeating

    try:
        name, seating = _seated(input_, seconds, seed)
        answer = {
            "format": "brunch-seat-solution/1",
            "instance": name,
            **asdict(seating.figures),
            "rounds": seating.rounds,
        }
        files.write(answer, out)
    except (files.BadInput, ImpossibleSeating) as wrong:
        files.end(wrong)
    figures = seating.figures
    typer.echo(
        f"{figures.repeated_pairs} pairs meet twice, {figures.colleague_pairs} times colleagues sit "
        f"together, {figures.known_pairs} pairs know each other, sector mix "
        f"{figures.sector_mix:.2f}, {figures.good_pairs_met} good pairs meet.",
        err=True,
    )


def _seated(path: Path, seconds: float, seed: int) -> tuple[str, "Seating"]:
    from bot.commands.instances import good_pairs_of, ids_of, introduced_of, people_of
    from domain.seating import seat as arrange

    started = monotonic()
    file = files.read(path, "brunch-seat/1")
    seating = arrange(
        people_of(file),
        file.number("tables"),
        file.number("table_size"),
        file.number("rounds"),
        file.number("min_table", missing=2),
        introduced_of(file),
        good_pairs_of(file, ids_of(file)),
        seconds=seconds,
        seed=seed,
        elapsed=lambda: monotonic() - started,
    )
    return str(file.fields.get("name", path.stem)), seating
