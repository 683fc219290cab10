"""Hypothesis settings for the rules: the same examples on every run, and no time limit."""

from hypothesis import settings

settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=5_000)
settings.load_profile("repeatable")
