"""Delivery of updates: by polling or on a webhook, never both."""

import re
from typing import Any
from urllib.parse import urlsplit

import telegram

from sandbox.chats import seconds
from sandbox.errors import bad_request, conflict
from sandbox.params import Params
from sandbox.world import Webhook, World

LONGEST_POLL = 50  # seconds
MOST_UPDATES = 100
LOOPBACK = {"localhost", "127.0.0.1", "::1"}
SECRET_LENGTH = 256


async def get_updates(world: World, params: Params) -> list[dict[str, Any]]:
    """getUpdates"""
    if world.webhook.url:
        raise conflict(
            "can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        )
    _allow(world, params)
    limit = min(max(params.integer("limit", MOST_UPDATES), 1), MOST_UPDATES)
    timeout = min(max(params.integer("timeout"), 0), LONGEST_POLL)
    return await world.updates.poll(params.integer("offset"), limit, timeout)


def set_webhook(world: World, params: Params) -> bool:
    """setWebhook: to this machine only, without TLS, as a local Bot API server allows"""
    if not (url := params.text("url")):
        return delete_webhook(world, params)
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise bad_request("invalid webhook URL specified")
    if parts.hostname not in LOOPBACK:
        raise bad_request("bad webhook: the sandbox delivers to this machine only")
    secret = params.text("secret_token")
    if len(secret) > SECRET_LENGTH:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")
    _allow(world, params)
    _drop_pending(world, params)
    world.updates.dismiss_poller("terminated by setWebhook request")
    world.webhook = Webhook(url, secret, min(max(params.integer("max_connections", 40), 1), 100))
    world.updates.arrived.set()
    return True


def delete_webhook(world: World, params: Params) -> bool:
    """deleteWebhook"""
    _drop_pending(world, params)
    world.webhook = Webhook()
    world.updates.arrived.set()
    return True


def get_webhook_info(world: World, _params: Params) -> telegram.WebhookInfo:
    """getWebhookInfo"""
    hook = world.webhook
    body: dict[str, Any] = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.pending()),
    }
    if hook.url:
        body |= {"max_connections": hook.max_connections, "ip_address": "127.0.0.1"}
    if hook.last_error_at:
        body["last_error_date"] = seconds(hook.last_error_at)
        body["last_error_message"] = hook.last_error
    if world.updates.allowed:
        body["allowed_updates"] = world.updates.allowed
    return telegram.WebhookInfo.de_json(body, None)


def _allow(world: World, params: Params) -> None:
    """Sets the allowed kinds; an empty list counts, without a list nothing changes."""
    allowed = params.json("allowed_updates", "allowed updates")
    if isinstance(allowed, list):
        world.updates.allowed = [str(kind) for kind in allowed]


def _drop_pending(world: World, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        world.updates.keep_last(0)
