"""The screens of a broadcast: to whom, what and when, the message itself, and what became of it."""
