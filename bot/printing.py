"""Files that take seconds to make: made in another process while no unit of work is open."""

from dataclasses import replace

from bot.apart import Apart
from handlers.screen import Attachment, Printout, Reply


async def printed(reply: Reply, apart: Apart) -> Reply:
    """The reply with its file made, if it has one to be made."""
    screen = reply.screen
    if screen is None or not isinstance(screen.attachment, Printout):
        return reply
    name, make, sheet = screen.attachment.name, screen.attachment.make, screen.attachment.sheet
    made = Attachment(name, await apart(make, sheet))
    return replace(reply, screen=replace(screen, attachment=made))
