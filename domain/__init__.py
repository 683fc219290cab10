"""The rules of a brunch: pure functions and values. No I/O, no clock, no framework."""
