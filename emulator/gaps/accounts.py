"""One emulator, every environment's account."""

import re
from typing import Any
from urllib.parse import unquote

import moto.iam.models
from moto.core import DEFAULT_ACCOUNT_ID
from moto.core.responses import BaseResponse

# Header: Credential=111111111111/20250101/…; presigned address: X-Amz-Credential=111111111111%2F…
ACCOUNT_KEY = re.compile(r"Credential=(\d{12})/")

_visit = moto.iam.models.mark_account_as_visited
_key_of = BaseResponse.get_access_key
_account_of = BaseResponse.get_current_account


def named_account(response: Any) -> str | None:
    """AWS finds the account by the access key; here a key id of twelve digits is the account's own id."""
    found = ACCOUNT_KEY.search(response.headers.get("Authorization", "")) or ACCOUNT_KEY.search(unquote(response.uri))
    return found.group(1) if found else None


def get_access_key(self: Any) -> str:
    return named_account(self) or _key_of(self)


def get_current_account(self: Any) -> str:
    return named_account(self) or _account_of(self)


def owner_of(access_key: str) -> str:
    """Keys that IAM or STS handed out here belong to the account that asked for them.

    moto makes every partition's IAM of every account, with a thousand policies each, to find out.
    """
    for account, partitions in list(moto.iam.models.iam_backends.items()):
        if any(access_key in backend.access_keys for backend in list(partitions.values())):
            return account
    return DEFAULT_ACCOUNT_ID


def mark_account_as_visited(account_id: str, access_key: str, service: str, region: str) -> None:
    """A key's last use is kept where there is such a key; to look for one needs no IAM with all its policies."""
    if account_id in moto.iam.models.iam_backends:
        _visit(account_id, access_key, service, region)


def fill() -> None:
    moto.iam.models.mark_account_as_visited = mark_account_as_visited
    moto.iam.models.get_account_id_from = owner_of
    BaseResponse.get_access_key = get_access_key
    BaseResponse.get_current_account = get_current_account
