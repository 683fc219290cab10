"""What each figure of docs/performance.md is measured with: ``make bench``, or ``python -m benchmarks taps``."""
