"""The instance metadata service, version 2: each machine is told of itself, as the file of machines says."""

import http.server
import json
import secrets
import sys

TOKEN = secrets.token_hex()


class Metadata(http.server.BaseHTTPRequestHandler):
    def do_PUT(self):
        lifetime = self.headers.get("X-aws-ec2-metadata-token-ttl-seconds")
        known = self.path == "/latest/api/token" and lifetime
        self.answer(200 if known else 400, TOKEN if known else "")

    def do_GET(self):
        if self.headers.get("X-aws-ec2-metadata-token") != TOKEN:
            return self.answer(401, "")
        with open(sys.argv[1], encoding="utf-8") as file:
            found = json.load(file).get(self.client_address[0], {}).get(self.path)
        return self.answer(200 if found else 404, found or "")

    def answer(self, status, text):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


http.server.ThreadingHTTPServer(("169.254.169.254", 80), Metadata).serve_forever()
