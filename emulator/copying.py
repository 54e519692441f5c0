"""Copies of the running emulator, with all that is in it: each a process that answers on a port of its own.

Tests deploy once and change copies. A copy ends when the process that asked for it does.
"""

import os
import sys
import threading
import time
from collections.abc import Callable
from urllib.parse import parse_qs

PAUSE = 0.5


def copy(query: str, token: str, serve: Callable[[str, str, int], None]) -> dict[str, int]:
    """Forks: the copy serves, and writes its own log and, once it answers, its own ready file. No request may be at work meanwhile."""
    asked = {name: values[0] for name, values in parse_qs(query).items()}
    # A page in a browser can send a request here, and not read the token.
    if asked.get("of") != token:
        return {"copies": 0}
    child = os.fork()
    if child == 0:
        # Twice, so that the emulator has no child to wait for when a copy ends.
        if os.fork() == 0:
            begin(asked, serve)
        os._exit(0)
    os.waitpid(child, 0)
    return {"copies": 1}


def begin(asked: dict[str, str], serve: Callable[[str, str, int], None]) -> None:
    try:
        os.setsid()
        # The listening socket and the clients' connections are the original's.
        os.closerange(3, os.sysconf("SC_OPEN_MAX"))
        log = os.open(asked["log"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
        os.dup2(log, 1)
        os.dup2(log, 2)
        # Another thread may have held the lock of the old ones.
        sys.stdout, sys.stderr = os.fdopen(1, "w", closefd=False), os.fdopen(2, "w", closefd=False)
        threading.Thread(target=end_with, args=(int(asked["owner"]),), daemon=True).start()
        serve(asked["token"], asked["ready"], int(asked["port"]))
    finally:
        os._exit(0)


def end_with(owner: int) -> None:
    while True:
        try:
            os.kill(owner, 0)
        except ProcessLookupError:
            os._exit(0)
        time.sleep(PAUSE)
