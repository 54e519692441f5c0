"""What every request passes before it reaches moto."""

import io
import json
import os
import re
import threading
import time
from collections import OrderedDict
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs

import copying
import journal
import serving
import traffic
from authorization import checks, refusing

# XML of the query protocols and of S3, JSON of the others.
ERROR_CODE = re.compile(rb"(?:<Code>|\"__type\": ?\"(?:[\w.]+#)?)(\w+)")

FORM = "application/x-www-form-urlencoded"

# AWS's SDKs send the same id with each attempt of one call.
CALL = "HTTP_AMZ_SDK_INVOCATION_ID"
REMEMBERED = 500


class Front:
    def __init__(self, moto: Any, token: str) -> None:
        self._moto = moto
        self.token = token
        # moto's models are plain dictionaries: two requests at once corrupt them ("changed size during iteration").
        self._one_at_a_time = threading.Lock()
        # What was answered last: an answer lost on its way must not make a client's next attempt a second call.
        self._answers: OrderedDict[str, tuple[str, Any, bytes]] = OrderedDict()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any:
        path = environ.get("PATH_INFO", "")
        # No S3 bucket's name begins with an underscore.
        if path == "/_emulator/ping":
            return tell({"pid": os.getpid(), "token": self.token}, start_response)
        if path == "/_emulator/journal":
            return tell(journal.entries(), start_response)
        if path == "/_emulator/authorization":
            return tell(checks.settle(environ.get("QUERY_STRING", ""), self.token), start_response)
        if path == "/_emulator/copy":
            return tell(self._copy(environ), start_response)
        if traffic.is_for_balancer(environ):
            return self._ask_balancer(environ, start_response)
        return self._ask_moto(environ, start_response)

    def _copy(self, environ: dict[str, Any]) -> dict[str, int]:
        with self._one_at_a_time:
            return copying.copy(environ.get("QUERY_STRING", ""), self.token, self._serve_copy)

    def _serve_copy(self, token: str, ready: str, port: int) -> None:
        copy = Front(self._moto, token)
        copy._answers = self._answers
        serving.serve_on(serving.listen("127.0.0.1", port), copy, ready)

    def _ask_balancer(self, environ: dict[str, Any], start_response: Any) -> list[bytes]:
        with self._one_at_a_time:
            answer = traffic.answer(environ)
        body = answer.body.encode()
        kind = [] if any(name == "Content-Type" for name, _ in answer.headers) else [("Content-Type", "text/plain")]
        headers = [*kind, ("Content-Length", str(len(body))), *answer.headers]
        print(f"{datetime.now():%H:%M:%S} {environ['HTTP_HOST']} {environ['PATH_INFO']} {answer.status}", flush=True)
        start_response(answer.status, headers)
        return [body]

    def _ask_moto(self, environ: dict[str, Any], start_response: Any) -> Any:
        started = time.monotonic()
        what = describe(environ)
        with self._one_at_a_time:
            again = self._answers.get(environ.get(CALL, ""))
            status, headers, body = again or self._allowed(environ) or self._call(environ)
            self._remember(environ, status, headers, body)
        milliseconds = (time.monotonic() - started) * 1000
        outcome = f"{status.split()[0]} {error_code(status, body)}".rstrip() + (", again" if again else "")
        print(f"{datetime.now():%H:%M:%S} {what} {outcome} {milliseconds:.0f} ms\n", end="", flush=True)
        start_response(status, headers)
        return [body]

    def _allowed(self, environ: dict[str, Any]) -> tuple[str, Any, bytes] | None:
        """None when it is, or when it is not asked for."""
        why = checks.refusal(environ, body_of(environ))
        return refusing.answer(environ, why) if why else None

    def _call(self, environ: dict[str, Any]) -> tuple[str, Any, bytes]:
        answered: list[Any] = []
        parts = self._moto(environ, lambda status, headers, *rest: answered.extend((status, headers)))
        try:
            body = b"".join(parts)
        finally:
            if hasattr(parts, "close"):
                parts.close()
        return answered[0], answered[1], body

    def _remember(self, environ: dict[str, Any], status: str, headers: Any, body: bytes) -> None:
        if environ.get(CALL) and environ.get("REQUEST_METHOD") == "POST" and status < "300":
            self._answers[environ[CALL]] = (status, headers, body)
            if len(self._answers) > REMEMBERED:
                self._answers.popitem(last=False)


def error_code(status: str, body: bytes) -> str:
    found = ERROR_CODE.search(body) if status >= "400" else None
    return found.group(1).decode() if found else ""


def tell(what: Any, start_response: Any) -> list[bytes]:
    body = json.dumps(what).encode()
    start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
    return [body]


def describe(environ: dict[str, Any]) -> str:
    """Account, region, service and action: `111111111111 us-west-1 ec2 RunInstances`."""
    scope = environ.get("HTTP_AUTHORIZATION", "").partition("Credential=")[2].partition(",")[0].split("/")
    who = f"{scope[0]} {scope[2]} {scope[3]}" if len(scope) == 5 else "anonymous"
    target = environ.get("HTTP_X_AMZ_TARGET", "").rpartition(".")[2]
    action = target or form_action(environ) or f"{environ.get('REQUEST_METHOD')} {environ.get('PATH_INFO')}"
    return f"{who} {action}"


def form_action(environ: dict[str, Any]) -> str:
    if not environ.get("CONTENT_TYPE", "").startswith(FORM):
        return ""
    return parse_qs(body_of(environ).decode("utf-8", "replace")).get("Action", [""])[0]


def body_of(environ: dict[str, Any]) -> bytes:
    """The request's body, which is there to be read again. An object of S3 is not looked into."""
    if "/s3/" in environ.get("HTTP_AUTHORIZATION", ""):
        return b""
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    environ["wsgi.input"] = io.BytesIO(body)
    return body
