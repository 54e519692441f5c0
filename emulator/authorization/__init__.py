"""What AWS asks before it does what a call wants: which action, on which things, with which tags at that moment.

A call is described, not judged. The judging is done by AWS's own authorization reference, in a program that is not
part of the emulator: tests/authorization. See docs/delivery.md.
"""

import json
import re
from typing import Any
from urllib.parse import parse_qs

from . import balancing, ec2, edge, fleets, identity, keys, storage, watching

SCOPE = re.compile(r"Credential=[^/]*/\d{8}/([\w-]+)/([\w-]+)/")

# IAM's name of a service where it is not the one that requests are signed for.
PREFIXES = {"monitoring": "cloudwatch"}

DESCRIBERS = {
    "acm": edge.acm,
    "autoscaling": fleets.autoscaling,
    "ec2": ec2.describe,
    "elasticloadbalancing": balancing.describe,
    "iam": identity.iam,
    "kms": keys.kms,
    "cloudwatch": watching.cloudwatch,
    "route53": edge.route53,
    "s3": storage.describe,
    "sns": watching.sns,
    "wafv2": edge.wafv2,
}


def describe(environ: dict[str, Any], account: str, body: bytes) -> dict[str, Any] | None:
    """One call; None where AWS asks for nothing, as GetCallerIdentity, or the call is not signed."""
    found = SCOPE.search(environ.get("HTTP_AUTHORIZATION", ""))
    service = PREFIXES.get(found.group(2), found.group(2)) if found else ""
    if service not in DESCRIBERS:
        return None
    region = found.group(1)
    action, parameters = asked(environ, body)
    call = {"account": account, "region": region, "existing": [], "made": [], "context": {}, "further": []}
    call |= DESCRIBERS[service](action, parameters, account, region, {**environ, "request.body": body.decode("utf-8", "replace")})
    return {"action": f"{service}:{call.pop('name', action)}", **call}


def asked(environ: dict[str, Any], body: bytes) -> tuple[str, dict[str, Any]]:
    """The action and its parameters, flat as in a form or nested as in JSON."""
    target = environ.get("HTTP_X_AMZ_TARGET", "").rpartition(".")[2]
    if target:
        return target, json.loads(body or b"{}")
    if environ.get("CONTENT_TYPE", "").startswith("application/x-www-form-urlencoded"):
        form = {name: values[0] for name, values in parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True).items()}
        return form.get("Action", ""), form
    return "", {}
