"""The screens of a broadcast: audience, contents, time, the message itself, and its outcome."""
