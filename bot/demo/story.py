"""The first Civil–Business Brunch of Miskolc, act by act, as played by `make demo`."""

import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.demo.cast import (
    ASSOCIATION,
    CAST,
    COMPANIONS,
    HOST,
    IT_COMPANY,
    PLACE,
    PROGRAMME,
    QUOTA,
    SEATS,
    STUDENTS,
    TITLE,
    Does,
    Role,
)
from bot.demo.figures import EventFigures, figures_of
from bot.demo.player import Player, register
from bot.demo.playground import ORGANISER
from bot.demo.show import Show
from bot.demo.stage import DIALOG, Character, Stage, set_stage
from bot.time_travel import MovableClock
from domain.interests.taxonomy import TAXONOMY

OPENING = datetime(2026, 10, 5, 7, 0, tzinfo=UTC)
STARTS_AT = datetime(2026, 10, 17, 8, 0, tzinfo=UTC)  # a Saturday, 10:00 in Budapest
EVENT_ID = 1
TICKET_LINK = re.compile(r"https://t\.me/\S+\?start=t_[\w-]+")
EVENT_LINK = re.compile(r"https://t\.me/\S+\?start=e_[\w-]+")
ASKING = "Youth club"
SHOWN = (IT_COMPANY, CAST[5])  # whose last look before saving is shown
FOUNDATION = CAST[11]  # whose introduction is shown
WAITING = CAST[20]  # a company: the first in line, whom the quota passes over
PEOPLE = SEATS - COMPANIONS
QUESTION = "Mi hiányzik ahhoz, hogy közösen belevágjunk?"
LINE = "Our members would love to learn how a website is made."


class Story:
    """The acts, in order; each advances the brunch."""

    def __init__(self, stage: Stage, organiser: Player, show: Show, files: Path) -> None:
        self._stage, self._organiser, self._show, self._files = stage, organiser, show, files
        self.players: dict[Role, Player] = {}

    async def play(self) -> EventFigures:
        """Play the whole story; ends with the summary, counted in the database."""
        await self.until_suggested()
        await self._answers()
        await self._three()
        await self._ask()
        figures = await figures_of(self._stage.app.database, EVENT_ID)
        self._show.summary(figures)
        return figures

    async def until_suggested(self) -> None:
        """The acts up to the suggestions, none of them answered yet."""
        link = await self._invitation()
        await self._registrations(link)
        await self._seats_given_back()
        await self._reminders()
        await self._tables()
        await self._door()
        await self._discussion()
        await self._review()

    async def _invitation(self) -> str:
        self._show.act(f"1. {HOST} opens its host and announces a brunch")
        host = self._organiser
        await host.says("/organise", HOST)
        await host.picks("Magyar")
        await host.picks("Budapest")
        await host.taps("➕ Create an event")
        await host.says(TITLE, "október 17. 10:00–13:00")
        await host.taps("Yes, that's right")
        await host.says(
            PLACE, str(SEATS), "Civilek és cégek egy asztalnál: ki mit keres, ki mit kínál."
        )
        await host.taps("Publish")
        self._show.tell("The organiser typed the date as “október 17. 10:00–13:00”.")
        link = str(EVENT_LINK.findall(host.account.transcript())[-1])
        await host.picks("Magyar · PDF")
        self._keep(host)
        await self._limits()
        await host.says("/organise")
        await host.picks(TITLE)
        await host.taps("📋 Programme")
        await host.picks("Magyar")
        await host.says(PROGRAMME)
        self._show.message("the organiser · hu", host.account.screen)
        return link

    async def _limits(self) -> None:
        """Set a quota for companies, and one companion each."""
        host, (sector, most) = self._organiser, QUOTA
        await host.says("/organise")
        await host.picks(TITLE)
        await host.taps("✏️ Change", "👥 Delegations")
        await host.picks(host.words("👥 Up to {n}", n=COMPANIONS))
        await host.taps("‹ Back", "Quotas by sector")
        await host.picks(TAXONOMY.sector(sector).short(host.language))
        await host.says(str(most))
        self._show.tell(
            f"At most {most} companies, so that the mix holds; each may bring a friend."
        )

    async def _registrations(self, link: str) -> None:
        self._show.act(f"2. {len(CAST)} people register in three languages, in their own words")
        with self._show.progress("registering", CAST, len(CAST)) as roles:
            for role in roles:
                account = self._stage.enter(character(role))
                self.players[role] = Player(self._stage, account, role.language)
                await register(self.players[role], role, link)
                if role in SHOWN:
                    self._tell(role)
                await self.players[role].taps("✅ Save")
                if role is ASSOCIATION:
                    await self._brings_somebody(self.players[role])
        self._tell(ASSOCIATION)
        self._show.tell(f"The first {PEOPLE} have a seat, the others a place in line:")
        self._tell(WAITING)

    async def _brings_somebody(self, player: Player) -> None:
        await player.picks(TITLE)
        await player.picks(player.words("I bring {n}", n=COMPANIONS))

    async def _seats_given_back(self) -> None:
        self._show.act("3. Two cannot come; their seats go past the companies to the next in line")
        for player in self._who(Does.GIVES_SEAT_BACK):
            await player.taps("🎟 My ticket", "I can't come")
        for role, player in self.players.items():
            if player.sees("A seat has become free. Would you like it?"):
                self._tell(role)
                await player.taps("Yes, I'm coming")

    async def _reminders(self) -> None:
        self._show.act("4. A week, a day and two hours before: reminders, each in its language")
        await self._stage.travel(STARTS_AT - timedelta(days=1))
        self._tell(next(role for role in CAST if role.language == "pl"))
        await self._stage.travel(STARTS_AT - timedelta(minutes=30))

    async def _tables(self) -> None:
        self._show.act("5. Who sits where in two rounds, each is told theirs; badges to print")
        host = self._organiser
        await host.says("/organise")
        await host.picks(TITLE)
        await host.taps("🪑 Tables", "− Fewer rounds", "Plan the tables")
        await host.picks(host.words("Round {round}", round=1))
        self._show.message("the organiser · hu", host.account.screen)
        await host.taps("‹ Back")
        await host.picks(host.words("Send to each ({n})", n=PEOPLE))
        self._tell(ASSOCIATION)
        await host.says("/organise")
        await host.picks(TITLE)
        await host.taps("Lists")
        await host.picks(f"{host.words('Badges')} · PDF")
        self._keep(host)

    def _keep(self, player: Player) -> None:
        """Save the latest file where it can be opened."""
        file = player.account.chat[-1]
        if file.document is not None:
            self._files.mkdir(parents=True, exist_ok=True)
            (self._files / file.filename).write_bytes(file.document)
            self._show.files.append(self._files / file.filename)

    async def _door(self) -> None:
        """Everyone shows the ticket's code; the door staff scan it."""
        self._show.act("6. At the door: tickets are scanned")
        came = self._who(Does.SAYS_YES, Does.SAYS_NOT_NOW, Does.BLOCKS)
        with self._show.progress("checking in", came, len(came)) as players:
            for player in players:
                await player.says("/tickets")
                if TITLE in "".join(player.account.buttons):
                    await player.picks(TITLE)
                if ticket := TICKET_LINK.search(player.account.screen):
                    await self._organiser.follows(ticket[0])
        await self._organiser.taps("‹ The list")
        self._show.message("the organiser · hu", self._organiser.account.screen)

    async def _discussion(self) -> None:
        self._show.act("7. A question to all who are there; everybody gets the answers")
        host = self._organiser
        await host.says("/organise")
        await host.picks(TITLE)
        await host.taps("💬 Discussion", "Write questions")
        await host.says(QUESTION)
        await host.picks(QUESTION[:20])
        await host.taps("🟢 Open")
        answering = [(ASSOCIATION, "Egy önkéntes, aki ért a honlaphoz")]
        answering.append((IT_COMPANY, "Diákok, akik mentorral dolgoznak rajta"))
        for role, line in answering:
            await self.players[role].taps("✍️ Answer")
            await self.players[role].says(line)
            await self.players[role].taps("Without a name")
        self._tell(IT_COMPANY)
        await host.taps("‹ All questions", "Give it to everybody", "Yes, give it to everybody")
        self._tell(ASSOCIATION)

    async def _review(self) -> None:
        self._show.act("8. Two hours after the end: who should meet whom, solved exactly")
        for player in self._who(Does.BLOCKS):
            player.account.block()
        await self._stage.travel(STARTS_AT + timedelta(hours=5, minutes=1))
        self._show.message("the organiser · hu", self._organiser.account.screen)
        await self._organiser.taps("Look through")
        self._show.message("the organiser · hu", self._organiser.account.screen)
        await self._proposes_three()
        await self._organiser.taps("Release all the rest")

    async def _proposes_three(self) -> None:
        """The strongest of those that the matching found go out as one."""
        host = self._organiser
        await host.taps("Three together")
        self._show.tell("Two, and a third who has what they lack, may go out as one suggestion:")
        self._show.message("the organiser · hu", host.account.screen)
        await host.picks(host.words("Propose {number}", number=1))
        await host.taps("‹ Back")

    async def _answers(self) -> None:
        self._show.act("9. Each answers in private; both yes makes an introduction")
        self._tell(IT_COMPANY)
        for player in self._who(Does.SAYS_YES):
            await player.taps_each("Yes, to both")
            await player.taps_each("Yes, introduce us")
        for player in self._who(Does.SAYS_NOT_NOW):
            await player.taps_each("Not now")
        self._tell(FOUNDATION)

    async def _three(self) -> None:
        self._show.act("10. Of three, each is introduced to whoever said yes to them too")
        students = self.players[STUDENTS]
        await students.says("/introductions")
        await students.picks(ASSOCIATION.organisation)
        self._tell(STUDENTS)

    async def _ask(self) -> None:
        self._show.act("11. One looks for someone and asks; a line goes with it, no name")
        asking = next(one for role, one in self.players.items() if role.organisation == ASKING)
        await asking.says("/introductions")
        await asking.taps("Find someone")
        await asking.says("someone who can show us how a website is made")
        self._show.message(f"{ASKING} · en", asking.account.screen)
        await asking.picks(IT_COMPANY.organisation)
        await asking.says(LINE)
        company = self.players[IT_COMPANY]
        self._tell(IT_COMPANY)
        await company.taps("Yes, introduce us")
        self._show.message(f"{ASKING} · en", asking.account.screen)

    def _who(self, *do: Does) -> list[Player]:
        return [player for role, player in self.players.items() if role.does in do]

    def _tell(self, role: Role) -> None:
        player = self.players[role]
        self._show.message(f"{role.organisation} · {role.language}", player.account.screen)


def character(role: Role) -> Character:
    """The account that plays the role."""
    return Character(role.name, role.language, role.part)


async def play(
    folder: Path,
    show: Show,
    stays: Callable[[Stage], Awaitable[None]] | None = None,
    files: Path | None = None,
) -> EventFigures:
    """Play the story on a fresh, migrated database in the folder.

    `files`: where to save printouts, by default the folder. `stays`: what to do afterwards on the stage
    as the story left it.
    """
    clock = MovableClock(OPENING)
    async with set_stage(folder, clock, operators=[DIALOG, ORGANISER]) as (stage, operator):
        organiser = Player(stage, operator, "hu")
        figures = await Story(stage, organiser, show, files or folder / "files").play()
        if stays is not None:
            await stays(stage)
        return figures
