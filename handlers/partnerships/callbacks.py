"""The presses that only this feature offers."""

from domain.partnerships import Ending, Stage
from handlers.presses import Press


class TellStage(Press, prefix="prog_s"):
    """We have met; we are making plans."""

    suggestion_id: int
    stage: Stage


class NothingYet(Press, prefix="prog_n"):
    """Nothing came of it so far."""

    suggestion_id: int


class ChooseKind(Press, prefix="prog_c"):
    """We work together: in what?"""

    suggestion_id: int
    page: int = 0


class TellPartnership(Press, prefix="prog_k"):
    """We work together in this."""

    suggestion_id: int
    kind: str


class ChooseEnding(Press, prefix="prog_e"):
    """It is over: why?"""

    suggestion_id: int


class TellEnding(Press, prefix="prog_r"):
    """It is over for this reason."""

    suggestion_id: int
    ending: Ending


class ShowLessons(Press, prefix="lessons"):
    """What is to be learned of what ended; for organisers."""

    host_id: int
    page: int = 0


class TakeSummary(Press, prefix="summary_of"):
    """What a closing meeting may read, as a file; for organisers."""

    host_id: int


class OpenAdvice(Press, prefix="advice"):
    """Whether I let an adviser look on, and what they wrote."""

    suggestion_id: int
    page: int = 0


class LetLookOn(Press, prefix="look_on"):
    """Let an adviser look on, or no longer."""

    suggestion_id: int
    yes: bool


class OpenAdvisedPair(Press, prefix="advised_p"):
    """A pair that lets an adviser look on, for that adviser."""

    suggestion_id: int
    page: int = 0


class WriteRemark(Press, prefix="remark"):
    """Write to both of such a pair."""

    suggestion_id: int


class SendRemark(Press, prefix="remark_go"):
    """What I wrote goes to both."""

    revision: int
