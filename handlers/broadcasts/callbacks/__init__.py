"""This feature's own presses, a module a subject; those of the wizard carry its draft's revision."""
