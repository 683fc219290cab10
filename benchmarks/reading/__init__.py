"""How well lines are read, and the training data for it: `make vectors`, `python -m benchmarks.reading`."""
