"""This feature's own presses. Rounds count from 1."""

from handlers.presses import Press


class WishTables(Press, prefix="tblwish"):
    """Show the plan with this many tables and rounds (0: automatic)."""

    event_id: int
    tables: int = 0
    rounds: int = 0


class PlanTables(Press, prefix="tblplan"):
    """Plan seats for everybody anew."""

    event_id: int
    tables: int
    rounds: int


class ShowRound(Press, prefix="tblround"):
    """The tables of a round."""

    event_id: int
    round: int
    page: int = 0


class SendTables(Press, prefix="tblsend"):
    """Tell everyone their tables."""

    event_id: int


class ChooseMending(Press, prefix="tblmend"):
    """Choose for whom, and from which round on, to mend the plan."""

    event_id: int
    here_only: bool = False


class MendTables(Press, prefix="tblmended"):
    """Mend the plan after this many rounds."""

    event_id: int
    past: int
    here_only: bool


class SwapAt(Press, prefix="tblswap"):
    """Choose whom to swap: the first person's table (0: not chosen yet), then the other's."""

    event_id: int
    round: int
    table: int = 0
    first_id: int = 0
    page: int = 0


class SwapSeats(Press, prefix="tblswapped"):
    """Swap the two."""

    first_id: int
    other_id: int
    round: int
