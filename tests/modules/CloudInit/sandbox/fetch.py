"""Asks a web server once: fetch.py METHOD HOST PATH. Prints its answer as JSON."""

import http.client
import json
import sys

method, host, path = sys.argv[1:]
connection = http.client.HTTPConnection(host, timeout=5)
connection.request(method, path)
response = connection.getresponse()
answer = {"status": response.status, "server": response.getheader("Server"), "body": response.read().decode()}
print(json.dumps(answer))
