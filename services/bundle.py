"""All services bound to one unit of work: what a handler or a job is given."""

from services.alerts import Alerts
from services.attendances import Attendances
from services.broadcasts import Broadcasts
from services.check_ins import CheckIns
from services.clock import Now
from services.drafts import Drafts
from services.erasures import Erasures
from services.event_changes import EventChanges
from services.event_overviews import EventOverviews
from services.events import Events
from services.exports import Exports
from services.home import Home
from services.hosts import Hosts
from services.introductions import Introductions
from services.invitations import Invitations
from services.lists import Lists
from services.matchings import Matchings
from services.memberships import Memberships
from services.newcomers import Newcomers
from services.offers import Offers
from services.outbox import Outbox
from services.people import People
from services.privacy import Privacy
from services.reminders import Reminders
from services.reports import Reports
from services.requests import Requests
from services.reviews import Reviews
from services.rsvps import Rsvps
from services.waitlists import Waitlists
from storage.unit_of_work import UnitOfWork


class Services:
    """The use cases, each a noun; they share one transaction and one clock."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self.now = now
        self.alerts = Alerts(unit, now)
        self.attendances = Attendances(unit, now)
        self.broadcasts = Broadcasts(unit, now)
        self.check_ins = CheckIns(unit, now)
        self.drafts = Drafts(unit, now)
        self.erasures = Erasures(unit, now)
        self.event_changes = EventChanges(unit, now)
        self.event_overviews = EventOverviews(unit, now)
        self.events = Events(unit, now)
        self.home = Home(unit, now)
        self.exports = Exports(unit, now)
        self.hosts = Hosts(unit, now)
        self.invitations = Invitations(unit, now)
        self.introductions = Introductions(unit, now)
        self.lists = Lists(unit, now)
        self.matchings = Matchings(unit, now)
        self.memberships = Memberships(unit, now)
        self.offers = Offers(unit, now)
        self.newcomers = Newcomers(unit, now)
        self.outbox = Outbox(unit, now)
        self.people = People(unit, now)
        self.reminders = Reminders(unit, now)
        self.privacy = Privacy(unit, now)
        self.rsvps = Rsvps(unit, now)
        self.reports = Reports(unit)
        self.requests = Requests(unit, now)
        self.reviews = Reviews(unit, now)
        self.waitlists = Waitlists(unit, now)
