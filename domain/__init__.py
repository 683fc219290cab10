"""The rules of a brunch: pure functions and values. No I/O, no clock, no framework."""

from os import environ

# For numpy, which asks once: the matrices of a line are small, and on a busy machine two threads that wait
# for each other take a hundred times as long as one.
environ.setdefault("OPENBLAS_NUM_THREADS", "1")
