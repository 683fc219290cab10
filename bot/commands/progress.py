"""Shows a command's progress on a terminal; silent elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Progress = Callable[[str], None]


@contextmanager
def progress() -> Iterator[Progress]:
    """Shows what is being done, in a terminal line that disappears at the end."""
    if not sys.stderr.isatty():
        yield lambda _said: None
        return
    from rich.console import Console

    with Console(stderr=True).status("") as status:
        yield lambda said: status.update(said)
