"""The rules: pure functions and values, no framework.

No I/O but reading its own data files; only the solver looks at a clock.
"""

from os import environ

# numpy reads this once, on import: our matrices are small, and on a busy machine two threads waiting for each other
# take a hundred times as long as one.
environ.setdefault("OPENBLAS_NUM_THREADS", "1")
