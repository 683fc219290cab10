"""The state of a registration: the questions in order, and the answers so far."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from domain.people import REGISTRATION, Direction
from domain.profiles import Interest, Profile
from services.cards.memberships import KnownOrganisation, MembershipCard

FLOW = REGISTRATION


class Step(StrEnum):
    """The questions in order; personal contact comes last."""

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
    """A note above the question, when an answer was not accepted as given."""

    TOO_LONG = "too_long"
    LINE_TOO_LONG = "line_too_long"
    USE_BUTTONS = "use_buttons"
    NOT_UNDERSTOOD = "not_understood"
    NO_CONTACT = "no_contact"
    NOT_YOUR_CONTACT = "not_your_contact"
    NO_LETTERS = "no_letters"
    NO_ORGANISATION = "no_organisation"
    OWN_NAME = "own_name"


@dataclass(frozen=True, slots=True)
class Wizard:
    """The answers so far, and the state of the screen."""

    host_id: int
    host_name: str
    step: Step = Step.CONSENT
    revision: int = 0
    event_id: int = 0  # the event that led here; answered with yes once all is saved
    seat: str = ""  # the seat link that led here; shown again once all is saved
    member: bool = False  # edits a line of a saved profile
    revising: bool = False  # every question leads back to the review
    profile: Profile = field(default_factory=Profile)
    causes_known: bool = False  # registered by somebody else before
    candidates: tuple[KnownOrganisation, ...] = ()  # known ones that the typed name may mean
    group: str = ""  # group of kinds or causes that is shown
    proposed: tuple[Interest, ...] = ()  # recognised in free text, not yet confirmed
    unticked: tuple[str, ...] = ()  # proposed kinds that were not meant
    doubted: tuple[Interest, ...] = ()  # read from a line that seems to be of the other side
    words: str = ""  # typed but not placed yet: a name asked about, a line without a kind
    note: Note | None = None

    @property
    def direction(self) -> Direction:
        """The direction that the question is about."""
        return Direction.OFFERS if self.step is Step.OFFERS else Direction.SEEKS


def fixed_lines(card: MembershipCard) -> frozenset[Step]:
    """Lines shared by all who represent the organisation; none of several can change them alone."""
    if not card.shared:
        return frozenset()
    return frozenset({Step.SECTOR, Step.CAUSES} if card.profile.causes else {Step.SECTOR})


def is_asked(wizard: Wizard, step: Step) -> bool:
    """Whether a question must be asked: a known organisation's sector and causes are known."""
    match step:
        case Step.SECTOR:
            return wizard.profile.organisation_id is None
        case Step.CAUSES:
            return not wizard.causes_known
        case _:
            return True


def at(wizard: Wizard, step: Step) -> Wizard:
    """The wizard at a step, freshly shown."""
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
    """The step after the current one."""
    if wizard.revising:
        return Step.REVIEW
    order = list(Step)
    later = order[order.index(wizard.step) + 1 :]
    return next(step for step in later if is_asked(wizard, step))


def step_before(wizard: Wizard) -> Step | None:
    """The previous step, if there is one."""
    if wizard.revising:
        return Step.REVIEW
    order = list(Step)
    earlier = [step for step in order[: order.index(wizard.step)] if is_asked(wizard, step)]
    return earlier[-1] if earlier else None


def onward(wizard: Wizard) -> Wizard:
    """The wizard at its next question."""
    return at(wizard, step_after(wizard))


def progress(wizard: Wizard) -> tuple[int, int]:
    """The number of the question, and of all."""
    asked = [step for step in QUESTIONS if is_asked(wizard, step)]
    return asked.index(wizard.step) + 1, len(asked)
