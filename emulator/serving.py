"""The HTTP side: listens, announces itself, serves."""

import json
import os
import socket
import threading
from pathlib import Path

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server

import front


class QuietHandler(WSGIRequestHandler):
    def log_request(self, code="-", size="-") -> None:
        """Front logs each request, with what it asked for."""


def listen(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    listener.listen(128)
    return listener


def announce(path: str, endpoint: str, token: str) -> None:
    """By renaming, so that whoever sees the file sees the whole of it."""
    unfinished = Path(f"{path}.{os.getpid()}")
    unfinished.write_text(json.dumps({"endpoint": endpoint, "processId": os.getpid(), "token": token}))
    unfinished.replace(path)


def serve(listener: socket.socket, token: str, ready: str | None) -> None:
    serve_on(listener, front.Front(DomainDispatcherApplication(create_backend_app), token), ready)


def serve_on(listener: socket.socket, app: "front.Front", ready: str | None) -> None:
    host, port = listener.getsockname()
    # moto reads it where it hands out addresses of its own.
    os.environ["MOTO_PORT"] = str(port)
    server = make_server(host, port, app, threaded=True,
                         request_handler=QuietHandler, fd=listener.fileno())
    # The listening socket queues what comes before the loop turns: it answers from here on.
    worker = threading.Thread(target=server.serve_forever, daemon=True)
    worker.start()
    endpoint = f"http://{host}:{port}"
    print(f"listening on {endpoint}", flush=True)
    if ready:
        announce(ready, endpoint, app.token)
    try:
        worker.join()
    finally:
        if ready:
            Path(ready).unlink(missing_ok=True)
