"""Measures the figures named on the command line, or all of them, and writes them down."""

import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from benchmarks.figures import ALL, measured
from benchmarks.report import print_figures, write_down


def main(*names: str) -> None:
    """Measure one module after another, each in a fresh process."""
    if unknown := set(names) - set(ALL):
        sys.exit(f"There is no figure {', '.join(sorted(unknown))}; there are {', '.join(ALL)}.")
    for name in names or ALL:
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as apart:
            found = apart.submit(measured, name).result()
        print_figures(name, found)
        write_down(found)


if __name__ == "__main__":
    main(*sys.argv[1:])
