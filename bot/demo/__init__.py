"""`make demo`: a whole brunch, played on this machine through the real bot and the sandbox."""
