"""Plans of tables: how many are sensible, what may be asked for, and how far a plan has come."""

from enum import StrEnum

MOST_TABLES, MOST_ROUNDS = 60, 6
USUAL_TABLE, USUAL_ROUNDS = 6, 3
SMALLEST_TABLE = 2


class PlanState(StrEnum):
    """Where a plan stands; a solver looks for the seats while it is asked for."""

    ASKED = "asked"
    READY = "ready"
    IMPOSSIBLE = "impossible"  # these people do not fit so many tables


def sensible(people: int, tables: int, rounds: int) -> tuple[int, int]:
    """The nearest to what is wished that these people can sit at; 0 stands for "you choose"."""
    most = max(1, min(MOST_TABLES, people // SMALLEST_TABLE))
    tables = min(max(tables or -(-people // USUAL_TABLE), 1), most)
    if tables == 1:  # nobody changes places
        return 1, 1
    return tables, min(max(rounds or USUAL_ROUNDS, 1), MOST_ROUNDS)
