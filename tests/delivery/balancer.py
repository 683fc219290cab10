"""A load balancer for several processes: sends each request to the next one available."""

import itertools
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import ClientConnectorError, ClientError, ClientSession, web

from sandbox.webhooks import SECRET_HEADER


def free_ports(count: int) -> list[int]:
    """Ports on 127.0.0.1 that nobody listens on."""
    taken = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in taken]
    for one in taken:
        one.close()
    return ports


@asynccontextmanager
async def balancer(ports: list[int]) -> AsyncIterator[str]:
    """A real reverse proxy; its address, as WEBHOOK_URL."""
    turns = itertools.cycle(ports)

    async def pass_on(request: web.Request) -> web.Response:
        body = await request.read()
        headers = {SECRET_HEADER: request.headers.get(SECRET_HEADER, "")}
        for port in itertools.islice(turns, len(ports)):
            try:
                address = f"http://127.0.0.1:{port}{request.path}"
                async with client.post(address, data=body, headers=headers) as answer:
                    return web.Response(status=answer.status)
            except ClientConnectorError:
                continue  # nothing listens; one that accepted it and died is not asked again
            except ClientError:
                break
        return web.Response(status=502)

    site = web.Application()
    site.router.add_post("/telegram", pass_on)
    runner = web.AppRunner(site, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    async with ClientSession() as client:
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            yield f"http://127.0.0.1:{runner.addresses[0][1]}/telegram"
        finally:
            await runner.cleanup()
