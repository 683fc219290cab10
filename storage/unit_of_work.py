"""The unit of work: one transaction and every repository bound to it."""

from collections.abc import Callable
from typing import Generic, TypeVar

from sqlmodel.ext.asyncio.session import AsyncSession

from storage.repositories.answering import AnsweringRepository
from storage.repositories.audiences import AudienceRepository
from storage.repositories.backlogs import BacklogRepository
from storage.repositories.broadcasts import BroadcastRepository
from storage.repositories.check_ins import CheckInRepository
from storage.repositories.claims import ClaimRepository
from storage.repositories.discussions import DiscussionRepository
from storage.repositories.drafts import DraftRepository
from storage.repositories.erasures import ErasureRepository
from storage.repositories.events import EventRepository
from storage.repositories.exports import ExportRepository
from storage.repositories.figures import FigureRepository
from storage.repositories.hosts import HostRepository
from storage.repositories.inbox import InboxRepository
from storage.repositories.labels import LabelRepository
from storage.repositories.memberships import MembershipRepository
from storage.repositories.outbox import OutboxRepository
from storage.repositories.people import PersonRepository
from storage.repositories.posts import PostRepository
from storage.repositories.programmes import ProgrammeRepository
from storage.repositories.questions import QuestionRepository
from storage.repositories.reminders import ReminderRepository
from storage.repositories.rsvps import RsvpRepository
from storage.repositories.series import SeriesRepository
from storage.repositories.suggestions import SuggestionRepository
from storage.repositories.tables import TableRepository
from storage.repositories.undelivered import UndeliveredRepository
from storage.repositories.venues import VenueRepository

Repository = TypeVar("Repository")


class _Kept(Generic[Repository]):
    """A repository of the unit, made when it is first asked for: one update needs few of them."""

    def __init__(self, make: Callable[[AsyncSession], Repository]) -> None:
        self._make = make

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, unit: "UnitOfWork", owner: type) -> Repository:
        made = self._make(unit._session)
        unit.__dict__[self._name] = made  # from now on found before this descriptor
        return made


class UnitOfWork:
    """Repositories that share one session; whoever opened it commits it (``bot/`` alone)."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    answering = _Kept(AnsweringRepository)
    audiences = _Kept(AudienceRepository)
    backlogs = _Kept(BacklogRepository)
    broadcasts = _Kept(BroadcastRepository)
    check_ins = _Kept(CheckInRepository)
    claims = _Kept(ClaimRepository)
    discussions = _Kept(DiscussionRepository)
    drafts = _Kept(DraftRepository)
    erasures = _Kept(ErasureRepository)
    events = _Kept(EventRepository)
    exports = _Kept(ExportRepository)
    figures = _Kept(FigureRepository)
    hosts = _Kept(HostRepository)
    inbox = _Kept(InboxRepository)
    labels = _Kept(LabelRepository)
    memberships = _Kept(MembershipRepository)
    outbox = _Kept(OutboxRepository)
    people = _Kept(PersonRepository)
    posts = _Kept(PostRepository)
    programmes = _Kept(ProgrammeRepository)
    questions = _Kept(QuestionRepository)
    reminders = _Kept(ReminderRepository)
    rsvps = _Kept(RsvpRepository)
    series = _Kept(SeriesRepository)
    suggestions = _Kept(SuggestionRepository)
    tables = _Kept(TableRepository)
    undelivered = _Kept(UndeliveredRepository)
    venues = _Kept(VenueRepository)
