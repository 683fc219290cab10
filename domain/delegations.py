"""How many one organisation may send to an event, where an organiser limits it."""

SENT_AT_MOST = (1, 2, 3, 5)
"""What there is to choose from. Whoever is past it waits like all others; `domain.quotas` passes them over."""
