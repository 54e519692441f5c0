"""S3 tells the action by method and query."""

from typing import Any
from urllib.parse import parse_qs

from .things import thing

# What a part of a bucket is called in IAM's actions where it is not the query's own word.
PARTS = {
    "accelerate": "AccelerateConfiguration", "acl": "BucketAcl", "cors": "BucketCORS", "encryption": "EncryptionConfiguration",
    "lifecycle": "LifecycleConfiguration", "logging": "BucketLogging", "notification": "BucketNotification", "object-lock": "BucketObjectLockConfiguration",
    "ownershipControls": "BucketOwnershipControls", "policy": "BucketPolicy", "publicAccessBlock": "BucketPublicAccessBlock",
    "replication": "ReplicationConfiguration", "requestPayment": "BucketRequestPayment", "tagging": "BucketTagging",
    "versioning": "BucketVersioning", "website": "BucketWebsite",
}


def describe(action: str, asked: dict[str, Any], account: str, region: str, environ: Any) -> dict[str, Any]:
    bucket, _, key = environ["PATH_INFO"].lstrip("/").partition("/")
    method, query = environ["REQUEST_METHOD"], parse_qs(environ.get("QUERY_STRING", ""), keep_blank_values=True)
    part = next((PARTS[name] for name in query if name in PARTS), None)
    arn = f"arn:aws:s3:::{bucket}" + (f"/{key}" if key else "")
    if key:
        name = {"GET": "GetObject", "HEAD": "GetObject", "PUT": "PutObject", "DELETE": "DeleteObject"}[method]
    elif part:
        # Taking a part off is setting it, but for a policy.
        name = ("Get" if method == "GET" else "Delete" if method == "DELETE" and part == "BucketPolicy" else "Put") + part
    elif "versions" in query:
        name = "ListBucketVersions"
    else:
        name = {"PUT": "CreateBucket", "DELETE": "DeleteBucket"}.get(method, "ListAllMyBuckets" if not bucket else "ListBucket")
    return {"name": name, "existing": [thing(arn)] if bucket else []}
