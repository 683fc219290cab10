from bot.lean import import_aiogram

import_aiogram()  # as the bot does
