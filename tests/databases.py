"""Which tests also run on PostgreSQL: all of storage and delivery, and the conversations where it matters most.

`make test-postgres` runs every conversation there.
"""

from pathlib import Path

ON_BOTH = ("storage", "delivery")  # folders of tests
TELLING = (  # those that count, store JSON and dates, and erase
    "test_closing_host",
    "test_check_in_together",
    "test_events_news",
    "test_held",
    "test_introductions_erased",
    "test_quotas",
    "test_undelivered",
)


def kinds_for(test_file: Path, *, everywhere: bool) -> list[str]:
    """The databases that a test of this file runs on."""
    folder = test_file.parent.name
    if folder in ON_BOTH or everywhere or test_file.stem in TELLING:
        return ["sqlite", "postgresql"]
    return ["sqlite"]
