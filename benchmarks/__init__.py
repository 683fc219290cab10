"""The benchmarks behind the figures of docs/performance.md: `make bench`, or `python -m benchmarks taps`."""

import domain  # noqa: F401 (before numpy, which reads once from the environment how many threads it may use)
