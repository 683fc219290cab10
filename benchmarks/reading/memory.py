"""`python -m benchmarks.reading.memory`: the megabytes that reading takes in a process that has loaded nothing else."""

from typing import Final

from benchmarks.resident import resident

LINE: Final = "nobody here has ever written a press release"


def taken() -> tuple[float, float]:
    """The megabytes after the first line, including numpy; and after a thousand more."""
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
