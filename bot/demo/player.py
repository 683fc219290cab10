"""One participant of the demo, who reads the bot in their own language and presses what it shows."""

from typing import Any

from bot.demo.cast import Role
from bot.demo.stage import Stage
from domain.interests.taxonomy import TAXONOMY
from handlers.i18n import plain, translator
from sandbox.errors import NotPossibleError
from sandbox.people import SandboxPerson


class Player:
    """Acts through the sandbox like a person, waiting for the bot each time."""

    def __init__(self, stage: Stage, account: SandboxPerson, language: str) -> None:
        self._stage = stage
        self.account = account
        self._translate = translator(language)
        self.language = language

    def words(self, english: str, **values: Any) -> str:
        """A text of the bot in this person's language, the only one it can show them."""
        return plain(self._translate(english, **values))

    async def follows(self, link: str) -> None:
        self.account.follow(link)
        await self._stage.settle()

    async def says(self, *texts: str) -> None:
        for text in texts:
            self.account.say(text)
            await self._stage.settle()

    async def taps(self, *labels: str) -> None:
        """Press buttons by their English labels, translated into this person's language."""
        for label in labels:
            await self.picks(self.words(label))

    async def picks(self, label: str) -> None:
        """Press a button that is the same in every language, or a name."""
        self.account.tap(label)
        await self._stage.settle()

    async def taps_each(self, label: str) -> int:
        """Press every button of that name in the chat, newest first; returns how many."""
        pressed = 0
        while True:
            try:
                await self.taps(label)
            except NotPossibleError:
                return pressed
            pressed += 1

    def sees(self, english: str) -> bool:
        return self.account.sees(self.words(english))


async def register(player: Player, role: Role, link: str) -> None:
    """Register from the event's link to the review, with free text."""
    await player.follows(link)
    await player.taps("I'd like to come", "I'm 16 or over and agree")
    await player.says(role.name, role.organisation)
    if player.sees("Did you mean …?"):
        await player.taps("No, it is another one")
    await player.picks(TAXONOMY.sector(role.sector).short(role.language))
    await player.says(role.seeks)
    if player.sees("Do you seek this or offer it?"):
        await player.taps("We seek this")
    await player.taps("Yes, go on")
    await player.says(role.offers)
    if player.sees("Do you seek this or offer it?"):
        await player.taps("We offer this")
    await player.taps("Yes, go on", "Skip ›")
    if role.language == "pl":  # people from Poland in Miskolc speak English too
        await player.picks("English")
    await player.taps("Next ›", "Yes, they may find me")
    if role.contact:
        await player.says(role.contact)
    else:
        await player.taps("Through the organiser")
