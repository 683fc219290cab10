"""Plans of tables: sensible numbers, limits, and the state of a plan."""

from enum import StrEnum

MOST_TABLES, MOST_ROUNDS = 60, 6
USUAL_TABLE, USUAL_ROUNDS = 6, 3
SMALLEST_TABLE = 2


class PlanState(StrEnum):
    """The state of a plan; while asked, the solver is looking for seats."""

    ASKED = "asked"
    READY = "ready"
    IMPOSSIBLE = "impossible"  # these people do not fit that many tables


def sensible(people: int, tables: int, rounds: int) -> tuple[int, int]:
    """The numbers nearest to the wish at which these people can sit; 0 means automatic."""
    most = max(1, min(MOST_TABLES, people // SMALLEST_TABLE))
    tables = min(max(tables or -(-people // USUAL_TABLE), 1), most)
    if tables == 1:  # nobody can change places
        return 1, 1
    return tables, min(max(rounds or USUAL_ROUNDS, 1), MOST_ROUNDS)
