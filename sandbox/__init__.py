"""Telegram on your own machine: a Bot API server with the real one's rules, and scripted people."""

from sandbox.core import TOKEN, USERNAME, Sandbox
from sandbox.errors import ApiError, ConnectionDroppedError, NotPossibleError
from sandbox.groups import SandboxGroup
from sandbox.params import Upload
from sandbox.people import SandboxPerson
from sandbox.seen import SeenMessage

__all__ = [
    "TOKEN",
    "USERNAME",
    "ApiError",
    "ConnectionDroppedError",
    "NotPossibleError",
    "Sandbox",
    "SandboxGroup",
    "SandboxPerson",
    "SeenMessage",
    "Upload",
]
