"""Hosts: creating one, the organisers' desk, invitations and roles."""

from handlers.hosts.router import build_router

__all__ = ["build_router"]
