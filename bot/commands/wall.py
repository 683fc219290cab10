"""A seating as a sheet to print and hang up: each person's tables, then each table's people."""

from collections.abc import Iterable, Sequence

from bot.commands.seating_tasks import SeatingTask
from domain.seating import Seating
from domain.text import fold
from handlers.i18n import Translator, plain


def wall_rows(task: SeatingTask, seating: Seating, t: Translator) -> Iterable[Sequence[str]]:
    """People by name, with their table in each round; after an empty row the tables with their people."""
    rounds = [plain(t("Round {round}", round=n)) for n, _ in enumerate(seating.rounds, start=1)]
    yield (plain(t("Name")), plain(t("Organisation")), *rounds)
    places = [_places(tables) for tables in seating.rounds]
    for person in sorted(task.people, key=lambda person: fold(person.id)):
        seats = [_table(each[person.id], t) if person.id in each else "" for each in places]
        yield (person.id, person.organisation, *seats)
    yield ()
    for round_, tables in zip(rounds, seating.rounds, strict=True):
        for number, sitting in enumerate(tables, start=1):
            yield (round_, _table(number, t), *sitting)


def _places(tables: Sequence[Sequence[str]]) -> dict[str, int]:
    """The table of each person in a round."""
    return {each: n for n, sitting in enumerate(tables, start=1) for each in sitting}


def _table(number: int, t: Translator) -> str:
    return plain(t("Table {table}", table=number))
