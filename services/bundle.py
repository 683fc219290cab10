"""All services bound to one unit of work: what handlers and jobs are given."""

from collections.abc import Callable
from typing import Generic, TypeVar

from services.advisers import Advisers
from services.alerts import Alerts
from services.answers import Answers
from services.attendances import Attendances
from services.backlogs import Backlogs
from services.broadcast_controls import BroadcastControls
from services.broadcast_reports import BroadcastReports
from services.broadcasts import Broadcasts
from services.check_ins import CheckIns
from services.clock import Now
from services.closures import Closures
from services.companions import Companions
from services.delegations import Delegations
from services.discussions import Discussions
from services.drafts import Drafts
from services.entries import Entries
from services.erasures import Erasures
from services.event_changes import EventChanges
from services.event_copies import EventCopies
from services.event_news import EventNews
from services.event_overviews import EventOverviews
from services.event_series import EventSeries
from services.events import Events
from services.exports import Exports
from services.feedbacks import Feedbacks
from services.figures import Figures
from services.funder_reports import FunderReports
from services.funders import Funders
from services.home import Home
from services.hosts import Hosts
from services.introductions import Introductions
from services.invitations import Invitations
from services.labels import Labels
from services.lists import Lists
from services.matchings import Matchings
from services.memberships import Memberships
from services.needs import Needs
from services.newcomers import Newcomers
from services.offers import Offers
from services.outbox import Outbox
from services.partnerships import Partnerships
from services.people import People
from services.pins import Pins
from services.posters import Posters
from services.posts import Posts
from services.privacy import Privacy
from services.programme_changes import ProgrammeChanges
from services.programme_news import ProgrammesNews
from services.programmes import Programmes
from services.prolongings import Prolongings
from services.prompts import Prompts
from services.question_answers import QuestionAnswers
from services.questions import Questions
from services.quotas import Quotas
from services.registers import Registers
from services.remarks import Remarks
from services.rematches import Rematches
from services.reminder_plans import ReminderPlans
from services.reminders import Reminders
from services.requests import Requests
from services.reviews import Reviews
from services.rsvp_windows import RsvpWindows
from services.rsvps import Rsvps
from services.seat_invitations import SeatInvitations
from services.seat_links import SeatLinks
from services.swaps import Swaps
from services.table_plans import TablePlans
from services.table_rounds import TableRounds
from services.table_seats import TableSeats
from services.trios import Trios
from services.undelivered import Undelivered
from services.venues import Venues
from services.waitlist_overviews import WaitlistOverviews
from services.waitlists import Waitlists
from storage.unit_of_work import UnitOfWork

Service = TypeVar("Service")


class _Use(Generic[Service]):
    """Creates a service on first access and caches it: one update needs few of them."""

    def __init__(self, make: Callable[[UnitOfWork, Now], Service]) -> None:
        self._make = make

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, services: "Services", owner: type) -> Service:
        made = self._make(services._unit, services.now)
        services.__dict__[self._name] = made  # found before this descriptor from now on
        return made


class Services:
    """The use cases, each named by a noun; they share one transaction and one clock."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._unit, self.now = unit, now

    # People, and what is kept of them
    people = _Use(People)
    home = _Use(Home)
    memberships = _Use(Memberships)
    newcomers = _Use(Newcomers)
    labels = _Use(lambda unit, _now: Labels(unit))
    drafts = _Use(Drafts)
    privacy = _Use(Privacy)
    exports = _Use(Exports)
    erasures = _Use(Erasures)

    # Hosts, and who acts for them
    hosts = _Use(Hosts)
    closures = _Use(Closures)
    invitations = _Use(Invitations)
    funders = _Use(lambda unit, _now: Funders(unit))

    # Events
    events = _Use(Events)
    event_overviews = _Use(EventOverviews)
    event_changes = _Use(EventChanges)
    event_copies = _Use(EventCopies)
    event_news = _Use(EventNews)
    event_series = _Use(lambda unit, _now: EventSeries(unit))
    venues = _Use(Venues)
    programmes = _Use(Programmes)
    programme_changes = _Use(ProgrammeChanges)
    programme_news = _Use(ProgrammesNews)
    posts = _Use(Posts)
    posters = _Use(lambda unit, _now: Posters(unit))

    # Who is coming
    rsvps = _Use(Rsvps)
    rsvp_windows = _Use(RsvpWindows)
    companions = _Use(Companions)
    delegations = _Use(Delegations)
    quotas = _Use(Quotas)
    waitlists = _Use(Waitlists)
    waitlist_overviews = _Use(WaitlistOverviews)
    offers = _Use(Offers)
    seat_invitations = _Use(SeatInvitations)
    seat_links = _Use(SeatLinks)
    questions = _Use(Questions)
    question_answers = _Use(QuestionAnswers)

    # The day itself
    check_ins = _Use(CheckIns)
    entries = _Use(Entries)
    attendances = _Use(Attendances)
    prolongings = _Use(Prolongings)
    lists = _Use(Lists)
    table_plans = _Use(TablePlans)
    table_seats = _Use(TableSeats)
    table_rounds = _Use(TableRounds)
    discussions = _Use(Discussions)
    prompts = _Use(Prompts)
    answers = _Use(Answers)

    # Who should meet whom
    matchings = _Use(Matchings)
    reviews = _Use(Reviews)
    swaps = _Use(Swaps)
    trios = _Use(Trios)
    pins = _Use(Pins)
    rematches = _Use(Rematches)
    introductions = _Use(Introductions)
    requests = _Use(Requests)
    needs = _Use(Needs)
    partnerships = _Use(Partnerships)
    remarks = _Use(Remarks)
    advisers = _Use(Advisers)
    registers = _Use(Registers)

    # Messages to others
    outbox = _Use(Outbox)
    undelivered = _Use(Undelivered)
    alerts = _Use(Alerts)
    backlogs = _Use(Backlogs)
    reminders = _Use(Reminders)
    reminder_plans = _Use(ReminderPlans)
    broadcasts = _Use(Broadcasts)
    broadcast_controls = _Use(BroadcastControls)
    broadcast_reports = _Use(BroadcastReports)

    # Outcomes and figures
    feedbacks = _Use(Feedbacks)
    figures = _Use(Figures)
    funder_reports = _Use(lambda unit, _now: FunderReports(unit))
