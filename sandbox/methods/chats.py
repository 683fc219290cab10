"""Methods about chats and their members."""

from typing import Any

import telegram

from sandbox.chats import Standing
from sandbox.errors import bad_request
from sandbox.params import Params
from sandbox.rules.access import room_to_read, room_to_write
from sandbox.world import World

ACTIONS = {action.value for action in telegram.constants.ChatAction}
NO_GIFTS = telegram.AcceptedGiftTypes(
    unlimited_gifts=False,
    limited_gifts=False,
    unique_gifts=False,
    premium_subscription=False,
    gifts_from_channels=False,
)


def send_chat_action(world: World, params: Params) -> bool:
    """sendChatAction"""
    action = params.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    room_to_write(world, params).actions.append(action)
    return True


def get_chat(world: World, params: Params) -> telegram.ChatFullInfo:
    """getChat"""
    room = room_to_read(world, params)
    chat = room.chat
    return telegram.ChatFullInfo(
        id=chat.id,
        type=chat.type,
        accent_color_id=0,
        max_reaction_count=11,
        accepted_gift_types=NO_GIFTS,
        title=chat.title,
        username=chat.username,
        first_name=chat.first_name,
        last_name=chat.last_name,
        active_usernames=[chat.username] if chat.username else None,
        pinned_message=room.messages[room.pinned[-1]] if room.pinned else None,
    )


def get_chat_member(world: World, params: Params) -> dict[str, Any]:
    """getChatMember"""
    room = room_to_read(world, params)
    user_id = params.integer("user_id")
    if user_id <= 0:
        raise bad_request("invalid user_id specified")
    if user_id == world.bot.id:
        user = world.bot
    elif account := world.accounts.get(user_id):
        user = account.profile
    else:
        raise bad_request("user not found")
    if room.is_private:
        if user_id not in {room.chat.id, world.bot.id}:
            raise bad_request("member not found")
        return describe_member(user, Standing.MEMBER)
    if user_id not in room.members:
        raise bad_request("member not found")
    return describe_member(user, room.members[user_id])


def describe_member(user: telegram.User, standing: Standing) -> dict[str, Any]:
    """The member as the Bot API describes one with that standing."""
    return member(user, standing).to_dict()


def member(user: telegram.User, standing: Standing) -> telegram.ChatMember:
    """The member in python-telegram-bot's types."""
    match standing:
        case Standing.CREATOR:
            return telegram.ChatMemberOwner(user, is_anonymous=False)
        case Standing.ADMINISTRATOR:
            rights = dict.fromkeys(ADMINISTRATOR_RIGHTS, True)
            body = {"user": user.to_dict(), "status": "administrator", "is_anonymous": False}
            return telegram.ChatMember.de_json({**body, "can_be_edited": False, **rights}, None)
        case Standing.MEMBER:
            return telegram.ChatMemberMember(user)
        case Standing.LEFT:
            return telegram.ChatMemberLeft(user)
        case Standing.KICKED:
            return telegram.ChatMember.de_json(
                {"user": user.to_dict(), "status": "kicked", "until_date": 0}, None
            )


ADMINISTRATOR_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
)
