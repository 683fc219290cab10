"""`brunchbot seat`: who sits where in each round, from a file."""

from dataclasses import asdict
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import files
from bot.commands.progress import Progress, progress

if TYPE_CHECKING:
    from bot.commands.instances import SeatingTask
    from domain.seating import Seating

Input = Annotated[
    Path,
    typer.Argument(
        metavar="INPUT",
        help="People and tables as JSON, in the format brunch-seat/1, or a spreadsheet of people as CSV.",
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(help="Where to write the answer, as CSV if it ends so; the terminal if unset."),
]
Seconds = Annotated[float, typer.Option(min=0.1, help="How long to search, at most.")]
Seed = Annotated[int, typer.Option(help="Another seed, another seating as good.")]
Size = Annotated[int, typer.Option(min=1, help="Places at a table, for people from a spreadsheet.")]
Rounds = Annotated[int, typer.Option(min=1, help="Rounds, for people from a spreadsheet.")]
Keep = Annotated[
    Path | None,
    typer.Option(
        help="An answer of this command: mend it for who is in INPUT now, with few moves."
    ),
]
Past = Annotated[int, typer.Option(min=0, help="How many rounds of the answer to keep are over.")]

COLUMNS = ("round", "table", "id")


def seat(
    input_: Input,
    out: Out = None,
    seconds: Seconds = 10.0,
    seed: Seed = 0,
    size: Size = 6,
    rounds: Rounds = 3,
    keep: Keep = None,
    past: Past = 0,
) -> None:
    """Seat the people in a file in rounds of tables, so that as many as can be meet anew."""
    from domain.seating import ImpossibleSeating

    try:
        with progress() as tell:
            tell("Reading …")
            name, task = _read(input_, size, rounds)
            seating = _mended(task, keep, past) if keep else _seated(task, tell, seconds, seed)
        _write(name, seating, out)
    except (files.BadInput, ImpossibleSeating) as wrong:
        files.end(wrong)
    figures = seating.figures
    typer.echo(
        f"{figures.repeated_pairs} pairs meet twice, {figures.colleague_pairs} times colleagues sit "
        f"together, {figures.known_pairs} pairs know each other, sector mix "
        f"{figures.sector_mix:.2f}, {figures.good_pairs_met} good pairs meet.",
        err=True,
    )


def _read(path: Path, size: int, rounds: int) -> tuple[str, "SeatingTask"]:
    from bot.commands.instances import seating_task_of

    if not files.is_table(path):
        file = files.read(path, "brunch-seat/1")
        return str(file.fields.get("name", path.stem)), seating_task_of(file)
    from bot.commands.instances import SeatingTask
    from bot.commands.participants import attendees_in
    from bot.commands.spreadsheets import read_sheet
    from domain.interests.taxonomy import TAXONOMY
    from domain.matching import History, candidates

    people = attendees_in(read_sheet(path))
    related = {kind.id: kind.related for kind in TAXONOMY.kinds}
    good = {(one.a, one.b): one.weight for one in candidates(people, History(), related)}
    tables = max(1, -(-len(people) // size))
    return path.stem, SeatingTask(people, tables, size, rounds, 1, [], good)


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

    return reseat(
        rounds_of(files.read(kept, "brunch-seat-solution/1")),
        past,
        task.people,
        task.tables,
        task.table_size,
        task.min_table,
        task.introduced,
        task.good_pairs,
    )


def _write(name: str, seating: "Seating", out: Path | None) -> None:
    if out is None or not files.is_table(out):
        answer = {
            "format": "brunch-seat-solution/1",
            "instance": name,
            **asdict(seating.figures),
            "rounds": seating.rounds,
        }
        return files.write(answer, out)
    rows = (
        (round_, table, each)
        for round_, tables in enumerate(seating.rounds, start=1)
        for table, sitting in enumerate(tables, start=1)
        for each in sitting
    )
    return files.write_table(COLUMNS, rows, out)
