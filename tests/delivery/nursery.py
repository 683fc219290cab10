"""A parent process that imports the bot once, and forks a bot process on request.

`python -m tests.delivery.nursery` reads one line of JSON per process to start (`settings`, and `log`, a
file) and writes its process id. Its children end with it.
"""

import asyncio
import ctypes
import gc
import json
import os
import signal
import sys
from typing import Any, NoReturn

from bot import log
from bot.config import Settings
from bot.process import serve

PR_SET_PDEATHSIG = 1


def main() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # exit statuses are not collected
    gc.freeze()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        number = os.fork()
        if number == 0:
            _live(json.loads(line))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


def _live(told: dict[str, Any]) -> NoReturn:
    """Run the bot in this process until killed or told to stop."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    out = os.open(told["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (1, 2):
        os.dup2(out, stream)
    log.set_up("INFO", "json")
    status = 1
    try:
        asyncio.run(serve(Settings.model_validate(told["settings"])))
        status = 0
    finally:
        sys.stderr.flush()
        if status:
            sys.excepthook(*sys.exc_info())
        os._exit(status)


if __name__ == "__main__":
    main()
