"""The presses that only this feature offers, a module a subject; those of the wizard carry its draft's revision."""
