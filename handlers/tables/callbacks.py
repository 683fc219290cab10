"""The presses that only this feature offers. Rounds count from 1."""

from handlers.presses import Press


class WishTables(Press, prefix="tblwish"):
    """How it would be with so many tables and rounds (0: as the rule has it)."""

    event_id: int
    tables: int = 0
    rounds: int = 0


class PlanTables(Press, prefix="tblplan"):
    """Seat everybody anew."""

    event_id: int
    tables: int
    rounds: int


class ShowRound(Press, prefix="tblround"):
    """The tables of a round."""

    event_id: int
    round: int
    page: int = 0


class SendTables(Press, prefix="tblsend"):
    """Tell each where they sit."""

    event_id: int


class ChooseMending(Press, prefix="tblmend"):
    """For whom, and from which round on, the plan is to be mended."""

    event_id: int
    here_only: bool = False


class MendTables(Press, prefix="tblmended"):
    """Mend the plan after so many rounds."""

    event_id: int
    past: int
    here_only: bool


class SwapAt(Press, prefix="tblswap"):
    """Whom to swap: at which table (0: not chosen yet) the first, then the other sits."""

    event_id: int
    round: int
    table: int = 0
    first_id: int = 0
    page: int = 0


class SwapSeats(Press, prefix="tblswapped"):
    """Let the two take each other's place."""

    first_id: int
    other_id: int
    round: int
