"""The input of `seat`, from either kind of file, and the language of the output."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.commands import files
from bot.commands.files import BadInput
from bot.commands.gathering import related_kinds
from bot.commands.instances import good_pairs_of, ids_of, introduced_of, people_of
from bot.commands.participants import attendees_in
from bot.commands.spreadsheets import read_sheet
from domain.matching import Attendee, History, Pair, candidates

USUAL_SIZE, USUAL_ROUNDS = 6, 3
SMALLEST_TABLE = 2


@dataclass(frozen=True, slots=True)
class Room:
    """The tables, places at each and rounds requested; None: automatic."""

    tables: int | None = None
    size: int | None = None
    rounds: int | None = None


@dataclass(frozen=True, slots=True)
class SeatingTask:
    """The input for `domain.seating`."""

    name: str
    people: Sequence[Attendee]
    tables: int
    table_size: int
    rounds: int
    min_table: int
    introduced: Sequence[tuple[str, str]]
    good_pairs: Mapping[Pair, int]
    language: str = "en"
    separator: str = ""
    remarks: Sequence[str] = ()


def seating_task_in(path: Path, room: Room) -> SeatingTask:
    """The people in the file; raises BadInput with a sentence that names the row, or the sizes that would do."""
    if not files.holds_table(path):
        return _instance(path, room)
    sheet = read_sheet(path, to_match=False)
    tables, size = _tables(len(sheet.lines), room)
    listed = attendees_in(sheet)
    good = {(it.a, it.b): it.weight for it in candidates(listed.people, History(), related_kinds())}
    return SeatingTask(
        name=path.stem,
        people=listed.people,
        tables=tables,
        table_size=size,
        rounds=USUAL_ROUNDS if room.rounds is None else room.rounds,
        min_table=SMALLEST_TABLE,
        introduced=[],
        good_pairs=good,
        language=sheet.language,
        separator=sheet.separator,
        remarks=listed.remarks,
    )


def _instance(path: Path, room: Room) -> SeatingTask:
    file = files.read(path, "brunch-seat/1")
    asked = (room.tables, "tables"), (room.size, "table_size"), (room.rounds, "rounds")
    tables, size, rounds = (file.number(name) if wish is None else wish for wish, name in asked)
    return SeatingTask(
        name=file.name(missing=path.stem),
        people=people_of(file),
        tables=tables,
        table_size=size,
        rounds=rounds,
        min_table=file.number("min_table", missing=SMALLEST_TABLE),
        introduced=introduced_of(file),
        good_pairs=good_pairs_of(file, ids_of(file)),
    )


def _tables(people: int, room: Room) -> tuple[int, int]:
    """The numbers of tables and of places at each; a missing one is computed."""
    if people < SMALLEST_TABLE:
        raise BadInput("There is one person only; it takes two to meet.")
    size = room.size
    if size is None:
        size = max(SMALLEST_TABLE, -(-people // room.tables)) if room.tables else USUAL_SIZE
        size += _leaves_one_alone(people, size)
    if size < SMALLEST_TABLE:
        raise BadInput(f"At tables of {size} nobody meets anybody; tables of 2 would do.")
    tables = -(-people // size) if room.tables is None else room.tables
    if tables * size >= people and _leaves_one_alone(people, size):
        raise BadInput(
            f"With {people} people at tables of {size} somebody would sit alone; tables of {size + 1} would do."
        )
    return tables, size


def _leaves_one_alone(people: int, size: int) -> bool:
    return people < SMALLEST_TABLE * -(-people // size)
