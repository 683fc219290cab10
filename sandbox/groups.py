"""Groups: created by a person, who adds or removes the bot; they may become supergroups."""

from typing import TYPE_CHECKING

import telegram

from sandbox.acts import can_act, member_update, post_as_person
from sandbox.chats import Account, Room, Standing
from sandbox.errors import NotPossibleError
from sandbox.messages import post
from sandbox.seen import SeenMessage, see
from sandbox.world import World

if TYPE_CHECKING:
    from sandbox.people import SandboxPerson


class SandboxGroup:
    """One group; made by `SandboxPerson.create_group`. People write with `person.say(text, group)`."""

    def __init__(self, world: World, chat_id: int) -> None:
        self._world = world
        self.id = chat_id

    @property
    def room(self) -> Room:
        """The group as Telegram keeps it."""
        return self._world.rooms[self.id]

    @property
    def chat(self) -> list[SeenMessage]:
        """Its messages, oldest first."""
        messages = self.room.messages.values()
        return [see(message, self._world.files, self._world.bot) for message in messages]

    @property
    def screen(self) -> str:
        """The newest message with its buttons."""
        return self.chat[-1].screen if self.chat else ""

    def add(self, person: "SandboxPerson", standing: Standing = Standing.MEMBER) -> None:
        """Adds a person."""
        self.room.members[person.id] = standing

    def add_bot(self, by: "SandboxPerson") -> None:
        """Adds the bot, by a member."""
        account = self._member(by)
        before = self.room.members.get(self._world.bot.id, Standing.LEFT)
        self.room.members[self._world.bot.id] = Standing.MEMBER
        member_update(self._world, account, self.room, before, Standing.MEMBER)
        joined = {"new_chat_members": [self._world.bot.to_dict()]}
        post_as_person(self._world, account, self.room, joined)

    def remove_bot(self, by: "SandboxPerson") -> None:
        """Removes the bot, by a member."""
        account = self._member(by)
        before = self.room.members.get(self._world.bot.id, Standing.LEFT)
        gone = {"left_chat_member": self._world.bot.to_dict()}
        post_as_person(self._world, account, self.room, gone)
        self.room.members[self._world.bot.id] = Standing.KICKED
        member_update(self._world, account, self.room, before, Standing.KICKED)

    def upgrade(self, by: "SandboxPerson") -> "SandboxGroup":
        """Makes the group a supergroup and returns its new id; the old group is closed."""
        account = self._member(by)
        new = create_group(self._world, account, self.room.chat.title or "", supergroup=True)
        new.room.members.update(self.room.members)
        moved = {"migrate_to_chat_id": new.id}
        post_as_person(self._world, account, self.room, moved)
        self.room.upgraded_to = new.id
        arrived = post(self._world, new.room, account.profile, {"migrate_from_chat_id": self.id})
        self._world.updates.put("message", arrived, ("chat", new.id))
        return new

    def _member(self, person: "SandboxPerson") -> Account:
        can_act(person.account, private=False)
        if person.id not in self.room.members:
            raise NotPossibleError(f"{person.name} is not in the group")
        return person.account


def create_group(
    world: World, account: Account, title: str, supergroup: bool = False
) -> SandboxGroup:
    """A new group with its creator as the only member."""
    kind = telegram.Chat.SUPERGROUP if supergroup else telegram.Chat.GROUP
    room = world.open_room(telegram.Chat(world.next_group_id(supergroup), kind, title=title))
    room.members[account.profile.id] = Standing.CREATOR
    return SandboxGroup(world, room.chat.id)
