"""How each of AWS's protocols says that a call is not allowed."""

import json
from typing import Any
from xml.sax.saxutils import escape

STATUS = "403 FORBIDDEN"


def answer(environ: dict[str, Any], why: str) -> tuple[str, list[tuple[str, str]], bytes]:
    signed = environ.get("HTTP_AUTHORIZATION", "")
    if environ.get("HTTP_X_AMZ_TARGET"):
        body = json.dumps({"__type": "AccessDeniedException", "message": why})
        return STATUS, [("Content-Type", "application/x-amz-json-1.1")], body.encode()
    if "/ec2/" in signed:
        return xml(f"<Response><Errors>{error('UnauthorizedOperation', why)}</Errors><RequestID>0</RequestID></Response>")
    if "/s3/" in signed:
        return xml(error("AccessDenied", why))
    return xml(f"<ErrorResponse>{error('AccessDenied', why)}<RequestId>0</RequestId></ErrorResponse>")


def error(code: str, why: str) -> str:
    return f"<Error><Code>{code}</Code><Message>{escape(why)}</Message></Error>"


def xml(body: str) -> tuple[str, list[tuple[str, str]], bytes]:
    return STATUS, [("Content-Type", "text/xml")], body.encode()
