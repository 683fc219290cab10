"""The benchmarks behind the figures of docs/performance.md: ``make bench``, or ``python -m benchmarks taps``."""
