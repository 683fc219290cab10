from bot.lean_aiogram import import_aiogram

import_aiogram()  # as the bot does; these tests come first, and whoever comes first decides for all
