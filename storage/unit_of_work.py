"""The unit of work: one transaction and every repository bound to it."""

from sqlmodel.ext.asyncio.session import AsyncSession

from storage.repositories.answering import AnsweringRepository
from storage.repositories.attendees import AttendeeRepository
from storage.repositories.audiences import AudienceRepository
from storage.repositories.broadcasts import BroadcastRepository
from storage.repositories.check_ins import CheckInRepository
from storage.repositories.claims import ClaimRepository
from storage.repositories.discussions import DiscussionRepository
from storage.repositories.drafts import DraftRepository
from storage.repositories.erasures import ErasureRepository
from storage.repositories.events import EventRepository
from storage.repositories.exports import ExportRepository
from storage.repositories.hosts import HostRepository
from storage.repositories.inbox import InboxRepository
from storage.repositories.labels import LabelRepository
from storage.repositories.matchings import MatchingRepository
from storage.repositories.memberships import MembershipRepository
from storage.repositories.outbox import OutboxRepository
from storage.repositories.people import PersonRepository
from storage.repositories.posts import PostRepository
from storage.repositories.programmes import ProgrammeRepository
from storage.repositories.progress import ProgressRepository
from storage.repositories.questions import QuestionRepository
from storage.repositories.reminders import ReminderRepository
from storage.repositories.rsvps import RsvpRepository
from storage.repositories.series import SeriesRepository
from storage.repositories.suggestions import SuggestionRepository
from storage.repositories.tables import TableRepository
from storage.repositories.undelivered import UndeliveredRepository
from storage.repositories.venues import VenueRepository


class UnitOfWork:
    """Repositories that share one session; whoever opens it commits it (only `bot/` does)."""

    def __init__(self, session: AsyncSession) -> None:
        self.answering = AnsweringRepository(session)
        self.attendees = AttendeeRepository(session)
        self.audiences = AudienceRepository(session)
        self.broadcasts = BroadcastRepository(session)
        self.check_ins = CheckInRepository(session)
        self.claims = ClaimRepository(session)
        self.discussions = DiscussionRepository(session)
        self.drafts = DraftRepository(session)
        self.erasures = ErasureRepository(session)
        self.events = EventRepository(session)
        self.exports = ExportRepository(session)
        self.hosts = HostRepository(session)
        self.inbox = InboxRepository(session)
        self.labels = LabelRepository(session)
        self.matchings = MatchingRepository(session)
        self.memberships = MembershipRepository(session)
        self.outbox = OutboxRepository(session)
        self.people = PersonRepository(session)
        self.posts = PostRepository(session)
        self.programmes = ProgrammeRepository(session)
        self.progress = ProgressRepository(session)
        self.questions = QuestionRepository(session)
        self.reminders = ReminderRepository(session)
        self.rsvps = RsvpRepository(session)
        self.series = SeriesRepository(session)
        self.suggestions = SuggestionRepository(session)
        self.tables = TableRepository(session)
        self.undelivered = UndeliveredRepository(session)
        self.venues = VenueRepository(session)
