"""S3 in one region, by path and over TLS: bucket.py FOLDER CERTIFICATE."""

import functools
import http.server
import ssl
import sys

folder, certificate = sys.argv[1:]
server = http.server.ThreadingHTTPServer(("203.0.113.1", 443), functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder))
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate)
server.socket = context.wrap_socket(server.socket, server_side=True)
server.serve_forever()
