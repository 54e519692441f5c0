"""S3 buckets."""

import json
from typing import Any

from moto.s3.models import FakeBucket

LOGGING = "logging.s3.amazonaws.com"


def _listed(value: Any) -> list[Any]:
    """A policy may write one of a list as it is, without the list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def logging_may_write(target_bucket: FakeBucket, target_prefix: str | None) -> bool:
    """A bucket's policy that lets the logging service put objects may list actions and resources."""
    objects = f"arn:{target_bucket.partition}:s3:::{target_bucket.name}/"
    wanted = {f"{objects}*", f"{objects}{target_prefix or ''}*", f"{objects}{target_prefix or ''}"}
    policy = json.loads(target_bucket.policy.decode()) if target_bucket.policy else {}
    return any(
        statement.get("Effect") == "Allow"
        and LOGGING in _listed((statement.get("Principal") or {}).get("Service"))
        and {"s3:PutObject", "s3:*"} & set(_listed(statement.get("Action")))
        and wanted & set(_listed(statement.get("Resource")))
        for statement in _listed(policy.get("Statement"))
        if isinstance(statement.get("Principal"), dict)
    )


def fill() -> None:
    FakeBucket._log_permissions_enabled_policy = staticmethod(logging_may_write)
