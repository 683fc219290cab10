"""`brunchbot seat`: who sits where in each round, from a file."""

from dataclasses import asdict
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import files, writing
from bot.commands.progress import Progress, progress

if TYPE_CHECKING:
    from bot.commands.seating_tasks import SeatingTask
    from domain.seating import Seating

Input = Annotated[
    Path,
    typer.Argument(
        metavar="INPUT",
        help="The list of participants, saved as CSV from a spreadsheet (see brunchbot match --help), or people "
        "and tables as JSON in the format brunch-seat/1.",
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Where to write the answer: to print and pin to the wall if it ends in .csv, else as JSON. "
        "Unset: JSON on the terminal.",
    ),
]
Seconds = Annotated[
    float,
    typer.Option(min=0.1, max=86_400, metavar="N", help="How long to search, at most."),
]
Seed = Annotated[
    int,
    typer.Option(metavar="N", help="The same seed gives the same seats; another, others as good."),
]
Tables = Annotated[
    int | None,
    typer.Option(metavar="N", help="How many tables there are; as many as it takes unless told."),
]
Size = Annotated[
    int | None,
    typer.Option(metavar="N", help="How many places a table has; 6 unless told."),
]
Rounds = Annotated[
    int | None,
    typer.Option(metavar="N", help="How many rounds; 3 unless told."),
]
Keep = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="An answer of this command as JSON: it is mended, with few moves, for who is in INPUT now.",
    ),
]
Past = Annotated[
    int,
    typer.Option(
        min=0, metavar="N", help="With --keep: so many rounds are over and stay as they were."
    ),
]


def seat(
    input_: Input,
    out: Out = None,
    seconds: Seconds = 10.0,
    seed: Seed = 0,
    tables: Tables = None,
    size: Size = None,
    rounds: Rounds = None,
    keep: Keep = None,
    past: Past = 0,
) -> None:
    """Seat a list of people in rounds of tables, so that everybody meets new ones.

    Nobody twice with the same person where that can be, no colleagues together,
    the sectors mixed, and who seeks with who offers.

    Example: brunchbot seat people.csv --size 6 --rounds 3 --out seats.csv
    """
    from bot.commands.seating_tasks import Room, seating_task_in
    from domain.seating import ImpossibleSeating

    try:
        writing.refuse_unwritable(out, input_)
        with progress() as tell:
            tell("Reading …")
            task = seating_task_in(input_, Room(tables, size, rounds))
            seating = _mended(task, keep, past) if keep else _seated(task, tell, seconds, seed)
        _write(task, seating, out)
    except (files.BadInput, ImpossibleSeating) as wrong:
        files.end(wrong)
    for sentence in (*task.remarks, _told(task, seating)):
        typer.echo(sentence, err=True)


def _seated(task: "SeatingTask", tell: Progress, seconds: float, seed: int) -> "Seating":
    from domain.seating import seat as arrange

    started = monotonic()

    def elapsed() -> float:
        gone = monotonic() - started
        tell(f"Seating {len(task.people)} people: {gone:.0f} of {seconds:.0f} s at most …")
        return gone

    return arrange(
        task.people,
        task.tables,
        task.table_size,
        task.rounds,
        task.min_table,
        task.introduced,
        task.good_pairs,
        seconds=seconds,
        seed=seed,
        elapsed=elapsed,
    )


def _mended(task: "SeatingTask", kept: Path, past: int) -> "Seating":
    from bot.commands.instances import rounds_of
    from domain.seating import reseat

    if files.holds_table(kept):
        raise files.BadInput(f"{kept} is a spreadsheet; --keep takes an answer written as JSON.")
    rounds = rounds_of(files.read(kept, "brunch-seat-solution/1"))
    if past > len(rounds):
        raise files.BadInput(f"{past} rounds cannot be over: {kept} has {len(rounds)}.")
    return reseat(
        rounds,
        past,
        task.people,
        task.tables,
        task.table_size,
        task.min_table,
        task.introduced,
        task.good_pairs,
    )


def _write(task: "SeatingTask", seating: "Seating", out: Path | None) -> None:
    if out is None or not files.names_table(out):
        answer = {
            "format": "brunch-seat-solution/1",
            "instance": task.name,
            **asdict(seating.figures),
            "rounds": seating.rounds,
        }
        return writing.write_json(answer, out)
    from bot.commands.wall import wall_rows
    from handlers.i18n import translator

    rows = wall_rows(task, seating, translator(task.language))
    return writing.write_table(rows, out, writing.separator(task.separator, task.language))


def _told(task: "SeatingTask", seating: "Seating") -> str:
    figures = seating.figures
    known = f"{_times(figures.known_pairs)} that know each other already share a table"
    return "; ".join(
        [
            f"{len(task.people)} people in {len(seating.rounds)} rounds",
            f"{_times(figures.repeated_pairs)} meet again",
            f"{_times(figures.colleague_pairs)} of one organisation share a table",
            *([known] if task.introduced else []),
            f"{figures.good_pairs_met} of {len(task.good_pairs)} pairs that fit share a table",
            f"tables have {figures.sector_mix:.0%} of the sectors that they could.",
        ]
    )


def _times(n: int) -> str:
    """How often a fault occurs, always between two people."""
    return {0: "no two", 1: "once two"}.get(n, f"{n} times two")
