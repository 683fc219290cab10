"""The presses that only this feature offers, a module a subject."""
