"""S3 buckets and their policies."""

import json
from collections.abc import Iterator
from typing import Any

from flask import request
from moto.iam.access_control import IAMPolicyStatement, PermissionResult
from moto.s3.models import FakeBucket

LOGGING = "logging.s3.amazonaws.com"


def _listed(value: Any) -> list[Any]:
    """A policy may write one of a list as it is, without the list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _statements(bucket: FakeBucket) -> list[dict[str, Any]]:
    return _listed(json.loads(bucket.policy.decode()).get("Statement")) if bucket.policy else []


def _services(statement: dict[str, Any]) -> list[str]:
    principal = statement.get("Principal")
    return _listed(principal.get("Service")) if isinstance(principal, dict) else []


def logging_may_write(target_bucket: FakeBucket, target_prefix: str | None) -> bool:
    """A bucket's policy that lets the logging service put objects may list actions and resources."""
    objects = f"arn:{target_bucket.partition}:s3:::{target_bucket.name}/"
    wanted = {f"{objects}*", f"{objects}{target_prefix or ''}*"}
    return any(
        statement.get("Effect") == "Allow"
        and LOGGING in _services(statement)
        and {"s3:PutObject", "s3:*"} & set(_listed(statement.get("Action")))
        and wanted & set(_listed(statement.get("Resource")))
        for statement in _statements(target_bucket)
    )


def _tests(statement: dict[str, Any]) -> Iterator[tuple[str, str, list[str]]]:
    for operator, keys in (statement.get("Condition") or {}).items():
        for key, values in keys.items():
            yield operator, key, [str(value) for value in _listed(values)]


def _holds(operator: str, key: str, values: list[str]) -> bool:
    """What is said of a request: the emulator's own way counts as TLS, and headers of S3 are looked up."""
    if key == "aws:SecureTransport":
        return "true" in values
    found = request.headers.get(key.removeprefix("s3:"))
    if operator.endswith("IfExists"):
        if found is None:
            return True
        operator = operator.removesuffix("IfExists")
    return {"StringEquals": found in values, "StringNotEquals": found not in values, "Null": (found is None) == ("true" in values)}.get(operator, False)


def permission(self: FakeBucket, action: str, resource: str) -> PermissionResult:
    """A statement applies when all its conditions hold; one for a service of AWS's says nothing of a caller."""
    effects = {
        statement["Effect"]
        for statement in _statements(self)
        if not _services(statement)
        and IAMPolicyStatement(statement)._check_element_matches("Action", action)
        and IAMPolicyStatement(statement)._check_element_matches("Resource", resource)
        and all(_holds(*test) for test in _tests(statement))
    }
    if "Deny" in effects:
        return PermissionResult.DENIED
    return PermissionResult.PERMITTED if "Allow" in effects else PermissionResult.NEUTRAL


def fill() -> None:
    FakeBucket._log_permissions_enabled_policy = staticmethod(logging_may_write)
    FakeBucket.get_permission = permission
