"""The demo's terminal output: acts, a progress bar, notable messages, and the summary."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.panel import Panel
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table
from rich.text import Text

from bot.demo.figures import EventFigures
from domain.interests.taxonomy import TAXONOMY

WIDTH = 88
Item = TypeVar("Item")


class Show:
    """The terminal; in a pipe or CI the same text, without colours and bars."""

    def __init__(self, *, quiet: bool = False) -> None:
        width = None if Console().is_terminal else WIDTH
        self.console = Console(highlight=False, width=width, quiet=quiet)
        self.files: list[Path] = []  # of the story

    def act(self, title: str) -> None:
        self.console.print(f"\n[bold]{title}[/bold]")

    def tell(self, sentence: str) -> None:
        self.console.print(Text(f"  {sentence}"))

    def message(self, whose: str, screen: str) -> None:
        """A message as this person sees it, with its buttons."""
        panel = Panel(Text(screen), title=Text(whose), title_align="left", width=min(WIDTH, 80))
        self.console.print(panel)

    @contextmanager
    def progress(self, what: str, items: Iterable[Item], total: int) -> Iterator[Iterator[Item]]:
        """Iterate over the items with a progress bar."""
        columns = (TextColumn(f"  {what}"), BarColumn(), MofNCompleteColumn())
        with Progress(*columns, console=self.console, transient=True) as bar:
            task = bar.add_task(what, total=total)

            def walk() -> Iterator[Item]:
                for item in items:
                    yield item
                    bar.advance(task)

            yield walk()

    def summary(self, figures: EventFigures) -> None:
        """The figures of the event, counted in the database."""
        table = Table(title="What came of it", title_justify="left", show_footer=True)
        sectors = figures.sectors
        table.add_column("Sector", footer="all")
        for name, total in (
            ("registered", sum(one.registered for one in sectors)),
            ("came", sum(one.came for one in sectors)),
            ("got a suggestion", sum(one.suggested for one in sectors)),
            ("both said yes", sum(one.introduced for one in sectors)),
        ):
            table.add_column(name, justify="right", footer=str(total))
        for counts in sectors:
            table.add_row(
                TAXONOMY.sector(counts.sector).short("en"),
                *map(str, (counts.registered, counts.came, counts.suggested, counts.introduced)),
            )
        self.console.print(table)
        self.tell(
            f"{figures.seats} seats, {figures.waiting} still waiting. "
            f"{figures.suggestions} suggestions, {figures.introductions} introductions; "
            f"suggestions of three: {figures.trios}, all three introduced: {figures.trios_introduced}."
        )
        self.tell(_limits(figures))
        self.tell(
            f"{figures.delivered} messages delivered unasked, {figures.undelivered} not: "
            "one participant blocks the bot."
        )
        for file in self.files:
            self.tell(f"To print: {file}")

    def next_steps(self) -> None:
        self.act("What you can do next")
        self.tell("make play   an empty bot in your browser: play organiser and participants")
        self.tell("make run    a real bot, with a token from @BotFather; the README tells how")
        self.tell("make test   the same stories as tests; docs/architecture.md shows the way in")


def _limits(figures: EventFigures) -> str:
    """The effect of quotas, and the companions."""
    quotas = (
        f"{TAXONOMY.sector(one.sector).short('en')}: at most {one.most}, "
        f"so {one.waiting} of them still wait. "
        for one in figures.quotas
    )
    return f"{''.join(quotas)}Companions who came along: {figures.companions}."
