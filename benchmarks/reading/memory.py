"""`python -m benchmarks.reading.memory`: the megabytes that reading takes in a process that has loaded nothing else."""

from pathlib import Path
from resource import getpagesize
from typing import Final

STATED: Final = Path("/proc/self/statm")
LINE: Final = "nobody here has ever written a press release"


def resident() -> float:
    """Megabytes that this process holds now, not at its worst; Linux alone tells."""
    return int(STATED.read_text().split()[1]) * getpagesize() / 2**20


def taken() -> tuple[float, float]:
    """By the first line, numpy and all; by that and a thousand others."""
    before = resident()
    from domain.interests.lines import read

    read(LINE, "en")
    first = resident() - before
    from benchmarks.reading.texts import aside, aside_told

    for line in (*aside(), *aside("aside_typed"), *aside_told()):
        read(line.text, line.language)
    return first, resident() - before


if __name__ == "__main__":
    print(*(f"{megabytes:.1f}" for megabytes in taken()))
