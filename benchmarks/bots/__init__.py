"""Bots that make the same calls to Telegram as ours, and nothing else."""

# As long as our bot's answer to a yes.
TEXT = (
    "✅ Your seat is reserved. See you there!\n\n<b>Civil–üzleti villásreggeli</b>\n"
    "🗓 Thursday, 15 October 2026, 10:00–13:00 (Budapest)\n📍 Miskolc, Avalon"
)
BUTTONS = (
    ("🎟 My ticket", "ticket:1"),
    ("I can't come", "rsvp:1:not_coming"),
    ("About the event", "event:1"),
)
