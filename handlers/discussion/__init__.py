"""Discussion prompts: asked by organisers, answered in the chat, collected and sent to all."""

from handlers.discussion.letters import LETTERS
from handlers.discussion.router import build_router

__all__ = ["LETTERS", "build_router"]
