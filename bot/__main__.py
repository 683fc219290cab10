"""The command line: `brunchbot …`, the same as `python -m bot …`.

Each command imports what it needs when it runs, so that `--help`, `migrate`, `match` and `seat` start without
waiting for aiogram.
"""

import typer

from bot.commands.check import check
from bot.commands.demo import demo
from bot.commands.match import match
from bot.commands.migrate import migrate, write_migration
from bot.commands.play import play
from bot.commands.run import run
from bot.commands.sandbox import sandbox
from bot.commands.seat import seat

cli = typer.Typer(
    help="A Telegram assistant for cross-sector brunches.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
cli.command()(run)
cli.command()(demo)
cli.command()(play)
cli.command()(migrate)
cli.command()(check)
cli.command()(sandbox)
cli.command()(match)
cli.command()(seat)
cli.command("migration", hidden=True)(write_migration)


def main() -> None:
    """Run the requested command."""
    cli()


if __name__ == "__main__":
    main()
