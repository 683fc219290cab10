"""One's profile at a host, and pausing there."""

from dataclasses import replace

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.refusal import RefusalCode
from handlers.errors import sentence
from handlers.i18n import Translator
from handlers.navigation import OpenProfile
from handlers.people.callbacks import ChooseHost, PauseHost
from handlers.people.steps import going_on
from handlers.people.views.home import home_screen
from handlers.people.views.profile import hosts_screen, pause_screen, profile_screen
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.memberships import MembershipCard
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the commands and presses about one's profile."""
    router.message.register(show_profile, Command("profile"))
    router.callback_query.register(show_profile, OpenProfile.filter())
    router.callback_query.register(choose_host, ChooseHost.filter())
    router.message.register(show_pause, Command("pause", "stop"))
    router.callback_query.register(pause, PauseHost.filter())


async def show_profile(
    _update: Message | CallbackQuery,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    """Show the profile at the only host; with several, the person chooses."""
    hosts = await services.memberships.hosts_of(visitor.person_id)
    if not hosts:
        return await _way_in(visitor, draft, services, t)
    if len(hosts) > 1:
        return Reply(hosts_screen(hosts, t))
    card = await services.memberships.card(hosts[0].host_id, visitor.person_id)
    return Reply(profile_screen(card, t))


async def choose_host(
    _press: CallbackQuery,
    callback_data: ChooseHost,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.memberships.card(callback_data.host_id, visitor.person_id)
    await services.people.visit_host(visitor.person_id, card.host.host_id)
    return Reply(profile_screen(card, t))


async def show_pause(
    _message: Message,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    """Explain pausing, with a button for each host; to somebody who is no member, that there is nothing to pause."""
    if cards := await _cards(visitor, services):
        return Reply(pause_screen(cards, t))
    nothing = t("You are not registered anywhere, so you get no messages from me.")
    return replace(await _way_in(visitor, draft, services, t), toast=nothing)


async def pause(
    _press: CallbackQuery,
    callback_data: PauseHost,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Pause or resume; repeating a press changes nothing."""
    if not callback_data.paused:
        await services.partnerships.ask_missed(visitor.person_id, callback_data.host_id)
    await services.memberships.pause(
        callback_data.host_id, visitor.person_id, paused=callback_data.paused
    )
    toast = t("Paused.") if callback_data.paused else t("Welcome back!")
    return Reply(pause_screen(await _cards(visitor, services), t), toast=toast)


async def _cards(visitor: Visitor, services: Services) -> tuple[MembershipCard, ...]:
    hosts = await services.memberships.hosts_of(visitor.person_id)
    return tuple(
        [await services.memberships.card(host.host_id, visitor.person_id) for host in hosts]
    )


async def _way_in(
    visitor: Visitor, draft: DraftCard | None, services: Services, t: Translator
) -> Reply:
    """Who is no member yet has nothing to show, but may become one, or is about to."""
    if begun := going_on(draft, visitor, t):
        return begun
    card = await services.home.card(visitor.person_id)
    toast = sentence(RefusalCode.NOT_A_MEMBER, t)
    return Reply(home_screen(card, visitor, t), toast=toast)
