"""Keys of KMS, which learns of their tags and names late."""

import time
from typing import Any

from .things import pairs, thing


# KMS learns of tags and names late: https://docs.aws.amazon.com/kms/latest/developerguide/tag-authorization.html
DELAY_SECONDS = 300

# Keys made before this moment count as known, however young they are: tests do not wait.
_known_before = 0.0


def settle() -> None:
    global _known_before
    _known_before = time.time()


def kms(action: str, asked: dict[str, Any], account: str, region: str, environ: Any) -> dict[str, Any]:
    from moto.kms.models import kms_backends

    backend, tags = kms_backends[account][region], pairs(asked.get("Tags"))
    alias, id = asked.get("AliasName"), asked.get("TargetKeyId") or asked.get("KeyId") or ""
    name = id.rpartition(":")[2] or alias
    key = backend.keys.get(backend.get_key_id(id)) or next((each for each in backend.keys.values() if name in each.aliases), None)
    carried = pairs(backend.tagger.list_tags_for_resource(key.id)["Tags"]) if key else {}
    names = sorted(key.aliases) if key else []
    young = key is not None and key.creation_date > max(_known_before, time.time() - DELAY_SECONDS)
    return {
        "existing": [
            *([thing(key.arn, carried, **({"kms:ResourceAliases": names} if names else {}))] if key else []),
            *([thing(f"arn:aws:kms:{region}:{account}:{alias}")] if alias else []),
        ],
        "made": [{"arn": f"arn:aws:kms:{region}:{account}:key/0", "tags": tags}] if action == "CreateKey" else [],
        "requestTags": tags or None,
        "young": young,
    }
