"""This feature's own presses, a module a subject."""
