"""What a command is at, shown on a terminal while it works; silent where nobody looks on."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[str], None]


@contextmanager
def progress() -> Iterator[Progress]:
    """Tells what is being done, in a line of the terminal that is gone at the end."""
    if not sys.stderr.isatty():
        yield lambda _said: None
        return
    from rich.console import Console

    with Console(stderr=True).status("") as status:
        yield lambda said: status.update(said)
