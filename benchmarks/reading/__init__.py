"""How well lines are read, and what the reading has learned from: ``make vectors``, ``python -m benchmarks.reading``."""
