"""The end of a registration: everything is saved together with the yes to the event or seat behind it."""

from domain.refusal import Refusal
from domain.rsvp import RsvpAnswer
from handlers.errors import sentence
from handlers.i18n import Translator
from handlers.people.steps import ask
from handlers.people.views.profile import profile_screen
from handlers.people.views.saved import saved_screen, seat_screen
from handlers.people.wizard import QUESTIONS, Step, Wizard, at
from handlers.screen import Reply, Screen
from services.bundle import Services
from services.cards.memberships import MembershipCard
from services.cards.people import Visitor


async def saved(wizard: Wizard, visitor: Visitor, services: Services, t: Translator) -> Reply:
    """Save everything, together with the yes to the event that led here, or the seat."""
    if not wizard.profile.complete:
        missing = next(step for step in QUESTIONS if not _told(wizard, step))
        return Reply(await ask(at(wizard, missing), visitor, services, t))
    if wizard.member:
        return await _line_saved(wizard, visitor, services, t)
    person_id = visitor.person_id
    card = await services.memberships.save(wizard.host_id, person_id, wizard.profile)
    await services.drafts.drop(person_id)
    brought = _to_the_seat if wizard.seat else _to_the_event
    return Reply(await brought(card, wizard, visitor, services, t))


async def _to_the_event(
    card: MembershipCard, wizard: Wizard, visitor: Visitor, services: Services, t: Translator
) -> Screen:
    if not wizard.event_id:
        return saved_screen(card, None, None, t)
    try:
        said = await services.rsvps.answer(visitor.person_id, wizard.event_id, RsvpAnswer.COMING)
    except Refusal as refusal:  # the event was cancelled, for instance; the profile stays
        return saved_screen(card, None, sentence(refusal.code, t), t)
    return saved_screen(card, said.event, None, t)


async def _to_the_seat(
    card: MembershipCard, wizard: Wizard, visitor: Visitor, services: Services, t: Translator
) -> Screen:
    try:
        seat = await services.seat_invitations.opened(wizard.seat, visitor.person_id)
    except Refusal as refusal:  # somebody was faster, for instance
        if wizard.event_id:  # which may have been asked for too
            return await _to_the_event(card, wizard, visitor, services, t)
        return saved_screen(card, None, sentence(refusal.code, t), t)
    return seat_screen(seat, card, t)


async def _line_saved(wizard: Wizard, visitor: Visitor, services: Services, t: Translator) -> Reply:
    """Back at the profile, whether or not the line was changed."""
    await services.drafts.drop(visitor.person_id)
    card = await services.memberships.card(wizard.host_id, visitor.person_id)
    if card.profile == wizard.profile:
        return Reply(profile_screen(card, t))
    card = await services.memberships.save(wizard.host_id, visitor.person_id, wizard.profile)
    return Reply(profile_screen(card, t), toast=t("Saved."))


def _told(wizard: Wizard, step: Step) -> bool:
    profile = wizard.profile
    told = {Step.NAME: profile.name, Step.ORGANISATION: profile.organisation}
    return bool(told.get(step, profile.sector))
