"""Limits on how many people one organisation may send to an event."""

SENT_AT_MOST = (1, 2, 3, 5)
"""The choices offered. Anyone beyond the limit joins the waitlist; `domain.quotas` passes them over."""
