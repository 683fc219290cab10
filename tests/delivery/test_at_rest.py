"""What a bot at rest is spared: libraries that few updates need are loaded when one does."""

import subprocess
import sys

SPARED = (
    "numpy",
    "scipy",
    "matplotlib",
    "alembic",
    "rapidfuzz",
    "icalendar",
    "xlsxwriter",
    "segno",
)


def test_a_bot_that_has_started_holds_no_library_that_few_updates_need() -> None:
    loaded = "import sys, bot.commands.run, bot.process; print(*sys.modules)"
    told = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, check=True, text=True
    )
    assert not {*SPARED} & {*told.stdout.split()}
