"""Playing people over HTTP, as README.md describes: a thin layer over SandboxPerson."""

import json
from collections.abc import Callable
from typing import Any

from aiohttp import web

from sandbox.core import Sandbox, Step
from sandbox.errors import ApiError, NotPossibleError
from sandbox.faults import (
    Delay,
    DroppedAfter,
    DroppedBefore,
    Fault,
    Refused,
    ServerError,
    TooManyRequests,
)
from sandbox.files import FileKind
from sandbox.news import News
from sandbox.people import SandboxPerson
from sandbox.seen import SeenMessage
from sandbox.state import links_of, state_of

Body = dict[str, Any]
Act = Callable[[SandboxPerson, Body], object]

ACTS: dict[str, Act] = {
    "start": lambda person, body: person.start(body.get("payload", "")),
    "follow": lambda person, body: person.follow(body["url"]),
    "say": lambda person, body: person.say(body["text"]),
    "edit": lambda person, body: person.edit_last(body["text"]),
    "tap": lambda person, body: person.tap(body["label"], body.get("message_id")),
    "press": lambda person, body: person.press(body["data"], body.get("message_id")),
    "contact": lambda person, body: person.share_contact(body.get("phone", "")),
    "location": lambda person, body: person.share_location(body["latitude"], body["longitude"]),
    "photo": lambda person, body: person.send_photo(caption=body.get("caption", "")),
    "sticker": lambda person, _: person.send_sticker(),
    "voice": lambda person, _: person.send_voice(),
    "inline": lambda person, body: person.ask_inline(body.get("query", "")),
    "choose": lambda person, body: person.choose(body["result_id"]),
    "block": lambda person, _: person.block(),
    "unblock": lambda person, _: person.unblock(),
    "deactivate": lambda person, _: person.deactivate(),
}

FAULTS: dict[str, Callable[[Body], Fault]] = {
    "too_many_requests": lambda body: TooManyRequests(body.get("retry_after", 1)),
    "server_error": lambda body: ServerError(body.get("code", 500)),
    "refused": lambda body: Refused(body.get("why", "message is too long")),
    "dropped_before": lambda _: DroppedBefore(),
    "dropped_after": lambda _: DroppedAfter(),
    "delay": lambda body: Delay(body.get("seconds", 1.0)),
}


def add_control_routes(app: web.Application, sandbox: Sandbox) -> None:
    """Everything under `/sandbox`."""
    control, news = _Control(sandbox), News()
    app.middlewares.append(news.middleware)
    app.router.add_post("/sandbox/people", control.add_person)
    app.router.add_get("/sandbox/people", control.people)
    app.router.add_get("/sandbox/news", news.listen)
    app.router.add_get("/sandbox/state", control.state)
    app.router.add_get("/sandbox/links", control.links)
    app.router.add_get("/sandbox/files/{id}", control.file)
    app.router.add_post("/sandbox/time", control.move_time)
    app.router.add_get("/sandbox/people/{id}/chat", control.chat)
    app.router.add_get("/sandbox/people/{id}/screen", control.screen)
    app.router.add_post("/sandbox/people/{id}/upload/{kind}", control.upload)
    app.router.add_post("/sandbox/people/{id}/{act}", control.act)
    app.router.add_post("/sandbox/faults", control.add_fault)
    app.router.add_get("/sandbox/unanswered", control.unanswered)


class _Control:
    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox

    async def add_person(self, request: web.Request) -> web.Response:
        body = await _body(request)
        if not body.get("first_name"):
            raise _refused(web.HTTPBadRequest, "first_name is missing")
        person = self._sandbox.person(
            body["first_name"],
            last_name=body.get("last_name"),
            username=body.get("username"),
            language=body.get("language", "en"),
            phone=body.get("phone"),
            part=body.get("part", ""),
        )
        return web.json_response(_person(person), status=201)

    async def people(self, _request: web.Request) -> web.Response:
        return web.json_response([_person(person) for person in self._sandbox.people.values()])

    async def chat(self, request: web.Request) -> web.Response:
        person = self._find(request)
        return web.json_response([_message(message) for message in person.chat])

    async def state(self, request: web.Request) -> web.Response:
        chosen = {int(one) for one in request.query.get("chats", "").split(",") if one.isdecimal()}
        return web.json_response(state_of(self._sandbox, chosen))

    async def links(self, _request: web.Request) -> web.Response:
        return web.json_response(links_of(self._sandbox))

    async def file(self, request: web.Request) -> web.Response:
        """Serves pictures for display, anything else as a download that the browser never runs."""
        file = self._sandbox.world.files.by_id.get(request.match_info["id"])
        if file is None:
            raise _refused(web.HTTPNotFound, "no such file")
        if file.kind is FileKind.PHOTO:
            kind, how = "image/png", "inline"
        else:
            kind, how = "application/octet-stream", "attachment"
        headers = {"Content-Disposition": how, "X-Content-Type-Options": "nosniff"}
        return web.Response(body=file.content, content_type=kind, headers=headers)

    async def move_time(self, request: web.Request) -> web.Response:
        by = (await _body(request)).get("by")
        if self._sandbox.travel is None:
            raise _refused(web.HTTPConflict, "this clock is the system's; `brunchbot play` moves")
        if by not in set(Step):
            raise _refused(web.HTTPBadRequest, f"by is one of {', '.join(Step)}")
        await self._sandbox.travel(Step(by))
        return web.json_response({"now": self._sandbox.world.now().isoformat()})

    async def screen(self, request: web.Request) -> web.Response:
        return web.Response(text=self._find(request).screen + "\n")

    async def act(self, request: web.Request) -> web.Response:
        person = self._find(request)
        if not (act := ACTS.get(request.match_info["act"])):
            raise _refused(web.HTTPNotFound, f"acts: {', '.join(ACTS)}")
        body = await _body(request)
        try:
            opened = act(person, body)
        except NotPossibleError as error:
            raise _refused(web.HTTPConflict, str(error)) from None
        except KeyError as error:
            raise _refused(web.HTTPBadRequest, f"{error.args[0]} is missing") from None
        return web.json_response({"opened": opened if isinstance(opened, str) else None})

    async def upload(self, request: web.Request) -> web.Response:
        """Takes a file as the body, `?name=` its name, `?caption=` its caption."""
        person, content = self._find(request), await request.read()
        name, caption = request.query.get("name", "file"), request.query.get("caption", "")
        try:
            match request.match_info["kind"]:
                case "photo":
                    person.send_photo(content, caption)
                case "document":
                    person.send_document(content, name)
                case _:
                    raise _refused(web.HTTPNotFound, "kinds: photo, document")
        except NotPossibleError as error:
            raise _refused(web.HTTPConflict, str(error)) from None
        except ApiError as error:  # too large, or not a picture
            raise _refused(web.HTTPBadRequest, error.description) from None
        return web.json_response({"ok": True})

    async def add_fault(self, request: web.Request) -> web.Response:
        body = await _body(request)
        if not (fault := FAULTS.get(body.get("fault", ""))):
            raise _refused(web.HTTPBadRequest, f"fault is one of {', '.join(FAULTS)}")
        method, times = body.get("method", "*"), body.get("times", 1)
        self._sandbox.faults.add(method, fault(body), times, body.get("chat_id"))
        return web.json_response({"ok": True}, status=201)

    async def unanswered(self, _request: web.Request) -> web.Response:
        return web.json_response([query.data for query in self._sandbox.unanswered()])

    def _find(self, request: web.Request) -> SandboxPerson:
        person_id = request.match_info["id"]
        person = self._sandbox.people.get(int(person_id) if person_id.isdecimal() else 0)
        if person is None:
            raise _refused(web.HTTPNotFound, f"no person {person_id}")
        return person


async def _body(request: web.Request) -> Body:
    """JSON, whatever the content type, so that `curl -d` works; or nothing."""
    try:
        body = json.loads(await request.text() or "{}")
    except json.JSONDecodeError:
        body = None
    if not isinstance(body, dict):
        raise _refused(web.HTTPBadRequest, "the body must be a JSON object")
    return body


def _refused(status: type[web.HTTPError], reason: str) -> web.HTTPError:
    return status(text=json.dumps({"error": reason}), content_type="application/json")


def _person(person: SandboxPerson) -> Body:
    profile, account = person.account.profile, person.account
    return {
        "id": person.id,
        "name": person.name,
        "language": profile.language_code,
        "blocked": account.blocked,
        "toast": person.toast,
        "keyboard": person.keyboard,
    }


def _message(message: SeenMessage) -> Body:
    return {
        "message_id": message.message_id,
        "sender": message.sender,
        "by_bot": message.by_bot,
        "kind": message.kind,
        "text": message.text,
        "html": message.html,
        "buttons": message.buttons,
        "edited": message.edited,
        "at": message.at.isoformat(),
    }
