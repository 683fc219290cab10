"""Where someone stands in telling a host about themselves: the questions in order, the answers so far."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from domain.people import REGISTRATION, Direction
from domain.profiles import Interest, Profile
from services.cards.memberships import KnownOrganisation, MembershipCard

FLOW = REGISTRATION


class Step(StrEnum):
    """What is asked, in this order; personal contact comes last."""

    CONSENT = "consent"
    NAME = "name"
    ORGANISATION = "organisation"
    SECTOR = "sector"
    SEEKS = "seeks"
    OFFERS = "offers"
    CAUSES = "causes"
    LANGUAGES = "languages"
    FOUND = "found"
    CONTACT = "contact"
    REVIEW = "review"


QUESTIONS: tuple[Step, ...] = tuple(
    step for step in Step if step not in (Step.CONSENT, Step.REVIEW)
)


class Note(StrEnum):
    """What is said above the question when an answer could not be taken as it was."""

    TOO_LONG = "too_long"
    LINE_TOO_LONG = "line_too_long"
    USE_BUTTONS = "use_buttons"
    NOT_UNDERSTOOD = "not_understood"
    NO_CONTACT = "no_contact"
    NOT_YOUR_CONTACT = "not_your_contact"
    NO_LETTERS = "no_letters"
    NO_ORGANISATION = "no_organisation"


@dataclass(frozen=True, slots=True)
class Wizard:
    """The answers so far and what is on the screen."""

    host_id: int
    host_name: str
    step: Step = Step.CONSENT
    revision: int = 0
    event_id: int = 0  # that brought the person here; answered with a yes once all is saved
    seat: str = (
        ""  # the link past the line that brought the person here; shown again once all is saved
    )
    member: bool = False  # changes a line of a profile that is saved already
    revising: bool = False  # from each question back to the review
    profile: Profile = field(default_factory=Profile)
    causes_known: bool = False  # by whoever registered for the organisation before
    candidates: tuple[KnownOrganisation, ...] = ()  # that the name typed may mean
    group: str = ""  # of kinds or causes, whose entries are shown
    proposed: tuple[Interest, ...] = ()  # read from the person's own words, not yet confirmed
    unticked: tuple[str, ...] = ()  # kinds among the proposed that were not meant
    doubted: tuple[Interest, ...] = ()  # read from a line that seems to belong to the other side
    words: str = (
        ""  # typed, and not placed yet: a name that is asked about, a line that told no kind
    )
    note: Note | None = None

    @property
    def direction(self) -> Direction:
        """Which side the question is about."""
        return Direction.OFFERS if self.step is Step.OFFERS else Direction.SEEKS


def fixed_lines(card: MembershipCard) -> frozenset[Step]:
    """What is true of all who represent the organisation; no one of several changes it alone."""
    if not card.shared:
        return frozenset()
    return frozenset({Step.SECTOR, Step.CAUSES} if card.profile.causes else {Step.SECTOR})


def is_asked(wizard: Wizard, step: Step) -> bool:
    """Whether a question has to be asked: a known organisation's sector and causes are known."""
    match step:
        case Step.SECTOR:
            return wizard.profile.organisation_id is None
        case Step.CAUSES:
            return not wizard.causes_known
        case _:
            return True


def at(wizard: Wizard, step: Step) -> Wizard:
    """The wizard at a step, showing its question afresh."""
    return replace(
        wizard,
        step=step,
        revising=wizard.revising or step is Step.REVIEW,
        candidates=(),
        group="",
        proposed=(),
        unticked=(),
        doubted=(),
        words="",
        note=None,
    )


def step_after(wizard: Wizard) -> Step:
    """What comes after the current question."""
    if wizard.revising:
        return Step.REVIEW
    order = list(Step)
    later = order[order.index(wizard.step) + 1 :]
    return next(step for step in later if is_asked(wizard, step))


def step_before(wizard: Wizard) -> Step | None:
    """What the way back leads to, if there is one."""
    if wizard.revising:
        return Step.REVIEW
    order = list(Step)
    earlier = [step for step in order[: order.index(wizard.step)] if is_asked(wizard, step)]
    return earlier[-1] if earlier else None


def onward(wizard: Wizard) -> Wizard:
    """The wizard at its next question."""
    return at(wizard, step_after(wizard))


def progress(wizard: Wizard) -> tuple[int, int]:
    """Which question this is, and of how many."""
    asked = [step for step in QUESTIONS if is_asked(wizard, step)]
    return asked.index(wizard.step) + 1, len(asked)
