"""A small server that speaks the chat interface, and does what a test tells it to."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Reply:
    """One response: what it says, after how long, and under which status."""

    text: str = "Hello."
    status: int = 200
    finish: str = "stop"
    headers: dict[str, str] = field(default_factory=dict)
    delay_s: float = 0.0
    drip_s: float = 0.0
    raw: bytes | None = None
    drop: bool = False
    usage: dict[str, Any] | None = field(
        default_factory=lambda: {"prompt_tokens": 7, "completion_tokens": 3}
    )

    def body(self) -> bytes:
        if self.raw is not None:
            return self.raw
        if self.status != 200:
            return json.dumps({"error": {"message": self.text}}).encode()
        choice = {"message": {"role": "assistant", "content": self.text}}
        value = {"choices": [{**choice, "finish_reason": self.finish}], "usage": self.usage}
        return json.dumps(value).encode()


Script = Callable[[dict[str, Any], int], Reply]


class Fake:
    """What the server was asked, and how many requests it had open at once."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.paths: list[str] = []
        self.open = self.most_open = 0
        self.lock = threading.Lock()
        self.base_url = ""

    def take(self, path: str, key: str | None, body: dict[str, Any]) -> Reply:
        with self.lock:
            self.requests.append(body)
            self.keys.append(key)
            self.paths.append(path)
            self.open += 1
            self.most_open = max(self.most_open, self.open)
            number = len(self.requests)
        return self.script(body, number)

    def done(self) -> None:
        with self.lock:
            self.open -= 1


@contextlib.contextmanager
def serving(script: Script) -> Iterator[Fake]:
    """A server on a free port of this machine, for as long as the block lasts."""
    fake = Fake(script)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            length = int(self.headers["content-length"])
            body = json.loads(self.rfile.read(length))
            reply = fake.take(self.path, self.headers.get("authorization"), body)
            time.sleep(reply.delay_s)
            fake.done()
            if reply.drop:
                self.close_connection = True
                return
            data = reply.body()
            with contextlib.suppress(OSError):  # the client may have gone
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.send_header("content-length", str(len(data)))
                self.end_headers()
                if not reply.drip_s:
                    self.wfile.write(data)
                    return
                for byte in data:
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                    time.sleep(reply.drip_s)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    fake.base_url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def always(*replies: Reply) -> Script:
    """Gives the replies in turn, and the last one from then on."""
    return lambda body, number: replies[min(number, len(replies)) - 1]
