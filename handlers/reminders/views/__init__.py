"""The screens about reminders."""
