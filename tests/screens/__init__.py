"""Every screen, with cards to show it by; `python -m tests.screens` lays them out on one page."""

from bot.lean_aiogram import import_aiogram

import_aiogram()  # as the bot does
