"""The commands, one a module; each imports heavy modules only when it runs."""
