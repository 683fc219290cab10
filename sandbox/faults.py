"""Faults on demand for the next calls of a method."""

from dataclasses import dataclass, field

from sandbox.errors import ApiError, bad_request, too_many_requests


@dataclass(frozen=True, slots=True)
class TooManyRequests:
    """429 with `retry_after` in seconds; the call has no effect."""

    retry_after: int = 1


@dataclass(frozen=True, slots=True)
class ServerError:
    """500, 502 or the like; the call has no effect."""

    code: int = 500


@dataclass(frozen=True, slots=True)
class Refused:
    """400: a permanent refusal; the call has no effect."""

    why: str = "message is too long"


@dataclass(frozen=True, slots=True)
class DroppedBefore:
    """The connection breaks before the call takes effect."""


@dataclass(frozen=True, slots=True)
class DroppedAfter:
    """The call takes effect, then the connection breaks: the bot gets no answer."""


@dataclass(frozen=True, slots=True)
class Delay:
    """The call takes effect after a delay in seconds."""

    seconds: float


Fault = TooManyRequests | ServerError | Refused | DroppedBefore | DroppedAfter | Delay

SERVER_ERRORS = {
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass(slots=True)
class _Planned:
    method: str
    fault: Fault
    times: int
    chat_id: int | None


@dataclass(slots=True)
class Faults:
    """The pending faults, in the order in which they were added."""

    planned: list[_Planned] = field(default_factory=list)

    def add(self, method: str, fault: Fault, times: int = 1, chat_id: int | None = None) -> None:
        """Makes the next `times` calls of the method fail, or of any method with `*`; with `chat_id` only
        calls for that chat."""
        self.planned.append(_Planned(method.lower(), fault, times, chat_id))

    def clear(self) -> None:
        """Removes all faults."""
        self.planned.clear()

    def take(self, method: str, chat_id: str) -> Fault | None:
        """The fault for this call, if one is due."""
        for planned in self.planned:
            fits = planned.method in {"*", method.lower()}
            if fits and planned.chat_id in {None, int(chat_id) if _is_number(chat_id) else None}:
                planned.times -= 1
                if planned.times <= 0:
                    self.planned.remove(planned)
                return planned.fault
        return None


def refusal(fault: Fault) -> ApiError | None:
    """The error response of a fault, if it has one."""
    match fault:
        case TooManyRequests(retry_after):
            return too_many_requests(retry_after)
        case ServerError(code):
            return ApiError(code, SERVER_ERRORS.get(code, "Internal Server Error"))
        case Refused(why):
            return bad_request(why)
        case _:
            return None


def _is_number(text: str) -> bool:
    return text.removeprefix("-").isdecimal()
