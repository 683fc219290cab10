"""One's profile at a host, and pausing there."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.refusal import Refusal, RefusalCode
from handlers.i18n import Translator
from handlers.navigation import OpenProfile
from handlers.people.callbacks import ChooseHost, PauseHost
from handlers.people.views.review import hosts_screen, pause_screen, profile_screen
from handlers.screen import Reply
from services.bundle import Services
from services.cards.hosts import HostCard
from services.cards.memberships import MembershipCard
from services.cards.people import Visitor


def register(router: Router) -> None:
    """The commands and presses about one's profile."""
    router.message.register(show_profile, Command("profile"))
    router.callback_query.register(show_profile, OpenProfile.filter())
    router.callback_query.register(choose_host, ChooseHost.filter())
    router.message.register(show_pause, Command("pause"))
    router.callback_query.register(pause, PauseHost.filter())


async def show_profile(
    update: Message | CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """The profile at the one host there is; of several, the person chooses."""
    hosts = await _hosts(visitor, services)
    if len(hosts) > 1:
        return Reply(hosts_screen(hosts, t))
    card = await services.memberships.card(hosts[0].host_id, visitor.person_id)
    return Reply(profile_screen(card, t), fresh=isinstance(update, CallbackQuery))


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
    _message: Message, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """What pausing means, and a button for each host."""
    hosts = await _hosts(visitor, services)
    return Reply(pause_screen(await _cards(hosts, visitor, services), t))


async def pause(
    _press: CallbackQuery,
    callback_data: PauseHost,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Pause or come back; pressing the same again changes nothing."""
    await services.memberships.pause(
        callback_data.host_id, visitor.person_id, paused=callback_data.paused
    )
    hosts = await _hosts(visitor, services)
    toast = t("Paused.") if callback_data.paused else t("Welcome back!")
    return Reply(pause_screen(await _cards(hosts, visitor, services), t), toast=toast)


async def _hosts(visitor: Visitor, services: Services) -> tuple[HostCard, ...]:
    hosts = await services.memberships.hosts_of(visitor.person_id)
    if not hosts:
        raise Refusal(RefusalCode.NOT_A_MEMBER)
    return hosts


async def _cards(
    hosts: tuple[HostCard, ...], visitor: Visitor, services: Services
) -> tuple[MembershipCard, ...]:
    return tuple(
        [await services.memberships.card(host.host_id, visitor.person_id) for host in hosts]
    )
