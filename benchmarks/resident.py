"""Memory a process uses now, not at its peak; Linux only."""

from pathlib import Path
from resource import getpagesize


def resident(process_id: int | str = "self") -> float:
    """The resident memory in megabytes."""
    stated = Path(f"/proc/{process_id}/statm").read_text(encoding="ascii")
    return int(stated.split()[1]) * getpagesize() / 2**20
