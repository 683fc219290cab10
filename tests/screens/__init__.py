"""Every screen, with sample data; `python -m tests.screens` lays them out on one page."""

from bot.lean_aiogram import import_aiogram

import_aiogram()  # as the bot does
